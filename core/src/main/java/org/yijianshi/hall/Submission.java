package org.yijianshi.hall;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Parties;
import org.yijianshi.plan.Wish;

/**
 * What an applicant hands in at the hall. Number and versions are the hall's to add.
 *
 * @param channel how it reaches the intake window
 * @param parties everybody the case knows
 * @param wish which bundle, where, which items, and the facts
 * @param supplies where each material comes from
 * @param delivery together or each as it is done
 * @param method by which way
 * @param serviceConsent whether notices and results may be served by electronic means
 * @param despite why an item is applied for that the applicant has running or was granted
 *     elsewhere, in the applicant's own words; null without a reason
 * @param form what stands in the one form
 * @param receivingWindow the region of the intake window that takes it in, where that is another
 *     place than the one that handles it (跨省通办、异地代收); null for the window of the wish's region
 */
public record Submission(
    Channel channel,
    Parties parties,
    Wish wish,
    Map<MaterialCode, Supply> supplies,
    DeliveryChoice delivery,
    DeliveryMethod method,
    boolean serviceConsent,
    @Nullable String despite,
    FormValues form,
    @Nullable RegionCode receivingWindow) {
  /** Copies the supplies. */
  public Submission {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(parties, "parties");
    Objects.requireNonNull(wish, "wish");
    supplies = Map.copyOf(supplies);
    Objects.requireNonNull(delivery, "delivery");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(form, "form");
  }

  /** Without a reason to apply again for what is running or was granted. */
  public Submission(
      Channel channel,
      Parties parties,
      Wish wish,
      Map<MaterialCode, Supply> supplies,
      DeliveryChoice delivery,
      DeliveryMethod method,
      boolean serviceConsent) {
    this(
        channel,
        parties,
        wish,
        supplies,
        delivery,
        method,
        serviceConsent,
        null,
        FormValues.none());
  }

  /** Taken in where it is handled. */
  public Submission(
      Channel channel,
      Parties parties,
      Wish wish,
      Map<MaterialCode, Supply> supplies,
      DeliveryChoice delivery,
      DeliveryMethod method,
      boolean serviceConsent,
      @Nullable String despite,
      FormValues form) {
    this(channel, parties, wish, supplies, delivery, method, serviceConsent, despite, form, null);
  }

  /** Online, delivered together at the counter, electronic service consented to. */
  public static Submission online(Parties parties, Wish wish, Map<MaterialCode, Supply> supplies) {
    return new Submission(
        Channel.ONLINE,
        parties,
        wish,
        supplies,
        DeliveryChoice.UNIFIED,
        DeliveryMethod.COUNTER,
        true);
  }

  /** The same, handed in by that channel. */
  public Submission by(Channel other) {
    return new Submission(
        other,
        parties,
        wish,
        supplies,
        delivery,
        method,
        serviceConsent,
        despite,
        form,
        receivingWindow);
  }

  /** The same, with results delivered in that way. */
  public Submission delivered(DeliveryChoice choice, DeliveryMethod way) {
    return new Submission(
        channel,
        parties,
        wish,
        supplies,
        choice,
        way,
        serviceConsent,
        despite,
        form,
        receivingWindow);
  }

  /** The same with that form. */
  public Submission with(FormValues filled) {
    return new Submission(
        channel,
        parties,
        wish,
        supplies,
        delivery,
        method,
        serviceConsent,
        despite,
        filled,
        receivingWindow);
  }

  /** The same, although items of it are running or were granted elsewhere. */
  public Submission despite(String reason) {
    return new Submission(
        channel,
        parties,
        wish,
        supplies,
        delivery,
        method,
        serviceConsent,
        reason,
        form,
        receivingWindow);
  }

  /** The same, taken in by the intake window of that region. */
  public Submission receivedAt(RegionCode window) {
    return new Submission(
        channel, parties, wish, supplies, delivery, method, serviceConsent, despite, form, window);
  }

  /** Nothing of the reason, which is the applicant's own words. */
  @Override
  public String toString() {
    return "Submission[" + channel + ", " + parties + ", " + wish.bundle() + "]";
  }

  /** The application it becomes with that number, under those versions. */
  Application application(CaseNumber number, Pinned versions) {
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
}
