package org.yijianshi.example.benchmarks.wholecase;

import java.util.ArrayList;
import java.util.List;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.Housekeeping;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Publications;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists;

/** A storage that writes down which facts each command stores. */
final class Recording implements Storage, CaseLog {
  private final Storage storage;
  private final List<StoredFacts> facts = new ArrayList<>();

  Recording(Storage storage) {
    this.storage = storage;
  }

  /**
   * What one command stores, by kind: duties opened and closed with their parties, messages.
   *
   * @param opened kind and party of each duty opened
   * @param closed the kind of each duty closed
   * @param messages kind and addressee of each message
   */
  record StoredFacts(List<String> opened, List<String> closed, List<String> messages) {
    /** Puts them in an order. */
    StoredFacts {
      opened = opened.stream().sorted().toList();
      closed = closed.stream().sorted().toList();
      messages = messages.stream().sorted().toList();
    }
  }

  List<StoredFacts> facts() {
    return List.copyOf(facts);
  }

  @Override
  public CaseLog caseLog() {
    return this;
  }

  @Override
  public WorkLists workLists() {
    return storage.workLists();
  }

  @Override
  public Outbox outbox() {
    return storage.outbox();
  }

  @Override
  public Publications publications() {
    return storage.publications();
  }

  @Override
  public Housekeeping housekeeping() {
    return storage.housekeeping();
  }

  @Override
  public History read(CaseId id) {
    return storage.caseLog().read(id);
  }

  @Override
  public Head head(CaseId id) {
    return storage.caseLog().head(id);
  }

  @Override
  public Appended append(CaseAppend append) {
    facts.add(
        new StoredFacts(
            append.opened().stream().map(o -> o.kind() + " " + o.owedBy().key()).toList(),
            append.closed().stream().map(c -> c.obligation().kind().toString()).toList(),
            append.messages().stream().map(m -> m.kind() + " " + m.to().key()).toList()));
    return storage.caseLog().append(append);
  }
}
