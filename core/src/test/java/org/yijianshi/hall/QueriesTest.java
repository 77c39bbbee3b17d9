package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;
import static org.yijianshi.hall.Halls.submit;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.WorkQuery;

/**
 * What each role is told by each query about the shop's case, in which TRADE is granted: the cells
 * are counts, {@code -} where the answer is that there is no such thing. Advice ({@link
 * AdviceDesk}) is asked without saying who asks and knows of no case.
 */
class QueriesTest {
  /**
   * view: how many items, materials, people; history: how many commits; certificates: how many;
   * rehearse: whether it is; mine: whether the own list has anything; market: whether the market
   * department's list is open; cases: how many of the county.
   */
  private static final String TABLE =
      """
      role                   | items | materials | people | history | certificates | rehearse | mine | market | cases
      APPLICANT              | 7     | 7         | 9      | 6       | 1            | -        | -    | -      | 0
      AGENT                  | 7     | 7         | 9      | 6       | 0            | -        | -    | -      | 0
      HANDLER                | 7     | 7         | 9      | 6       | 0            | -        | -    | -      | 0
      GUARDIAN               | 7     | 7         | 9      | 6       | 0            | -        | -    | -      | 0
      HELPER                 | 7     | 7         | 9      | 6       | 0            | -        | -    | -      | 0
      INTERESTED_PARTY       | 0     | 0         | 1      | 0       | 0            | -        | -    | -      | 0
      INTAKE_WINDOW          | 7     | 7         | 9      | 6       | 0            | -        | yes  | -      | 1
      RESULTS_WINDOW         | 7     | 7         | 9      | 6       | 0            | -        | -    | -      | 1
      OFFICER                | 7     | 3         | 6      | 0       | 0            | -        | yes  | yes    | 0
      APPROVER               | 7     | 3         | 6      | 0       | 0            | -        | yes  | yes    | 0
      CHIEF_REPRESENTATIVE   | 7     | 3         | 6      | 0       | 0            | -        | yes  | yes    | 0
      AUTOMATIC              | 7     | 3         | 6      | 0       | 0            | -        | yes  | yes    | 0
      REGULATOR              | 7     | 3         | 6      | 0       | 0            | -        | yes  | yes    | 0
      SYSTEM                 | 7     | 7         | 9      | 6       | 0            | -        | -    | -      | 0
      ADVISER                | 7     | 0         | 0      | 0       | 0            | -        | -    | -      | 0
      DATA_SUPPLIER          | -     | -         | -      | 0       | 0            | -        | -    | -      | 0
      PLATFORM_OPERATOR      | -     | -         | -      | 0       | 0            | -        | -    | -      | 0
      HALL_MANAGEMENT        | 7     | 0         | 0      | 0       | 0            | -        | -    | yes    | 1
      SERVICE_ADMINISTRATION | 7     | 0         | 0      | 0       | 0            | yes      | -    | yes    | 1
      INSPECTOR              | 7     | 0         | 0      | 0       | 0            | -        | -    | yes    | 1
      SUPERVISOR             | 7     | 0         | 0      | 0       | 0            | -        | -    | yes    | 1
      """;

  private final ServiceHall hall = granted();

  private static ServiceHall granted() {
    ServiceHall hall = new Halls().hall();
    submit(hall);
    hall.cases().receive(Cast.window(), CASE, command(2)).orThrow();
    hall.cases().push(Cast.window(), CASE, command(3)).orThrow();
    List<CaseCommand> rest =
        List.of(
            new AcceptanceCommand.Accept(TRADE),
            ShopCase.grant(TRADE),
            new DeliveryCommand.RecordCertificate(TRADE, "CERT-1"));
    for (int i = 0; i < rest.size(); i++) {
      hall.cases().give(Cast.officer(MARKET), CASE, command(4L + i), rest.get(i)).orThrow();
    }
    return hall;
  }

  @TestFactory
  @Rule({"R49", "P-permission", "P-materialVisibility"})
  List<DynamicTest> every_role_is_told_by_every_query_what_is_its_business() {
    List<DynamicTest> tests = new ArrayList<>();
    List<String> columns = List.of();
    Map<Role, List<String>> rows = new LinkedHashMap<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(TABLE)) {
      List<String> cells = Splitter.on('|').trimResults().splitToList(line);
      if (cells.get(0).equals("role")) {
        columns = cells;
      } else {
        rows.put(Role.valueOf(cells.get(0)), cells);
      }
    }
    assertThat(rows.keySet()).containsExactlyInAnyOrder(Role.values());
    for (Map.Entry<Role, List<String>> row : rows.entrySet()) {
      for (int c = 1; c < columns.size(); c++) {
        String query = columns.get(c);
        String expected = row.getValue().get(c);
        tests.add(
            DynamicTest.dynamicTest(
                row.getKey() + " asks for " + query + " → " + expected,
                () ->
                    assertThat(told(Cast.nearest(row.getKey()), query))
                        .as(query)
                        .isEqualTo(expected)));
      }
    }
    return tests;
  }

  private String told(Actor actor, String query) {
    return switch (query) {
      case "items" -> seen(actor, view -> view.items().size());
      case "materials" -> seen(actor, view -> view.materials().size());
      case "people" -> seen(actor, view -> view.participants().size());
      case "history" -> String.valueOf(hall.cases().history(actor, CASE).size());
      case "certificates" -> String.valueOf(hall.cases().certificates(actor).size());
      case "rehearse" -> yes(hall.cases().rehearse(actor, CASE, SampleCatalogs.shop()).isPresent());
      case "mine" -> yes(!hall.work().mine(actor).isEmpty());
      case "market" ->
          yes(
              !hall.work()
                  .open(actor, WorkQuery.of(Party.department(MARKET, COUNTY)).region(COUNTY))
                  .isEmpty());
      case "cases" ->
          String.valueOf(hall.work().cases(actor, CaseQuery.all().region(COUNTY)).size());
      default -> throw new IllegalArgumentException(query);
    };
  }

  /** The same by its number, and no duty is explained to whom none is shown. */
  private String seen(Actor actor, ToIntFunction<CaseView> count) {
    Optional<CaseView> view = hall.cases().view(actor, CASE);
    assertThat(hall.work().byNumber(actor, CaseNumber.of("LS-2026-0001"))).isEqualTo(view);
    for (CaseView.Duty open : hall.cases().view(Cast.window(), CASE).orElseThrow().duties()) {
      int no = open.obligation().no();
      boolean shown =
          view.filter(v -> v.duties().stream().anyMatch(d -> d.obligation().no() == no))
              .isPresent();
      assertThat(hall.cases().explain(actor, CASE, no).isPresent()).isEqualTo(shown);
    }
    return view.map(v -> String.valueOf(count.applyAsInt(v))).orElse("-");
  }

  private static String yes(boolean answer) {
    return answer ? "yes" : "-";
  }
}
