package org.yijianshi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jmolecules.archunit.JMoleculesDddRules;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house, all read from {@link Floors}. None may be vacuous: ArchUnit fails a rule
 * that finds nothing to look at, and only the rules about events and value objects, which come with
 * packages that may not exist yet, are let off until they do.
 */
public final class HouseRules {
  private static final String VALUE_OBJECT = "org.jmolecules.ddd.annotation.ValueObject";
  private static final Set<String> STATEFUL =
      Set.of("Builder", "Buffer", "Atomic", "Array", "Hash", "Linked", "Tree", "Adder", "Scanner");

  private HouseRules() {}

  /** Every rule by its short name, for the classes below that root. */
  public static Map<String, ArchRule> of(Floors floors, JavaClasses classes) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("known packages", everyPackageIsInTheTable(floors));
    rules.put("floors", eachSeesLowerFloorsOnly(floors));
    rules.put("cycles", packagesAreFreeOfCycles(floors));
    rules.put("libraries", eachUsesItsLibrariesOnly(floors));
    rules.put("clock", kept(Ban.CLOCK, belowTheHall(floors)));
    rules.put("chance", kept(Ban.CHANCE, belowTheHall(floors)));
    rules.put("threads", kept(Ban.THREADS, belowTheHall(floors)));
    rules.put("files", kept(Ban.FILES, everywhere(floors)));
    rules.put("console", kept(Ban.CONSOLE, everywhere(floors)));
    rules.put("reflection", kept(Ban.REFLECTION, everywhere(floors)));
    rules.put("static state", nothingStaticCanChange(floors));
    rules.put("null marked", publicTypesLiveInNullMarkedPackages(floors));
    rules.put("records", eventsAndCommandsAreRecords(floors, classes));
    rules.put("value objects", valueObjectsCannotChange(classes));
    rules.put("ddd", JMoleculesDddRules.all());
    return rules;
  }

  /** For the storages: they see ports, model and codec, never the rules or the hall. */
  public static ArchRule storagesStayBelow(Floors floors, String storagePackage) {
    return classes()
        .that()
        .resideInAPackage(storagePackage + "..")
        .should(
            dependOnlyOn(
                "not see " + Floors.CLOSED_TO_STORAGES,
                dependency ->
                    !floors.isOneOf(
                        target(dependency).getPackageName(), Floors.CLOSED_TO_STORAGES)));
  }

  /** For the tests: what has tests in it is named so that Surefire runs it. */
  public static ArchRule testsAreFoundBySurefire() {
    return classes()
        .that(
            matching(
                "hold tests",
                type ->
                    !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && type.getAllMethods().stream().anyMatch(Marks::isRunByAnEngine)))
        .should(
            holds(
                "be named *Test or *Properties",
                type -> Marks.topLevelName(type).matches(".*(Test|Properties)")));
  }

  private static ArchRule everyPackageIsInTheTable(Floors floors) {
    return classes()
        .that(everywhere(floors))
        .should(
            holds(
                "live in a package of the table", t -> floors.of(t.getPackageName()).isPresent()));
  }

  private static ArchRule eachSeesLowerFloorsOnly(Floors floors) {
    return classes()
        .that(everywhere(floors))
        .should(
            dependOnlyOn(
                "see strictly lower floors only, never a sibling",
                dependency -> {
                  JavaClass target = target(dependency);
                  if (!floors.holds(target.getPackageName())) {
                    return true;
                  }
                  Optional<Floor> from = floors.of(dependency.getOriginClass().getPackageName());
                  Optional<Floor> to = floors.of(target.getPackageName());
                  return from.isPresent() && to.isPresent() && from.get().sees(to.get());
                }));
  }

  private static ArchRule packagesAreFreeOfCycles(Floors floors) {
    return slices().matching(floors.root() + ".(*)..").should().beFreeOfCycles();
  }

  private static ArchRule eachUsesItsLibrariesOnly(Floors floors) {
    return classes()
        .that(everywhere(floors))
        .should(
            dependOnlyOn(
                "use the libraries of its floor only",
                dependency -> {
                  JavaClass target = target(dependency);
                  String foreign = target.getPackageName();
                  return target.isPrimitive()
                      || floors.holds(foreign)
                      || floors
                          .of(dependency.getOriginClass().getPackageName())
                          .filter(floor -> floors.mayUse(floor, foreign))
                          .isPresent();
                }));
  }

  private static ArchRule kept(Ban ban, DescribedPredicate<JavaClass> where) {
    return classes().that(where).should(ban.kept());
  }

  private static ArchRule nothingStaticCanChange(Floors floors) {
    return fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(everywhere(floors))
        .should()
        .beFinal()
        .andShould(notHoldState());
  }

  private static ArchRule publicTypesLiveInNullMarkedPackages(Floors floors) {
    return classes()
        .that(everywhere(floors))
        .and()
        .arePublic()
        .should(
            holds(
                "live in a package whose package-info is @NullMarked",
                type ->
                    type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent()));
  }

  private static ArchRule eventsAndCommandsAreRecords(Floors floors, JavaClasses classes) {
    String language = floors.packageOf("casefile");
    return classes()
        .that(
            matching(
                "are events or commands",
                type ->
                    !type.isInterface()
                        && (type.isAssignableTo("org.jmolecules.event.types.DomainEvent")
                            || type.isAssignableTo(language + ".CaseEvent")
                            || type.isAssignableTo(language + ".CaseCommand"))))
        .should()
        .beRecords()
        .allowEmptyShould(!classes.containPackage(language));
  }

  private static ArchRule valueObjectsCannotChange(JavaClasses classes) {
    boolean none = classes.stream().noneMatch(type -> type.isAnnotatedWith(VALUE_OBJECT));
    return classes()
        .that()
        .areAnnotatedWith(VALUE_OBJECT)
        .should(
            holds(
                "be closed to change: final or sealed, with final fields",
                type ->
                    type.isInterface()
                        || type.getFields().stream()
                            .allMatch(f -> f.getModifiers().contains(JavaModifier.FINAL))))
        .allowEmptyShould(none);
  }

  private static DescribedPredicate<JavaClass> everywhere(Floors floors) {
    return matching("belong to the house", type -> floors.holds(type.getPackageName()));
  }

  private static DescribedPredicate<JavaClass> belowTheHall(Floors floors) {
    String hall = floors.packageOf(Floors.FRONT_DOOR);
    return matching(
        "live below the hall",
        type -> floors.holds(type.getPackageName()) && !type.getPackageName().equals(hall));
  }

  private static DescribedPredicate<JavaClass> matching(String what, Predicate<JavaClass> test) {
    return DescribedPredicate.describe(what, test);
  }

  private static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }

  private static ArchCondition<JavaClass> holds(String what, Predicate<JavaClass> test) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(type, test.test(type), type.getName() + " should " + what));
      }
    };
  }

  private static ArchCondition<JavaClass> dependOnlyOn(String what, Predicate<Dependency> test) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          events.add(
              new SimpleConditionEvent(
                  dependency, test.test(dependency), dependency.getDescription()));
        }
      }
    };
  }

  private static ArchCondition<JavaField> notHoldState() {
    return new ArchCondition<>("hold nothing that can change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        boolean changes =
            type.isArray()
                ? !field.getModifiers().contains(JavaModifier.PRIVATE)
                : !type.isEnum()
                    && type.getPackageName().startsWith("java.")
                    && STATEFUL.stream().anyMatch(type.getSimpleName()::contains);
        events.add(
            new SimpleConditionEvent(
                field,
                !changes || field.getModifiers().contains(JavaModifier.SYNTHETIC),
                field.getFullName() + " can be changed by whoever sees it"));
      }
    };
  }
}
