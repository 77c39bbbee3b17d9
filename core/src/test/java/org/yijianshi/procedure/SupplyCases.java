package org.yijianshi.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Lapse;
import org.yijianshi.policy.Policy;

/**
 * The sample shop, where some materials need not be there: the lease (secondary) may follow or be
 * committed to as a proof, the staff list (secondary, retained) may follow, and a commitment may
 * stand in for the floor plan, that is, for the examination of FIRE.
 */
final class SupplyCases {
  static final Party RECORDS_SUPPLIER =
      Party.dataSupplier(SampleCatalogs.RECORDS, SampleCatalogs.CITY);

  private SupplyCases() {}

  static Rulebook book(Policy policy) {
    List<Item> items =
        SampleCatalogs.items().stream()
            .map(
                item ->
                    item.toBuilder()
                        .materials(item.materials().stream().map(SupplyCases::loosened).toList())
                        .build())
            .toList();
    return SampleCatalogs.book(
        SampleCatalogs.catalog(items, SampleCatalogs.dependencies()), policy);
  }

  private static MaterialRequirement loosened(MaterialRequirement r) {
    if (r.code().equals(SampleCatalogs.LEASE)) {
      return with(r, false, true, CommitmentKind.PROOF);
    }
    if (r.code().equals(SampleCatalogs.STAFF_LIST)) {
      return with(r, false, true, null);
    }
    if (r.code().equals(SampleCatalogs.FLOOR_PLAN)) {
      return with(r, true, false, CommitmentKind.PERMIT);
    }
    return r;
  }

  private static MaterialRequirement with(
      MaterialRequirement r, boolean primary, boolean mayFollow, @Nullable CommitmentKind kind) {
    return new MaterialRequirement(
        r.code(),
        r.name(),
        r.handling(),
        r.source(),
        r.producedBy(),
        primary,
        mayFollow,
        kind,
        r.condition(),
        r.copies(),
        r.format(),
        r.basis(),
        r.standard(),
        r.notes());
  }

  /** Signed by the first applicant an hour before the submission. */
  static Signature signed() {
    return signedBy("applicant-1");
  }

  static Signature signedBy(String reference) {
    return new Signature("CN-1", reference, CasePlay.time("2026-03-02T09:00"));
  }

  static Supply.ToFollow following(String until) {
    return new Supply.ToFollow(LocalDate.parse(until), Lapse.TERMINATE, signed());
  }

  static Supply.Committed committed(CommitmentKind kind) {
    return new Supply.Committed(kind, signed());
  }

  static Supply.Provided copy(String digit) {
    return new Supply.Provided("sha-256:" + digit.repeat(64), false);
  }

  static Supply.Provided paper(String digit) {
    return new Supply.Provided("sha-256:" + digit.repeat(64), true);
  }

  /** The application for those items with that supply of that material; null for none. */
  static Application application(
      Rulebook book, MaterialCode code, @Nullable Supply supply, InstanceId... only) {
    Application plain = ShopCase.application(book, SampleCatalogs.wish(only));
    Map<MaterialCode, Supply> supplies = new HashMap<>(plain.supplies());
    supplies.remove(code);
    if (supply != null) {
      supplies.put(code, supply);
    }
    return ShopCase.with(plain, supplies);
  }

  /** Submitted by the applicant with that supply. */
  static CasePlay submitted(
      Policy policy, MaterialCode code, @Nullable Supply supply, InstanceId... only) {
    Rulebook book = book(policy);
    return ShopCase.submitted(CasePlay.of(book), application(book, code, supply, only));
  }

  /** The window vouched for a clear credit record. */
  static CasePlay creditChecked(CasePlay play) {
    return play.does(Cast.window(), new SupplyCommand.CheckCredit(false, "XY-1"));
  }

  /** The same, received at 10:10 and pushed at 10:20. */
  static CasePlay pushed(CasePlay submitted) {
    return ShopCase.pushed(ShopCase.received(creditChecked(submitted)));
  }

  /** The same, accepted on the next day at 9:30. */
  static CasePlay accepted(CasePlay submitted) {
    return ShopCase.accepted(pushed(submitted).at("2026-03-03T09:30"));
  }

  static Actor supplier() {
    return Cast.of(Role.DATA_SUPPLIER, SampleCatalogs.RECORDS);
  }
}
