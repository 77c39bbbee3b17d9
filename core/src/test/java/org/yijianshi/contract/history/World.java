package org.yijianshi.contract.history;

import java.time.Instant;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseNumber;

/**
 * Where histories play: which rulebooks there are, and what people apply for under each. {@link
 * CatalogWorld} makes one of any catalog; {@link Worlds} has two that are ready.
 */
public interface World {
  /** A short name; histories of the same seed differ between worlds of different names. */
  String name();

  /** What one history plays on. The same dice give the same stage. */
  Stage stage(Dice dice);

  /** What one history plays on. */
  interface Stage {
    /** What its case is decided by. */
    Books books();

    /** When it begins. */
    Instant opens(Dice dice);

    /** An application that somebody might lawfully hand in. */
    Application application(CaseNumber number, Dice dice);

    /** What somebody else might hand in for the same bundle in the same place. */
    Application like(Application other, Dice dice);
  }
}
