package org.yijianshi.base;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ties code, or the test that fails when it is broken, to the rules it carries. {@code
 * docs/traceability.md} is generated from these marks, and the build fails for a rule that has
 * none.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Rule {
  /** The rules, each as {@link RuleId#of(String)} reads it, for instance {@code "R35"}. */
  String[] value();
}
