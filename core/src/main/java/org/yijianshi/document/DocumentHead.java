package org.yijianshi.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.InstanceId;

/**
 * What every document bears: number, case, addressees, issuing organ and date. Personal: {@code
 * toString} gives number and date alone.
 *
 * @param number the document's number (文号)
 * @param caseNumber the number of the case
 * @param instance the instance it is about; null when it is about the case
 * @param addressees the names of those whom it is addressed to, as the form gives them
 * @param issuer the name of the organ that issues and seals it (落款)
 * @param date the day it bears
 */
public record DocumentHead(
    String number,
    String caseNumber,
    @Nullable InstanceId instance,
    List<String> addressees,
    String issuer,
    LocalDate date) {
  /** Copies the list and refuses what is missing, by name. */
  public DocumentHead {
    require("编号", number);
    require("办件编号", caseNumber);
    addressees = List.copyOf(addressees);
    if (addressees.isEmpty() || addressees.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("文书缺少：受送达人");
    }
    require("制作机关", issuer);
    Objects.requireNonNull(date, "date");
  }

  private static void require(String element, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("文书缺少：" + element);
    }
  }

  Optional<InstanceId> about() {
    return Optional.ofNullable(instance);
  }

  @Override
  public String toString() {
    return number + " " + date;
  }
}
