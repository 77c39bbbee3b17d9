package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.party.Actor;

/**
 * Commits as the compact JSON text that storages keep. The same commit always gives the same text,
 * so a digest over its UTF-8 bytes is one over the commit. Case and version are the storage's
 * columns and not repeated:
 *
 * <pre>{@code
 * {"command": "…", "by": {"id": "…", "roles": ["OFFICER"]}, "at": "2024-03-01T01:00:00Z",
 *  "events": [{"e": "item-accepted/1", "item": "E03-01"}]}
 * }</pre>
 *
 * <p>{@code occurred} stands beside {@code at} where it is another time. Nothing else is written
 * that is absent, empty, no, or follows: an event's time that is missing is the one at which the
 * commit occurred, a duty that nobody is named for is owed by the department of whoever gave the
 * command. Immutable and thread-safe.
 */
public final class CommitCodec {
  private static final CommitCodec STANDARD = new CommitCodec(WireTable.EVENTS);

  private final WireEvents events;

  CommitCodec(WireEvents events) {
    this.events = events;
  }

  /** The codec of this release: writes the newest forms, reads all that there ever were. */
  public static CommitCodec standard() {
    return STANDARD;
  }

  /** The commit without its case and version. */
  public String write(CaseCommit commit) {
    return WireJson.write(
        commit.occurredAt(),
        out -> {
          JsonGenerator json = out.json;
          json.writeStartObject();
          json.writeStringField("command", commit.commandId().toString());
          json.writeFieldName("by");
          WireValues.ACTOR.write(commit.actor(), out);
          out.actor(commit.actor());
          json.writeStringField("at", WireTime.format(commit.at()));
          if (!commit.occurredAt().equals(commit.at())) {
            json.writeStringField("occurred", WireTime.format(commit.occurredAt()));
          }
          json.writeArrayFieldStart("events");
          for (CaseEvent event : commit.events()) {
            events.write(event, out);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /**
   * What {@link #write} wrote, now or in an earlier release.
   *
   * @throws UnreadableRecordException if it is damaged, or a newer release wrote it; nothing is
   *     ever left out
   */
  public CaseCommit read(CaseId caseId, long version, String body) {
    return WireJson.read(WirePlace.commit(caseId, version), body, in -> read(caseId, version, in));
  }

  private CaseCommit read(CaseId caseId, long version, WireIn in) throws IOException {
    in.expect(JsonToken.START_OBJECT, "object");
    in.field("command");
    CommandId command = WireTexts.COMMAND_ID.read(in);
    in.field("by");
    Actor actor = WireValues.ACTOR.read(in);
    in.field("at");
    Instant at = WireTime.INSTANCE.read(in);
    Instant occurredAt = at;
    String next = in.nextField();
    if ("occurred".equals(next)) {
      in.json.nextToken();
      occurredAt = WireTime.INSTANCE.read(in);
      next = in.nextField();
    }
    if (!"events".equals(next)) {
      throw in.fault(WireFault.MISSING_FIELD, "events");
    }
    in.json.nextToken();
    in.occurredAt(occurredAt);
    in.actor(actor);
    List<CaseEvent> all = events(in);
    if (in.nextField() != null) {
      throw in.fault(WireFault.UNKNOWN_FIELD, in.json.currentName());
    }
    return new CaseCommit(caseId, version, command, actor, occurredAt, at, all);
  }

  private List<CaseEvent> events(WireIn in) throws IOException {
    in.expect(JsonToken.START_ARRAY, "events");
    List<CaseEvent> all = new ArrayList<>();
    while (in.json.nextToken() == JsonToken.START_OBJECT) {
      all.add(events.read(in, all.size()));
    }
    in.expect(JsonToken.END_ARRAY, "event");
    if (all.isEmpty()) {
      throw in.fault(WireFault.WRONG_VALUE, "events");
    }
    return all;
  }
}
