package org.yijianshi.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.yijianshi.archive.ArchiveHead;
import org.yijianshi.archive.ArchivedItem;
import org.yijianshi.archive.ArchivedMaterial;
import org.yijianshi.archive.HistoryLine;
import org.yijianshi.archive.InventoryLine;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.material.Custody;

/** Writes the parts of a package as JSON; what is absent is left out, instants are in UTC. */
final class ArchiveJson {
  private static final String FORMAT = "yijianshi-archive 1";

  private ArchiveJson() {}

  static ObjectNode head(ArchiveHead head) {
    return CatalogWriter.object(
        n -> {
          n.put("format", FORMAT);
          CatalogWriter.put(n, "case", head.id());
          CatalogWriter.put(n, "number", head.number());
          CatalogWriter.put(n, "bundle", head.bundle());
          CatalogWriter.put(n, "region", head.region());
          CatalogWriter.put(n, "lead", head.lead());
          CatalogWriter.put(n, "keeper", head.keeper());
          n.put("originals", head.originals());
          n.putObject("pinned")
              .put("catalog", head.pinned().catalog())
              .put("policy", head.pinned().policy())
              .put("calendar", head.pinned().calendar());
          CatalogWriter.put(n, "channel", head.channel());
          CatalogWriter.put(n, "delivery", head.delivery());
          CatalogWriter.putAll(n, "people", head.people(), ArchiveJson::person);
          CatalogWriter.put(n, "submittedAt", head.submittedAt());
          CatalogWriter.put(n, "receivedAt", head.receivedAt());
          n.put("version", head.asOf());
        });
  }

  private static ObjectNode person(ArchiveHead.Person person) {
    return CatalogWriter.object(
        n -> {
          n.put("reference", person.reference());
          CatalogWriter.put(n, "role", person.role());
        });
  }

  static ArrayNode inventory(List<InventoryLine> lines) {
    return array(lines, ArchiveJson::line);
  }

  private static ObjectNode line(InventoryLine line) {
    return CatalogWriter.object(
        n -> {
          n.put("no", line.no());
          n.put("title", line.title());
          CatalogWriter.put(n, "number", line.number());
          n.put("responsible", line.responsible());
          CatalogWriter.put(n, "date", line.date());
          CatalogWriter.put(n, "medium", line.medium());
          n.put("path", line.path());
        });
  }

  static ArrayNode history(List<HistoryLine> lines) {
    return array(lines, ArchiveJson::event);
  }

  private static ObjectNode event(HistoryLine line) {
    return CatalogWriter.object(
        n -> {
          n.put("version", line.version()).put("ordinal", line.ordinal());
          CatalogWriter.put(n, "occurredAt", line.occurredAt());
          CatalogWriter.put(n, "recordedAt", line.recordedAt());
          CatalogWriter.putTexts(n, "roles", line.roles());
          n.put("event", line.chapter() + "." + line.event());
          CatalogWriter.putTexts(n, "items", line.items());
          Integer duty = line.duty();
          if (duty != null) {
            n.put("duty", duty.intValue());
          }
          CatalogWriter.put(n, "dutyKind", line.dutyKind());
        });
  }

  static ArrayNode materials(List<ArchivedMaterial> materials) {
    return array(materials, ArchiveJson::material);
  }

  private static ObjectNode material(ArchivedMaterial material) {
    return CatalogWriter.object(
        n -> {
          CatalogWriter.put(n, "code", material.code());
          n.put("name", material.name());
          CatalogWriter.put(n, "handling", material.handling());
          n.put("source", material.source());
          CatalogWriter.put(n, "digest", material.digest());
          CatalogWriter.putTexts(n, "items", material.items());
          CatalogWriter.putSome(n, "original", material.trail(), ArchiveJson::holding);
        });
  }

  private static ObjectNode holding(Custody.Holding holding) {
    return CatalogWriter.object(
        n -> {
          CatalogWriter.put(n, "holder", holding.holder());
          CatalogWriter.put(n, "since", holding.since());
          CatalogWriter.put(n, "rule", holding.rule());
        });
  }

  static ObjectNode item(ArchivedItem item) {
    return CatalogWriter.object(
        n -> {
          CatalogWriter.put(n, "item", item.id());
          n.put("name", item.name());
          CatalogWriter.put(n, "type", item.type());
          CatalogWriter.put(n, "department", item.department());
          CatalogWriter.put(n, "state", item.state());
          CatalogWriter.put(n, "acceptedAt", item.acceptedAt());
          CatalogWriter.put(n, "concludedAt", item.concludedAt());
          CatalogWriter.put(n, "retention", item.retention());
          CatalogWriter.putTexts(n, "materials", item.materials());
          ItemResult result = item.result();
          if (result != null) {
            n.set("result", result(result));
          }
        });
  }

  private static ObjectNode result(ItemResult result) {
    return CatalogWriter.object(
        n -> {
          n.put("name", result.document().name());
          CatalogWriter.put(n, "number", result.document().number());
          CatalogWriter.put(n, "digest", result.document().digest());
          CatalogWriter.put(n, "state", result.state());
          CatalogWriter.put(n, "madeAt", result.madeAt());
          CatalogWriter.put(n, "certificate", result.certificateId());
          CatalogWriter.put(n, "proof", result.proof());
        });
  }

  private static <T> ArrayNode array(List<T> values, Function<T, ObjectNode> writer) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(v -> array.add(writer.apply(v)));
    return array;
  }
}
