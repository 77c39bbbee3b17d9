package org.yijianshi.port;

import java.time.LocalDate;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.code.RegionCode;

/** Gives out case numbers (办件编号), for which there is no national rule. Thread-safe. */
@FunctionalInterface
public interface CaseNumbers {
  /** A number for that case; the same case may be asked for again and may get another. */
  CaseNumber next(CaseId id, RegionCode region, LocalDate day);
}
