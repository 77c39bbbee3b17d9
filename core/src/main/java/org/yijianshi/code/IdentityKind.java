package org.yijianshi.code;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * What kind of number names a person or an organisation. The first four have types of their own
 * with check characters; the others are {@link OtherIdentity}, of which only the form is known.
 */
public enum IdentityKind implements Labelled {
  /** 统一社会信用代码: {@link CreditCode}. */
  CREDIT_CODE("统一社会信用代码", "credit code"),
  /** 公民身份号码: {@link CitizenId}. */
  CITIZEN_ID("公民身份号码", "citizen id"),
  /** 港澳台居民居住证: {@link ResidencePermitId}. */
  RESIDENCE_PERMIT("港澳台居民居住证", "residence permit for Hong Kong, Macao and Taiwan residents"),
  /** 外国人永久居留身份证, 2023 form: {@link PermanentResidentId}. */
  PERMANENT_RESIDENT_ID("外国人永久居留身份证", "foreign permanent resident id"),
  /** 护照, of any state. */
  PASSPORT("护照", "passport", "[A-Z0-9]{5,20}", "5至20位数字或大写字母", "5 to 20 digits or capital letters"),
  /** 港澳居民来往内地通行证. */
  HONG_KONG_MACAO_PERMIT(
      "港澳居民来往内地通行证",
      "mainland travel permit for Hong Kong and Macao residents",
      "[HM][0-9]{8}([0-9]{2})?",
      "H或M加8位或10位数字",
      "H or M and 8 or 10 digits"),
  /** 台湾居民来往大陆通行证. */
  TAIWAN_PERMIT(
      "台湾居民来往大陆通行证",
      "mainland travel permit for Taiwan residents",
      "[0-9]{8}([0-9]{2})?",
      "8位或10位数字",
      "8 or 10 digits"),
  /** 外国人永久居留证 as issued before December 2023, still valid until it expires. */
  FORMER_PERMANENT_RESIDENT_CARD(
      "外国人永久居留证（旧版）",
      "foreign permanent resident card (former form)",
      "[A-Z]{3}[0-9]{12}",
      "3位大写字母加12位数字",
      "3 capital letters and 12 digits"),
  /** 出生医学证明, the only document of a newborn. */
  BIRTH_CERTIFICATE(
      "出生医学证明",
      "birth certificate",
      "[A-Z][0-9]{9}",
      "1位大写字母加9位数字",
      "a capital letter and 9 digits"),
  /** 军人证件: officers', soldiers' and armed police cards. */
  MILITARY_CARD("军人证件", "military card", Forms.FREE, Forms.FREE_ZH, Forms.FREE_EN),
  /** 其他证件. */
  OTHER("其他证件", "other document", Forms.FREE, Forms.FREE_ZH, Forms.FREE_EN);

  private final Label label;
  private final @Nullable Pattern form;
  private final Label formInWords;

  IdentityKind(String zh, String en) {
    this.label = Label.of(zh, en);
    this.form = null;
    this.formInWords = Label.of("应由专门类型校验", "must be checked by a type of its own");
  }

  IdentityKind(String zh, String en, String form, String formZh, String formEn) {
    this.label = Label.of(zh, en);
    this.form = Pattern.compile(form);
    this.formInWords = Label.of("号码应为" + formZh, "must be " + formEn);
  }

  @Override
  public Label label() {
    return label;
  }

  /**
   * Whether numbers of this kind name people, so that they are masked wherever they are printed.
   */
  public boolean isPersonal() {
    return this != CREDIT_CODE;
  }

  /** Whether a type of its own checks the kind, rather than {@link OtherIdentity}. */
  boolean hasOwnType() {
    return form == null;
  }

  /** Whether an {@link OtherIdentity} of this kind may have that number. */
  boolean fits(String number) {
    return form != null && form.matcher(number).matches();
  }

  /** The form as the end of a sentence about the number. */
  Label formInWords() {
    return formInWords;
  }

  /** The form of documents whose numbers no standard fixes. */
  private static final class Forms {
    static final String FREE = "[\\p{L}\\p{Nd}()（）/-]{2,32}";
    static final String FREE_ZH = "2至32位字母、汉字、数字、括号、斜线或连字符";
    static final String FREE_EN = "2 to 32 letters, digits, brackets, slashes or hyphens";

    private Forms() {}
  }
}
