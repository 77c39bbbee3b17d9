package org.yijianshi.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Option;
import org.yijianshi.condition.Truth;
import org.yijianshi.condition.Vocabulary;
import org.yijianshi.material.MaterialList;

/**
 * Gives advice: everything once, from one catalog, for whatever is known so far. A question that is
 * wrong is answered too, with every fault named and everything that can be said in spite of it.
 */
@Rule({"R1", "R23", "R25"})
public final class Adviser {
  private final Catalog catalog;
  private final Vocabulary words;
  private final Locally locally;

  /**
   * For that catalog and place.
   *
   * @param catalog the catalog in force, overlays applied
   * @param locally what holds in the place beside its catalog
   */
  public Adviser(Catalog catalog, Locally locally) {
    this.catalog = catalog;
    this.words = catalog.vocabulary();
    this.locally = locally;
  }

  /**
   * What there is to say to that wish.
   *
   * @param wish what is wanted, and the facts known so far, none at all included
   * @param submitted when it would be submitted; that day also says which organ is competent
   */
  public Advice advise(Wish wish, Instant submitted) {
    Selection selection =
        locally.closure().select(catalog, wish, locally.deadlines().dateOf(submitted));
    if (catalog.bundle(wish.bundle()).isEmpty()) {
      return new Advice(
          selection,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          null,
          List.of(),
          selection.violations());
    }
    Assumptions assumed = locally.expected().apply(submitted);
    boolean whole = selection.settled() && !selection.planned().isEmpty();
    Prospect prospect =
        whole
            ? Prospect.of(
                Schedule.forward(selection, assumed, locally.deadlines()), locally.deadlines())
            : null;
    Schedule schedule = prospect == null ? null : prospect.schedule();
    AdviceMaterials materials = new AdviceMaterials(catalog, selection);
    MaterialList list = materials.list();
    List<AdvisedMaterial> advised = materials.advise(list, locally, assumed.received(), schedule);
    List<NextQuestion> questions = questions(selection, materials, submitted);
    List<Charge> charges =
        locally.charges().stream().filter(c -> selection.items().contains(c.item())).toList();
    return new Advice(
        selection,
        questions,
        items(selection, assumed, schedule),
        offers(selection),
        advised,
        charges,
        new AdviceSteps(catalog, selection, assumed, schedule).steps(),
        prospect,
        new AdviceNotes(catalog, selection, advised, charges, prospect).notes(),
        selection.violations());
  }

  private List<NextQuestion> questions(
      Selection selection, AdviceMaterials materials, Instant submitted) {
    List<NextQuestion> ordered =
        QuestionOrder.of(
            catalog, locally.closure(), selection, locally.deadlines().dateOf(submitted));
    Set<String> asked = new LinkedHashSet<>();
    ordered.forEach(q -> asked.add(q.question().fact()));
    List<NextQuestion> all = new ArrayList<>(ordered);
    all.addAll(materials.questions(asked, ordered.size()));
    return all;
  }

  private List<AdvisedItem> items(
      Selection selection, Assumptions assumed, @Nullable Schedule schedule) {
    List<AdvisedItem> items = new ArrayList<>();
    for (Item item : selection.bundle().items()) {
      List<Planned> planned =
          selection.planned().stream().filter(p -> p.item().equals(item)).toList();
      items.add(
          planned.isEmpty()
              ? leftOut(selection.leftOut(item.code()).orElseThrow())
              : needed(item, planned, assumed, schedule));
    }
    return items;
  }

  private static AdvisedItem leftOut(LeftOut left) {
    return new AdvisedItem(
        left.item(),
        left.decided() ? Need.NOT_NEEDED : Need.UNDECIDED,
        List.of(),
        null,
        left.item().departments(),
        null,
        null,
        null,
        left.openFacts(),
        left.why());
  }

  private static AdvisedItem needed(
      Item item, List<Planned> planned, Assumptions assumed, @Nullable Schedule schedule) {
    Planned first = planned.get(0);
    Task task = Task.of(first, assumed);
    Instant decidedBy = null;
    List<InstanceId> instances = planned.stream().map(Planned::id).toList();
    if (schedule != null) {
      decidedBy =
          schedule.items().stream()
              .filter(i -> instances.contains(i.id()))
              .map(ScheduledItem::decision)
              .max(Instant::compareTo)
              .orElseThrow();
    }
    return new AdvisedItem(
        item,
        Need.NEEDED,
        instances,
        first.alternative(),
        List.of(first.department()),
        task.limit(),
        task.source(),
        decidedBy,
        Set.of(),
        first.why());
  }

  private List<Offer> offers(Selection selection) {
    List<Offer> offers = new ArrayList<>();
    for (Choice choice : selection.bundle().choices()) {
      offers.add(choice(selection, choice));
    }
    for (Item item : selection.bundle().items()) {
      if (item.eitherOr()) {
        offers.add(eitherOr(selection, item));
      }
    }
    return offers;
  }

  private Offer choice(Selection selection, Choice choice) {
    ChoiceAnswer answer = ChoiceAnswer.of(catalog, selection.bundle(), choice, selection.wish());
    List<Offer.Option> options = new ArrayList<>();
    for (String variant : choice.variants()) {
      Label name = answer.question().option(variant).map(Option::label).orElse(Label.same(variant));
      List<ItemCode> items =
          selection.bundle().items().stream()
              .filter(i -> i.variant() != null && i.variant().group().equals(choice.group()))
              .filter(i -> Objects.requireNonNull(i.variant()).name().equals(variant))
              .map(Item::code)
              .toList();
      options.add(new Offer.Option(variant, name, answer.has(variant), items, name));
    }
    return new Offer(choice.group(), answer.question().text(), options);
  }

  /** The facts decide; a variant that is not the applicant's rules all of them out. */
  private Offer eitherOr(Selection selection, Item item) {
    Selection chosen = selection;
    boolean out =
        chosen
            .leftOut(item.code())
            .filter(l -> l.decided() && l.applies() == Truth.FALSE)
            .isPresent();
    List<Offer.Option> options = new ArrayList<>();
    for (Alternative alternative : item.alternatives()) {
      Truth holds =
          out
              ? Truth.FALSE
              : alternative
                  .condition()
                  .outlook(chosen.wish().facts(), catalog.thresholdValues(), words)
                  .truth();
      options.add(
          new Offer.Option(
              alternative.code(),
              Label.same(alternative.name()),
              holds,
              List.of(item.code()),
              alternative.condition().describe(words)));
    }
    return new Offer(item.code().value(), Label.same(item.name()), options);
  }
}
