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
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.RatingPolicy;
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
    Policy policy =
        Policy.builder().set(IntakePolicy.FEE_PERIOD, 20).set(RatingPolicy.COMPLAINT, 3).build();

    List<Violation> unread = Knobs.unread(policy);

    assertThat(unread)
        .extracting(v -> v.rule() + " " + v.code() + " " + v.where())
        .containsExactlyInAnyOrder(
            "P-feePeriod KNOB_WITHOUT_EFFECT feePeriod",
            "P-complaint KNOB_WITHOUT_EFFECT complaint");
    assertThat(unread.get(0).message().zh()).isEqualTo("“缴费期限”目前只实现了默认值 10个工作日，设为其他值不会生效");
    assertThat(unread.get(0).message().en())
        .isEqualTo(
            "feePeriod is built for its default only, 10 working days: another value would"
                + " have no effect");
    assertThatThrownBy(() -> SampleCatalogs.book(SampleCatalogs.shop(), policy))
        .isInstanceOf(IgnoredKnobsException.class)
        .hasMessageContaining("feePeriod")
        .hasMessageContaining("complaint");
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
