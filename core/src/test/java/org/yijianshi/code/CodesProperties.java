package org.yijianshi.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.contract.arbitrary.CodeArbitraries;
import org.yijianshi.contract.arbitrary.NaiveChecks;

/** Check characters against {@link NaiveChecks}, and what no code may ever do. */
class CodesProperties {
  /** Each try goes through thousands of mutations. */
  private static final int MUTATED = 100;

  @Property(tries = MUTATED)
  @Rule("GB-32100")
  void credit_codes_with_naive_checks_are_valid_and_no_single_character_may_change(
      @ForAll("creditCodes") CreditCode code) {
    assertThat(CreditCode.parse(code.value())).isEqualTo(Parsed.valid(code));
    assertThat(Mutations.of(code.value())).noneMatch(text -> CreditCode.parse(text).isValid());
  }

  @Property
  @Rule("GB-32100")
  void the_expected_character_is_the_naive_one_wherever_the_check_is_wrong(
      @ForAll("creditCodes") CreditCode code) {
    String front = code.value().substring(0, 17);
    for (char wrong : NaiveChecks.CREDIT_ALPHABET.toCharArray()) {
      if (wrong != code.value().charAt(17)) {
        assertThat(CreditCode.parse(front + wrong).violations())
            .extracting(v -> v.message().en())
            .containsExactly(
                "Credit code: check character at position 18 must be "
                    + NaiveChecks.credit(front)
                    + " by positions 1–17, not "
                    + wrong);
      }
    }
  }

  @Property(tries = MUTATED)
  @Rule("GB-11643")
  void person_numbers_with_naive_checks_are_valid_and_no_single_character_may_change(
      @ForAll("personNumbers") PersonNumber number) {
    assertThat(PersonNumber.parse(number.value())).isEqualTo(Parsed.valid(number));
    assertThat(Mutations.of(number.value())).noneMatch(text -> PersonNumber.parse(text).isValid());
  }

  @Property
  @Rule("GB-11643")
  void two_neighbouring_digits_of_a_person_cannot_be_exchanged(
      @ForAll("personNumbers") PersonNumber number) {
    char[] signs = number.value().toCharArray();
    for (int i = 0; i < 16; i++) {
      if (signs[i] != signs[i + 1]) {
        char[] swapped = signs.clone();
        swapped[i] = signs[i + 1];
        swapped[i + 1] = signs[i];
        assertThat(PersonNumber.parse(String.valueOf(swapped)).isValid()).isFalse();
      }
    }
  }

  @Property(tries = MUTATED)
  @Rule("GBT-36904")
  void certificates_with_naive_checks_are_valid_and_no_single_character_may_change(
      @ForAll("certificateIds") CertificateId id) {
    assertThat(CertificateId.parse(id.value())).isEqualTo(Parsed.valid(id));
    assertThat(CertificateId.of(id.type(), id.issuer(), id.serial(), id.version())).isEqualTo(id);
    assertThat(Mutations.of(id.value())).noneMatch(text -> CertificateId.parse(text).isValid());
  }

  @Property
  @Rule("GBT-39554-1")
  void national_item_codes_are_their_own_implementation_or_basic(
      @ForAll("nationalItemCodes") NationalItemCode code) {
    assertThat(NationalItemCode.parse(code.value())).isEqualTo(Parsed.valid(code));
    String whole =
        code.implementer().map(CreditCode::value).orElse("")
            + code.levelSign().orElse("")
            + code.basic()
            + code.businessItem().orElse("");
    assertThat(whole).isEqualTo(code.value());
  }

  @Property
  @Rule("GBT-2260")
  void the_line_of_a_region_goes_up_and_everyone_on_it_contains_the_region(
      @ForAll("regionCodes") RegionCode region) {
    List<RegionCode> line = region.ancestry();
    assertThat(line).startsWith(region).doesNotHaveDuplicates();
    assertThat(line.stream().map(RegionCode::level)).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(line).allMatch(above -> above.contains(region));
    assertThat(line.get(line.size() - 1).parent()).isEmpty();
  }

  @Property
  void an_identity_reads_back_by_its_kind_and_prints_no_more_than_its_mask(
      @ForAll("identities") Identity identity) {
    assertThat(Identity.parse(identity.kind(), identity.value())).isEqualTo(Parsed.valid(identity));
    assertThat(identity.toString()).endsWith(identity.masked());
    if (identity.kind().isPersonal()) {
      assertThat(identity.toString()).doesNotContain(identity.value());
      assertThat(Parsed.valid(identity).toString()).doesNotContain(identity.value());
      assertThat(identity.masked().chars().filter(c -> c == '*').count())
          .isGreaterThanOrEqualTo((identity.value().length() + 1) / 2);
    }
  }

  /**
   * Whatever field a person's number is entered in, no seven neighbouring characters of it come
   * back (six may by chance: sentences name 810000).
   */
  @Property
  void violations_never_repeat_a_persons_number(@ForAll("personNumbers") PersonNumber number) {
    for (String wrong :
        List.of(number.value(), number.value() + "0", number.value().toLowerCase(Locale.ROOT))) {
      for (IdentityKind kind : IdentityKind.values()) {
        assertThatNothingOfItIsRepeated(wrong, Identity.parse(kind, wrong).violations());
      }
      assertThatNothingOfItIsRepeated(wrong, RegionCode.parse(wrong).violations());
      assertThatNothingOfItIsRepeated(wrong, NationalItemCode.parse(wrong).violations());
      assertThatNothingOfItIsRepeated(wrong, CertificateId.parse(wrong).violations());
    }
  }

  private static void assertThatNothingOfItIsRepeated(String number, List<Violation> violations) {
    for (Violation violation : violations) {
      String said = violation.message().zh() + violation.message().en();
      for (int i = 0; i + 7 <= number.length(); i++) {
        assertThat(said).doesNotContain(number.substring(i, i + 7));
      }
    }
  }

  @Property
  void arbitrary_texts_are_either_the_code_itself_or_refused_without_an_exception(
      @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String text) {
    for (IdentityKind kind : IdentityKind.values()) {
      Parsed<Identity> parsed = Identity.parse(kind, text);
      parsed.value().ifPresent(identity -> assertThat(identity.value()).isEqualTo(text));
      assertThat(parsed.isValid()).isEqualTo(parsed.violations().isEmpty());
    }
  }

  @Provide
  Arbitrary<CreditCode> creditCodes() {
    return CodeArbitraries.creditCodes();
  }

  @Provide
  Arbitrary<PersonNumber> personNumbers() {
    return CodeArbitraries.personNumbers();
  }

  @Provide
  Arbitrary<CertificateId> certificateIds() {
    return CodeArbitraries.certificateIds();
  }

  @Provide
  Arbitrary<NationalItemCode> nationalItemCodes() {
    return CodeArbitraries.nationalItemCodes();
  }

  @Provide
  Arbitrary<RegionCode> regionCodes() {
    return CodeArbitraries.regionCodes();
  }

  @Provide
  Arbitrary<Identity> identities() {
    return CodeArbitraries.identities();
  }
}
