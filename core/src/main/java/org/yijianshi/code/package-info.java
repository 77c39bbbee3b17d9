/**
 * The codes of Chinese public administration, each checked where it enters and masked where it is
 * personal. Catalog codes such as {@link org.yijianshi.code.ItemCode} are identities: they resolve
 * against a catalog and carry no data.
 */
@NullMarked
package org.yijianshi.code;

import org.jspecify.annotations.NullMarked;
