package org.yijianshi.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;

/**
 * Prints JSON so that people can read and compare it: whatever fits on a line stays on it, anything
 * longer is broken into its parts. The same value always prints alike.
 */
final class CatalogLayout {
  private static final int WIDTH = 180;

  private CatalogLayout() {}

  static String print(JsonNode node) {
    StringBuilder out = new StringBuilder();
    print(node, "", 0, out);
    return out.append('\n').toString();
  }

  /** A number without exponent and without zeros at its end. */
  static JsonNode number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18
        ? JsonNodeFactory.instance.numberNode(plain.longValueExact())
        : DecimalNode.valueOf(plain);
  }

  private static void print(JsonNode node, String indent, int used, StringBuilder out) {
    StringBuilder line = new StringBuilder();
    inline(node, line);
    if (node.isEmpty() || line.length() + indent.length() + used <= WIDTH) {
      out.append(line);
      return;
    }
    String inner = indent + "  ";
    boolean object = node.isObject();
    out.append(object ? "{" : "[");
    String separator = "\n";
    if (object) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String name = quoted(field.getKey());
        out.append(separator).append(inner).append(name).append(": ");
        print(field.getValue(), inner, name.length() + 2, out);
        separator = ",\n";
      }
    } else {
      for (JsonNode element : node) {
        out.append(separator).append(inner);
        print(element, inner, 0, out);
        separator = ",\n";
      }
    }
    out.append('\n').append(indent).append(object ? "}" : "]");
  }

  private static void inline(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      out.append('{');
      String separator = "";
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        out.append(separator).append(quoted(field.getKey())).append(": ");
        inline(field.getValue(), out);
        separator = ", ";
      }
      out.append('}');
    } else if (node.isArray()) {
      out.append('[');
      for (Iterator<JsonNode> i = node.iterator(); i.hasNext(); ) {
        inline(i.next(), out);
        out.append(i.hasNext() ? ", " : "");
      }
      out.append(']');
    } else {
      out.append(node);
    }
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }
}
