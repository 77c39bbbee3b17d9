package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.plan.Advice;
import org.yijianshi.plan.AdvicePage;
import org.yijianshi.plan.DemandList;
import org.yijianshi.plan.Reduction;
import org.yijianshi.plan.WhatIf;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.PreCheck;

/**
 * The page on advice shows what the library says. With {@code -Ddocs.write=true} the output is
 * written down anew; DocsTest then takes it to the page.
 */
class AdviceGuideTest {
  private static final String FOLDER = "/org/yijianshi/docs/";
  private static final Path RESOURCES =
      Path.of(System.getProperty("basedir", ""), "src/test/resources" + FOLDER);

  private final Halls halls = new Halls();
  private final ServiceHall hall = halls.hall();

  @Test
  @Rule({"R23", "R25"})
  void one_question_at_a_time_until_all_is_decided() {
    Function<Question, FactValue> person =
        question -> SampleCatalogs.facts().get(question.fact()).orElseThrow();
    // docs: ask
    Wish wish = SampleCatalogs.wish().withFacts(Facts.none());
    Optional<Question> next = hall.advice().nextQuestion(wish);
    while (next.isPresent()) {
      FactValue answer = person.apply(next.get());
      wish = wish.withFacts(wish.facts().with(next.get().fact(), answer));
      next = hall.advice().nextQuestion(wish);
    }
    Advice advice = hall.advice().advise(wish);
    // docs: end
    assertThat(advice.decided()).isTrue();
  }

  @Test
  @Rule("R25")
  void the_page_says_everything_once() throws IOException {
    Advice open = hall.advice().advise(SampleCatalogs.wish().withFacts(Facts.none()));
    Advice advice = hall.advice().advise(SampleCatalogs.wish());

    expect("advice-open", AdvicePage.of(open, SampleCatalogs.book().deadlines()));
    expect("advice", AdvicePage.of(advice, SampleCatalogs.book().deadlines()));
  }

  @Test
  @Rule({"R25", "R26"})
  void materials_are_checked_before_they_are_handed_in() throws IOException {
    Submission complete = Halls.submission(SampleCatalogs.TRADE, SampleCatalogs.FIRE);
    Submission draft =
        Submission.online(complete.parties(), complete.wish(), Map.of()).by(complete.channel());
    // docs: check
    PreCheck check = hall.advice().preCheck(Cast.applicant(), draft);
    // docs: end
    List<Explanation> lines = new ArrayList<>();
    check.violations().forEach(v -> lines.add(new Explanation(v.message(), v.rule(), List.of())));
    expect("advice-check", Explanation.of("材料预审", "Looked at before").because(lines));
  }

  @Test
  @Rule({"R1", "P-bundleClock"})
  void what_if_and_what_it_saves() throws IOException {
    Wish wish = SampleCatalogs.wish();
    // docs: whatif
    WhatIf whatIf = hall.advice().whatIf(wish, halls.now).orElseThrow();
    List<Explanation> effects =
        List.of(
            whatIf.materialAt(FORM, CasePlay.time("2026-03-04T10:00")).why(),
            whatIf.without(SIGN.item()).why(),
            whatIf.limited(SIGN, TimeLimit.workingDays(5)).why());
    // docs: end
    expect("advice-whatif", Explanation.of("如果", "What if").because(effects));

    List<Explanation> saved =
        hall.advice().reductions(wish, halls.now).orElseThrow().figures().stream()
            .map(Reduction::how)
            .toList();
    expect("advice-reductions", Explanation.of("减少", "Saved").because(saved));
  }

  @Test
  @Rule({"R10", "R12"})
  void what_departments_need_from_one_another() throws IOException {
    DemandList list = hall.advice().demands(SampleCatalogs.COUNTY);
    List<Explanation> lines =
        list.demands().stream()
            .map(
                d ->
                    Explanation.of(
                        d.by() + "：" + d.kind().label().zh() + " " + d.name() + " " + d.items(),
                        d.by() + ": " + d.kind().label().en() + " " + d.code() + " " + d.items()))
            .toList();

    expect("advice-demands", Explanation.of("需求清单", "Demands").because(lines));
  }

  private static void expect(String name, Explanation said) throws IOException {
    for (Language language : Language.values()) {
      String file = name + (language == Language.ZH ? ".zh.txt" : ".en.txt");
      String output = said.print(language);
      if (Boolean.getBoolean("docs.write")) {
        Files.writeString(RESOURCES.resolve(file), output);
      } else {
        assertThat(output).isEqualTo(text(file));
      }
    }
  }

  private static String text(String file) throws IOException {
    try (InputStream in = AdviceGuideTest.class.getResourceAsStream(FOLDER + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
