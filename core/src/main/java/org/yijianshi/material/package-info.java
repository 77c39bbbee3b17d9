/**
 * The one set of materials of a case: each requirement met once for all items, from wherever it can
 * come, and who holds each original. Start at {@link org.yijianshi.material.MaterialSet}, then
 * {@link org.yijianshi.material.Supply} (where a material comes from) and {@link
 * org.yijianshi.material.Custody} (who holds the paper) and {@link
 * org.yijianshi.material.ShareLedger} (who was shown what, and on what basis). {@link
 * org.yijianshi.material.MaterialList} merges what several items ask for before there is a case,
 * and the window merges with it too. Bytes never come here: documents are named by digest.
 */
@NullMarked
package org.yijianshi.material;

import org.jspecify.annotations.NullMarked;
