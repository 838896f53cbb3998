package dev.seriema.catalog.layout;

import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.Surroundings;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One file after reading, by itself: whether its rule counts depends on the others.
record LoadedFile(Path path, SourceText source, List<Diagnostic> diagnostics, Outcome outcome) {
  sealed interface Outcome {}

  record Sound(Rule rule, SourceSpan idSpan) implements Outcome {}

  /// A file that means to hold a rule and gives none.
  record Faulty(
      Optional<RuleId> id, String reason, IndexPatterns indices, Optional<RuleQuery> query)
      implements Outcome {
    static Faulty unread(String reason) {
      return new Faulty(Optional.empty(), reason, IndexPatterns.EVERY_INDEX, Optional.empty());
    }
  }

  /// A file that holds no rule and does not mean to.
  record NoRule() implements Outcome {}

  static LoadedFile read(RuleFiles.Candidate candidate, Map<RuleId, Integer> lockedVersions) {
    String name = FileNames.shown(candidate.path());
    byte[] bytes;
    try {
      bytes = FileBytes.read(candidate.realPath(), RuleLoader.LONGEST_FILE);
    } catch (IOException failure) {
      return unread(
          candidate, RuleFault.UNREADABLE_FILE, "cannot be read: " + SystemReasons.of(failure));
    }
    if (bytes.length > RuleLoader.LONGEST_FILE) {
      return unread(
          candidate,
          RuleFault.FILE_TOO_LARGE,
          "is longer than " + RuleLoader.LONGEST_FILE + " bytes");
    }
    Parsed<TomlDocument> document = TomlDocument.parse(name, bytes);
    if (!document.isSound()) {
      return new LoadedFile(
          candidate.path(),
          document.tree().source(),
          document.diagnostics(),
          Faulty.unread(errors(document.diagnostics())));
    }
    return read(candidate, document.tree(), lockedVersions);
  }

  private static LoadedFile read(
      RuleFiles.Candidate candidate, TomlDocument document, Map<RuleId, Integer> lockedVersions) {
    if (!candidate.named() && !RuleFile.recognises(document)) {
      return new LoadedFile(candidate.path(), document.source(), List.of(), new NoRule());
    }
    Parsed<RuleFile> parsed =
        RuleFile.read(document, new Surroundings(lockedVersions, candidate.inDeprecatedFolder()));
    RuleFile file = parsed.tree();
    Outcome outcome =
        file.rule()
            .<Outcome>map(rule -> new Sound(rule, file.idSpan()))
            .orElseGet(() ->
                new Faulty(
                    file.id(),
                    file.retired().orElseGet(() -> errors(parsed.diagnostics())),
                    file.indices(),
                    file.retired().isPresent() ? Optional.empty() : file.query()));
    return new LoadedFile(candidate.path(), document.source(), parsed.diagnostics(), outcome);
  }

  private static LoadedFile unread(RuleFiles.Candidate candidate, RuleFault fault, String what) {
    String name = FileNames.shown(candidate.path());
    Diagnostic diagnostic = Diagnostic.of(fault, new SourceSpan(0, 0), "`" + name + "` " + what);
    return new LoadedFile(
        candidate.path(),
        new SourceText(name, ""),
        List.of(diagnostic),
        Faulty.unread("the file " + what));
  }

  private static String errors(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    return errors == 1 ? "the file has 1 error" : "the file has " + errors + " errors";
  }
}
