package org.yijianshi.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.material.MaterialList;
import org.yijianshi.material.OneMaterial;
import org.yijianshi.material.Requested;
import org.yijianshi.plan.Reduction.Measure;

/**
 * What a bundle saves (四减：减材料、减环节、减时限、减跑动, and forms and windows beside): the planned instances
 * applied for one after another, each on its own, against all of them together. Every figure is
 * counted from the catalog and the calendar, and says how.
 *
 * @param figures one for each measure, in the order of {@link Measure}
 */
@Rule("R1")
public record Reductions(List<Reduction> figures) {
  private static final RuleId RULE = RuleId.of("R1");

  /** Applying, acceptance, decision and collection. */
  private static final int STEPS_ALONE = 4;

  /** One way to apply, one to collect. */
  private static final int TRIPS = 2;

  /** Copies the list. */
  public Reductions {
    figures = List.copyOf(figures);
  }

  /**
   * The figures of what is planned.
   *
   * @param catalog the catalog in force
   * @param locally how days are counted
   * @param selection a selection with something planned, and no circle in its order
   * @param submitted when it would be submitted
   * @throws IllegalArgumentException if nothing is planned
   */
  public static Reductions of(
      Catalog catalog, Locally locally, Selection selection, Instant submitted) {
    if (selection.planned().isEmpty()) {
      throw new IllegalArgumentException("Nothing is planned, so there is nothing to reduce");
    }
    Counting counting = new Counting(catalog, locally, selection, submitted);
    return new Reductions(
        List.of(
            counting.materials(),
            counting.forms(),
            counting.steps(),
            counting.days(),
            counting.trips(),
            counting.windows()));
  }

  /** The figure of that measure. */
  public Reduction of(Measure measure) {
    return figures.stream().filter(f -> f.measure() == measure).findFirst().orElseThrow();
  }

  /** One run of {@link Reductions#of}. */
  private record Counting(
      Catalog catalog, Locally locally, Selection selection, Instant submitted) {

    /**
     * Alone, each instance is handed everything that the government has not got, results of other
     * items included; together each document is handed in once, and what an item makes not at all.
     */
    Reduction materials() {
      AdviceMaterials advice = new AdviceMaterials(catalog, selection);
      MaterialList list = advice.list();
      int alone = 0;
      List<Explanation> how = new ArrayList<>();
      for (OneMaterial material : list.materials()) {
        int times = 0;
        for (Requested one : material.asked()) {
          boolean exempt =
              MaterialList.of(List.of(one), Set.of()).exempt().stream().findFirst().isPresent();
          times += exempt ? 0 : 1;
        }
        int together = material.toBring() ? 1 : 0;
        alone += times;
        how.add(line(material.name(), times, together, reason(material)));
      }
      return figure(Measure.MATERIALS, alone, list.toBring().size(), how);
    }

    private static String reason(OneMaterial material) {
      if (material.exempt()) {
        return "政府部门已有";
      }
      return material.toBring() ? "一套材料共用" : "由本件事项产生";
    }

    /** Alone, a form for each instance; together one, with each field asked once. */
    Reduction forms() {
      int fields = 0;
      Set<String> distinct = new LinkedHashSet<>();
      int shared = 0;
      for (Planned planned : selection.planned()) {
        for (FieldRequirement field : planned.item().fields()) {
          fields++;
          if (distinct.add(field.code()) && field.sharedSource() != null) {
            shared++;
          }
        }
      }
      List<Explanation> how = new ArrayList<>();
      if (fields > 0) {
        how.add(
            Explanation.of(
                "表单项" + fields + "项合并为" + distinct.size() + "项，其中" + shared + "项由共享数据预填",
                fields
                    + " fields become "
                    + distinct.size()
                    + ", "
                    + shared
                    + " of them filled in from shared data"));
      }
      return figure(Measure.FORMS, selection.planned().size(), 1, how);
    }

    /** Alone, four steps each; together one receipt, one acceptance, the layers, one delivery. */
    Reduction steps() {
      int layers = selection.graph().layers().size();
      int count = selection.planned().size();
      List<Explanation> how =
          List.of(
              Explanation.of(
                  "逐项办理：" + count + "项各经申请收件、受理、审批、领取" + STEPS_ALONE + "个环节",
                  "Alone: application, acceptance, decision and collection, for each of " + count),
              Explanation.of(
                  "一件事：收件、受理、送达各一次，并联审批" + layers + "层",
                  "Together: receipt, acceptance and delivery once, decisions in "
                      + layers
                      + (layers == 1 ? " layer" : " layers")));
      return figure(Measure.STEPS, STEPS_ALONE * count, STEPS_ALONE - 1 + layers, how);
    }

    /** Alone, each is submitted on the day on which the one before is decided. */
    Reduction days() {
      Deadlines deadlines = locally.deadlines();
      Assumptions first = locally.expected().apply(submitted);
      Schedule schedule = Schedule.forward(selection, first, deadlines);
      List<Explanation> how = new ArrayList<>();
      Instant at = submitted;
      for (InstanceId id : selection.graph().order()) {
        Planned planned = selection.planned(id).orElseThrow();
        Instant end = alone(planned, at);
        how.add(Explanation.of("「" + id + "」" + days(at, end) + "个工作日", id + ": " + days(at, end)));
        at = end;
      }
      how.add(
          Explanation.of(
              "一件事："
                  + days(submitted, schedule.promise())
                  + "个工作日，由「"
                  + schedule.deciding().id()
                  + "」决定",
              "Together: "
                  + days(submitted, schedule.promise())
                  + ", fixed by "
                  + schedule.deciding().id()));
      return figure(Measure.DAYS, days(submitted, at), days(submitted, schedule.promise()), how);
    }

    private Instant alone(Planned planned, Instant at) {
      ItemGraph only = ItemGraph.of(selection.bundle(), List.of(), List.of(planned.id()));
      Task task = Task.of(planned, locally.expected().apply(at));
      return Schedule.forward(only, List.of(task), locally.deadlines()).promise();
    }

    private int days(Instant from, Instant to) {
      LocalDate first = locally.deadlines().dateOf(from);
      return locally
          .deadlines()
          .calendar()
          .workingDaysBetween(first, locally.deadlines().dateOf(to));
    }

    /** At a counter: one way to apply, one to collect. Online and by courier there is none. */
    Reduction trips() {
      int count = selection.planned().size();
      List<Explanation> how =
          List.of(
              Explanation.of(
                  "逐项办理：" + count + "项各跑" + TRIPS + "次（申请、领取）",
                  "Alone: one way to apply and one to collect, for each of " + count),
              Explanation.of(
                  "一件事：申请、统一领取各一次；网上申请、邮寄送达的不用跑",
                  "Together: one way to apply and one to collect; none online with a courier"));
      return figure(Measure.TRIPS, TRIPS * count, TRIPS, how);
    }

    /** Alone, a window for each department that decides; together the one intake window. */
    Reduction windows() {
      Map<DepartmentCode, List<InstanceId>> by = new LinkedHashMap<>();
      selection
          .planned()
          .forEach(p -> by.computeIfAbsent(p.department(), d -> new ArrayList<>()).add(p.id()));
      List<Explanation> how = new ArrayList<>();
      by.forEach(
          (department, ids) -> {
            String name = Words.department(catalog, department);
            how.add(Explanation.of(name + "：" + ids, name + ": " + ids));
          });
      return figure(Measure.WINDOWS, by.size(), 1, how);
    }

    private static Explanation line(String name, int alone, int together, String why) {
      return Explanation.of(
          name + "：" + alone + "→" + together + "（" + why + "）",
          name + ": " + alone + " → " + together);
    }

    private static Reduction figure(
        Measure measure, int alone, int together, List<Explanation> how) {
      Explanation text =
          Explanation.of(
              RULE,
              measure.label().zh()
                  + "：逐项办理"
                  + alone
                  + measure.unit().zh()
                  + "，一件事"
                  + together
                  + measure.unit().zh(),
              measure.label().en() + ": item by item " + alone + ", bundled " + together);
      return new Reduction(measure, alone, together, text.because(how));
    }
  }
}
