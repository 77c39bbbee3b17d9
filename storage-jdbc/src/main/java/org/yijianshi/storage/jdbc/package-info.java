/**
 * The whole of the storage ports on a relational database. Start with {@link
 * org.yijianshi.storage.jdbc.JdbcStorage}; the tables are created by scripts that a host runs when
 * it likes, itself or through {@link org.yijianshi.storage.jdbc.SchemaScripts}. What differs
 * between databases stands in a {@link org.yijianshi.storage.jdbc.Dialect}; whose connection is
 * used, and in whose transaction, in a {@link org.yijianshi.storage.jdbc.ConnectionSource}.
 *
 * <p>The log of commits is the truth, and everything else here follows from it. A case's head
 * guards its history by version and token; the token is the start of a digest over the whole
 * history, so that a history that was rolled back, or altered, is never mistaken for the one that
 * is stored.
 */
@NullMarked
package org.yijianshi.storage.jdbc;

import org.jspecify.annotations.NullMarked;
