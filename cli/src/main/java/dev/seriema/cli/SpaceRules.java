package dev.seriema.cli;

import dev.seriema.catalog.export.ExportedLists;
import dev.seriema.catalog.export.RuleExport;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.remote.KibanaSpace;
import dev.seriema.catalog.remote.RemoteFailure;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Rules of a space, as it exports them.
///
/// @param rules as Kibana's API has them
/// @param lists what stands beside them, of each part of the export
record SpaceRules(List<JsonValue.Table> rules, List<ExportedLists> lists) {

  /// @param wanted which rules of the space
  static SpaceRules of(KibanaSpace space, Predicate<KibanaSpace.Listed> wanted) throws Unable {
    try {
      List<String> ids =
          space.list().stream().filter(wanted).map(KibanaSpace.Listed::ruleId).distinct().toList();
      List<JsonValue.Table> rules = new ArrayList<>();
      List<ExportedLists> lists = new ArrayList<>();
      for (String text : space.export(ids)) {
        SourceText source = new SourceText("the export of Kibana", text);
        for (RuleExport.Part part : RuleExport.read(source, Map.of()).parts()) {
          rules.add(table(part));
        }
        lists.add(ExportedLists.of(source));
      }
      return new SpaceRules(rules, lists);
    } catch (RemoteFailure failure) {
      throw new Unable(failure.reason());
    }
  }

  private static JsonValue.Table table(RuleExport.Part part) throws Unable {
    if (part.written().map(WrittenRule::rule).orElse(null) instanceof JsonValue.Table rule) {
      return rule;
    }
    String why = part.diagnostics().stream().findFirst().map(Diagnostic::message).orElse("");
    throw new Unable("a rule in Kibana's export cannot be read: " + why);
  }
}
