package org.yijianshi.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.KnownItem;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.port.CaseCursor;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;

/**
 * What an applicant has running, or was granted, in other cases of the hall. Only the applicant's
 * own: nobody learns of somebody else's. Whoever has no account is not known again, and of whoever
 * has more than a thousand cases only the oldest thousand are looked at.
 */
@Rule("P-duplicate")
final class OtherCases {
  private static final int PAGE = 200;

  /** A submission must not take for ever, however many cases somebody has had. */
  private static final int MOST_PAGES = 5;

  private final HallParts parts;
  private final CaseReader reader;

  OtherCases(HallParts parts) {
    this.parts = parts;
    this.reader = new CaseReader(parts);
  }

  /** Everything that is running or granted for the applicant named first of those parties. */
  List<KnownItem> of(CaseId own, Parties parties) {
    List<KnownItem> known = new ArrayList<>();
    look(own, parties, (item, there) -> known.add(item));
    return List.copyOf(known);
  }

  /** What of the case of that number is the same as that item, if it is the applicant's own. */
  @Rule("P-predecessorFailure")
  Optional<ItemInstance> same(CaseId own, Parties parties, CaseNumber number, ItemPlan plan) {
    List<ItemInstance> same = new ArrayList<>();
    look(
        own,
        parties,
        (item, there) -> {
          if (item.number().equals(number) && item.sameAs(plan)) {
            same.add(there);
          }
        });
    return same.stream().findFirst();
  }

  private void look(CaseId own, Parties parties, BiConsumer<KnownItem, ItemInstance> known) {
    Participant applicant = parties.firstApplicant();
    if (applicant.accountId().isEmpty()) {
      return;
    }
    String key = parts.keys().ofAccount(applicant.accountId());
    @Nullable CaseCursor last = null;
    List<CaseEntry> page;
    int pages = 0;
    do {
      pages++;
      page =
          parts
              .storage()
              .workLists()
              .cases(CaseQuery.all().applicantKey(key).after(last).limit(PAGE));
      for (CaseEntry entry : page) {
        last = CaseCursor.behind(entry);
        if (!entry.caseId().equals(own)) {
          add(reader.state(entry.caseId()), applicant.accountId(), parties, known);
        }
      }
    } while (page.size() == PAGE && pages < MOST_PAGES);
  }

  /** Only of a case in which the applicant is named first too, not one of somebody's agent. */
  private static void add(
      CaseState other,
      String accountId,
      Parties parties,
      BiConsumer<KnownItem, ItemInstance> known) {
    Filing filing = other.filing();
    if (filing == null
        || !filing.application().parties().firstApplicant().accountId().equals(accountId)) {
      return;
    }
    for (ItemInstance instance : other.all()) {
      boolean granted = instance.state() == ItemState.GRANTED;
      String there = instance.id().subject();
      Optional<String> subject =
          there == null ? Optional.empty() : here(filing.application().parties(), there, parties);
      if ((granted || !instance.concluded()) && (there == null || subject.isPresent())) {
        known.accept(
            new KnownItem(
                filing.application().number(),
                instance.id().item(),
                instance.plan().name(),
                instance.plan().department(),
                instance.plan().region(),
                subject.orElse(null),
                granted),
            instance);
      }
    }
  }

  /** By which reference the new application knows that subject of another case, if it does. */
  private static Optional<String> here(Parties others, String subject, Parties parties) {
    return others
        .find(subject)
        .map(Participant::accountId)
        .filter(account -> !account.isEmpty())
        .flatMap(
            account ->
                parties.participants().stream()
                    .filter(p -> p.accountId().equals(account))
                    .map(Participant::reference)
                    .findFirst());
  }
}
