package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Fee;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Participant;
import org.yijianshi.party.PartyRole;

/**
 * Which people of a case an organ is shown: what materials are to it, people are too, only what its
 * items need (在线政务服务若干规定 7; 个人信息保护法). It examines the applicants, whoever acts for them and whoever
 * may have to be heard; of those whom the case is about only the subjects of its own items; of
 * payers only its own. Helpers and recipients are the windows' business.
 */
@Rule("P-materialVisibility")
final class PeopleShown {
  private static final Set<PartyRole> EXAMINED =
      Set.of(
          PartyRole.APPLICANT,
          PartyRole.AGENT,
          PartyRole.HANDLER,
          PartyRole.GUARDIAN,
          PartyRole.INTERESTED);

  private static final Set<PartyRole> SERVED =
      Set.of(
          PartyRole.APPLICANT,
          PartyRole.AGENT,
          PartyRole.HANDLER,
          PartyRole.GUARDIAN,
          PartyRole.RECIPIENT);

  private PeopleShown() {}

  /** Whether the organs of those items need to know that participant. */
  static boolean toOrgan(CaseState state, List<ItemInstance> items, Participant participant) {
    if (items.isEmpty()) {
      return false;
    }
    return switch (participant.role()) {
      case SUBJECT -> subject(state, items, participant.reference());
      case PAYER -> pays(items, participant.reference());
      default -> EXAMINED.contains(participant.role());
    };
  }

  /** Whether a window that hands those results over needs to know that participant. */
  static boolean toWindow(List<ItemInstance> handedOver, Participant participant) {
    boolean own = subjects(handedOver.stream()).contains(participant.reference());
    return !handedOver.isEmpty() && (own || SERVED.contains(participant.role()));
  }

  /** Its own item's subject; or whom the case as a whole is about, no item being for them alone. */
  private static boolean subject(CaseState state, List<ItemInstance> items, String reference) {
    return subjects(items.stream()).contains(reference)
        || !subjects(state.all().stream()).contains(reference);
  }

  private static boolean pays(List<ItemInstance> items, String reference) {
    return items.stream()
        .flatMap(i -> i.gates().fees().stream())
        .map(Fee::payer)
        .anyMatch(reference::equals);
  }

  private static Set<String> subjects(Stream<ItemInstance> items) {
    return items
        .map(ItemInstance::id)
        .map(InstanceId::subject)
        .flatMap(s -> Optional.ofNullable(s).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
