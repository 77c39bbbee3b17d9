package org.yijianshi.contract.arbitrary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.CertificateId;
import org.yijianshi.code.CitizenId;
import org.yijianshi.code.CreditCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.Identity;
import org.yijianshi.code.IdentityKind;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.NationalItemCode;
import org.yijianshi.code.OtherIdentity;
import org.yijianshi.code.PermanentResidentId;
import org.yijianshi.code.PersonNumber;
import org.yijianshi.code.RegionCode;
import org.yijianshi.code.ResidencePermitId;

/** Generators of valid codes, invented and belonging to nobody but by chance. */
public final class CodeArbitraries {
  private static final String CAPITALS_AND_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private CodeArbitraries() {}

  /** Credit codes with both check characters right. */
  public static Arbitrary<CreditCode> creditCodes() {
    return creditCodeTexts().map(CreditCode::of);
  }

  private static Arbitrary<String> creditCodeTexts() {
    return Combinators.combine(
            of(NaiveChecks.CREDIT_ALPHABET, 2), regionCodes(), of(NaiveChecks.CREDIT_ALPHABET, 8))
        .as(
            (registrar, region, organisation) -> {
              String front =
                  registrar + region + organisation + NaiveChecks.organisation(organisation);
              return front + NaiveChecks.credit(front);
            });
  }

  /** Citizen ids, of people born between 1800 and 2099. */
  public static Arbitrary<CitizenId> citizenIds() {
    Arbitrary<String> places =
        Combinators.combine(Arbitraries.integers().between(1, 7), digits(5)).as((a, b) -> a + b);
    return personNumbers(places).map(CitizenId::of);
  }

  /** Numbers of residents from Hong Kong, Macao and Taiwan. */
  public static Arbitrary<ResidencePermitId> residencePermitIds() {
    return personNumbers(Arbitraries.of("810000", "820000", "830000")).map(ResidencePermitId::of);
  }

  /** Numbers of foreign permanent residents. */
  public static Arbitrary<PermanentResidentId> permanentResidentIds() {
    return personNumbers(digits(5).map(rest -> "9" + rest)).map(PermanentResidentId::of);
  }

  /** Numbers of all three kinds. */
  public static Arbitrary<PersonNumber> personNumbers() {
    return Arbitraries.oneOf(citizenIds(), residencePermitIds(), permanentResidentIds());
  }

  private static Arbitrary<String> personNumbers(Arbitrary<String> places) {
    return Combinators.combine(places, birthDates(), digits(3))
        .as(
            (place, birth, sequence) -> {
              String front = place + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence;
              return front + NaiveChecks.citizen(front);
            });
  }

  private static Arbitrary<LocalDate> birthDates() {
    return Arbitraries.longs()
        .between(LocalDate.of(1800, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Passports and the other documents without check characters, every kind. */
  public static Arbitrary<OtherIdentity> otherIdentities() {
    return Arbitraries.of(
            Arrays.stream(IdentityKind.values())
                .filter(kind -> kind.compareTo(IdentityKind.PASSPORT) >= 0)
                .toList())
        .flatMap(kind -> numbersOf(kind).map(number -> OtherIdentity.of(kind, number)));
  }

  private static Arbitrary<String> numbersOf(IdentityKind kind) {
    return switch (kind) {
      case HONG_KONG_MACAO_PERMIT ->
          Combinators.combine(Arbitraries.of("H", "M"), eightOrTenDigits()).as(String::concat);
      case TAIWAN_PERMIT -> eightOrTenDigits();
      case FORMER_PERMANENT_RESIDENT_CARD ->
          Combinators.combine(capitals(3), digits(12)).as(String::concat);
      case BIRTH_CERTIFICATE -> Combinators.combine(capitals(1), digits(9)).as(String::concat);
      default ->
          Arbitraries.strings().withChars(CAPITALS_AND_DIGITS).ofMinLength(5).ofMaxLength(20);
    };
  }

  /** Identities of every kind, of organisations and of people. */
  public static Arbitrary<Identity> identities() {
    return Arbitraries.oneOf(creditCodes(), personNumbers(), otherIdentities());
  }

  /** Regions of every level from the nation to the county, existing or not. */
  public static Arbitrary<RegionCode> regionCodes() {
    return Combinators.combine(
            Arbitraries.integers().between(10, 99),
            Arbitraries.integers().between(0, 99),
            Arbitraries.integers().between(0, 99))
        .as((province, city, county) -> "%02d%02d%02d".formatted(province, city, county))
        .map(RegionCode::of);
  }

  /** National item codes of all three lengths. */
  public static Arbitrary<NationalItemCode> nationalItemCodes() {
    Arbitrary<String> basic = digits(12);
    Arbitrary<String> implementation =
        Combinators.combine(creditCodeTexts(), Arbitraries.integers().between(1, 6), digits(12))
            .as((body, level, item) -> body + level + item);
    Arbitrary<String> business = Combinators.combine(implementation, digits(2)).as(String::concat);
    return Arbitraries.oneOf(basic, implementation, business).map(NationalItemCode::of);
  }

  /** Identifiers of certificates whose type and issuer are built from credit codes. */
  public static Arbitrary<CertificateId> certificateIds() {
    return Combinators.combine(
            creditCodeTexts(),
            digits(3),
            creditCodeTexts(),
            Arbitraries.strings().withChars(CAPITALS_AND_DIGITS).ofMinLength(1).ofMaxLength(30),
            digits(3))
        .as(
            (definer, type, issuer, serial, version) -> {
              String parts = String.join(".", definer + type, issuer, serial, version);
              char check = NaiveChecks.mod37And36(parts.replace(".", ""));
              return CertificateId.of("1.2.156.3005.2." + parts + "." + check);
            });
  }

  /** Codes of bundles. */
  public static Arbitrary<BundleCode> bundleCodes() {
    return Combinators.combine(capitals(1), digits(2)).as((a, b) -> BundleCode.of(a + b));
  }

  /** Codes of items. */
  public static Arbitrary<ItemCode> itemCodes() {
    return Combinators.combine(bundleCodes(), digits(2)).as((a, b) -> ItemCode.of(a + "-" + b));
  }

  /** Codes of departments. */
  public static Arbitrary<DepartmentCode> departmentCodes() {
    return words().map(DepartmentCode::of);
  }

  /** Codes of materials. */
  public static Arbitrary<MaterialCode> materialCodes() {
    return words().map(MaterialCode::of);
  }

  /** Levels of government. */
  public static Arbitrary<Level> levels() {
    return Arbitraries.of(Level.class);
  }

  private static Arbitrary<String> words() {
    StringArbitrary word =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    return word.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("-", parts));
  }

  private static Arbitrary<String> eightOrTenDigits() {
    return Arbitraries.oneOf(digits(8), digits(10));
  }

  private static Arbitrary<String> digits(int length) {
    return of("0123456789", length);
  }

  private static Arbitrary<String> capitals(int length) {
    return of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", length);
  }

  private static Arbitrary<String> of(String alphabet, int length) {
    return Arbitraries.strings().withChars(alphabet).ofLength(length);
  }
}
