package org.yijianshi.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.party.Party;

/**
 * Every share of a case's materials (披露台账), oldest first, and whom the application has reached so
 * far. What a department sees is what stands here: nobody sees a material without an entry.
 *
 * @param entries every share, oldest first; none is ever taken back
 * @param reached the departments that the application was pushed to, or that fetched it
 */
@Rule({"R12", "P-materialVisibility"})
public record ShareLedger(List<Share> entries, Set<Party> reached) {
  private static final ShareLedger NOTHING = new ShareLedger(List.of(), Set.of());

  /** Copies both. */
  public ShareLedger {
    entries = List.copyOf(entries);
    reached = Set.copyOf(reached);
  }

  /** Nothing was shared. */
  public static ShareLedger nothing() {
    return NOTHING;
  }

  /** The entries of what that party was ever shown, single looks included. */
  public List<Share> to(Party party) {
    return entries.stream().filter(e -> e.to().equals(party)).toList();
  }

  /** Whether the material is visible to that party, single looks apart. */
  public boolean visible(MaterialCode material, Party party) {
    return entries.stream()
        .anyMatch(
            e -> e.to().equals(party) && e.material().equals(material) && e.basis().lasting());
  }

  /** With those entries, too. */
  public ShareLedger with(Collection<Share> more) {
    return new ShareLedger(
        ImmutableList.<Share>builderWithExpectedSize(entries.size() + more.size())
            .addAll(entries)
            .addAll(more)
            .build(),
        reached);
  }

  /** With those departments reached by the application. */
  public ShareLedger reaching(Collection<Party> departments) {
    return new ShareLedger(
        entries, ImmutableSet.<Party>builder().addAll(reached).addAll(departments).build());
  }
}
