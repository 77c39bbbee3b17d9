package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Violation;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.Setting;

/** Nobody sets a knob and is ignored. */
class KnobsTest {

  @Test
  void a_rulebook_takes_the_defaults_and_every_knob_that_is_read() {
    assertThat(Knobs.unread(Policy.defaults())).isEmpty();
    assertThat(Knobs.unread(Policy.builder().set(ApprovalPolicy.PREDECESSOR_CHOICE, 5).build()))
        .isEmpty();
  }

  @Test
  void every_knob_without_effect_is_named_at_once_in_both_languages() {
    for (Setting<?> setting : Policy.defaults().knobs()) {
      Knob<?> knob = setting.knob();
      Optional<Policy> other = Knobs.read().contains(knob) ? Optional.empty() : changing(knob);
      if (other.isEmpty()) {
        continue;
      }

      List<Violation> unread = Knobs.unread(other.get());

      assertThat(unread)
          .extracting(v -> v.rule() + " " + v.code() + " " + v.where())
          .containsExactly(knob.rule() + " KNOB_WITHOUT_EFFECT " + knob.name());
      assertThat(unread.get(0).message().zh())
          .contains("“" + knob.label().zh() + "”目前只实现了默认值")
          .contains("不会生效");
      assertThat(unread.get(0).message().en())
          .contains(knob.name() + " is built for its default only")
          .contains("another value would have no effect");
      assertThatThrownBy(() -> SampleCatalogs.book(SampleCatalogs.shop(), other.get()))
          .isInstanceOf(IgnoredKnobsException.class)
          .hasMessageContaining(knob.name());
    }
  }

  @Test
  void each_knob_is_either_read_or_refused() {
    List<String> neither = new ArrayList<>();
    int tried = 0;
    for (Setting<?> setting : Policy.defaults().knobs()) {
      Optional<Policy> other = changing(setting.knob());
      if (other.isPresent()) {
        tried++;
        if (Knobs.unread(other.get()).isEmpty() != Knobs.read().contains(setting.knob())) {
          neither.add(setting.knob().name());
        }
      }
    }

    assertThat(neither).isEmpty();
    assertThat(tried).isGreaterThan(80);
  }

  /** The defaults with that knob set to the first other value that contradicts nothing. */
  private static <T> Optional<Policy> changing(Knob<T> knob) {
    List<String> texts = new ArrayList<>();
    knob.choices().forEach(choice -> texts.add(knob.text(choice)));
    texts.addAll(List.of("true", "false", "10:30", "--03-31"));
    for (int value = knob.min(); value <= Math.min(knob.max(), knob.min() + 60); value++) {
      texts.add(Integer.toString(value));
    }
    return texts.stream()
        .filter(text -> !text.equals(knob.textual() ? knob.text(knob.defaultValue()) : ""))
        .filter(text -> knob.parse(text).isPresent())
        .map(text -> Policy.builder().set(knob.name(), text))
        .filter(builder -> builder.check().isEmpty())
        .map(Policy.Builder::build)
        .findFirst();
  }
}
