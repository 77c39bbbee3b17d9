package org.yijianshi.contract.play;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;

/** Tells what was played so that a person can follow it. */
public final class Story {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeHours.CHINA);

  private Story() {}

  /** One act: who did what when, what came of it with every due date, or why it was refused. */
  public static void tell(StringBuilder out, CasePlay.Act act) {
    CommandEnvelope envelope = act.command();
    out.append(local(envelope.recordedAt()))
        .append("  ")
        .append(envelope.actor())
        .append(": ")
        .append(envelope.command().getClass().getSimpleName());
    about(out, envelope.command());
    if (!envelope.occurredAt().equals(envelope.recordedAt())) {
      out.append(" (occurred ").append(local(envelope.occurredAt())).append(')');
    }
    out.append('\n');
    if (act.decision() instanceof Decision.Rejected rejected) {
      rejected.violations().forEach(v -> line(out, "✗ " + v));
    } else if (act.commit() != null) {
      act.commit().events().forEach(e -> line(out, told(e)));
    }
    act.messages().forEach(m -> line(out, "→ " + m.kind().label().zh() + " " + m.to()));
  }

  /** Names the instances that a command names, in whichever component. */
  private static void about(StringBuilder out, CaseCommand command) {
    for (RecordComponent component : command.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(command);
        if (value instanceof InstanceId) {
          out.append(' ').append(value);
        } else if (value instanceof Collection<?> several
            && !several.isEmpty()
            && several.iterator().next() instanceof InstanceId) {
          out.append(' ').append(several.stream().map(Object::toString).sorted().toList());
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** That instant in local time to the minute; {@code stopped} for none. */
  public static String local(@Nullable Instant instant) {
    return instant == null ? "stopped" : MINUTE.format(instant);
  }

  private static void line(StringBuilder out, String text) {
    out.append("    ").append(text).append('\n');
  }

  private static String told(CaseEvent event) {
    if (event instanceof ObligationEvent.ObligationOpened opened) {
      return "+ " + duty(opened.obligation()) + " due " + local(opened.obligation().dueAt());
    }
    if (event instanceof ObligationEvent.ObligationClosed closed) {
      return "- " + duty(closed.obligation());
    }
    if (event instanceof ObligationEvent.ObligationSuspended suspended) {
      return "| no " + suspended.no() + " stands still";
    }
    if (event instanceof ObligationEvent.ObligationResumed resumed) {
      return "> no " + resumed.no() + " runs on, due " + local(resumed.dueAt());
    }
    return event.getClass().getSimpleName();
  }

  private static String duty(Obligation duty) {
    InstanceId instance = duty.instance();
    return duty.kind().label().zh()
        + (instance == null ? "" : " " + instance)
        + " ("
        + duty.owedBy()
        + ")";
  }
}
