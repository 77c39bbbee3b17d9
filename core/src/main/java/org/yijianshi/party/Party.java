package org.yijianshi.party;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.RegionCode;

/**
 * Who owes something, or whom a message is for: a role at a place, not a person. Its {@link #key()}
 * is what work lists are indexed by.
 *
 * @param kind what kind of party
 * @param name the department's code, the window's name, or the participant's reference in the case;
 *     never personal data
 */
public record Party(Kind kind, String name) implements Comparable<Party> {
  private static final int LONGEST_NAME = 80;
  private static final Pattern REGION = Pattern.compile("[1-9][0-9]{5}");

  /** The kinds of parties that can owe something. */
  public enum Kind implements Labelled {
    /** 申请人: an applicant of the case. */
    APPLICANT("申请人", "applicant"),
    /** 综合受理窗口: the intake window of a region. */
    INTAKE_WINDOW("综合受理窗口", "intake window"),
    /** 出证窗口: the results window of a region. */
    RESULTS_WINDOW("出证窗口", "results window"),
    /** 部门: a department, whether leading or participating. */
    DEPARTMENT("部门", "department"),
    /** 大厅管理: the management of a hall. */
    HALL_MANAGEMENT("大厅管理", "hall management"),
    /** 政务服务管理机构: the service administration of a region. */
    SERVICE_ADMINISTRATION("政务服务管理机构", "service administration"),
    /** 数据供给部门: a supplier of shared data. */
    DATA_SUPPLIER("数据供给部门", "data supplier"),
    /** 监管部门: the regulator of an item. */
    REGULATOR("监管部门", "regulator"),
    /** 首席代表: a department's chief representative at the hall. */
    CHIEF_REPRESENTATIVE("首席代表", "chief representative"),
    /** 政府督查机构: the supervision office of a region's government. */
    SUPERVISION_OFFICE("政府督查机构", "government supervision office"),
    /** 上级主管单位: the superior of a body outside the local government. */
    SUPERIOR("上级主管单位", "superior of the body"),
    /** 平台运维: whoever runs the platform. */
    PLATFORM_OPERATOR("平台运维", "platform operator"),
    /** 系统: the host's own sweep. */
    SYSTEM("系统", "system");

    private final Label label;

    Kind(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** Checks that the name can stand in a key. */
  public Party {
    Objects.requireNonNull(kind, "kind");
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "A party's name must be letters, digits, '.', '@' and '-', at most 80 characters");
    }
  }

  /** By hand: parties are made with every step of every case. */
  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
      if (!plain && (i == 0 || (c != '.' && c != '@' && c != '-'))) {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= LONGEST_NAME;
  }

  /** A department as it stands in a region, for instance {@code fire-rescue@411224}. */
  public static Party department(DepartmentCode department, RegionCode region) {
    return new Party(Kind.DEPARTMENT, department.value() + "@" + region.value());
  }

  /** The intake window of a region. */
  public static Party intakeWindow(RegionCode region) {
    return new Party(Kind.INTAKE_WINDOW, region.value());
  }

  /** The results window of a region. */
  public static Party resultsWindow(RegionCode region) {
    return new Party(Kind.RESULTS_WINDOW, region.value());
  }

  /** Whoever runs the platform of that region. */
  public static Party platformOperator(RegionCode region) {
    return new Party(Kind.PLATFORM_OPERATOR, region.value());
  }

  /** A participant of the case, by reference. */
  public static Party applicant(String reference) {
    return new Party(Kind.APPLICANT, reference);
  }

  /** The regulator that a grant is handed to. */
  public static Party regulator(DepartmentCode department, RegionCode region) {
    return new Party(Kind.REGULATOR, department.value() + "@" + region.value());
  }

  /** The supplier of shared data. */
  public static Party dataSupplier(DepartmentCode department, RegionCode region) {
    return new Party(Kind.DATA_SUPPLIER, department.value() + "@" + region.value());
  }

  /** Reads what {@link #key()} writes. */
  public static Party parse(String key) {
    int colon = key.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("A party's key is KIND:name, this has no colon");
    }
    return new Party(Kind.valueOf(key.substring(0, colon)), key.substring(colon + 1));
  }

  /** The department's code, for a department, regulator or data supplier; empty for others. */
  public Optional<DepartmentCode> department() {
    int at = name.indexOf('@');
    return at < 0 ? Optional.empty() : Optional.of(DepartmentCode.of(name.substring(0, at)));
  }

  /** The region it stands in; empty for somebody who is named by reference or has none. */
  public Optional<RegionCode> region() {
    String tail = name.substring(name.indexOf('@') + 1);
    return REGION.matcher(tail).matches() ? Optional.of(RegionCode.of(tail)) : Optional.empty();
  }

  /** The stable text that storages index, for instance {@code DEPARTMENT:fire-rescue@411224}. */
  public String key() {
    return kind + ":" + name;
  }

  /** Written out: every list of duties is looked up by it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Party that && kind == that.kind && name.equals(that.name));
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + kind.hashCode();
  }

  @Override
  public int compareTo(Party other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return key();
  }
}
