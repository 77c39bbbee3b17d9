package org.yijianshi.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.casefile.AcceptanceCommand.Accept;
import org.yijianshi.casefile.ApprovalCommand.Grant;
import org.yijianshi.casefile.ArchivingCommand.Archive;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.DeliveryCommand.ConfirmDelivery;
import org.yijianshi.casefile.DeliveryCommand.HandOverProof;
import org.yijianshi.casefile.DeliveryCommand.Offer;
import org.yijianshi.casefile.DeliveryCommand.RecordCertificate;
import org.yijianshi.casefile.DeliveryCommand.SendResult;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.codec.OverlayCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.Forecast;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.hall.Submission;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;

/** 开饭店 in a county, on the real catalog and calendar, through nothing but the hall's door. */
class RestaurantTest {
  private static final RegionCode LUSHI = RegionCode.of("411224");
  private static final Actor OWNER = Actor.applicant("account-7");
  private static final Actor WINDOW = Actor.of("window-1", Role.INTAKE_WINDOW, LUSHI);
  private static final Actor RESULTS = Actor.of("window-2", Role.RESULTS_WINDOW, LUSHI);
  private static final Path OVERLAY =
      Path.of("../core/src/test/resources/org/yijianshi/docs/county-overlay.json");

  private final CaseId id = CaseId.of("0190a0a0-0000-7000-8000-000000000001");
  private final MemoryStorage storage = new MemoryStorage();
  private final ServiceHall hall;
  private final ServiceHall repeater;
  private Instant now = at("2026-03-02T10:00");
  private long commands;

  RestaurantTest() throws IOException {
    String json = Files.readString(Path.of(System.getProperty("basedir", "")).resolve(OVERLAY));
    Catalog county = OverlayCodec.read(json).orThrow().applyTo(CatalogCodec.builtIn()).orThrow();
    hall = hall(county);
    repeater = hall(county);
  }

  private ServiceHall hall(Catalog catalog) {
    return ServiceHall.builder(catalog, CalendarCodec.builtIn())
        .storage(storage)
        .clock(() -> now)
        .build();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(OfficeHours.CHINA).toInstant();
  }

  /** Given twice, the second time at another hall a second later, as after a broken connection. */
  private void give(Actor actor, CaseCommand command) {
    CommandId commandId = new CommandId(new UUID(7, ++commands));
    Answer.Done first = hall.cases().give(actor, id, commandId, command).orThrow();
    now = now.plusSeconds(1);
    assertThat(repeater.cases().give(actor, id, commandId, command))
        .as(command.toString())
        .isEqualTo(new Answer.Done(first.version(), first.events(), true));
  }

  private CaseView view() {
    return hall.cases().view(WINDOW, id).orElseThrow();
  }

  private static Actor officer(ItemInstance item) {
    return Actor.ofDepartment(
        "officer",
        Role.OFFICER,
        item.plan().department(),
        item.plan().level(),
        item.plan().region());
  }

  @Test
  void a_restaurant_is_opened_from_advice_to_archive_and_every_command_may_come_twice() {
    Facts facts =
        Facts.none()
            .with("premisesArea", 120)
            .with("outdoorAdvert", true)
            .with("dischargesSewage", true)
            .with("outdoorSeats", 0);
    Wish wish = Wish.all(BundleCode.of("E03"), LUSHI, facts);
    Forecast forecast = hall.advice().forecast(wish).orElseThrow();
    assertThat(forecast.selection().planned()).hasSize(4);

    submit(wish);
    now = at("2026-03-02T11:00");
    hall.cases().receive(WINDOW, id, new CommandId(new UUID(7, ++commands))).orThrow();
    now = at("2026-03-03T10:00");
    view().items().forEach(item -> give(officer(item), new Accept(item.id())));
    // Nobody used every limit to its end, so nobody is promised more than was forecast.
    assertThat(view().promisedBy()).isNotNull().isBeforeOrEqualTo(forecast.promise());

    Set<InstanceId> granted = grantInOrder();
    now = at("2026-03-05T10:00");
    give(RESULTS, new Offer(granted, DeliveryMethod.COUNTER));
    give(RESULTS, new ConfirmDelivery(granted, "P-1"));
    give(RESULTS, new HandOverProof());
    for (CaseView.Duty duty : view().duties()) {
      if (duty.obligation().kind() == ObligationKind.MAKE_E_CERT) {
        ItemInstance item = view().item(duty.obligation().instance()).orElseThrow();
        give(officer(item), new RecordCertificate(item.id(), "cert-" + item.id()));
      }
    }
    Set<String> archived = new HashSet<>();
    for (ItemInstance item : view().items()) {
      if (archived.add(item.plan().party().key())) {
        give(officer(item), new Archive(item.plan().department(), "sha-256:00"));
      }
    }

    assertThat(view().duties()).as("procedural").noneMatch(d -> d.obligation().kind().procedural());
    assertThat(view().stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(hall.cases().history(OWNER, id)).hasSize((int) commands);
  }

  private void submit(Wish wish) {
    Parties parties =
        Parties.of(
            new Participant("owner", PartyRole.APPLICANT, "account-7", "𠮷某", Contact.none()));
    Submission submission = Submission.online(parties, wish, Map.of());
    CommandId commandId = new CommandId(new UUID(7, ++commands));
    hall.cases().submit(OWNER, id, commandId, submission).orThrow();
    now = now.plusSeconds(1);
    assertThat(repeater.cases().submit(OWNER, id, commandId, submission).orThrow().repeated())
        .isTrue();
  }

  private Set<InstanceId> grantInOrder() {
    Set<InstanceId> granted = new LinkedHashSet<>();
    List<ItemInstance> items = view().items();
    now = at("2026-03-04T10:00");
    while (granted.size() < items.size()) {
      for (ItemInstance item : items) {
        boolean ready = item.plan().predecessors().stream().allMatch(p -> granted.contains(p.id()));
        if (ready && granted.add(item.id())) {
          give(officer(item), new Grant(item.id(), ResultDocument.numbered("证", "N-" + item.id())));
          give(officer(item), new SendResult(item.id()));
        }
      }
    }
    return granted;
  }
}
