package org.yijianshi.codec;

import static org.yijianshi.codec.WireWord.word;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.Identity;
import org.yijianshi.code.IdentityKind;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;

/** The wire forms of what is one number or one text. */
final class WireTexts {
  static final Wire<Integer> INT = new WireNumbers.Int();
  static final Wire<Long> LONG = new WireNumbers.Long64();
  static final Wire<Boolean> FLAG = new WireNumbers.Flag();
  static final Wire<Instant> TIME = WireTime.INSTANCE;
  static final WireText<String> TEXT =
      new WireText<>("text", Function.identity(), Function.identity());
  static final WireText<LocalDate> DATE =
      new WireText<>("date", LocalDate::toString, LocalDate::parse);
  static final WireText<CaseId> CASE_ID = new WireText<>("CaseId", CaseId::toString, CaseId::of);
  static final WireText<CommandId> COMMAND_ID =
      new WireText<>("CommandId", CommandId::toString, CommandId::of);
  static final WireText<CaseNumber> CASE_NUMBER =
      new WireText<>("CaseNumber", CaseNumber::value, CaseNumber::of);
  static final WireText<BundleCode> BUNDLE_CODE =
      new WireText<>("BundleCode", BundleCode::value, BundleCode::of);
  static final WireText<ItemCode> ITEM_CODE =
      new WireText<>("ItemCode", ItemCode::value, ItemCode::of);
  static final WireText<InstanceId> INSTANCE_ID =
      new WireText<>("InstanceId", InstanceId::toString, InstanceId::parse);
  static final WireText<MaterialCode> MATERIAL_CODE =
      new WireText<>("MaterialCode", MaterialCode::value, MaterialCode::of);
  static final WireText<DepartmentCode> DEPARTMENT_CODE =
      new WireText<>("DepartmentCode", DepartmentCode::value, DepartmentCode::of);
  static final WireText<RegionCode> REGION_CODE =
      new WireText<>("RegionCode", RegionCode::value, RegionCode::of);
  static final WireText<Party> PARTY = new WireText<>("Party", Party::key, Party::parse);
  static final WireText<Identity> IDENTITY =
      new WireText<>("Identity", WireTexts::identity, WireTexts::identity);
  static final WireText<TimeLimit> TIME_LIMIT =
      new WireText<>("TimeLimit", WireLimit::format, WireLimit::parse);

  private WireTexts() {}

  /** The words that stand inside texts, for the list of all wire forms. */
  static void describe(Map<String, String> forms) {
    word(Party.Kind.class).describe(forms);
    word(IdentityKind.class).describe(forms);
  }

  /** For instance {@code CREDIT_CODE:91411224MA40000000}. */
  private static String identity(Identity identity) {
    return identity.kind().name() + ":" + identity.value();
  }

  private static Identity identity(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("An identity is its kind and its number");
    }
    IdentityKind kind = IdentityKind.valueOf(text.substring(0, colon));
    return Identity.parse(kind, text.substring(colon + 1)).orThrow();
  }
}
