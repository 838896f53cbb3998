package dev.seriema.catalog.release;

import dev.seriema.catalog.check.rule.Written;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.Rule;
import java.nio.file.Path;
import java.util.Optional;

/// A rule file of a repository, as a release reads it.
///
/// @param path from the top of the repository, with `/`; as somebody named it for a rule that was
///   read as one of a set
/// @param id as it is written
/// @param rule empty where a fault keeps it from being read
/// @param isDeprecated by its maturity or its folder
public record ReleasedRule(
    String path,
    Path file,
    SourceText source,
    String id,
    WrittenRule written,
    Optional<Rule> rule,
    boolean isDeprecated) {
  /// A rule that was read as one of a set, whatever its notation.
  static ReleasedRule of(RuleSet.LoadedRule loaded) {
    return new ReleasedRule(
        loaded.source().name(),
        loaded.file(),
        loaded.source(),
        loaded.rule().id().id(),
        loaded.written(),
        Optional.of(loaded.rule()),
        loaded.rule().retired().isPresent());
  }

  /// Whether it is one of those that a release has.
  public boolean isProduction() {
    return !isDeprecated && metadata("maturity").filter("production"::equals).isPresent();
  }

  /// The name as it ships; empty where there is none.
  public String name() {
    return text("name").orElse("");
  }

  /// Such as `eql`.
  public String type() {
    return text("type").orElse("");
  }

  /// The oldest release of the stack that it says it is for.
  public Optional<Release> minimumStack() {
    return metadata("min_stack_version").flatMap(Written::stack);
  }

  public Optional<String> metadata(String key) {
    return written.metadataText(key).map(WrittenText::value);
  }

  private Optional<String> text(String key) {
    return written.text(key).map(WrittenText::value);
  }
}
