package dev.seriema.catalog.layout;

import dev.seriema.catalog.export.RuleExport;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All rules of the places that were asked for, and what became of the other files.
///
/// Everything is in the order of the places as they were named, and within a folder by the path
/// below it, character by character with `/` between names.
///
/// @param rules sound rules, also retired ones, no two live ones with the same id
/// @param leftOut files, and objects of an export, that mean to hold a rule and give none
/// @param otherFiles how many TOML files hold no rule and do not mean to
/// @param findings for each place, what kept files from being read, then what was found in the
///   files in order of their paths and of the place in the file
public record RuleSet(
    List<LoadedRule> rules, List<LeftOut> leftOut, int otherFiles, List<Finding> findings) {
  public RuleSet {
    rules = List.copyOf(rules);
    leftOut = List.copyOf(leftOut);
    findings = List.copyOf(findings);
  }

  /// @param file where it was read from
  /// @param source its text, named by the path as a person would write it
  /// @param idSpan where in it the rule's id is written
  /// @param extent where in it the rule is written: all of a TOML file, one object of an export
  public record LoadedRule(
      Rule rule, Path file, SourceText source, SourceSpan idSpan, SourceSpan extent) {
    /// Where the rule is, as `path:line`.
    public String place() {
      return source.name() + ":" + source.lineAt(idSpan.start());
    }

    /// Its tables, read again.
    public WrittenRule written() {
      return switch (RuleNotation.of(file).orElseThrow()) {
        case TOML -> WrittenRule.of(TomlDocument.parse(source).tree()).orElseThrow();
        case JSON -> WrittenRule.of(RuleExport.rule(source, extent), extent);
      };
    }
  }

  /// @param source the text of the file; empty where it could not be read
  /// @param id where it could be read
  /// @param reason such as `the file has 2 errors`
  /// @param indices what its query reads
  /// @param query where it could be read, so that it can be checked all the same
  public record LeftOut(
      Path file,
      SourceText source,
      Optional<RuleId> id,
      String reason,
      IndexPatterns indices,
      Optional<RuleQuery> query) {}

  /// @param source the text that the span counts in; empty for a file that was not read
  public record Finding(SourceText source, Diagnostic diagnostic) {}

  /// How many files were read: those with rules, those that mean to have one, and other TOML files.
  public int files() {
    Stream<Path> withRules =
        Stream.concat(rules.stream().map(LoadedRule::file), leftOut.stream().map(LeftOut::file));
    return otherFiles + (int) withRules.distinct().count();
  }

  /// The rules that are not retired.
  public List<LoadedRule> live() {
    return rules.stream().filter(loaded -> loaded.rule().retired().isEmpty()).toList();
  }
}
