package org.yijianshi.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jmolecules.ddd.annotation.Repository;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.message.Message;

/**
 * Messages that wait to leave, stored with the commits that caused them. First deliveries are in
 * order per case: a message is claimable only while no earlier one of its case waits. At least
 * once: a lease that runs out makes a message claimable again. Thread-safe; verified by {@code
 * OutboxContract}.
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
   */
  record Claimed(CaseId caseId, Message message, int attempt, String lease) {}

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
   * Leases the first waiting message of up to {@code max} cases until {@code now + lease}. A case
   * whose first message is leased, delayed or parked gives none.
   */
  List<Claimed> claim(Instant now, Duration lease, int max);

  /**
   * The message was delivered and is gone. Returns false, and changes nothing, if the lease is no
   * longer held.
   */
  boolean acknowledge(Claimed claimed);

  /**
   * The message was not delivered; it waits until {@code notBefore}. Returns false, and changes
   * nothing, if the lease is no longer held.
   */
  boolean giveBack(Claimed claimed, Instant notBefore);

  /**
   * The message cannot be delivered: it is set aside, and its case's later messages wait, until it
   * is released or skipped. Returns false, and changes nothing, if the lease is no longer held.
   */
  boolean park(Claimed claimed, String reason);

  /** The messages set aside, oldest first. */
  List<Parked> parked();

  /** A parked message may be tried again now. Returns false if it is not parked. */
  boolean release(CaseId caseId, long sequence);

  /** A parked message is dropped for good, and its case goes on. Returns false if not parked. */
  boolean skip(CaseId caseId, long sequence);
}
