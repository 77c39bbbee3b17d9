package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.CITY;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.LABOUR;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.RECORDS;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.DataFault;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ReviewCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;

/** Who may give which command: every role against every command, then whose case it is. */
class PermissionsTest {
  private static final Rulebook BOOK = SampleCatalogs.book();

  private static final List<CaseCommand> COMMANDS = List.copyOf(PermissionRows.all().keySet());

  /** Roles that no case is the business of, whatever the case. */
  private static final Set<Role> OUTSIDERS = EnumSet.of(Role.DATA_SUPPLIER, Role.PLATFORM_OPERATOR);

  @TestFactory
  @Rule({"R7", "P-permission"})
  Stream<DynamicTest> every_role_may_give_exactly_the_commands_that_the_table_gives_it() {
    List<DynamicTest> cells = new ArrayList<>();
    PermissionRows.all()
        .forEach(
            (command, allowed) -> {
              String name = command.getClass().getSimpleName();
              for (Role role : Role.values()) {
                boolean may = allowed.contains(role);
                cells.add(
                    DynamicTest.dynamicTest(
                        role + (may ? " may " : " may not ") + name,
                        () -> check(role, command, may)));
              }
            });
    return cells.stream();
  }

  @Test
  @Rule({"R7", "P-permission"})
  void every_command_that_there_is_has_exactly_one_row() {
    List<Class<?>> all = new ArrayList<>();
    collect(CaseCommand.class, all);

    assertThat(COMMANDS).extracting(Object::getClass).doesNotHaveDuplicates();
    assertThat(COMMANDS)
        .extracting(c -> (Object) c.getClass())
        .containsExactlyInAnyOrderElementsOf(all);
  }

  /** Every record below a sealed type. */
  private static void collect(Class<?> type, List<Class<?>> into) {
    if (type.isRecord()) {
      into.add(type);
    } else {
      assertThat(type.isSealed()).as(type.getName()).isTrue();
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, into);
      }
    }
  }

  private static void check(Role role, CaseCommand command, boolean allowed) {
    boolean submission = opens(command);
    CasePlay play = start(command).tries(actor(role, command), command);

    boolean outsider = !submission && OUTSIDERS.contains(role);
    String refusal = outsider ? "P-permission UNKNOWN_CASE" : "P-permission NOT_PERMITTED";
    if (allowed) {
      assertThat(play.reasons()).noneMatch(r -> r.startsWith("P-permission"));
    } else {
      assertThat(play.reasons()).containsExactly(refusal);
    }
  }

  private static boolean opens(CaseCommand command) {
    return command instanceof IntakeCommand.Submit || command instanceof IntakeCommand.Remand;
  }

  /** The shop's case; where only what happened makes it somebody's business, after that. */
  private static CasePlay start(CaseCommand command) {
    if (opens(command)) {
      return CasePlay.of(BOOK);
    }
    if (command instanceof IntakeCommand.ConfirmPushed) {
      return ShopCase.pushed().does(Actor.system(), new IntakeCommand.ReportPushFailed(TRADE));
    }
    if (command instanceof SupplyCommand.SupplyManually) {
      return SharedDataTest.requested();
    }
    if (command instanceof SupplyCommand.ResolveDispute) {
      return ShopCase.accepted()
          .does(
              Cast.applicant(),
              new SupplyCommand.DisputeData(SampleCatalogs.SITE_DATA, DataFault.WRONG));
    }
    return command instanceof ReviewCommand.GiveLowerOpinion
        ? LowerReviewTest.assigned()
        : ShopCase.submitted();
  }

  /** Whoever stands nearest to it: the supplier that was asked, the lower organ that reviews. */
  private static Actor actor(Role role, CaseCommand command) {
    if (role == Role.DATA_SUPPLIER && command instanceof SupplyCommand.SupplyManually) {
      return SupplyCases.supplier();
    }
    if (role == Role.DATA_SUPPLIER && command instanceof SupplyCommand.ResolveDispute) {
      return Cast.of(role, RECORDS, COUNTY);
    }
    boolean lower = command instanceof ReviewCommand.GiveLowerOpinion;
    return lower && Cast.nearest(role).department() != null
        ? Cast.of(role, FIRE_RESCUE)
        : Cast.nearest(role);
  }

  private static List<String> reasons(CasePlay play, Actor actor, CaseCommand command) {
    return play.tries(actor, command).reasons();
  }

  @Test
  @Rule("P-permission")
  void somebody_elses_case_reads_like_one_that_is_not_there() {
    CasePlay play = ShopCase.submitted(TRADE);
    List<Actor> strangers =
        List.of(
            Actor.applicant("account-stranger"),
            Actor.agent("account-stranger", Mandate.forActs(Act.SUBMIT)),
            Actor.of("w", Role.INTAKE_WINDOW, ELSEWHERE),
            Actor.of("w", Role.INTAKE_WINDOW, CITY),
            Actor.of("w", Role.RESULTS_WINDOW, ELSEWHERE),
            Cast.officer(FIRE_RESCUE),
            Cast.of(Role.OFFICER, MARKET, ELSEWHERE),
            Cast.of(Role.OFFICER, MARKET, CITY),
            Actor.of("s", Role.SUPERVISOR, ELSEWHERE));
    CasePlay empty = CasePlay.of(BOOK);

    for (Actor stranger : strangers) {
      for (CaseCommand command : COMMANDS) {
        if (command instanceof IntakeCommand.Submit || command instanceof IntakeCommand.Remand) {
          continue;
        }
        assertThat(play.tries(stranger, command).refusals())
            .as(stranger + " " + command.getClass().getSimpleName())
            .isEqualTo(empty.tries(stranger, command).refusals())
            .hasSize(1)
            .allMatch(v -> v.code().equals("UNKNOWN_CASE"));
      }
      assertThat(reasons(play, stranger, COMMANDS.get(0)))
          .as("%s submits into it", stranger)
          .containsExactly("P-permission UNKNOWN_CASE");
    }
  }

  @Test
  @Rule({"R7", "P-permission"})
  void a_department_moves_its_own_items_and_no_others() {
    CasePlay play = ShopCase.pushed();

    for (var department : List.of(FIRE_RESCUE, WORKS, RECORDS, LABOUR)) {
      assertThat(reasons(play, Cast.officer(department), new AcceptanceCommand.Accept(TRADE)))
          .as(department.value())
          .containsExactly("P-permission NOT_PERMITTED");
    }
    assertThat(reasons(play, Cast.officer(MARKET), new AcceptanceCommand.Accept(FIRE)))
        .as("The lead decides its own items only")
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(play, Cast.officer(FIRE_RESCUE), new IntakeCommand.HandPaperToLead()))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(play, Cast.officer(FIRE_RESCUE), new IntakeCommand.ConfirmFetch(WORKS)))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(play, Cast.officer(FIRE_RESCUE), ShopCase.archive(MARKET)))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(play, Cast.officer(FIRE_RESCUE), ShopCase.archive(FIRE_RESCUE)))
        .as("Its own package, though not yet")
        .containsExactly("R50 NOTHING_OPEN");
  }

  @Test
  @Rule("P-permission")
  void a_mandate_must_cover_the_act_hold_at_the_time_and_cover_what_is_wished_for() {
    CasePlay empty = CasePlay.of(BOOK);
    Instant now = empty.now();
    Set<ItemCode> trade = Set.of(TRADE.item());
    CaseCommand all = COMMANDS.get(0);
    CaseCommand one =
        new IntakeCommand.Submit(ShopCase.application(BOOK, SampleCatalogs.wish(TRADE)));
    Mandate collect = Mandate.forActs(Act.COLLECT);
    Mandate expired = new Mandate(Set.of(Act.SUBMIT), Set.of(), now.minusSeconds(1));
    Mandate lastMoment = new Mandate(Set.of(Act.SUBMIT), Set.of(), now);
    Mandate tradeOnly = new Mandate(Set.of(Act.SUBMIT), trade, null);
    List<String> refused = List.of("P-permission NOT_PERMITTED");

    assertThat(reasons(empty, agent(collect), all)).isEqualTo(refused);
    assertThat(reasons(empty, agent(expired), all)).isEqualTo(refused);
    assertThat(reasons(empty, agent(lastMoment), all)).isEmpty();
    assertThat(reasons(empty, agent(tradeOnly), all)).isEqualTo(refused);
    assertThat(reasons(empty, agent(tradeOnly), one)).isEmpty();
    assertThat(
            reasons(
                empty,
                agent(tradeOnly),
                new IntakeCommand.Submit(
                    ShopCase.application(BOOK, SampleCatalogs.wish(TRADE, FIRE)))))
        .isEqualTo(refused);
    assertThat(
            reasons(
                empty,
                new Actor("account-agent", EnumSet.of(Role.AGENT), null, null, null, null),
                one))
        .isEqualTo(refused);
  }

  private static Actor agent(Mandate mandate) {
    return Actor.agent("account-agent", mandate);
  }

  @Test
  @Rule("P-permission")
  void who_stands_in_the_case_in_another_role_submits_nothing() {
    Wish wish = SampleCatalogs.wish(TRADE);
    CaseCommand submit = new IntakeCommand.Submit(ShopCase.application(BOOK, wish));
    CasePlay empty = CasePlay.of(BOOK);

    assertThat(reasons(empty, Actor.applicant("account-neighbour"), submit))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(empty, Actor.of("w", Role.INTAKE_WINDOW, ELSEWHERE), submit))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(empty, Cast.window(), submit)).isEmpty();
  }

  @Test
  @Rule("P-permission")
  void an_actor_with_several_roles_may_what_each_may_where_it_stands() {
    Actor both =
        new Actor(
            "account-both",
            EnumSet.of(Role.INTAKE_WINDOW, Role.OFFICER),
            MARKET,
            Level.COUNTY,
            COUNTY,
            null);
    CasePlay play =
        ShopCase.submitted(TRADE)
            .does(both, new IntakeCommand.Receive(Set.of()))
            .does(both, new IntakeCommand.Push(Set.of()))
            .does(both, new AcceptanceCommand.Accept(TRADE));

    assertThat(play.refusals()).isEmpty();
  }
}
