package dev.seriema.cli.check;

import dev.seriema.catalog.check.Originals;
import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.fix.RepairedCodes;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourcePosition;
import dev.seriema.model.event.JsonWriter;

/// A finding as another program reads it, the same from every command.
public final class FindingJson {
  private FindingJson() {}

  public static void write(RuleFinding finding, JsonWriter json) {
    Diagnostic diagnostic = finding.diagnostic();
    SourcePosition start = finding.source().position(diagnostic.span().start());
    SourcePosition end = finding.source().position(diagnostic.span().end());
    json.beginObject();
    json.name("code").string(diagnostic.code().id());
    json.name("severity").string(diagnostic.severity().word());
    json.name("path").string(PathFromHere.written(finding.source().name()));
    json.name("line").number(start.line());
    json.name("column").number(start.column());
    json.name("end_line").number(end.line());
    json.name("end_column").number(end.column());
    json.name("message").string(diagnostic.message());
    json.name("hint");
    diagnostic.hint().ifPresentOrElse(json::string, json::nothing);
    json.name("original").strings(Originals.of(diagnostic.code().id()));
    json.name("rule_id");
    finding.ruleId().ifPresentOrElse(id -> json.string(id.id()), json::nothing);
    json.name("repairable").truth(RepairedCodes.have(diagnostic.code()));
    json.endObject();
  }
}
