package org.yijianshi.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.yijianshi.calendar.OfficeHours;

/**
 * A printed page as plain text: A4 at 38 characters a line, title in the middle, paragraphs set in
 * by two characters, a seal at the right. Punctuation never starts a line.
 */
final class Sheet {
  /** Half characters on a line: 38 Chinese characters of size 小四 fit between the margins of A4. */
  private static final int WIDTH = 76;

  private static final String NOT_FIRST = "，。；：、？！）》」』〕％";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.ROOT).withZone(OfficeHours.CHINA);

  private final StringBuilder out = new StringBuilder();

  /** A page with the title and number of a document, and whom it is addressed to. */
  static Sheet of(DocumentKind kind, DocumentHead head) {
    Sheet sheet = new Sheet().centred(kind.label().zh()).right("编号：" + head.number()).blank();
    return sheet
        .line(String.join("、", head.addressees()) + "：")
        .paragraph("办件编号：" + head.caseNumber());
  }

  /** A page that goes the other way: from those who sign it to the organ. */
  static Sheet from(DocumentKind kind, DocumentHead head) {
    return new Sheet()
        .centred(kind.label().zh())
        .right("编号：" + head.number())
        .blank()
        .line("致" + head.issuer() + "：")
        .paragraph("承诺人：" + String.join("、", head.addressees()))
        .paragraph("办件编号：" + head.caseNumber());
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  Sheet blank() {
    out.append('\n');
    return this;
  }

  Sheet centred(String text) {
    return spaced((WIDTH - width(text)) / 2, text);
  }

  Sheet right(String text) {
    return spaced(WIDTH - width(text), text);
  }

  private Sheet spaced(int spaces, String text) {
    out.append(" ".repeat(Math.max(0, spaces))).append(text).append('\n');
    return this;
  }

  /** A line from the margin, wrapped where it is too long. */
  Sheet line(String text) {
    return wrapped(text);
  }

  /** A paragraph, its first line set in. */
  Sheet paragraph(String text) {
    return wrapped("　　" + text);
  }

  /** Paragraphs numbered from 1. */
  Sheet numbered(List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      paragraph((i + 1) + "．" + texts.get(i));
    }
    return this;
  }

  /** Room for the seal: the organ's name, the place of the seal and the date (落款). */
  Sheet sealed(DocumentHead head) {
    return blank().right(head.issuer()).right("（盖章）").right(day(head.date()));
  }

  /** Room for a signature with its date. */
  Sheet signature(String who) {
    return blank().line(who + "（签名）：____________________　　日期：______年____月____日");
  }

  /** Room in which the receiver signs (送达栏). */
  Sheet delivery() {
    return blank()
        .line("送达方式：________________　　送达地点：__________________________")
        .line("受送达人（签名）：______________　　送达时间：_____年___月___日___时___分")
        .line("送达人（签名）：__________________　　备注：______________________________");
  }

  String text() {
    return out.toString();
  }

  private Sheet wrapped(String text) {
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int wide = width(codePoint);
      // A mark that may not start a line hangs over the margin.
      if (used + wide > WIDTH && NOT_FIRST.indexOf(codePoint) < 0) {
        out.append('\n');
        used = 0;
      }
      out.appendCodePoint(codePoint);
      used += wide;
      i += Character.charCount(codePoint);
    }
    out.append('\n');
    return this;
  }

  private static int width(String text) {
    return text.codePoints().map(Sheet::width).sum();
  }

  private static int width(int codePoint) {
    return codePoint < 0x2000 && codePoint != 0xB7 ? 1 : 2;
  }
}
