package org.yijianshi.example.benchmarks.wholecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.yijianshi.casefile.CaseId;

/**
 * The same case as a process of Flowable with history level audit: six items in parallel, two of
 * which wait for two others, each task with its department and due date. Whatever is not needed for
 * it is switched off: timers, identity management, the event registry.
 */
final class FlowablePeer implements Peer {
  static final String PROCESS = "sixItems";

  private final ProcessEngine engine;

  FlowablePeer(DataSource dataSource) {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(dataSource);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setHistoryLevel(HistoryLevel.AUDIT);
    configuration.setAsyncExecutorActivate(false);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    this.engine = configuration.buildProcessEngine();
    if (engine.getRepositoryService().createProcessDefinitionQuery().count() == 0) {
      engine
          .getRepositoryService()
          .createDeployment()
          .addClasspathResource("org/yijianshi/example/benchmarks/wholecase/six-items.bpmn20.xml")
          .deploy();
    }
  }

  ProcessEngine engine() {
    return engine;
  }

  @Override
  public void carry(CaseId id) {
    String process = start(id);
    complete(process, "receive", Map.of("receipt", id + "-S"));
    for (String item : List.of("water", "account", "register")) {
      complete(process, item + "_decide", Map.of(item + "Result", "NO-2026-" + item));
    }
    for (String item : List.of("licence", "sign", "sewer")) {
      complete(process, item + "_accept", Map.of(item + "Accepted", true));
    }
    for (String item : List.of("licence", "sign", "sewer")) {
      complete(process, item + "_decide", Map.of(item + "Result", "NO-2026-" + item));
    }
    complete(process, "certificate", Map.of("certificate", "1.2.156.3003.2.411224.B01"));
    complete(process, "deliver", Map.of("method", "ELECTRONIC"));
    complete(process, "proof", Map.of("proof", "PROOF-1"));
    complete(process, "archive_works", Map.of("worksDigest", "sha-256:" + "a".repeat(64)));
    complete(process, "archive_market", Map.of("marketDigest", "sha-256:" + "a".repeat(64)));
  }

  /** Starts a case, with what the applicant has handed in. */
  String start(CaseId id) {
    Map<String, Object> application = new HashMap<>();
    application.put("number", "411224-" + id);
    application.put("bundle", "B01");
    application.put("region", "411224");
    application.put("applicant", "account-" + id);
    application.put("form", "sha-256:" + "1".repeat(64));
    application.put("plan", "sha-256:" + "2".repeat(64));
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(PROCESS, id.toString(), application)
        .getId();
  }

  private void complete(String process, String step, Map<String, Object> facts) {
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(process)
            .taskDefinitionKey(step)
            .singleResult();
    engine.getTaskService().complete(task.getId(), facts);
  }

  @Override
  public void close() {
    engine.close();
  }
}
