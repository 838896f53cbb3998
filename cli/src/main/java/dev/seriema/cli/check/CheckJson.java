package dev.seriema.cli.check;

import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.event.JsonWriter;

/// One object on one line: docs/formats/check-json.md.
final class CheckJson {
  private CheckJson() {}

  static byte[] of(CheckReport report) {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.name("files").number(report.checked().files());
    json.name("rules").number(report.checked().rules());
    json.name("errors").number(report.count(Severity.ERROR));
    json.name("warnings").number(report.count(Severity.WARNING));
    json.name("notes").number(report.count(Severity.NOTE));
    json.name("findings").beginArray();
    report.findings().forEach(finding -> FindingJson.write(finding, json));
    json.endArray().endObject().endLine();
    return json.toByteArray();
  }
}
