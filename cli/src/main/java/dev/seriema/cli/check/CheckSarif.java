package dev.seriema.cli.check;

import dev.seriema.catalog.check.Originals;
import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.SourcePosition;
import dev.seriema.model.event.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A log of the Static Analysis Results Interchange Format, 2.1.0, with one run. Of the codes it
/// describes those that it names.
///
/// @param version of this program
/// @param pages the folder with a page on each code, absolute
record CheckSarif(String version, Path pages) {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /// Stands for the folder that the check was started in.
  private static final String HERE = "%SRCROOT%";

  byte[] of(CheckReport report, Repairs repairs) {
    Map<RuleFinding, Replacement> known = repairs.of(report.findings());
    SortedMap<String, DiagnosticCode> codes = new TreeMap<>();
    report
        .findings()
        .forEach(
            finding -> codes.put(finding.diagnostic().code().id(), finding.diagnostic().code()));
    List<String> order = new ArrayList<>(codes.keySet());
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.name("$schema").string(SCHEMA);
    json.name("version").string("2.1.0");
    json.name("runs").beginArray().beginObject();
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").string("Seriema");
    json.name("version").string(version);
    json.name("rules").beginArray();
    codes.values().forEach(code -> rule(code, json));
    json.endArray().endObject().endObject();
    json.name("columnKind").string("unicodeCodePoints");
    json.name("results").beginArray();
    FindingMark marks = new FindingMark();
    report
        .findings()
        .forEach(finding ->
            result(
                finding,
                order.indexOf(finding.diagnostic().code().id()),
                marks,
                Optional.ofNullable(known.get(finding)),
                json));
    json.endArray().endObject().endArray().endObject().endLine();
    return json.toByteArray();
  }

  private void rule(DiagnosticCode code, JsonWriter json) {
    String page = code.id() + ".md";
    json.beginObject();
    json.name("id").string(code.id());
    json.name("shortDescription");
    message(words(code), json);
    json.name("fullDescription");
    message(words(code) + ": docs/diagnostics/" + page, json);
    json.name("helpUri").string(pages.resolve(page).toUri().toString());
    json.name("defaultConfiguration").beginObject();
    json.name("level").string(code.severity().word()).endObject();
    json.name("properties").beginObject();
    json.name("original").strings(Originals.of(code.id())).endObject();
    json.endObject();
  }

  /// The name of a code in words, such as `Tag twice`.
  private static String words(DiagnosticCode code) {
    if (!(code instanceof Enum<?> constant)) {
      return code.id();
    }
    String name = constant.name().replace('_', ' ');
    return name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static void result(
      RuleFinding finding,
      int index,
      FindingMark marks,
      Optional<Replacement> repair,
      JsonWriter json) {
    Diagnostic diagnostic = finding.diagnostic();
    json.beginObject();
    json.name("ruleId").string(diagnostic.code().id());
    json.name("ruleIndex").number(index);
    json.name("level").string(diagnostic.severity().word());
    json.name("message");
    message(
        diagnostic.message() + diagnostic.hint().map(hint -> " (" + hint + ")").orElse(""), json);
    json.name("locations").beginArray().beginObject();
    json.name("physicalLocation").beginObject();
    place(FindingPlace.of(finding), finding.source().text().isEmpty(), json);
    json.endObject().endObject().endArray();
    json.name("partialFingerprints").beginObject();
    json.name("seriemaFinding/v1").string(marks.of(finding)).endObject();
    finding
        .ruleId()
        .ifPresent(id ->
            json.name("properties").beginObject().name("rule_id").string(id.id()).endObject());
    repair.ifPresent(by -> fix(finding, by, json));
    json.endObject();
  }

  /// What `fix` would write.
  private static void fix(RuleFinding finding, Replacement by, JsonWriter json) {
    SourcePosition start = finding.source().position(by.span().start());
    SourcePosition end = finding.source().position(by.span().end());
    json.name("fixes").beginArray().beginObject();
    json.name("description");
    message(finding.diagnostic().hint().orElse("what `seriema fix` writes"), json);
    json.name("artifactChanges").beginArray().beginObject();
    artifact(FindingPlace.of(finding).path(), json);
    json.name("replacements").beginArray().beginObject();
    json.name("deletedRegion").beginObject();
    region(start, end, json);
    json.endObject();
    json.name("insertedContent");
    message(by.text(), json);
    json.endObject().endArray().endObject().endArray().endObject().endArray();
  }

  /// @param whole whether there is no text in which to point
  private static void place(FindingPlace place, boolean whole, JsonWriter json) {
    artifact(place.path(), json);
    if (!whole) {
      json.name("region").beginObject();
      region(place.start(), place.end(), json);
      json.endObject();
    }
  }

  private static void artifact(String path, JsonWriter json) {
    ArtifactAddress address = ArtifactAddress.of(path);
    json.name("artifactLocation").beginObject();
    json.name("uri").string(address.uri());
    if (address.isRelative()) {
      json.name("uriBaseId").string(HERE);
    }
    json.endObject();
  }

  private static void region(SourcePosition start, SourcePosition end, JsonWriter json) {
    json.name("startLine").number(start.line());
    json.name("startColumn").number(start.column());
    json.name("endLine").number(end.line());
    json.name("endColumn").number(end.column());
  }

  private static void message(String text, JsonWriter json) {
    json.beginObject().name("text").string(text).endObject();
  }
}
