package org.yijianshi.example.quickstart;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.hall.Submission;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Planned;
import org.yijianshi.plan.Wish;

/**
 * Who applies for what, and what gets in the way.
 *
 * @param bundle the bundle
 * @param submission what is handed in
 * @param detour the special step of one item, or null for none
 */
record Scenario(Bundle bundle, Submission submission, @Nullable Detour detour) {
  /** The applicant's account with the host. */
  static final String ACCOUNT = "account-1";

  private static final RegionCode LUSHI = RegionCode.of("411224");
  private static final String DIGEST = "sha-256:" + "0123456789abcdef".repeat(4);

  /**
   * A special step that an item takes once.
   *
   * @param item the item
   * @param kind what is done
   * @param announced how long it takes
   */
  record Detour(ItemCode item, SpecialStepKind kind, TimeLimit announced) {}

  Wish wish() {
    return submission.wish();
  }

  /** The restaurant as told in the README; any other bundle by default answers. */
  static Scenario of(Catalog catalog, Bundle bundle, InstantSource clock) {
    boolean restaurant = bundle.code().value().equals(Options.RESTAURANT);
    LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeHours.CHINA);
    Wish wish = Wish.all(bundle.code(), LUSHI, restaurant ? restaurant() : Facts.none());
    for (Item item : bundle.items()) {
      if (item.perSubject() != null) {
        wish = wish.withSubjects(item.code(), List.of("subject-1", "subject-2"));
      }
    }
    wish = new DefaultAnswers(catalog, today).complete(wish);
    Participant applicant =
        new Participant("applicant-1", PartyRole.APPLICANT, ACCOUNT, "申请人甲", Contact.none());
    Submission submission =
        Submission.online(Parties.of(applicant), wish, supplies(catalog, wish, today));
    return new Scenario(bundle, submission, restaurant ? waterTest() : null);
  }

  /** 120 m², leased, food made on site, sewage discharged, a sign outdoors. */
  private static Facts restaurant() {
    return Facts.none()
        .with("premisesArea", 120)
        .with("premisesTenure", "leased")
        .with("foodActivity", "madeOrLoose")
        .with("dischargesSewage", true)
        .with("outdoorAdvert", true);
  }

  private static Detour waterTest() {
    return new Detour(
        ItemCode.of("E03-04"), SpecialStepKind.MEASUREMENT_TEST, TimeLimit.workingDays(3));
  }

  /** Everything that is asked for: electronic certificates are fetched, the rest is handed in. */
  private static Map<MaterialCode, Supply> supplies(Catalog catalog, Wish wish, LocalDate today) {
    Map<MaterialCode, Supply> supplies = new LinkedHashMap<>();
    for (Planned planned : new Closure().select(catalog, wish, today).planned()) {
      for (MaterialRequirement asked : planned.item().materials()) {
        if (asked.source() != MaterialSource.PRODUCED) {
          supplies.put(asked.code(), supply(asked, planned));
        }
      }
    }
    return supplies;
  }

  private static Supply supply(MaterialRequirement asked, Planned planned) {
    return asked.source() == MaterialSource.APPLICANT
        ? new Supply.Provided(DIGEST, asked.handling() == MaterialHandling.RETAINED)
        : new Supply.Shared(planned.department(), DIGEST);
  }
}
