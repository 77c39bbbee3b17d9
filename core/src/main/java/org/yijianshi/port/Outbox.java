package org.yijianshi.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jmolecules.ddd.annotation.Repository;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.message.Message;

/**
 * Messages that wait to leave, stored with the commits that caused them. First deliveries are in
 * order per case: a message is claimable only while no earlier one of its case waits. Between cases
 * there is no order, but none may starve another. At least once: a lease that runs out makes a
 * message claimable again. Time comes from the callers, whose clocks may differ; the outbox asks
 * none. Thread-safe; verified by {@code OutboxContract}.
 *
 * <p>A lease is held from the claim until it is acknowledged, given back or parked, or until
 * another claim takes the message over because the time has run out. Running out alone takes
 * nothing away: who is late but was not overtaken may still acknowledge.
 */
@Repository
public interface Outbox {

  /**
   * A message in somebody's lease.
   *
   * @param caseId its case
   * @param message the message
   * @param attempt how often it was claimed, from 1
   * @param lease what {@link #acknowledge}, {@link #giveBack} and {@link #park} want back; another
   *     claim has another lease
   * @param tip the digest of its case's history up to the commit that caused it, in hexadecimal
   *     digits, so that whoever receives it holds a proof of what the history was; null in a store
   *     that keeps no chain of digests
   */
  record Claimed(CaseId caseId, Message message, int attempt, String lease, @Nullable String tip) {}

  /**
   * A message that was set aside.
   *
   * @param caseId its case
   * @param message the message
   * @param attempts how often it was tried
   * @param reason why, without personal data
   */
  record Parked(CaseId caseId, Message message, int attempts, String reason) {}

  /**
   * How much is waiting, for a dashboard. Every message that is not acknowledged or skipped is
   * counted once.
   *
   * @param waiting those that are neither leased nor parked: first ones that can be claimed or are
   *     delayed, and those that stand behind another of their case
   * @param leased those in a lease that has not run out
   * @param parked those set aside
   * @param oldest the earliest time of a message ({@link Message#at}) that is not parked; null if
   *     there is none
   */
  record Backlog(long waiting, long leased, long parked, @Nullable Instant oldest) {}

  /**
   * Leases the first waiting message of up to {@code max} cases until {@code now + lease}; at that
   * instant it is claimable again. A case whose first message is leased, delayed or parked gives
   * none, and neither may one whose first message has a time ({@link Message#at}) after {@code
   * now}. Claims that run at once never get the same message. Empty if there is nothing to claim.
   *
   * @param now the caller's time
   * @param lease for how long; positive
   * @param max at most so many; at least 1
   */
  List<Claimed> claim(Instant now, Duration lease, int max);

  /**
   * The message was delivered and is gone. Returns false, and changes nothing, if the lease is no
   * longer held.
   */
  boolean acknowledge(Claimed claimed);

  /**
   * The message was not delivered; it waits until {@code notBefore}, and its case's later messages
   * with it. Its next claim counts one attempt more. Returns false, and changes nothing, if the
   * lease is no longer held.
   */
  boolean giveBack(Claimed claimed, Instant notBefore);

  /**
   * The message cannot be delivered: it is set aside, and its case's later messages wait, until it
   * is released or skipped. Returns false, and changes nothing, if the lease is no longer held.
   */
  boolean park(Claimed claimed, String reason);

  /** How much is waiting at that time. */
  Backlog backlog(Instant now);

  /** The messages set aside, oldest first by their own time, then by case. */
  List<Parked> parked();

  /**
   * A parked message may be tried again now; its attempts go on counting. Returns false, and
   * changes nothing, if it is not parked.
   */
  boolean release(CaseId caseId, long sequence);

  /**
   * A parked message is dropped for good, and its case goes on. Returns false, and changes nothing,
   * if it is not parked.
   */
  boolean skip(CaseId caseId, long sequence);
}
