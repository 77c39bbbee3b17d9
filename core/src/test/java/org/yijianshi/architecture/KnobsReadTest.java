package org.yijianshi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yijianshi.policy.Knob;
import org.yijianshi.procedure.Knobs;

/** A knob counts as read exactly when code outside the policy reads it. */
class KnobsReadTest {
  private static final String POLICY = "org.yijianshi.policy";

  @Test
  void the_knobs_said_to_be_read_are_those_that_code_reads() {
    Set<String> called = new TreeSet<>();
    for (JavaClass type : House.code()) {
      if (!type.getPackageName().equals(POLICY)) {
        type.getMethodCallsFromSelf().stream()
            .filter(KnobsReadTest::readsAGroup)
            .forEach(call -> called.add(call.getName()));
      }
    }

    assertThat(called).isEqualTo(Knobs.read().stream().map(Knob::name).collect(Collectors.toSet()));
  }

  private static boolean readsAGroup(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    return owner.getPackageName().equals(POLICY)
        && owner.getSimpleName().endsWith("Policy")
        && !owner.getSimpleName().equals("Policy");
  }
}
