/**
 * Who acts, who owes and whom it is about. Start at {@link org.yijianshi.party.Actor}, named in
 * every command and query, then {@link org.yijianshi.party.Party}, who owes an obligation. The
 * library authenticates nobody: the host vouches for the actor. What a role may do stands in {@code
 * procedure}, not here.
 */
@NullMarked
package org.yijianshi.party;

import org.jspecify.annotations.NullMarked;
