package org.yijianshi.hall;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.ItemCode;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseEntry;

/** What a case looks like in lists. */
final class Listing {
  private final ApplicantKeys keys;

  Listing(ApplicantKeys keys) {
    this.keys = keys;
  }

  /** The entry of a case as it stands; null if it is unknown. */
  @Nullable CaseEntry of(CaseState state) {
    Filing filing = state.filing();
    return filing == null ? null : of(state, filing, keys.of(filing.application().parties()));
  }

  /** The entry of a case after a commit, from the one before it. */
  CaseEntry after(StateCache.Entry before, CaseState after) {
    Filing filing = after.requireFiling();
    Filing filed = before.state().filing();
    CaseEntry listed = before.listed();
    if (filed == null || listed == null) {
      return of(after, filing, keys.of(filing.application().parties()));
    }
    Set<String> applicants =
        filed.application().parties().equals(filing.application().parties())
            ? listed.applicantKeys()
            : keys.of(filing.application().parties());
    return applicants.equals(listed.applicantKeys()) && samePlans(before.state(), after)
        ? listed.at(after.stage(), changedAt(after))
        : of(after, filing, applicants);
  }

  /** Hardly a command changes what a case is about or who decides it. */
  private static boolean samePlans(CaseState before, CaseState after) {
    if (!before.requireFiling().lead().equals(after.requireFiling().lead())
        || before.instances().size() != after.instances().size()) {
      return false;
    }
    Iterator<ItemInstance> now = after.all().iterator();
    for (ItemInstance was : before.all()) {
      if (!was.plan().equals(now.next().plan())) {
        return false;
      }
    }
    return true;
  }

  private static CaseEntry of(CaseState state, Filing filing, Set<String> applicantKeys) {
    ImmutableSet.Builder<ItemCode> items = ImmutableSet.builder();
    ImmutableSet.Builder<Party> departments = ImmutableSet.builder();
    departments.add(filing.leadParty());
    for (ItemInstance instance : state.all()) {
      items.add(instance.id().item());
      departments.add(instance.plan().party());
    }
    return new CaseEntry(
        state.id(),
        filing.application().number(),
        filing.bundle(),
        filing.region(),
        applicantKeys,
        items.build(),
        departments.build(),
        state.stage(),
        filing.submittedAt(),
        changedAt(state));
  }

  private static Instant changedAt(CaseState filed) {
    return Objects.requireNonNull(filed.changedAt(), "changedAt");
  }
}
