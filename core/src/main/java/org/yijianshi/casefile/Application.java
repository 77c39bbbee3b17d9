package org.yijianshi.casefile;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.Identity;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.plan.Wish;

/**
 * Everything an applicant hands in at once: what is wanted, who is who, the materials and how the
 * results shall come back.
 *
 * @param number the number that the person will quote
 * @param pinned the versions of catalog, policy and calendar it is made under
 * @param channel how it reaches the intake window
 * @param parties everybody the case knows
 * @param wish which bundle, where, which items, and the facts
 * @param supplies where each material comes from, by its code
 * @param delivery together or each as it is done; may be changed until delivered
 * @param method by which way
 * @param serviceConsent whether notices and results may be served by electronic means
 * @param form what stands in the one form of all its items
 * @param receivingWindow the region of the intake window that takes it in, where that is another
 *     place than the one that handles it (跨省通办、异地代收); null for the window of the wish's region
 */
@Rule({"R2", "R11", "R45"})
public record Application(
    CaseNumber number,
    Pinned pinned,
    Channel channel,
    Parties parties,
    Wish wish,
    Map<MaterialCode, Supply> supplies,
    DeliveryChoice delivery,
    DeliveryMethod method,
    boolean serviceConsent,
    FormValues form,
    @Nullable RegionCode receivingWindow) {
  /**
   * Whether somebody of the hall helped to fill it in (帮办代办), at home or for whoever applies by
   * word of mouth. The helper is named among the parties, and signs nothing.
   */
  public boolean assisted() {
    return parties.participants().stream().anyMatch(p -> p.role() == PartyRole.HELPER);
  }

  /** Copies the supplies and checks that nothing is missing. */
  public Application {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(pinned, "pinned");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(parties, "parties");
    Objects.requireNonNull(wish, "wish");
    supplies = ImmutableMap.copyOf(supplies);
    Objects.requireNonNull(delivery, "delivery");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(form, "form");
  }

  /** Of items that ask for no field. */
  public Application(
      CaseNumber number,
      Pinned pinned,
      Channel channel,
      Parties parties,
      Wish wish,
      Map<MaterialCode, Supply> supplies,
      DeliveryChoice delivery,
      DeliveryMethod method,
      boolean serviceConsent) {
    this(
        number,
        pinned,
        channel,
        parties,
        wish,
        supplies,
        delivery,
        method,
        serviceConsent,
        FormValues.none());
  }

  /** Taken in where it is handled. */
  public Application(
      CaseNumber number,
      Pinned pinned,
      Channel channel,
      Parties parties,
      Wish wish,
      Map<MaterialCode, Supply> supplies,
      DeliveryChoice delivery,
      DeliveryMethod method,
      boolean serviceConsent,
      FormValues form) {
    this(
        number,
        pinned,
        channel,
        parties,
        wish,
        supplies,
        delivery,
        method,
        serviceConsent,
        form,
        null);
  }

  /** The same, taken in by the intake window of that region. */
  public Application receivedAt(RegionCode window) {
    return new Application(
        number,
        pinned,
        channel,
        parties,
        wish,
        supplies,
        delivery,
        method,
        serviceConsent,
        form,
        window);
  }

  /** The same with that form. */
  public Application with(FormValues filled) {
    return new Application(
        number,
        pinned,
        channel,
        parties,
        wish,
        supplies,
        delivery,
        method,
        serviceConsent,
        filled,
        receivingWindow);
  }

  /** The same under that number. */
  public Application numbered(CaseNumber other) {
    return new Application(
        other, pinned, channel, parties, wish, supplies, delivery, method, serviceConsent, form);
  }

  /** The same wishing for that, with those supplies: everything else stays. */
  public Application amended(Wish otherwise, Map<MaterialCode, Supply> others) {
    return new Application(
        number,
        pinned,
        channel,
        parties,
        otherwise,
        others,
        delivery,
        method,
        serviceConsent,
        form,
        receivingWindow);
  }

  /** The same under other versions. */
  Application under(Pinned versions) {
    return new Application(
        number,
        versions,
        channel,
        parties,
        wish,
        supplies,
        delivery,
        method,
        serviceConsent,
        form,
        receivingWindow);
  }

  /** The same with the number of the participant of that reference, who is there. */
  Application identifying(String reference, Identity number) {
    Participant known = parties.find(reference).orElseThrow().knownBy(number);
    return of(parties.replacing(reference, known));
  }

  /** The same of other people. */
  Application of(Parties people) {
    return new Application(
        number,
        pinned,
        channel,
        people,
        wish,
        supplies,
        delivery,
        method,
        serviceConsent,
        form,
        receivingWindow);
  }
}
