package org.yijianshi.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.Handover;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.StatutoryEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.policy.Lapse;

/** What the applicant is told on the way: what to correct, what takes longer, what was served. */
final class NoticePages {
  private final Pages pages;

  NoticePages(Pages pages) {
    this.pages = pages;
  }

  /** 一次告知（补正）通知书, always at the window's hand: departments report to it. */
  @Rule({"R27", "R32"})
  org.yijianshi.document.CorrectionNotice correction(CaseState after, CorrectionNotice notice) {
    List<Defect> defects =
        notice.defects().stream()
            .map(
                d ->
                    new Defect(
                        what(after, d.material(), d.instances()), d.wrong(), d.right(), d.basis()))
            .toList();
    boolean licence =
        notice.instances().stream()
            .anyMatch(id -> Pages.plan(after, id).type().underLicensingLaw());
    return new org.yijianshi.document.CorrectionNotice(
        pages.head(after, notice.number(), null, after.requireFiling().window(), notice.at()),
        Pages.names(after, notice.instances()),
        defects,
        Pages.day(notice.due()),
        consequence(notice.consequence()),
        licence ? Bases.licence(Bases.ACCEPTING) : Bases.regulation());
  }

  private String what(
      CaseState after, @Nullable MaterialCode material, Collection<InstanceId> instances) {
    return material == null
        ? "申请表（" + String.join("、", Pages.names(after, instances)) + "）"
        : pages.materialName(after, material);
  }

  private static String consequence(Lapse lapse) {
    return switch (lapse) {
      case TERMINATE -> "终止办理所涉事项，已收取的原件退还，不影响再次申请。";
      case KEEP_OPEN -> "所涉事项在补正之前不予收件或者受理。";
    };
  }

  /** 延期告知书 of one licence. */
  @Rule({"XKF-42", "P-extension"})
  @Nullable ExtensionNotice extension(
      StatutoryEvent.Extended event, CaseState before, CaseState after, Instant at) {
    ItemPlan plan = Pages.plan(after, event.instance());
    List<ExtensionNotice.Limit> limits = limits(List.of(event.instance()), before, after);
    return limits.isEmpty()
        ? null
        : new ExtensionNotice(
            pages.head(after, event.notice(), event.instance(), plan.party(), at),
            limits,
            TimeLimit.workingDays(event.days()),
            event.reason().text(),
            "本机关负责人",
            Bases.licence(Bases.EXTENDING));
  }

  /** 延期告知书 of joint handling, from the lead, for all licences whose dates it moves. */
  @Rule({"XKF-42", "P-jointHandlingCap"})
  @Nullable ExtensionNotice extension(
      StatutoryEvent.JointHandlingExtended event, CaseState before, CaseState after, Instant at) {
    List<ExtensionNotice.Limit> limits = limits(event.instances(), before, after);
    return limits.isEmpty()
        ? null
        : new ExtensionNotice(
            pages.head(after, event.notice(), null, after.requireFiling().leadParty(), at),
            limits,
            TimeLimit.naturalDays(event.days()),
            event.reason().text(),
            "本级人民政府负责人（" + event.approval() + "）",
            Bases.licence(Bases.EXTENDING));
  }

  /** A date that does not run, or that another limit holds, is not told as a new one. */
  private static List<ExtensionNotice.Limit> limits(
      List<InstanceId> ids, CaseState before, CaseState after) {
    List<ExtensionNotice.Limit> limits = new ArrayList<>();
    for (InstanceId id : ids) {
      Optional<LocalDate> was = Pages.due(before, id, ObligationKind.DECIDE_BY_LAW);
      Optional<LocalDate> is = Pages.due(after, id, ObligationKind.DECIDE_BY_LAW);
      if (was.isPresent() && is.isPresent() && is.get().isAfter(was.get())) {
        limits.add(
            new ExtensionNotice.Limit(Pages.name(Pages.plan(after, id)), was.get(), is.get()));
      }
    }
    return limits;
  }

  /** 送达回证: by which way, at which window and to whom, as the results themselves tell. */
  @Rule({"R47", "R48"})
  ProofOfService proof(CaseState after, DeliveryEvent.Delivered event, Instant at) {
    Handover handover =
        event.instances().stream()
            .map(id -> after.instance(id).orElseThrow().result())
            .filter(Objects::nonNull)
            .map(ItemResult::handover)
            .findFirst()
            .orElse(Handover.none());
    Party window = handover.window();
    return new ProofOfService(
        pages.head(
            after,
            event.proof(),
            null,
            window == null ? Party.resultsWindow(after.requireFiling().region()) : window,
            at),
        event.instances().stream().map(id -> served(after, id)).toList(),
        Optional.ofNullable(handover.method()).orElse(after.delivery().method()),
        recipient(after, event.recipient()),
        at);
  }

  private static String recipient(CaseState after, @Nullable String reference) {
    return Optional.ofNullable(reference)
        .flatMap(after.requireFiling().application().parties()::find)
        .map(p -> p.name() + "（" + p.role().label().zh() + "）")
        .orElse("受送达人");
  }

  private static String served(CaseState after, InstanceId id) {
    ItemInstance instance = after.instance(id).orElseThrow();
    ItemResult result = instance.result();
    if (result == null) {
      return Pages.name(instance.plan());
    }
    String number = result.document().number();
    return Pages.name(instance.plan())
        + "："
        + result.document().name()
        + (number == null ? "" : "（" + number + "）");
  }
}
