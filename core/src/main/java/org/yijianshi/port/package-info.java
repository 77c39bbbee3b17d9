/**
 * What the house needs of its host: few methods, every outcome documented, each verified by a
 * published contract suite. Must: {@link org.yijianshi.port.CaseLog}, {@link
 * org.yijianshi.port.WorkLists}, {@link org.yijianshi.port.Outbox}, {@link
 * org.yijianshi.port.Publications}, {@link org.yijianshi.port.Housekeeping}, over one store that
 * {@link org.yijianshi.port.Storage} names. May, with a sane default: {@link
 * org.yijianshi.port.CaseNumbers}, {@link org.yijianshi.port.Platform}, {@link
 * org.yijianshi.port.DocumentStore}. {@link org.yijianshi.port.PublicationTexts} makes texts of
 * what is published. For the archive: {@link org.yijianshi.port.DocumentSource}, {@link
 * org.yijianshi.port.ArchiveStore}. No port is called inside another's transaction.
 */
@NullMarked
package org.yijianshi.port;

import org.jspecify.annotations.NullMarked;
