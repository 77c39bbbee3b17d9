package org.yijianshi.codec;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.LinkKind;
import org.yijianshi.casefile.RatingSubject;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.Route;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.CreditCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.Identity;
import org.yijianshi.code.IdentityKind;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.OtherIdentity;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.form.FieldKey;
import org.yijianshi.form.FormValue;
import org.yijianshi.form.FormValues;
import org.yijianshi.form.Provenance;
import org.yijianshi.material.Material;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.material.Share;
import org.yijianshi.material.ShareBasis;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.policy.Lapse;

/**
 * A value of each type that events are made of, twice: full, with all that may be there, and bare.
 * Made by the types' own constructors; the same at every run, for they are in golden files.
 */
final class WireSamples {
  /** When the golden commits occurred. */
  static final Instant OCCURRED = Instant.parse("2024-03-01T01:00:00Z");

  private static final Instant LATER = Instant.parse("2024-03-04T09:00:00.123456Z");
  private static final String DIGEST =
      "sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
  private static final InstanceId ITEM = InstanceId.parse("E03-01");
  private static final InstanceId SUBJECT = InstanceId.parse("E03-05/employee-7");
  private static final MaterialCode MATERIAL = MaterialCode.of("business-licence");

  private final boolean full;

  /** Which component it is for: two of one type must differ, or they could change places. */
  private final int place;

  private WireSamples(boolean full, int place) {
    this.full = full;
    this.place = place;
  }

  /** With everything that may be there, or with nothing that may be missing. */
  static <T> T of(Class<T> type, boolean full) {
    return type.cast(new WireSamples(full, 0).value(type));
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType many) {
      return many(many);
    }
    Class<?> single = (Class<?>) type;
    @Nullable Object known = single.isEnum() ? word(single) : text(single);
    if (known == null) {
      known = constrained(single);
    }
    if (known == null && single.isRecord()) {
      known = record(single);
    }
    if (known == null) {
      throw new IllegalStateException("No sample of " + type.getTypeName());
    }
    return known;
  }

  private Object word(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    return constants[full ? constants.length - 1 : 0];
  }

  /** Generic types: with two values where there may be several. */
  private Object many(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    Type last = of[of.length - 1];
    if (type.getRawType() == List.class) {
      return full ? List.of(value(last)) : List.of();
    }
    if (type.getRawType() == Set.class) {
      return full ? Set.of(value(last), new WireSamples(false, place).value(last)) : Set.of();
    }
    if (type.getRawType() == ImmutableSortedMap.class) {
      return full
          ? ImmutableSortedMap.of((Party) value(of[0]), value(last))
          : ImmutableSortedMap.<Party, Object>of();
    }
    if (last == Supply.class) {
      return full ? supplies() : Map.of();
    }
    return full ? ImmutableMap.of(value(of[0]), value(last)) : ImmutableMap.of();
  }

  private @Nullable Object text(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "int", "Integer" -> (full ? 12 : 1) + place;
      case "long" -> full ? 123_456_789_012L : 1L;
      case "boolean" -> full;
      case "String" -> (full ? "𠮷野家“一件事”\n\"\\" : "甲") + place;
      case "BigDecimal" -> new BigDecimal("120.5");
      case "Instant" -> full ? LATER.plusMillis(place) : OCCURRED;
      case "LocalDate" -> LocalDate.of(2024, 2, 29).plusDays(place);
      case "UUID" -> UUID.fromString("018df6a0-0000-7000-8000-000000000001");
      case "CaseId" -> CaseId.of("018df6a0-0000-7000-8000-000000000002");
      case "CaseNumber" -> CaseNumber.of("411224-20240301-0001");
      case "BundleCode" -> BundleCode.of("E03");
      case "ItemCode" -> full ? ItemCode.of("E03-05") : ItemCode.of("E03-01");
      case "InstanceId" -> full ? SUBJECT : ITEM;
      case "MaterialCode" -> full ? MATERIAL : MaterialCode.of("lease");
      case "DepartmentCode" -> DepartmentCode.of("fire-rescue-" + place);
      case "RegionCode" -> RegionCode.of("411224");
      case "Party" ->
          Party.parse(full ? "DEPARTMENT:d" + place + "@411224" : "APPLICANT:applicant-" + place);
      case "TimeLimit" -> full ? TimeLimit.workingDays(20 + place) : TimeLimit.sameDay();
      default -> null;
    };
  }

  /** Types whose constructors ask for more than a value of each component. */
  private @Nullable Object constrained(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "FormValues" -> full ? form() : FormValues.none();
      case "Identity" ->
          full
              ? OtherIdentity.of(IdentityKind.PASSPORT, "E12345678")
              : CreditCode.of("91350100M000100Y43");
      case "Facts" -> full ? facts() : Facts.none();
      case "FactValue" -> FactValue.of(full ? "𠮷" : "");
      case "Supply" ->
          full ? new Supply.Shared(DepartmentCode.of("fire-rescue"), DIGEST) : provided();
      case "Provided" -> provided();
      case "Interval" -> new Interval(OCCURRED, LATER);
      case "Material" -> material(full ? MATERIAL : MaterialCode.of("lease"));
      case "MaterialSet" -> full ? materials() : MaterialSet.empty();
      case "Obligation" -> duty();
      case "Participant" -> participant("applicant-1");
      case "Parties" ->
          full
              ? Parties.of(participant("applicant-1"), participant("applicant-2"))
              : Parties.of(participant("applicant-1"));
      case "Share" -> share();
      case "Defect" -> defect();
      case "Route" -> full ? record(Route.class) : new Route(null, Level.COUNTY, null);
      case "RatingSubject" ->
          full
              ? new RatingSubject(RatingSubject.Kind.ITEM, null, SUBJECT)
              : new RatingSubject(RatingSubject.Kind.VISIT, "V-1", null);
      case "CaseLink" -> link();
      default -> null;
    };
  }

  private static FormValues form() {
    return FormValues.none()
        .with("address", "卢氏县𠮷路8号")
        .with(
            FieldKey.of("name", "employee-7"), new FormValue("甲", Provenance.shared("population")))
        .with(FieldKey.of("opens"), new FormValue("true", Provenance.answered()));
  }

  private static Facts facts() {
    return Facts.none()
        .with("signboard", true)
        .with("premisesArea", new BigDecimal("120.50"))
        .with("employees", 30)
        .with("address", "卢氏县𠮷路8号")
        .withNone("brand");
  }

  private Supply.Provided provided() {
    return new Supply.Provided(DIGEST, full);
  }

  private static Map<MaterialCode, Supply> supplies() {
    Signature signature = new Signature("CN-2024-1", "applicant-1", LATER);
    DepartmentCode from = DepartmentCode.of("fire-rescue");
    return ImmutableMap.<MaterialCode, Supply>builder()
        .put(MATERIAL, new Supply.Provided(DIGEST, true))
        .put(MaterialCode.of("lease"), new Supply.Shared(from, DIGEST))
        .put(MaterialCode.of("permit"), new Supply.Produced(ItemCode.of("E03-01")))
        .put(
            MaterialCode.of("plan"),
            new Supply.ToFollow(LocalDate.of(2024, 3, 8), Lapse.TERMINATE, signature))
        .put(MaterialCode.of("proof"), new Supply.Committed(CommitmentKind.values()[0], signature))
        .put(MaterialCode.of("copy"), Supply.Fallback.copied(DIGEST))
        .put(MaterialCode.of("word"), Supply.Fallback.committed(signature))
        .build();
  }

  private Material material(MaterialCode code) {
    return new Material(
        code,
        "营业执照",
        MaterialHandling.RETAINED,
        full ? new Supply.Provided(DIGEST, true) : new Supply.Produced(ItemCode.of("E03-01")),
        full ? Set.of(SUBJECT, ITEM) : Set.of());
  }

  /** The one supplied as the applicant said, the other otherwise. */
  private MaterialSet materials() {
    return MaterialSet.of(List.of(material(MATERIAL), material(MaterialCode.of("lease"))));
  }

  private Obligation duty() {
    Party party = (Party) value(Party.class);
    return full
        ? new Obligation(
            12,
            ObligationKind.values()[1],
            party,
            SUBJECT,
            LATER,
            TimeLimit.workingDays(5),
            null,
            null,
            true,
            List.of(new Interval(OCCURRED, LATER)),
            LATER)
        : new Obligation(
            1,
            ObligationKind.values()[0],
            party,
            null,
            OCCURRED,
            TimeLimit.atOnce(),
            LATER,
            LATER,
            false,
            List.of(),
            null);
  }

  private Participant participant(String reference) {
    return new Participant(
        reference,
        PartyRole.APPLICANT,
        full ? "account-1" : "",
        "𠮷某",
        full ? new Contact("13900000000", "卢氏县𠮷路8号") : Contact.none(),
        full ? (Identity) value(Identity.class) : null);
  }

  private Share share() {
    return new Share(
        MATERIAL,
        (Party) value(Party.class),
        full ? Set.of(SUBJECT, ITEM) : Set.of(ITEM),
        ShareBasis.values()[0],
        SharePurpose.values()[0],
        "《行政许可法》第三十三条",
        full ? LATER : OCCURRED);
  }

  private Defect defect() {
    return full
        ? new Defect(List.of(ITEM, SUBJECT), MATERIAL, "缺页", "应为全本", "第三条")
        : new Defect(List.of(ITEM), MATERIAL, "缺页", "应为全本", null);
  }

  private CaseLink link() {
    return new CaseLink(
        full
            ? LinkKind.REMAND
            : Arrays.stream(LinkKind.values())
                .filter(k -> k != LinkKind.REMAND)
                .findFirst()
                .orElseThrow(),
        CaseId.of("018df6a0-0000-7000-8000-000000000009"),
        CaseNumber.of("411224-20240201-0009"),
        org.yijianshi.casefile.CaseStage.values()[0],
        List.of((CaseLink.Linked) value(CaseLink.Linked.class)),
        full ? List.of((CaseLink.Carried) value(CaseLink.Carried.class)) : List.of(),
        full ? new RemandOrder("R-1", Remedy.values()[0], TimeLimit.workingDays(7)) : null);
  }

  private Object record(Class<?> type) {
    List<@Nullable Object> values = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      WireSamples samples = new WireSamples(full, types.size());
      types.add(component.getType());
      values.add(!full && optional(component) ? null : samples.value(component.getGenericType()));
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException refused) {
      throw new IllegalStateException("No sample of " + type, refused.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether null is a value of that component. */
  static boolean optional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || Arrays.stream(component.getAnnotatedType().getAnnotations())
            .anyMatch(a -> a.annotationType() == Nullable.class);
  }
}
