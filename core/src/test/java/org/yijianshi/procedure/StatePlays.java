package org.yijianshi.procedure;

import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.base.Label;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.ChoiceRule;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.catalog.WindowAuthority;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Option;
import org.yijianshi.condition.Question;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.IntakeMode;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Policy;

/**
 * The sign's licence in every one of the eleven states, brought there by commands alone. It waits
 * for TRADE, may be pre-reviewed, may be accepted and granted at the window, and its floor plan may
 * follow: each row of the state table finds in it what it needs.
 */
final class StatePlays {
  private StatePlays() {}

  /** What has become of TRADE, which the sign waits for. */
  enum Before {
    /** A certificate took its place: nothing but the sign is alive. */
    REPLACED,
    /** It goes the way of the sign, and is not decided. */
    OPEN,
    /** It was given up: the sign's applicant has to choose. */
    WITHDRAWN
  }

  /**
   * The sign.
   *
   * @param processing how it is processed
   * @param before what has become of its predecessor
   * @param following whether its floor plan is to follow by 9 March
   */
  record Setting(ProcessingType processing, Before before, boolean following) {
    static Setting with(Before before) {
      return new Setting(ProcessingType.PROMISED, before, false);
    }

    static Setting onTheSpot() {
      return new Setting(ProcessingType.ON_THE_SPOT, Before.REPLACED, false);
    }

    static Setting toFollow() {
      return new Setting(ProcessingType.PROMISED, Before.REPLACED, true);
    }
  }

  static Actor officer() {
    return Cast.officer(SampleCatalogs.WORKS);
  }

  static ItemState stateOf(CasePlay play) {
    return play.state().instance(SIGN).orElseThrow().state();
  }

  /** The sign in that state, by the shortest way. */
  static CasePlay in(ItemState state, Setting setting) {
    CasePlay play =
        switch (state) {
          case LODGED -> submitted(setting);
          case CORRECTING -> noticed(submitted(setting));
          case RECEIVED -> ShopCase.received(submitted(setting));
          case PUSHED -> pushed(setting);
          case ACCEPTED -> accepted(setting);
          case PREREVIEWED -> prereviewed(setting);
          case NOT_ACCEPTED ->
              pushed(setting)
                  .does(officer(), new AcceptanceCommand.NotAccept(SIGN, ShopCase.adverse()));
          case GRANTED -> granted(setting);
          case DENIED ->
              accepted(setting)
                  .does(officer(), new ApprovalCommand.Deny(SIGN, ShopCase.adverse(), false));
          case WITHDRAWN ->
              submitted(setting)
                  .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(SIGN), Map.of()));
          case TERMINATED ->
              pushed(setting)
                  .does(
                      officer(),
                      new ApprovalCommand.Terminate(
                          SIGN, TerminationCause.APPLICANT_CEASED, "T-1"));
        };
    if (stateOf(play) != state) {
      throw new AssertionError("Wanted " + state + "\n" + play.story());
    }
    return play;
  }

  private static CasePlay submitted(Setting setting) {
    return settle(filed(setting), setting.before());
  }

  private static CasePlay filed(Setting setting) {
    Rulebook book = book(setting.processing());
    Wish wish = SampleCatalogs.wish(TRADE, SIGN);
    wish = wish.withFacts(wish.facts().with("size", "small"));
    Application application = ShopCase.application(book, wish);
    if (setting.following()) {
      Map<org.yijianshi.code.MaterialCode, org.yijianshi.material.Supply> supplies =
          new java.util.TreeMap<>(application.supplies());
      supplies.put(FLOOR_PLAN, SupplyCases.following("2026-03-09"));
      application = ShopCase.with(application, supplies);
    }
    CasePlay play = ShopCase.submitted(CasePlay.of(book), application);
    return setting.following() ? SupplyCases.creditChecked(play) : play;
  }

  private static CasePlay settle(CasePlay play, Before before) {
    return switch (before) {
      case OPEN -> play;
      case REPLACED -> replaced(play);
      case WITHDRAWN ->
          play.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));
    };
  }

  private static CasePlay replaced(CasePlay play) {
    return play.does(Cast.applicant(), new ApprovalCommand.BringCertificate(TRADE, "C-1", "V-1"));
  }

  /** The window's first notice, about nothing that lies in a material. */
  private static CasePlay noticed(CasePlay play) {
    return CorrectionPlay.notice(play, "BZ-1", elsewhere());
  }

  static Defect elsewhere() {
    return Defect.elsewhere(SIGN, "申请表漏填", "填写完整", "条例第3条");
  }

  private static CasePlay pushed(Setting setting) {
    return ShopCase.pushed(ShopCase.received(submitted(setting)));
  }

  private static CasePlay accepted(Setting setting) {
    return acceptedFrom(pushed(setting));
  }

  private static CasePlay acceptedFrom(CasePlay pushed) {
    CasePlay play = pushed.at("2026-03-03T09:30");
    if (play.state().instance(TRADE).orElseThrow().state() == ItemState.PUSHED) {
      play = play.does(ShopCase.officerOf(play, TRADE), new AcceptanceCommand.Accept(TRADE));
    }
    return play.does(officer(), new AcceptanceCommand.Accept(SIGN));
  }

  /** Pre-reviewed while TRADE was out; only then TRADE became what it has to be. */
  private static CasePlay prereviewed(Setting setting) {
    CasePlay play = ShopCase.pushed(ShopCase.received(filed(setting)));
    play = acceptedFrom(play).does(officer(), new ApprovalCommand.CompletePreReview(SIGN));
    return settle(play, setting.before());
  }

  private static CasePlay granted(Setting setting) {
    CasePlay play = accepted(setting);
    if (setting.before() != Before.REPLACED) {
      play = replaced(play);
    }
    if (setting.following()) {
      play =
          play.does(
                  Cast.applicant(),
                  new SupplyCommand.SupplyFollowing(FLOOR_PLAN, SupplyCases.copy("8")))
              .does(officer(), new SupplyCommand.AcceptFollowing(FLOOR_PLAN));
    }
    return ShopCase.granted(play, SIGN);
  }

  private static Rulebook book(ProcessingType processing) {
    List<Item> items =
        SampleCatalogs.items().stream()
            .map(item -> item.code().equals(SIGN.item()) ? sign(item, processing) : item)
            .toList();
    Catalog shop = SampleCatalogs.catalog(items, SampleCatalogs.dependencies());
    Catalog catalog =
        new Catalog(
            shop.code(),
            shop.version(),
            shop.region(),
            shop.source(),
            shop.title(),
            shop.regions(),
            shop.zones(),
            shop.departments(),
            ImmutableList.<Question>builder()
                .addAll(shop.questions())
                .add(
                    Question.choice(
                        "size",
                        "招牌大小？",
                        "How large is the sign?",
                        List.of(
                            Option.of("small", "小", "small"), Option.of("large", "大", "large"))))
                .build(),
            shop.thresholds(),
            shop.thresholdValues(),
            shop.levelOverrides(),
            shop.bundles().stream().map(StatePlays::withSizes).toList());
    return SampleCatalogs.book(
        catalog, Policy.builder().set(IntakePolicy.INTAKE_MODE, IntakeMode.MAY_ACCEPT).build());
  }

  /** The sign comes in two sizes: a variant that the applicant may change. */
  private static Bundle withSizes(Bundle b) {
    return new Bundle(
        b.code(),
        b.number(),
        b.name(),
        b.nameParts(),
        b.scope(),
        b.audience(),
        b.origin(),
        b.lead(),
        b.kind(),
        b.prerequisites(),
        b.items(),
        List.of(
            new Choice(
                "size",
                Label.of("招牌大小？", "How large is the sign?"),
                ChoiceRule.ANY,
                List.of("small", "large"))),
        b.parallelGroups(),
        b.dependencies(),
        b.confidential());
  }

  private static Item sign(Item item, ProcessingType processing) {
    MaterialRequirement plan =
        new MaterialRequirement(
            FLOOR_PLAN,
            "平面图",
            MaterialHandling.ELECTRONIC,
            MaterialSource.APPLICANT,
            null,
            false,
            true,
            null,
            Condition.always(),
            1,
            null,
            null,
            null,
            null);
    return item.toBuilder()
        .window(WindowAuthority.DECIDE)
        .alternatives(
            List.of(
                Alternative.plain("招牌许可", ItemType.ADMINISTRATIVE_LICENCE, processing)
                    .with(new Limits(TimeLimit.workingDays(8), null, TimeLimit.workingDays(3)))))
        .materials(
            ImmutableList.<MaterialRequirement>builder().addAll(item.materials()).add(plan).build())
        .build();
  }
}
