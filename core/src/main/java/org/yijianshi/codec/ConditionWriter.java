package org.yijianshi.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.yijianshi.condition.All;
import org.yijianshi.condition.Always;
import org.yijianshi.condition.Any;
import org.yijianshi.condition.Comparison;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Membership;
import org.yijianshi.condition.Not;
import org.yijianshi.condition.Operand;
import org.yijianshi.condition.Presence;

/** Writes conditions in the form that {@link ConditionReader} reads. */
final class ConditionWriter implements Condition.Cases<ObjectNode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static ObjectNode write(Condition condition) {
    return condition.accept(new ConditionWriter());
  }

  @Override
  public ObjectNode always(Always condition) {
    return JSON.objectNode().put("always", true);
  }

  @Override
  public ObjectNode comparison(Comparison condition) {
    ObjectNode node = JSON.objectNode().put("fact", condition.fact());
    Operand operand = condition.operand();
    JsonNode value =
        operand instanceof Operand.Literal literal
            ? value(literal.value())
            : JSON.objectNode().put("threshold", ((Operand.Reference) operand).threshold());
    node.set(condition.operator().name().toLowerCase(Locale.ROOT), value);
    return node;
  }

  @Override
  public ObjectNode membership(Membership condition) {
    ObjectNode node = JSON.objectNode().put("fact", condition.fact());
    ArrayNode values = node.putArray("in");
    condition.values().forEach(v -> values.add(value(v)));
    return node;
  }

  @Override
  public ObjectNode presence(Presence condition) {
    return JSON.objectNode().put("fact", condition.fact()).put("present", true);
  }

  @Override
  public ObjectNode all(All condition) {
    return parts("all", condition.parts());
  }

  @Override
  public ObjectNode any(Any condition) {
    return parts("any", condition.parts());
  }

  @Override
  public ObjectNode not(Not condition) {
    ObjectNode node = JSON.objectNode();
    node.set("not", condition.part().accept(this));
    return node;
  }

  private ObjectNode parts(String name, List<Condition> parts) {
    ObjectNode node = JSON.objectNode();
    ArrayNode array = node.putArray(name);
    parts.forEach(p -> array.add(p.accept(this)));
    return node;
  }

  private static JsonNode value(FactValue value) {
    if (value instanceof FactValue.Bool bool) {
      return JSON.booleanNode(bool.value());
    }
    if (value instanceof FactValue.Numeric number) {
      return CatalogLayout.number(number.value());
    }
    return JSON.textNode(((FactValue.Text) value).value());
  }
}
