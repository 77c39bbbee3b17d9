package org.yijianshi.codec;

import org.yijianshi.casefile.CaseId;
import org.yijianshi.message.Message;

/**
 * Waiting messages as the compact JSON text that storages keep; how they leave the house is {@link
 * CloudEvents}' matter. The same message always gives the same text. Thread-safe.
 */
public final class MessageCodec {
  private MessageCodec() {}

  /** The whole message, without its case. */
  public static String write(Message message) {
    return WireJson.write(null, out -> WireValues.MESSAGE.write(message, out));
  }

  /**
   * What {@link #write} wrote.
   *
   * @param caseId the case whose message it is, to be named when it cannot be read
   * @throws UnreadableRecordException if it is damaged, or a newer release wrote it
   */
  public static Message read(CaseId caseId, String body) {
    return WireJson.read(WirePlace.of(caseId, "的消息", "message"), body, WireValues.MESSAGE::read);
  }
}
