package org.yijianshi.contractcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.api.Test;
import org.yijianshi.architecture.House;

/** An adapter's author needs no test library beyond JUnit Jupiter to run the suites. */
class ContractDependenciesTest {
  @Test
  void the_suites_use_nothing_but_the_library_and_junit_jupiter() {
    classes()
        .that()
        .resideInAPackage("org.yijianshi.contract")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.junit.jupiter.api..", "org.jspecify.annotations", "org.yijianshi..")
        .check(House.tests());
  }
}
