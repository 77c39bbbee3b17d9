package org.yijianshi.procedure;

import java.time.Instant;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.OfficeClock;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.Appointment;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.GateEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** Appointments at which the applicant must be there, and what follows from missing them. */
record Attendance(Unfolding unfolding) {

  @Rule({"R20", "P-noShow"})
  Decision appoint(GateCommand.Appoint command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.APPOINT, refusals);
    instance
        .filter(i -> !i.concluded())
        .ifPresent(
            i -> {
              if (i.gates().appointment() != null) {
                refusals.refuse(
                    "R20",
                    "APPOINTMENT_OPEN",
                    "已有未到的预约，可以改期",
                    "There is an open appointment: move it",
                    i.id());
              }
              if (Gates.missed(unfolding.book().policy().intake(), i)) {
                refusals.refuse(
                    "P-noShow",
                    "NO_MORE_APPOINTMENTS",
                    "未到场已达" + i.gates().noShows() + "次，不再预约",
                    "After " + i.gates().noShows() + " missed appointments there is no other",
                    i.id());
              }
            });
    refusePast(command.time(), refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new GateEvent.Appointed(
            command.instance(),
            new Appointment(command.purpose(), command.time(), command.place())));
    openUntil(command.instance(), command.time());
    return unfolding.accepted();
  }

  private void refusePast(Instant time, Refusals refusals) {
    if (!time.isAfter(unfolding.at())) {
      refusals.refuse(
          "R20", "TIME_PAST", "预约时间应在预约之后", "An appointment is made for a later time", "time");
    }
    OfficeClock reception =
        unfolding
            .book()
            .policy()
            .clock()
            .receptionHours()
            .on(unfolding.book().deadlines().calendar());
    if (!reception.isOpen(time)) {
      refusals.refuse(
          "R20",
          "NOBODY_THERE",
          "预约时间应在接待时间内，下一次开门为 " + reception.openingAfter(time),
          "Nobody is received at that time; the next opening is " + reception.openingAfter(time),
          "time");
    }
  }

  private void openUntil(InstanceId id, Instant time) {
    TimeLimit hours = GateTerms.hoursUntil(unfolding.at(), time);
    unfolding.open(
        ObligationKind.ATTEND,
        Party.applicant(
            unfolding.state().requireFiling().application().parties().firstApplicant().reference()),
        id,
        GateTerms.startFor(time, hours),
        hours);
  }

  @Rule({"R20", "P-noShow"})
  Decision move(GateCommand.MoveAppointment command) {
    Refusals refusals = new Refusals();
    open(command.instance(), refusals);
    refusePast(command.time(), refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    unfolding.emit(new GateEvent.AppointmentMoved(id, command.time(), command.place()));
    unfolding.close(ObligationKind.ATTEND, id);
    openUntil(id, command.time());
    return unfolding.accepted();
  }

  @Rule({"R20", "P-noShow"})
  Decision cancel(GateCommand.CancelAppointment command) {
    Refusals refusals = new Refusals();
    open(command.instance(), refusals);
    return refusals.any()
        ? refusals.rejected()
        : closed(new GateEvent.AppointmentCancelled(command.instance()));
  }

  @Rule({"R20", "P-noShow"})
  Decision confirm(GateCommand.ConfirmAttendance command) {
    Refusals refusals = new Refusals();
    open(command.instance(), refusals);
    return refusals.any()
        ? refusals.rejected()
        : closed(new GateEvent.Attended(command.instance()));
  }

  @Rule({"R20", "P-noShow"})
  Decision missed(GateCommand.RecordNoShow command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = open(command.instance(), refusals);
    instance
        .map(i -> i.gates().appointment())
        .filter(a -> unfolding.at().isBefore(a.time()))
        .ifPresent(
            a ->
                refusals.refuse(
                    "R20",
                    "TOO_EARLY",
                    "未到预约时间，不能记为未到场",
                    "Nobody has missed an appointment before its time",
                    command.instance()));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    return closed(
        new GateEvent.NoShowRecorded(command.instance(), instance.get().gates().noShows() + 1));
  }

  private Decision closed(GateEvent event) {
    unfolding.emit(event);
    unfolding.close(ObligationKind.ATTEND, event.instance());
    return unfolding.accepted();
  }

  /** The instance, if it is alive and has an open appointment; otherwise the refusal is noted. */
  private Optional<ItemInstance> open(InstanceId id, Refusals refusals) {
    Optional<ItemInstance> instance =
        Instances.find(unfolding, id, StateTable.Step.APPOINT, refusals);
    instance
        .filter(i -> !i.concluded() && i.gates().appointment() == null)
        .ifPresent(
            i ->
                refusals.refuse(
                    "R20", "NOTHING_OPEN", "没有未到的预约", "There is no open appointment", i.id()));
    return instance;
  }
}
