package dev.seriema.catalog.layout;

import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One file after reading, by itself: whether its rules count depends on the others.
///
/// @param outcomes one for each rule that it has or means to have; none for a file of another kind
public record LoadedFile(
    Path path, SourceText source, List<Diagnostic> diagnostics, List<Outcome> outcomes) {
  public LoadedFile {
    diagnostics = List.copyOf(diagnostics);
    outcomes = List.copyOf(outcomes);
  }

  public sealed interface Outcome {}

  /// @param extent where the rule is written
  public record Sound(Rule rule, SourceSpan idSpan, SourceSpan extent, WrittenRule written)
      implements Outcome {}

  /// A file, or an object of one, that means to hold a rule and gives none.
  ///
  /// @param written its tables, where it has any
  public record Faulty(
      Optional<RuleId> id,
      String reason,
      IndexPatterns indices,
      Optional<RuleQuery> query,
      Optional<WrittenRule> written)
      implements Outcome {
    static Faulty unread(String reason) {
      return new Faulty(
          Optional.empty(), reason, IndexPatterns.EVERY_INDEX, Optional.empty(), Optional.empty());
    }
  }

  /// A TOML file that holds no rule and does not mean to.
  public record NoRule() implements Outcome {}

  static LoadedFile read(RuleFiles.Candidate candidate, LockedVersions lock) {
    return switch (FileContent.of(candidate)) {
      case FileContent.Settled(var file) -> file;
      case FileContent.Bytes content -> of(candidate, content.bytes(), lock.versions());
    };
  }

  /// What a file says whose content is at hand.
  public static LoadedFile of(
      RuleFiles.Candidate candidate, byte[] bytes, Map<RuleId, Integer> lockedVersions) {
    return switch (candidate.notation()) {
      case TOML -> TomlFile.read(candidate, bytes, lockedVersions);
      case JSON -> ExportedFile.read(candidate, bytes, lockedVersions);
    };
  }

  /// A file that could not be read.
  static LoadedFile unread(RuleFiles.Candidate candidate, RuleFault fault, String what) {
    String name = FileNames.shown(candidate.path());
    Diagnostic diagnostic = Diagnostic.of(fault, new SourceSpan(0, 0), "`" + name + "` " + what);
    return new LoadedFile(
        candidate.path(),
        new SourceText(name, ""),
        List.of(diagnostic),
        List.of(Faulty.unread("the file " + what)));
  }

  /// What became of the rule of one file or object.
  ///
  /// @param what holds the rule, such as `the file`
  static Outcome outcome(
      RuleFile file,
      SourceSpan extent,
      Optional<WrittenRule> written,
      List<Diagnostic> diagnostics,
      String what) {
    return file.rule()
        .<Outcome>map(rule -> new Sound(rule, file.idSpan(), extent, written.orElseThrow()))
        .orElseGet(() ->
            new Faulty(
                file.id(),
                file.retired().orElseGet(() -> errors(diagnostics, what)),
                file.indices(),
                file.retired().isPresent() ? Optional.empty() : file.query(),
                written));
  }

  /// Such as `the file has 2 errors`.
  static String errors(List<Diagnostic> diagnostics, String what) {
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    return what + (errors == 1 ? " has 1 error" : " has " + errors + " errors");
  }
}
