package dev.seriema.catalog.rule;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleQuery;
import java.util.Optional;

/// What a file says of one rule: a TOML file, or one object of an export.
///
/// @param id known also of some rules that cannot be loaded
/// @param idSpan where the id is written, else where the rule begins
/// @param retired why the rule does not run, such as `maturity is deprecated`
/// @param indices what the query reads
/// @param query known also of some rules that cannot be loaded
/// @param rule empty when a fault keeps it from being loaded
public record RuleFile(
    Optional<RuleId> id,
    SourceSpan idSpan,
    Optional<String> retired,
    IndexPatterns indices,
    Optional<RuleQuery> query,
    Optional<Rule> rule) {
  /// Whether a document means to be a rule file: it has a table `[rule]`.
  public static boolean recognises(TomlDocument document) {
    return document.root().entry("rule").isPresent();
  }

  /// Reads the rule of a document that is sound TOML.
  ///
  /// Only what is needed to run the rule is looked at. Of a retired rule no fault is reported, as
  /// the format asks nothing of it.
  public static Parsed<RuleFile> read(TomlDocument document, Surroundings surroundings) {
    return new TomlRule(document, surroundings).read();
  }

  /// Reads a rule as Kibana's API and its exports have it, with the same faults in the same words.
  public static Parsed<RuleFile> read(JsonValue.Table rule, Surroundings surroundings) {
    return JsonRule.read(rule, surroundings);
  }

  /// The same where something around the rule is wrong, so that it cannot be loaded.
  public RuleFile withoutRule() {
    return new RuleFile(id, idSpan, retired, indices, query, Optional.empty());
  }
}
