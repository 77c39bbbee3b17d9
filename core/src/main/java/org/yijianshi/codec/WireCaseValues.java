package org.yijianshi.codec;

import static org.yijianshi.codec.WireShape.shape;
import static org.yijianshi.codec.WireTexts.BUNDLE_CODE;
import static org.yijianshi.codec.WireTexts.CASE_ID;
import static org.yijianshi.codec.WireTexts.CASE_NUMBER;
import static org.yijianshi.codec.WireTexts.DATE;
import static org.yijianshi.codec.WireTexts.DEPARTMENT_CODE;
import static org.yijianshi.codec.WireTexts.FLAG;
import static org.yijianshi.codec.WireTexts.INSTANCE_ID;
import static org.yijianshi.codec.WireTexts.ITEM_CODE;
import static org.yijianshi.codec.WireTexts.MATERIAL_CODE;
import static org.yijianshi.codec.WireTexts.PARTY;
import static org.yijianshi.codec.WireTexts.REGION_CODE;
import static org.yijianshi.codec.WireTexts.TEXT;
import static org.yijianshi.codec.WireTexts.TIME;
import static org.yijianshi.codec.WireValues.LIMITS;
import static org.yijianshi.codec.WireValues.PARTIES;
import static org.yijianshi.codec.WireValues.PINNED;
import static org.yijianshi.codec.WireValues.REMAND_ORDER;
import static org.yijianshi.codec.WireWord.word;

import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.LinkKind;
import org.yijianshi.casefile.Revision;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.Level;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.form.FormValues;
import org.yijianshi.form.Provenance;
import org.yijianshi.material.Material;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.material.Share;
import org.yijianshi.material.ShareBasis;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.Lapse;

/** The wire forms of materials, forms, wishes and what a case is made of; as {@link WireValues}. */
final class WireCaseValues {
  static final WireRecord<Signature> SIGNATURE =
      shape(Signature.class)
          .with("document", Signature::document, TEXT)
          .with("by", Signature::by, TEXT)
          .with("at", Signature::at, TIME)
          .made(f -> new Signature(f.get(0), f.get(1), f.get(2)));
  static final WireRecord<Supply.Provided> SUPPLY_PROVIDED =
      shape(Supply.Provided.class)
          .with("digest", Supply.Provided::digest, TEXT)
          .with("paper", Supply.Provided::paper, FLAG)
          .made(f -> new Supply.Provided(f.get(0), f.get(1)));
  static final WireRecord<Supply.Shared> SUPPLY_SHARED =
      shape(Supply.Shared.class)
          .with("from", Supply.Shared::from, DEPARTMENT_CODE)
          .with("digest", Supply.Shared::digest, TEXT)
          .made(f -> new Supply.Shared(f.get(0), f.get(1)));
  static final WireRecord<Supply.Produced> SUPPLY_PRODUCED =
      shape(Supply.Produced.class)
          .with("by", Supply.Produced::by, ITEM_CODE)
          .made(f -> new Supply.Produced(f.get(0)));
  static final WireRecord<Supply.ToFollow> SUPPLY_TO_FOLLOW =
      shape(Supply.ToFollow.class)
          .with("until", Supply.ToFollow::until, DATE)
          .with("consequence", Supply.ToFollow::consequence, word(Lapse.class))
          .with("signature", Supply.ToFollow::signature, SIGNATURE)
          .made(f -> new Supply.ToFollow(f.get(0), f.get(1), f.get(2)));
  static final WireRecord<Supply.Committed> SUPPLY_COMMITTED =
      shape(Supply.Committed.class)
          .with("kind", Supply.Committed::kind, word(CommitmentKind.class))
          .with("signature", Supply.Committed::signature, SIGNATURE)
          .made(f -> new Supply.Committed(f.get(0), f.get(1)));
  static final WireRecord<Supply.Fallback> SUPPLY_FALLBACK =
      shape(Supply.Fallback.class)
          .maybe("copy", Supply.Fallback::copy, TEXT)
          .maybe("signature", Supply.Fallback::signature, SIGNATURE)
          .made(f -> new Supply.Fallback(f.get(0), f.get(1)));
  static final Wire<Supply> SUPPLY =
      new WireVariants<Supply>("Supply")
          .with("provided", SUPPLY_PROVIDED)
          .with("shared", SUPPLY_SHARED)
          .with("produced", SUPPLY_PRODUCED)
          .with("to-follow", SUPPLY_TO_FOLLOW)
          .with("committed", SUPPLY_COMMITTED)
          .with("fallback", SUPPLY_FALLBACK);
  static final WireRecord<Material> MATERIAL =
      shape(Material.class)
          .with("code", Material::code, MATERIAL_CODE)
          .with("name", Material::name, TEXT)
          .with("handling", Material::handling, word(MaterialHandling.class))
          .with("supply", Material::supply, WireDerived.supply(SUPPLY))
          .with("items", Material::neededBy, WireMany.set(INSTANCE_ID))
          .made(f -> new Material(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4)));
  static final Wire<MaterialSet> MATERIAL_SET =
      new WireAs<>(WireMany.list(MATERIAL), MaterialSet::all, MaterialSet::of);
  static final WireRecord<Share> SHARE =
      shape(Share.class)
          .with("material", Share::material, MATERIAL_CODE)
          .with("to", Share::to, PARTY)
          .with("items", Share::items, WireMany.set(INSTANCE_ID))
          .with("basis", Share::basis, word(ShareBasis.class))
          .with("purpose", Share::purpose, word(SharePurpose.class))
          .with("legalBasis", Share::legalBasis, TEXT)
          .with("at", Share::at, TIME)
          .made(
              f -> new Share(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6)));
  static final Wire<FactValue> FACT_VALUE = new WireFacts();
  static final Wire<Facts> FACTS =
      new WireAs<>(WireMany.map(TEXT, FACT_VALUE), Facts::asMap, Facts::of);
  static final WireRecord<WireForm> WIRE_FORM =
      shape(WireForm.class)
          .with("field", WireForm::field, TEXT)
          .maybe("subject", WireForm::subject, TEXT)
          .with("value", WireForm::value, TEXT)
          .maybe("from", WireForm::from, word(Provenance.Kind.class))
          .maybe("source", WireForm::source, TEXT)
          .made(f -> new WireForm(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4)));
  static final Wire<FormValues> FORM_VALUES =
      new WireAs<>(WireMany.list(WIRE_FORM), WireForm::entries, WireForm::values);
  static final WireRecord<Wish> WISH =
      shape(Wish.class)
          .with("bundle", Wish::bundle, BUNDLE_CODE)
          .with("region", Wish::region, REGION_CODE)
          .with("facts", Wish::facts, FACTS)
          .maybe("picked", Wish::picked, WireMany.set(ITEM_CODE))
          .with("subjects", Wish::subjects, WireMany.map(ITEM_CODE, WireMany.list(TEXT)))
          .with("held", Wish::held, WireMany.set(ITEM_CODE))
          .made(f -> new Wish(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5)));
  static final WireRecord<Application> APPLICATION =
      shape(Application.class)
          .with("number", Application::number, CASE_NUMBER)
          .with("pinned", Application::pinned, PINNED)
          .with("channel", Application::channel, word(Channel.class))
          .with("parties", Application::parties, PARTIES)
          .with("wish", Application::wish, WISH)
          .with(
              "supplies",
              Application::supplies,
              WireDerived.supplies(WireMany.map(MATERIAL_CODE, SUPPLY)))
          .with("delivery", Application::delivery, word(DeliveryChoice.class))
          .with("method", Application::method, word(DeliveryMethod.class))
          .with("consent", Application::serviceConsent, FLAG)
          .with("form", Application::form, FORM_VALUES)
          .maybe("window", Application::receivingWindow, REGION_CODE)
          .made(
              f ->
                  new Application(
                      f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6),
                      f.get(7), f.get(8), f.get(9), f.get(10)));
  static final WireRecord<Revision> REVISION =
      shape(Revision.class)
          .with("wish", Revision::wish, WISH)
          .with(
              "supplies",
              Revision::supplies,
              WireDerived.supplies(WireMany.map(MATERIAL_CODE, SUPPLY)))
          .with("materials", Revision::materials, MATERIAL_SET)
          .with("changed", Revision::changed, WireMany.list(MATERIAL_CODE))
          .with("answersChanged", Revision::answersChanged, FLAG)
          .with("form", Revision::form, FORM_VALUES)
          .made(f -> new Revision(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5)));
  static final WireRecord<ItemPlan.Predecessor> ITEM_PLAN_PREDECESSOR =
      shape(ItemPlan.Predecessor.class)
          .with("item", ItemPlan.Predecessor::id, INSTANCE_ID)
          .with("kind", ItemPlan.Predecessor::kind, word(DependencyKind.class))
          .made(f -> new ItemPlan.Predecessor(f.get(0), f.get(1)));
  static final WireRecord<ItemPlan> ITEM_PLAN =
      shape(ItemPlan.class)
          .with("item", ItemPlan::id, INSTANCE_ID)
          .with("name", ItemPlan::name, TEXT)
          .with("department", ItemPlan::department, DEPARTMENT_CODE)
          .with("level", ItemPlan::level, word(Level.class))
          .with("region", ItemPlan::region, REGION_CODE)
          .with("type", ItemPlan::type, word(ItemType.class))
          .with("processing", ItemPlan::processing, word(ProcessingType.class))
          .with("limits", ItemPlan::limits, LIMITS)
          .maybe("group", ItemPlan::parallelGroup, TEXT)
          .with("predecessors", ItemPlan::predecessors, WireMany.list(ITEM_PLAN_PREDECESSOR))
          .made(
              f ->
                  new ItemPlan(
                      f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6),
                      f.get(7), f.get(8), f.get(9)));
  static final WireRecord<CaseLink.Linked> CASE_LINK_LINKED =
      shape(CaseLink.Linked.class)
          .with("item", CaseLink.Linked::id, INSTANCE_ID)
          .with("name", CaseLink.Linked::name, TEXT)
          .with("organ", CaseLink.Linked::organ, PARTY)
          .with("state", CaseLink.Linked::state, word(ItemState.class))
          .made(f -> new CaseLink.Linked(f.get(0), f.get(1), f.get(2), f.get(3)));
  static final WireRecord<CaseLink.Carried> CASE_LINK_CARRIED =
      shape(CaseLink.Carried.class)
          .with("code", CaseLink.Carried::code, MATERIAL_CODE)
          .with("supply", CaseLink.Carried::supply, SUPPLY)
          .maybe("holder", CaseLink.Carried::holder, PARTY)
          .made(f -> new CaseLink.Carried(f.get(0), f.get(1), f.get(2)));
  static final WireRecord<CaseLink> CASE_LINK =
      shape(CaseLink.class)
          .with("kind", CaseLink::kind, word(LinkKind.class))
          .with("other", CaseLink::other, CASE_ID)
          .with("number", CaseLink::number, CASE_NUMBER)
          .with("stage", CaseLink::stage, word(CaseStage.class))
          .with("items", CaseLink::items, WireMany.list(CASE_LINK_LINKED))
          .with("carried", CaseLink::carried, WireMany.list(CASE_LINK_CARRIED))
          .maybe("order", CaseLink::order, REMAND_ORDER)
          .made(
              f ->
                  new CaseLink(
                      f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6)));

  private WireCaseValues() {}
}
