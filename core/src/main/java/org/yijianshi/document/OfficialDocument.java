package org.yijianshi.document;

import java.time.LocalDate;
import java.util.Optional;
import org.yijianshi.code.InstanceId;

/**
 * A document as a value: numbered, complete, and printable. Its text is addressed to people and
 * names them; its {@code toString} never does.
 */
public interface OfficialDocument {
  /** Which of the documents it is. */
  DocumentKind kind();

  /** Its number (文号); never blank. */
  String number();

  /** The instance it is about; empty when it is about the case, or about several items of it. */
  Optional<InstanceId> instance();

  /** The day it bears, in China's time. */
  LocalDate date();

  /** The whole text in Chinese as it is printed and stamped, in lines that fit A4. */
  String text();
}
