package dev.seriema.catalog.metadata;

import dev.seriema.catalog.export.RuleExport;
import dev.seriema.catalog.layout.HuntSet;
import dev.seriema.catalog.layout.RuleSet.LoadedRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.value.Value;

/// Describes rules and hunts: all members that their files have, and what holds where a file is
/// silent.
public final class Descriptions {
  private Descriptions() {}

  /// A rule: the members of `[rule]` and `[metadata]`, or those of its object in an export; and
  /// where it lies.
  public static Description of(LoadedRule loaded) {
    Description.Builder fields = new Description.Builder();
    if (loaded.file().toString().endsWith(".toml")) {
      TomlTable root = TomlDocument.parse(loaded.source()).tree().root();
      addTable(root, "rule", fields);
      addTable(root, "metadata", fields);
    } else {
      fields.addAll(RuleExport.rule(loaded.source(), loaded.extent()), "", false);
    }
    addAssumed(loaded.rule(), fields);
    fields.set("path", Value.of(loaded.source().name()));
    fields.set("line", Value.of((long) loaded.source().lineAt(loaded.idSpan().start())));
    return fields.build();
  }

  /// A hunt: the members of `[hunt]`, and where it lies.
  public static Description of(HuntSet.Hunt hunt) {
    return new Description.Builder()
        .addAll(hunt.table(), "", false)
        .set("path", Value.of(hunt.source().name()))
        .set("queries", Value.of((long) hunt.queries()))
        .build();
  }

  private static void addTable(TomlTable root, String name, Description.Builder fields) {
    if (root.get(name).orElse(null) instanceof TomlTable table) {
      fields.addAll(table, "", false);
    }
  }

  private static void addAssumed(Rule rule, Description.Builder fields) {
    rule.version().ifPresent(version -> fields.set("version", Value.of((long) version)));
    fields.set("language", rule.query().map(RuleQuery::language).map(language -> language.word()));
    fields.set("from", Value.of(rule.schedule().from()));
    fields.set("to", Value.of(rule.schedule().to()));
    fields.set("interval", Value.of(rule.schedule().interval()));
    fields.set("max_signals", Value.of((long) rule.schedule().maximumSignals()));
    fields.set("retired", rule.retired());
  }
}
