/**
 * Everything that is read or written as JSON, and the only package that knows it: catalogs,
 * overlays and holiday notices as published data, with their built-in copies, and archive packages
 * as files. Start at {@link org.yijianshi.codec.CatalogCodec}. Readers never stop at the first
 * fault: a {@link org.yijianshi.codec.Loaded} holds the value or all faults, each with a JSON
 * pointer. Nothing here decides anything.
 */
@NullMarked
package org.yijianshi.codec;

import org.jspecify.annotations.NullMarked;
