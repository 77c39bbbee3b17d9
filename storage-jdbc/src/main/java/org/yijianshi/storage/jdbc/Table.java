package org.yijianshi.storage.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables that a command writes rows to, beside the case's head. The first columns have the same
 * value in all rows of one command.
 */
enum Table {
  /** Open duties. */
  DUTY(
      "yjs_duty",
      List.of("case_id"),
      List.of(
          "no",
          "due_at",
          "warn_at",
          "party_key",
          "kind_key",
          "party",
          "kind",
          "instance_id",
          "since",
          "rest"),
      List.of(
          "int4",
          "timestamptz",
          "timestamptz",
          "int8",
          "int8",
          "text",
          "text",
          "text",
          "timestamptz",
          "text"),
      1),
  /** Closed duties. */
  DONE(
      "yjs_done",
      List.of("case_id", "version"),
      List.of("no", "closed_at", "due_at", "party_key", "kind"),
      List.of("int4", "timestamptz", "timestamptz", "int8", "text"),
      1),
  /** Messages that wait. */
  MESSAGE(
      "yjs_message",
      List.of("case_id", "attempts"),
      List.of("seq", "visible_at", "at", "body"),
      List.of("int8", "timestamptz", "timestamptz", "text"),
      1),
  /** What a case is found by. */
  TERM("yjs_term", List.of("case_id", "submitted_at"), List.of("term_key"), List.of("int8"), 1);

  private final String sqlName;
  private final List<String> constant;
  private final List<String> varying;
  private final List<String> types;
  private final int keys;

  Table(String sqlName, List<String> constant, List<String> varying, List<String> types, int keys) {
    this.sqlName = sqlName;
    this.constant = constant;
    this.varying = varying;
    this.types = types;
    this.keys = keys;
  }

  String sqlName() {
    return sqlName;
  }

  /** The columns with one value for all rows. */
  List<String> constant() {
    return constant;
  }

  /** The others. */
  List<String> varying() {
    return varying;
  }

  /** Their PostgreSQL types. */
  List<String> types() {
    return types;
  }

  /** What a row is deleted or replaced by. */
  List<String> key() {
    List<String> key = new ArrayList<>();
    key.add("case_id");
    key.addAll(varying.subList(0, keys));
    return key;
  }

  /** All columns. */
  List<String> columns() {
    List<String> all = new ArrayList<>(constant);
    all.addAll(varying);
    return all;
  }
}
