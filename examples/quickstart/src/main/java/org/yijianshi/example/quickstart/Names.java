package org.yijianshi.example.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Question;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;

/** What everything is called in the language of the story. */
final class Names {
  private static final List<String> WEEK_ZH = List.of("一", "二", "三", "四", "五", "六", "日");
  private static final List<String> WEEK_EN =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Catalog catalog;
  private final Language language;
  private final Properties english = new Properties();

  Names(Catalog catalog, Language language) {
    this.catalog = catalog;
    this.language = language;
    try (InputStream in = Names.class.getResourceAsStream("names-en.properties");
        Reader text = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      english.load(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Language language() {
    return language;
  }

  String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  String say(Label label) {
    return label.in(language);
  }

  /** A Chinese name of the catalog, or what it is called in English where this example knows. */
  String named(Object code, String chinese) {
    return language == Language.ZH ? chinese : english.getProperty(code.toString(), chinese);
  }

  String department(DepartmentCode code) {
    return language == Language.ZH
        ? catalog.department(code).orElseThrow().name()
        : code.value().replace('-', ' ');
  }

  /** A department as it stands in a region, which is named where it is none of a county. */
  String department(DepartmentCode code, RegionCode region) {
    boolean county = catalog.region(region).filter(r -> r.level() != Level.COUNTY).isEmpty();
    return county ? department(code) : region(region) + say("", " ") + department(code);
  }

  String region(RegionCode code) {
    return named(code, catalog.region(code).orElseThrow().name());
  }

  /** A party; departments without their region, which is the same for nearly all. */
  String party(Party party) {
    return party
        .department()
        .flatMap(code -> party.region().map(region -> department(code, region)))
        .orElseGet(() -> say(party.kind().label()));
  }

  /** Whoever acts: the department, or what the actor acts as. */
  String actor(Actor actor) {
    DepartmentCode department = actor.department();
    RegionCode region = actor.region();
    return department == null || region == null
        ? say(actor.roles().iterator().next().label())
        : department(department, region);
  }

  /** Month, day, weekday and time. */
  String moment(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, OfficeHours.CHINA);
    int day = local.getDayOfWeek().getValue() - 1;
    String week = say("周" + WEEK_ZH.get(day), WEEK_EN.get(day));
    return DAY.format(local) + " " + week + " " + TIME.format(local);
  }

  /** A question and its answer. */
  String fact(String fact, FactValue value) {
    Optional<Question> question = catalog.question(fact);
    String subject = question.map(q -> say(q.subject())).orElse(fact);
    return subject + say("：", ": ") + answer(question, value);
  }

  private String answer(Optional<Question> question, FactValue value) {
    if (value instanceof FactValue.Bool bool) {
      return bool.value() ? say("是", "yes") : say("否", "no");
    }
    if (value instanceof FactValue.Numeric number) {
      String unit = question.map(Question::unit).orElse("");
      return number.plain() + (unit.equals("平方米") ? say(unit, " m²") : unit);
    }
    String text = ((FactValue.Text) value).value();
    return question.flatMap(q -> q.option(text)).map(o -> say(o.label())).orElse(text);
  }

  /** A reason's own sentence, with its rule. */
  String why(Explanation reason) {
    String rule =
        reason.rule() == null ? "" : say("〔" + reason.rule() + "〕", " [" + reason.rule() + "]");
    return say(reason.text()) + rule;
  }

  /** So many things: 3个事项, 3 items, but 1 item. */
  String count(long number, String zh, String en) {
    return say(number + zh, number + " " + en + (number == 1 ? "" : "s"));
  }

  /** Several things in one sentence. */
  String list(List<String> things) {
    return String.join(say("、", ", "), things);
  }
}
