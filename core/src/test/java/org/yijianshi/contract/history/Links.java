package org.yijianshi.contract.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.LinkKind;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Party;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Planned;

/** Cases that are followed, as the hall might have found them. */
final class Links {
  private static final CaseId OTHER = new CaseId(new UUID(7, 7));
  private static final CaseNumber NUMBER = CaseNumber.of("H-0007");
  private static final List<ItemState> DECIDED =
      List.of(ItemState.NOT_ACCEPTED, ItemState.GRANTED, ItemState.DENIED, ItemState.TERMINATED);
  private static final List<ItemState> FAILED =
      List.of(ItemState.NOT_ACCEPTED, ItemState.DENIED, ItemState.TERMINATED, ItemState.WITHDRAWN);

  private final Scene scene;
  private final Dice dice;

  private Links(Scene scene) {
    this.scene = scene;
    this.dice = scene.dice();
  }

  /** A case of which some items are applied for again, or to which these are added. */
  static @Nullable CaseLink followed(Scene scene, Application application) {
    return new Links(scene).followed(application);
  }

  /** A case in which these items were decided; null where the application comes to nothing. */
  static @Nullable CaseLink remanded(Scene scene, Application application) {
    return new Links(scene).remanded(application);
  }

  private @Nullable CaseLink followed(Application application) {
    List<Planned> planned = planned(application);
    boolean again = dice.chance(0.5);
    List<CaseLink.Linked> items = new ArrayList<>();
    for (Planned item : planned) {
      if (dice.chance(0.5)) {
        items.add(linked(item, dice.chance(0.1) ? ItemState.GRANTED : dice.of(FAILED)));
      }
    }
    if (scene.wild() || !again || items.isEmpty()) {
      items.add(
          again || planned.isEmpty()
              ? stranger(application)
              : linked(planned.get(0), dice.of(FAILED)));
    }
    CaseStage stage = dice.of(scene.wild() ? CaseStage.values() : running());
    return link(again ? LinkKind.REAPPLY : LinkKind.SUPPLEMENT, stage, items, application, null);
  }

  private static CaseStage[] running() {
    return new CaseStage[] {CaseStage.IN_PROGRESS, CaseStage.COMPLETED, CaseStage.CLOSED};
  }

  private @Nullable CaseLink remanded(Application application) {
    List<CaseLink.Linked> items = new ArrayList<>();
    for (Planned item : planned(application)) {
      if (!scene.wild() || dice.chance(0.7)) {
        items.add(linked(item, dice.of(DECIDED)));
      }
    }
    if (scene.wild() && dice.chance(0.3)) {
      items.add(stranger(application));
    }
    RemandOrder order =
        new RemandOrder(
            scene.number("FY"),
            dice.of(Remedy.RECONSIDERATION, Remedy.LITIGATION),
            dice.chance(0.5) ? null : TimeLimit.workingDays(1 + dice.below(30)));
    return items.isEmpty()
        ? null
        : link(LinkKind.REMAND, CaseStage.CLOSED, items, application, order);
  }

  private CaseLink link(
      LinkKind kind,
      CaseStage stage,
      List<CaseLink.Linked> items,
      Application application,
      @Nullable RemandOrder order) {
    List<CaseLink.Carried> carried = new ArrayList<>();
    Party lead = Party.intakeWindow(application.wish().region());
    for (Map.Entry<MaterialCode, Supply> one : application.supplies().entrySet()) {
      boolean paper = one.getValue() instanceof Supply.Provided provided && provided.paper();
      boolean there =
          one.getValue() instanceof Supply.Provided || one.getValue() instanceof Supply.Shared;
      if (there && dice.chance(0.3)) {
        carried.add(new CaseLink.Carried(one.getKey(), one.getValue(), paper ? lead : null));
      }
    }
    return new CaseLink(kind, OTHER, NUMBER, stage, items, carried, order);
  }

  private CaseLink.Linked linked(Planned item, ItemState usual) {
    Party organ = Party.department(item.department(), item.decidingRegion());
    ItemState state = scene.wild() && dice.chance(0.4) ? dice.of(ItemState.values()) : usual;
    return new CaseLink.Linked(item.id(), item.item().name(), organ, state);
  }

  /** An item that the application does not ask for. */
  private CaseLink.Linked stranger(Application application) {
    return new CaseLink.Linked(
        InstanceId.of(ItemCode.of("X99-99")),
        "别的事项",
        Party.department(
            dice.of(scene.book().catalog().departments()).code(), application.wish().region()),
        dice.of(FAILED));
  }

  private List<Planned> planned(Application application) {
    LocalDate today = scene.book().deadlines().dateOf(scene.now());
    return new Closure().select(scene.book().catalog(), application.wish(), today).planned();
  }
}
