package dev.seriema.catalog.scaffold;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.layout.RuleRepository;
import java.nio.file.Path;
import java.util.List;

/// The files that a new rule is begun with: the rule, and the folder for its evidence.
public record RuleScaffold(RuleDraft draft) {
  /// The name of the rule's file: its first tactic, then its name.
  public String fileName() {
    return stem() + ".toml";
  }

  /// The rule's file first. Folders for evidence have a note each, since git keeps no empty ones.
  ///
  /// @param folder that the rule is to lie in
  public List<NewFile> files(Path folder) {
    Path evidence = folder.resolve(stem() + RuleRepository.EVIDENCE);
    return List.of(
        new NewFile(folder.resolve(fileName()), new RuleText(draft).written()),
        note(evidence, EvidenceKind.ALERTS, "raises the alert at least once"),
        note(evidence, EvidenceKind.QUIET, "does not raise it, although it nearly might"));
  }

  private static NewFile note(Path evidence, EvidenceKind kind, String what) {
    return new NewFile(
        evidence.resolve(kind.folder()).resolve("README.md"),
        """
        Files of events go here, such as `events.ndjson` with one JSON document a line. Each of them
        %s. `seriema test` tries them; it passes over this note.
        """
            .formatted(what));
  }

  private String stem() {
    return RuleName.stem(draft.mapping().tactics().getFirst(), draft.name());
  }
}
