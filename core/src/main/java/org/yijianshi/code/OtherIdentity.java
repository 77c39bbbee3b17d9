package org.yijianshi.code;

import java.util.List;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;

/**
 * The number of a passport or of another document without a check character. Kinds are those of the
 * list of common documents (GA/T 517) that people bring to a hall.
 *
 * @param kind which document; none of the four kinds that have a type of their own
 * @param value its number, personal, upper case, without blanks
 */
@Rule("GAT-517")
public record OtherIdentity(IdentityKind kind, String value) implements Identity {
  private static final RuleId RULE = RuleId.of("GAT-517");

  /** Checks the kind and the form that its numbers have. */
  public OtherIdentity {
    Parsed.require(check(kind, value));
  }

  /** The document, or an {@link IllegalArgumentException} that says what is wrong with it. */
  public static OtherIdentity of(IdentityKind kind, String number) {
    return new OtherIdentity(kind, number);
  }

  /** Reads a number without exceptions. */
  public static Parsed<OtherIdentity> parse(IdentityKind kind, String number) {
    return Parsed.read(number, text -> check(kind, text), text -> new OtherIdentity(kind, text));
  }

  private static List<Violation> check(IdentityKind kind, String number) {
    if (kind.hasOwnType()) {
      return List.of(refusal("WRONG_KIND", kind));
    }
    return kind.fits(number) ? List.of() : List.of(refusal("WRONG_FORM", kind));
  }

  private static Violation refusal(String code, IdentityKind kind) {
    Label name = kind.label();
    Label form = kind.formInWords();
    Label message = Label.of(name.zh() + form.zh(), "Number of " + name.en() + ": " + form.en());
    return new Violation(RULE, code, message, null);
  }

  @Override
  public String masked() {
    return Masking.number(value);
  }

  /** Kind and masked number. */
  @Override
  public String toString() {
    return kind.label().zh() + " " + masked();
  }
}
