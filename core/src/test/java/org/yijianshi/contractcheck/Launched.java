package org.yijianshi.contractcheck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * All suites of a storage, run once as an adapter's author would run them, against a store of one
 * kind.
 *
 * @param passed the names of the tests that passed
 * @param failed those that failed, by name, and why
 * @param skipped the names of those that were not run, or gave up by an assumption
 */
record Launched(Set<String> passed, Map<String, Throwable> failed, Set<String> skipped) {
  private static final String STORE = "org.yijianshi.contractcheck.store";

  /** Runs them. */
  static Launched against(StoreUnderCheck store) {
    Launched outcome = new Launched(new HashSet<>(), new TreeMap<>(), new HashSet<>());
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    selectClass(ContractCheckTest.CaseLogRun.class),
                    selectClass(ContractCheckTest.WorkListsRun.class),
                    selectClass(ContractCheckTest.OutboxRun.class),
                    selectClass(ContractCheckTest.PublicationsRun.class),
                    selectClass(ContractCheckTest.HousekeepingRun.class))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter(STORE, store.name())
                .build(),
            outcome.listener());
    return outcome;
  }

  /** Runs one suite that brings its store with it. */
  static Launched suite(Class<?> suite) {
    Launched outcome = new Launched(new HashSet<>(), new TreeMap<>(), new HashSet<>());
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .build(),
            outcome.listener());
    return outcome;
  }

  private TestExecutionListener listener() {
    return new TestExecutionListener() {
      @Override
      public void executionSkipped(TestIdentifier test, String reason) {
        skipped.add(name(test));
      }

      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
          switch (result.getStatus()) {
            case SUCCESSFUL -> passed.add(name(test));
            case FAILED -> failed.put(name(test), result.getThrowable().orElseThrow());
            case ABORTED -> skipped.add(name(test));
          }
        }
      }
    };
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getMethodName())
        .orElse(test.getDisplayName());
  }

  /** Hands a suite the store that the run is about. */
  static final class ChosenStore implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == StoreUnderCheck.Opener.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      String name = context.getConfigurationParameter(STORE).orElseThrow();
      return StoreUnderCheck.valueOf(name).opener();
    }
  }
}
