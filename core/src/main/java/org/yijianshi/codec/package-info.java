/**
 * Everything that is read or written as JSON, and the only package that knows it: catalogs,
 * overlays and holiday notices as published data, with their built-in copies, and archive packages
 * as files; policies; and what storages keep: commits, duties, messages. Start at {@link
 * org.yijianshi.codec.CatalogCodec} for what people write, and at {@link
 * org.yijianshi.codec.CommitCodec} for what is stored, whose names stand in {@code WireTable}.
 *
 * <p>Readers of what people write never stop at the first fault: a {@link
 * org.yijianshi.codec.Loaded} holds the value or all faults, each with a JSON pointer. What is
 * stored was written by this library, so there the first fault is an {@link
 * org.yijianshi.codec.UnreadableRecordException}. Nothing here decides anything.
 */
@NullMarked
package org.yijianshi.codec;

import org.jspecify.annotations.NullMarked;
