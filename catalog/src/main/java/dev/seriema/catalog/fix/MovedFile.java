package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.place.PlaceFault;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;

/// A file that was mapped to another release of ATT&CK, or could not be.
///
/// @param state of the file; as it was where there are questions
record MovedFile(FileState state, List<OpenQuestion> questions) {
  static MovedFile of(FileToFix file, FileState before, ThreatMove move) {
    TomlDocument document = before.document().tree();
    Optional<WrittenRule> rule = WrittenRule.of(document);
    if (rule.isEmpty()) {
      return new MovedFile(before, List.of());
    }
    ThreatMove.Moved moved = move.of(document, rule.get());
    if (moved.edits().isEmpty()) {
      return new MovedFile(before, moved.questions());
    }
    String text = EditedText.of(before.text(), moved.edits()).text();
    for (String tag : moved.moreTags()) {
      text = withTag(text, tag);
    }
    FileState after = FileState.of(file, text);
    Optional<Diagnostic> harm =
        after.moreThan(before).stream()
            .filter(finding -> isHarm(finding, before, after))
            .findFirst();
    return after.isSound() && harm.isEmpty()
        ? new MovedFile(after, List.of())
        : new MovedFile(before, List.of(question(rule.get(), move, harm)));
  }

  /// Whether a finding is one more of its kind. The name of a file follows its first tactic; that a
  /// file has to be renamed is left to a person.
  private static boolean isHarm(Diagnostic finding, FileState before, FileState after) {
    return finding.code() != PlaceFault.TACTIC_IN_FILE_NAME
        && count(finding, after) > count(finding, before);
  }

  private static long count(Diagnostic like, FileState state) {
    return state.found().stream()
        .filter(told -> told.diagnostic().code().equals(like.code()))
        .count();
  }

  private static OpenQuestion question(
      WrittenRule rule, ThreatMove move, Optional<Diagnostic> harm) {
    return new OpenQuestion(
        rule.keySpan("threat"),
        "mapped to %s by itself, the rule would have another finding%s"
            .formatted(
                move.target().title(),
                harm.map(finding -> ", " + finding.code().id() + ": " + finding.message())
                    .orElse("")));
  }

  private static String withTag(String text, String tag) {
    TomlDocument document = TomlDocument.parse(new SourceText("", text)).tree();
    return WrittenRule.of(document)
        .flatMap(rule -> new TomlEdits(document).of(new Repair.Item(rule.rule(), "tags", tag)))
        .map(edits -> EditedText.of(text, edits).text())
        .orElse(text);
  }
}
