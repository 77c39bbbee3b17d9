package org.yijianshi.storage.jdbc;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.IntakeCommand.Receive;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.Relay;
import org.yijianshi.hall.Retry;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.hall.Submission;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.port.Storage;

/** A hall on the real catalog, with its own cache, and what is given to it. */
final class Hall {
  static final Actor WINDOW = Actor.of("window-1", Role.INTAKE_WINDOW, RegionCode.of("411224"));

  private static final Catalog CATALOG = CatalogCodec.builtIn();
  private static final Instant NOW =
      LocalDateTime.parse("2024-09-26T09:00").atZone(OfficeHours.CHINA).toInstant();

  final ServiceHall hall;

  Hall(Storage storage, Retry retry) {
    this(storage, retry, () -> NOW, Relay.Terms.usual());
  }

  Hall(Storage storage, Retry retry, InstantSource clock, Relay.Terms relay) {
    this.hall =
        ServiceHall.builder(CATALOG, CalendarCodec.builtIn())
            .storage(storage)
            .clock(clock)
            .retry(retry)
            .relay(relay)
            .build();
  }

  static CaseId caseId(long n) {
    return new CaseId(new UUID(0x0190a0a000007000L, 0x8000000000000000L | n));
  }

  static CommandId command(long n) {
    return new CommandId(new UUID(7, n));
  }

  Answer submit(CaseId id, CommandId command) {
    String account = "account-" + id;
    Parties parties =
        Parties.of(
            new Participant("applicant-1", PartyRole.APPLICANT, account, "𠮷某", Contact.none()));
    Wish wish = Wish.all(BundleCode.of("E02"), RegionCode.of("411224"), Facts.none());
    return hall.cases()
        .submit(Actor.applicant(account), id, command, Submission.online(parties, wish, Map.of()));
  }

  Answer receive(CaseId id, CommandId command) {
    return hall.cases().give(WINDOW, id, command, new Receive(Set.of()));
  }
}
