package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.casefile.AcceptanceCommand.Accept;
import org.yijianshi.casefile.ApprovalCommand.Grant;
import org.yijianshi.casefile.ArchivingCommand.Archive;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
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
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.Housekeeping;
import org.yijianshi.port.Storage;

/**
 * 开饭店 in a county, on the real catalog and calendar, from advice to archive over the store, through
 * nothing but the doors of two halls, which give each command twice, while a relay runs beside
 * them.
 */
public abstract class RestaurantContract extends StorageContract {
  private static final RegionCode LUSHI = RegionCode.of("411224");
  private static final Actor OWNER = Actor.applicant("account-7");
  private static final Actor WINDOW = Actor.of("window-1", Role.INTAKE_WINDOW, LUSHI);
  private static final Actor RESULTS = Actor.of("window-2", Role.RESULTS_WINDOW, LUSHI);

  private final CaseId id = CaseId.of("0190a0a0-0000-7000-8000-000000000001");
  private final AtomicReference<Instant> now = new AtomicReference<>(at("2026-03-02T10:00"));
  private final List<Message> delivered = Collections.synchronizedList(new ArrayList<>());
  private Storage storage;
  private ServiceHall hall;
  private ServiceHall repeater;
  private long commands;

  /** For the suites. */
  protected RestaurantContract() {}

  @BeforeEach
  void openHalls() {
    storage = open();
    hall = hall(storage);
    repeater = hall(viewOf(storage));
  }

  private ServiceHall hall(Storage over) {
    return ServiceHall.builder(county(), CalendarCodec.builtIn())
        .storage(over)
        .clock(now::get)
        .build();
  }

  private static Catalog county() {
    String place = "/org/yijianshi/docs/county-overlay.json";
    try (InputStream in = RestaurantContract.class.getResourceAsStream(place)) {
      String json =
          new String(Objects.requireNonNull(in, place).readAllBytes(), StandardCharsets.UTF_8);
      return OverlayCodec.read(json).orThrow().applyTo(CatalogCodec.builtIn()).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(OfficeHours.CHINA).toInstant();
  }

  /** Given twice, the second time at another hall a second later, as after a broken connection. */
  private void give(Actor actor, CaseCommand command) {
    CommandId commandId = new CommandId(new UUID(7, ++commands));
    Answer.Done first = hall.cases().give(actor, id, commandId, command).orThrow();
    now.updateAndGet(time -> time.plusSeconds(1));
    assertEquals(
        new Answer.Done(first.version(), first.events(), true),
        repeater.cases().give(actor, id, commandId, command),
        command::toString);
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
  void a_restaurant_is_opened_from_advice_to_archive_and_every_command_may_come_twice()
      throws InterruptedException {
    try (RunningRelay relay = new RunningRelay(hall(viewOf(storage)).relay(), delivered)) {
      openTheRestaurant();
      relay.stop();
    }
    assertEverythingLeftInOrder();
    assertTheCaseCanRest();
  }

  private void openTheRestaurant() {
    Facts facts =
        Facts.none()
            .with("premisesArea", 120)
            .with("outdoorAdvert", true)
            .with("dischargesSewage", true)
            .with("outdoorSeats", 0);
    Wish wish = Wish.all(BundleCode.of("E03"), LUSHI, facts);
    Forecast forecast = hall.advice().forecast(wish).orElseThrow();
    assertEquals(4, forecast.selection().planned().size());

    submit(wish);
    now.set(at("2026-03-02T11:00"));
    hall.cases().receive(WINDOW, id, new CommandId(new UUID(7, ++commands))).orThrow();
    now.set(at("2026-03-03T10:00"));
    view().items().forEach(item -> give(officer(item), new Accept(item.id())));
    // Nobody used every limit to its end, so nobody is promised more than was forecast.
    Instant promised = Objects.requireNonNull(view().promisedBy());
    assertFalse(promised.isAfter(forecast.promise()));

    Set<InstanceId> granted = grantInOrder();
    now.set(at("2026-03-05T10:00"));
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

    assertTrue(view().duties().stream().noneMatch(d -> d.obligation().kind().procedural()));
    assertEquals(CaseStage.CLOSED, view().stage());
    assertEquals(commands, hall.cases().history(OWNER, id).size());
  }

  private void assertEverythingLeftInOrder() {
    hall.relay().run((caseId, message) -> delivered.add(message), 1000);
    assertEquals(0, storage.outbox().backlog(now.get()).waiting());
    List<Long> sequences = delivered.stream().map(Message::sequence).toList();
    assertEquals(sequences.stream().distinct().sorted().toList(), sequences);
    Set<MessageKind> kinds = new HashSet<>(delivered.stream().map(Message::kind).toList());
    assertTrue(kinds.containsAll(Set.of(MessageKind.RECEIPT, MessageKind.PUSH)), kinds::toString);
  }

  /** Nothing is wrong with it, and it reads from the other shelf as before. */
  private void assertTheCaseCanRest() {
    List<CaseCommit> before = hall.cases().history(OWNER, id);
    assertSound();

    now.updateAndGet(time -> time.plus(Duration.ofDays(400)));
    boolean free = view().duties().isEmpty();
    assertEquals(free ? 1 : 0, storage.housekeeping().retire(now.get(), 10));

    assertEquals(before, hall(viewOf(storage)).cases().history(OWNER, id));
    assertSound();
    int searchedDaily = storage.workLists().cases(CaseQuery.current()).size();
    assertEquals(free ? 0 : 1, searchedDaily);
  }

  private void assertSound() {
    Housekeeping.Verified verified = storage.housekeeping().verify(null, 10);
    assertEquals(List.of(), verified.faults());
    assertEquals(1, verified.cases());
    assertNull(verified.next());
  }

  private void submit(Wish wish) {
    Parties parties =
        Parties.of(
            new Participant("owner", PartyRole.APPLICANT, "account-7", "𠮷某", Contact.none()));
    Submission submission = Submission.online(parties, wish, Map.of());
    CommandId commandId = new CommandId(new UUID(7, ++commands));
    hall.cases().submit(OWNER, id, commandId, submission).orThrow();
    now.updateAndGet(time -> time.plusSeconds(1));
    assertTrue(repeater.cases().submit(OWNER, id, commandId, submission).orThrow().repeated());
  }

  private Set<InstanceId> grantInOrder() {
    Set<InstanceId> granted = new LinkedHashSet<>();
    List<ItemInstance> items = view().items();
    now.set(at("2026-03-04T10:00"));
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
