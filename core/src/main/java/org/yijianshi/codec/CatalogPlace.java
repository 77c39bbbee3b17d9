package org.yijianshi.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A JSON value at its place, which remembers the fields that were asked for. */
abstract class CatalogPlace {
  private static final int SHOWN = 60;

  private final JsonNode json;
  private final String pointer;
  private final CatalogFaults faults;
  private final Set<String> read = new TreeSet<>();

  CatalogPlace(JsonNode json, String pointer, CatalogFaults faults) {
    this.json = json;
    this.pointer = pointer;
    this.faults = faults;
  }

  String pointer() {
    return pointer;
  }

  JsonNode json() {
    return json;
  }

  CatalogFaults faults() {
    return faults;
  }

  /** The pointer of a field of this object. */
  String at(String field) {
    return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
  }

  boolean has(String field) {
    return json.hasNonNull(field);
  }

  /** Whether this is an object; reports it when not. */
  boolean isObject() {
    if (!json.isObject()) {
      wrongType(pointer, "对象", "an object", json);
      return false;
    }
    return true;
  }

  void reportUnread() {
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!read.contains(name)) {
        Set<String> candidates = new TreeSet<>(read);
        json.fieldNames().forEachRemaining(candidates::remove);
        faults.notAmong(at(name), "UNKNOWN_FIELD", "未知字段", "Unknown field", name, candidates);
      }
    }
  }

  @Nullable JsonNode field(String name, boolean required) {
    read.add(name);
    if (!json.isObject()) {
      return null;
    }
    JsonNode value = json.get(name);
    if (value == null || value.isNull()) {
      if (required) {
        faults.add(
            at(name), "MISSING_FIELD", "缺少字段“" + name + "”", "Field \"" + name + "\" is missing");
      }
      return null;
    }
    return value;
  }

  void wrongType(String where, String zh, String en, JsonNode found) {
    String what = found.toString();
    String shown = what.length() > SHOWN ? what.substring(0, SHOWN - 3) + "..." : what;
    faults.add(
        where, "WRONG_TYPE", "应为" + zh + "，实为 " + shown, "Expected " + en + ", found " + shown);
  }
}
