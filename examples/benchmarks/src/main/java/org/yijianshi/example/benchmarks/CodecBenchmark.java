package org.yijianshi.example.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CommitCodec;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** Writing and reading the commonest commit, per event: accepted, one duty closed, one opened. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class CodecBenchmark {
  private static final int EVENTS = 3;
  private static final Instant AT = Instant.parse("2024-03-01T01:00:00.123456Z");
  private static final InstanceId ITEM = InstanceId.of(ItemCode.of("E03-01"));

  private final CommitCodec codec = CommitCodec.standard();
  private final CaseCommit commit = commit();
  private final String body = codec.write(commit);

  /** Makes sure that what is measured is right, and says how large it is. */
  @Setup
  public void setUp() {
    if (!codec.read(commit.caseId(), commit.version(), body).equals(commit)) {
      throw new IllegalStateException("The commit is not read as it was written");
    }
    System.out.println(body.getBytes(StandardCharsets.UTF_8).length + " bytes: " + body);
  }

  private static CaseCommit commit() {
    DepartmentCode department = DepartmentCode.of("market-regulation");
    RegionCode region = RegionCode.of("411224");
    Obligation accepting = duty(7, ObligationKind.DECIDE_ACCEPTANCE, TimeLimit.workingDays(1), AT);
    Obligation deciding =
        duty(9, ObligationKind.DECIDE, TimeLimit.workingDays(10), AT.plusSeconds(3600));
    return new CaseCommit(
        CaseId.of("018df6a0-0000-7000-8000-00000000000a"),
        5,
        CommandId.of("018df6a0-0000-7000-8000-00000000000b"),
        Actor.ofDepartment("officer-1", Role.OFFICER, department, Level.COUNTY, region),
        AT.plusSeconds(3600),
        AT.plusSeconds(3600),
        List.of(
            new AcceptanceEvent.Accepted(ITEM, AT.plusSeconds(3600)),
            new ObligationEvent.ObligationClosed(7, accepting, AT.plusSeconds(3600)),
            new ObligationEvent.ObligationOpened(deciding)));
  }

  private static Obligation duty(int no, ObligationKind kind, TimeLimit limit, Instant since) {
    return new Obligation(
        no,
        kind,
        Party.department(DepartmentCode.of("market-regulation"), RegionCode.of("411224")),
        ITEM,
        since,
        limit,
        Instant.parse("2024-03-04T09:00:00Z"),
        Instant.parse("2024-03-04T07:00:00Z"),
        false,
        List.of(),
        null);
  }

  /** Writing, per event. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public String write() {
    return codec.write(commit);
  }

  /** Reading, per event, all values checked by their constructors. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public CaseCommit read() {
    return codec.read(commit.caseId(), commit.version(), body);
  }
}
