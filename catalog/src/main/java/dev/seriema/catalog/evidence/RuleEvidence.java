package dev.seriema.catalog.evidence;

import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A rule file, and the evidence that was found for it.
///
/// @param file as a person would write it
/// @param rule empty when the file gives none
/// @param fault why it gives none, such as `the file has 2 errors`; else empty
/// @param folders usually one, none for a rule without evidence
public record RuleEvidence(
    Path file,
    SourceText source,
    Optional<RuleId> id,
    Optional<Rule> rule,
    String fault,
    List<EvidenceFolder> folders) {
  public RuleEvidence {
    folders = List.copyOf(folders);
  }

  static RuleEvidence of(RuleSet.LoadedRule loaded, List<EvidenceFolder> folders) {
    return new RuleEvidence(
        loaded.file(),
        loaded.source(),
        Optional.of(loaded.rule().id()),
        Optional.of(loaded.rule()),
        "",
        folders);
  }

  static RuleEvidence of(RuleSet.LeftOut leftOut, List<EvidenceFolder> folders) {
    return new RuleEvidence(
        leftOut.file(),
        leftOut.source(),
        leftOut.id(),
        Optional.empty(),
        leftOut.reason(),
        folders);
  }

  /// The name of the rule; of one that could not be read, that of its file.
  public String name() {
    return rule.map(read -> read.headline().name())
        .orElseGet(() -> String.valueOf(file.getFileName()));
  }

  public List<EvidenceFile> files() {
    return folders.stream().flatMap(folder -> folder.files().stream()).toList();
  }

  public List<RuleSet.Finding> findings() {
    return folders.stream().flatMap(folder -> folder.findings().stream()).toList();
  }

  /// Whether the rule or something of its evidence is among some files.
  boolean isAmong(Set<Path> changed) {
    List<Path> own = new ArrayList<>(List.of(file, FolderWalk.besides(file)));
    folders.forEach(folder -> own.add(folder.path()));
    return own.stream()
        .map(RealPaths::of)
        .anyMatch(path -> changed.stream().anyMatch(other -> other.startsWith(path)));
  }
}
