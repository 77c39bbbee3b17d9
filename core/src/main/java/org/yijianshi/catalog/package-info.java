/**
 * What a city offers as bundles (一件事): the published, versioned list with its departments, items,
 * choices and orderings. Start at {@link org.yijianshi.catalog.Catalog}, then {@link
 * org.yijianshi.catalog.Bundle} and {@link org.yijianshi.catalog.Item}. Who decides an item in a
 * given place is answered by {@link org.yijianshi.catalog.LevelResolver}, what a county adds or
 * sets is a {@link org.yijianshi.catalog.CatalogOverlay}, whether the data makes sense by {@link
 * org.yijianshi.catalog.CatalogLinter}.
 *
 * <p>Every value checks its own form when it is made; that codes point at something is the linter's
 * affair, so that it can report all dangling ones at once. Nothing here knows a case, a clock or
 * JSON: the catalog as a file is read by {@code codec}.
 */
@NullMarked
package org.yijianshi.catalog;

import org.jspecify.annotations.NullMarked;
