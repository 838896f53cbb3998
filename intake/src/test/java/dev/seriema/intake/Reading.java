package dev.seriema.intake;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventFault;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All that comes of reading inputs: which events, which refused lines, which other findings.
///
/// @param events the ids of the events, in order
/// @param documents the events themselves, as JSON without blanks, in order
/// @param refused for each refused line why
record Reading(
    List<String> events,
    List<String> documents,
    Map<Long, EventFault> refused,
    List<IntakeFinding> findings) {

  static Reading of(List<EventSource> sources, Collection<FieldPath> fields, int blockBytes) {
    return of(sources, fields, blockBytes, ScanLimits.DEFAULT);
  }

  static Reading of(
      List<EventSource> sources, Collection<FieldPath> fields, int blockBytes, ScanLimits limits) {
    List<String> events = new ArrayList<>();
    List<String> documents = new ArrayList<>();
    List<IntakeFinding> findings = new ArrayList<>();
    EventLayout layout = EventLayout.of(fields);
    BlockEvents lines = new BlockEvents(new EventScanner(layout, limits), new Event(layout));
    try (BlockReader reader =
        new BlockReader(sources, limits.documentBytes(), findings::add, blockBytes)) {
      for (LineBlock block = reader.next(); block != null; block = reader.next()) {
        lines.open(block);
        while (lines.next()) {
          if (lines.fault() == null) {
            events.add(lines.id());
            documents.add(text(lines.event()));
          } else {
            findings.add(lines.finding());
          }
        }
        block.release();
      }
    }
    Map<Long, EventFault> refused = new TreeMap<>();
    for (IntakeFinding finding : findings) {
      if (finding.code() instanceof EventFault fault) {
        refused.put(finding.line(), fault);
      }
    }
    return new Reading(events, documents, refused, findings);
  }

  private static String text(Event event) {
    JsonWriter json = new JsonWriter();
    json.copy(event.document(), event.documentStart(), event.documentEnd());
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }

  /// What is told, a line each: the code, the place and the message.
  List<String> told() {
    return findings.stream()
        .map(finding -> finding.code().id() + " " + finding.place() + " " + finding.message())
        .toList();
  }

  Stream<IntakeFinding> aboutInputs() {
    return findings.stream().filter(IntakeFinding::isAboutInput);
  }
}
