package org.yijianshi.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.code.RegionCode;
import org.yijianshi.port.CaseNumbers;
import org.yijianshi.procedure.Rulebook;

/**
 * When a submission gets its number: where numbers are given out, only once it is known that it is
 * accepted, so that no refusal uses one up and leaves a hole in a register.
 */
final class Numbering {
  /** Stands for the number until then. */
  private static final CaseNumber NONE_YET = CaseNumber.of("NONE-YET");

  private final HallParts parts;
  private final Instant now;

  Numbering(HallParts parts, Instant now) {
    this.parts = parts;
    this.now = now;
  }

  /** Region, day and 12 digits of the case's id: nothing is used up by making one. */
  static final class OfTheId implements CaseNumbers {
    @Override
    public CaseNumber next(CaseId id, RegionCode region, LocalDate day) {
      String digits = id.toString().replace("-", "").toUpperCase(Locale.ROOT);
      return CaseNumber.of(
          region.value()
              + "-"
              + day.format(DateTimeFormatter.BASIC_ISO_DATE)
              + "-"
              + digits.substring(digits.length() - 12));
    }
  }

  /** The number to decide with. */
  CaseNumber first(CaseId id, RegionCode region, Rulebook book) {
    return parts.numbers() instanceof OfTheId ? next(id, region, book) : NONE_YET;
  }

  /** The command as it is carried out, once it is known that it will be. */
  CaseCommand settled(CaseId id, CaseCommand accepted) {
    if (accepted instanceof IntakeCommand.Submit submit) {
      return isOpen(submit.application())
          ? new IntakeCommand.Submit(
              numbered(id, submit.application()), submit.known(), submit.despite(), submit.link())
          : accepted;
    }
    return accepted instanceof IntakeCommand.Remand remand && isOpen(remand.application())
        ? new IntakeCommand.Remand(numbered(id, remand.application()), remand.link())
        : accepted;
  }

  private static boolean isOpen(Application application) {
    return application.number().equals(NONE_YET);
  }

  private Application numbered(CaseId id, Application application) {
    Rulebook book = parts.rulebooks().pinned(application.pinned());
    return application.numbered(next(id, application.wish().region(), book));
  }

  private CaseNumber next(CaseId id, RegionCode region, Rulebook book) {
    return parts.numbers().next(id, region, book.deadlines().dateOf(now));
  }
}
