package org.yijianshi.codec;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.casefile.CaseId;

/** Whose text is read, so that a fault can name it. */
final class WirePlace {
  /** What our own tables hold; anything else that was read may be personal. */
  private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_./-]{1,60}");

  private final String zh;
  private final String en;
  private int ordinal = -1;
  private @Nullable String event;

  private WirePlace(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  static WirePlace commit(CaseId caseId, long version) {
    return new WirePlace(
        "办件" + caseId + "第" + version + "次提交", "Case " + caseId + ", version " + version);
  }

  static WirePlace of(CaseId caseId, String zh, String en) {
    return new WirePlace("办件" + caseId + zh, "Case " + caseId + ", " + en);
  }

  /** From now on it is about that event. */
  void event(int number, String name) {
    ordinal = number;
    event = name;
  }

  UnreadableRecordException fault(WireFault fault, String detail, String pointer) {
    String name = shown(detail);
    String zhEvent = event == null ? "" : "第" + ordinal + "个事件" + shown(event);
    String enEvent = event == null ? "" : ", event " + ordinal + " " + shown(event);
    String at = pointer.isEmpty() ? "" : "（" + shownPointer(pointer) + "）";
    String enAt = pointer.isEmpty() ? "" : " at " + shownPointer(pointer);
    return new UnreadableRecordException(
        fault.name(),
        Label.of(
            zh + zhEvent + at + "：" + fault.zh.replace("%s", name),
            en + enEvent + enAt + ": " + fault.en.replace("%s", name)));
  }

  private static String shown(String text) {
    return OURS.matcher(text).matches() ? text : "…";
  }

  private static String shownPointer(String pointer) {
    return Arrays.stream(pointer.split("/", -1))
        .map(step -> step.isEmpty() ? "" : shown(step))
        .collect(Collectors.joining("/"));
  }
}
