package org.yijianshi.casefile;

import java.util.Objects;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.party.Party;

/**
 * Why a duty is overdue. It stays so whatever happens later.
 *
 * @param causedBy who caused it: its owner, or whoever kept the owner waiting
 * @param breach what being late breaks
 */
public record Overdue(Party causedBy, Breach breach) {

  /** What being late breaks. */
  public enum Breach implements Labelled {
    /** 违反承诺时限: a limit that the guide promised. */
    PROMISE("违反承诺时限", "promised limit"),
    /** 违反法定时限: a limit of the law. */
    STATUTE("违反法定时限", "statutory limit"),
    /** 内部时限: a limit of the working rules alone. */
    NONE("内部时限", "limit of the working rules");

    private final Label label;

    Breach(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** Checks that nothing is missing. */
  public Overdue {
    Objects.requireNonNull(causedBy, "causedBy");
    Objects.requireNonNull(breach, "breach");
  }
}
