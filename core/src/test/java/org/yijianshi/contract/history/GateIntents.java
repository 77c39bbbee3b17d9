package org.yijianshi.contract.history;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.AttendancePurpose;
import org.yijianshi.casefile.Fee;
import org.yijianshi.casefile.FeeState;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.RectificationState;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.FeeGate;

/** How fees, attendance and rectification are tried. */
final class GateIntents {
  private static final String PLACE = "三号窗口";
  private static final Predicate<ItemInstance> IN_HAND = i -> i.state().inHand();
  private static final Predicate<ItemInstance> APPOINTED = i -> i.gates().appointment() != null;

  private GateIntents() {}

  static void add(Intents.Builder all) {
    all.add(GateCommand.AssessFee.class, 0.06, GateIntents::assess)
        .add(
            GateCommand.ConfirmPayment.class,
            0.7,
            s ->
                fee(
                    s,
                    FeeState.ASSESSED,
                    i -> s.dice().of(s.people().window(), s.people().results(), Actor.system()),
                    (i, no) -> new GateCommand.ConfirmPayment(s.id(i), no, s.number("PJ"))))
        .add(
            GateCommand.WaiveFee.class,
            0.1,
            s ->
                fee(
                    s,
                    FeeState.ASSESSED,
                    s.people()::officer,
                    (i, no) -> new GateCommand.WaiveFee(s.id(i), no, "小微企业免征")))
        .add(
            GateCommand.RefundFee.class,
            0.1,
            s ->
                fee(
                    s,
                    FeeState.PAID,
                    s.people()::officer,
                    (i, no) -> new GateCommand.RefundFee(s.id(i), no, s.number("TK"))))
        .add(
            GateCommand.Appoint.class,
            0.06,
            s ->
                s.on(
                    IN_HAND.and(APPOINTED.negate()),
                    i -> arranging(s, i),
                    id ->
                        new GateCommand.Appoint(
                            id, s.dice().of(AttendancePurpose.values()), s.soon(), PLACE)))
        .add(
            GateCommand.MoveAppointment.class,
            0.1,
            s ->
                s.on(
                    APPOINTED,
                    i -> arranging(s, i),
                    id -> new GateCommand.MoveAppointment(id, s.soon(), PLACE)))
        .add(
            GateCommand.CancelAppointment.class,
            0.1,
            s -> s.on(APPOINTED, i -> arranging(s, i), GateCommand.CancelAppointment::new))
        .add(
            GateCommand.ConfirmAttendance.class,
            0.6,
            s -> s.on(APPOINTED, i -> arranging(s, i), GateCommand.ConfirmAttendance::new))
        .add(
            GateCommand.RecordNoShow.class,
            0.4,
            s -> s.on(APPOINTED, i -> arranging(s, i), GateCommand.RecordNoShow::new));
    rectifications(all);
  }

  private static void rectifications(Intents.Builder all) {
    all.add(
            GateCommand.RequireRectification.class,
            0.06,
            s ->
                s.on(
                    IN_HAND.and(i -> i.step() == null),
                    s.people()::officer,
                    id ->
                        new GateCommand.RequireRectification(
                            id, "增设消防通道", s.day(12), s.number("ZG"))))
        .add(
            GateCommand.ReportRectified.class,
            0.7,
            s ->
                s.on(
                    last(RectificationState.REQUIRED, RectificationState.OVERDUE),
                    i ->
                        s.dice().chance(0.3)
                            ? s.people().window()
                            : s.people().applicant(Act.CORRECT),
                    GateCommand.ReportRectified::new))
        .add(
            GateCommand.EndRectificationPeriod.class,
            0.4,
            s ->
                s.on(
                    last(RectificationState.REQUIRED),
                    i -> Actor.system(),
                    GateCommand.EndRectificationPeriod::new))
        .add(
            GateCommand.Reinspect.class,
            0.7,
            s ->
                s.on(
                    s.dice().chance(0.15)
                        ? last(RectificationState.REQUIRED)
                        : last(RectificationState.REPORTED, RectificationState.OVERDUE),
                    s.people()::officer,
                    id -> new GateCommand.Reinspect(id, s.dice().chance(0.7))));
  }

  private static Predicate<ItemInstance> last(RectificationState... states) {
    return i ->
        i.gates().rectification().filter(r -> List.of(states).contains(r.state())).isPresent();
  }

  private static Actor arranging(Scene scene, ItemInstance item) {
    return scene.dice().chance(0.3)
        ? scene.people().window()
        : scene.people().of(scene.dice().of(Role.OFFICER, Role.CHIEF_REPRESENTATIVE), item);
  }

  private static @Nullable Try assess(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    String payer =
        scene.wild() && scene.dice().chance(0.2)
            ? "nobody"
            : scene.filing().application().parties().firstApplicant().reference();
    return scene.on(
        i -> !i.concluded(),
        i -> arranging(scene, i),
        id ->
            new GateCommand.AssessFee(
                id,
                1L + scene.dice().below(100_000),
                "发改价格〔2015〕1299号",
                payer,
                scene.dice().chance(0.5) ? null : scene.day(10),
                scene.dice().chance(0.4) ? null : scene.dice().of(FeeGate.values())));
  }

  private interface Making {
    GateCommand of(ItemInstance item, int fee);
  }

  private static @Nullable Try fee(
      Scene scene,
      FeeState state,
      java.util.function.Function<ItemInstance, Actor> who,
      Making what) {
    ItemInstance item =
        scene.item(i -> i.gates().fees().stream().anyMatch(f -> f.state() == state));
    if (item == null) {
      return null;
    }
    List<Integer> numbers =
        item.gates().fees().stream()
            .filter(f -> scene.wild() || f.state() == state)
            .map(Fee::no)
            .toList();
    int no = scene.no(numbers);
    return no == 0 ? null : scene.by(who.apply(item), what.of(item, no));
  }
}
