package dev.seriema.catalog.evidence;

import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.layout.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Looks for evidence beside rule files.
final class EvidenceBeside {
  private final RuleSet rules;
  private final List<Path> places;

  private final List<RuleSet.Finding> findings = new ArrayList<>();

  EvidenceBeside(RuleSet rules, List<Path> places) {
    this.rules = rules;
    this.places = places;
  }

  Evidence find() {
    Evidence found = RuleFilesInOrder.with(rules, EvidenceBeside::folders, List.of(), 0);
    tellOrphans();
    return new Evidence(found.rules(), findings, 0);
  }

  /// An export holds many rules, so that a folder beside it is none's.
  private static List<EvidenceFolder> folders(Path rule) {
    if (!rule.toString().endsWith(".toml")) {
      return List.of();
    }
    Path folder = FolderWalk.besides(rule);
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of(EvidenceFolder.read(folder));
    }
    if (Files.isSymbolicLink(folder)) {
      return List.of(new EvidenceFolder(folder, List.of(), List.of(Findings.link(folder))));
    }
    return List.of();
  }

  private void tellOrphans() {
    Set<Path> known = new HashSet<>();
    RuleFilesInOrder.of(rules).forEach(file -> known.add(real(file)));
    Set<Path> orphans = new LinkedHashSet<>();
    for (Path place : places) {
      Path realPlace = real(place);
      if (Files.isDirectory(realPlace)) {
        for (Path below : RuleRepository.ruleFolders(realPlace)) {
          FolderWalk.below(below, findings).stream()
              .filter(folder -> !known.contains(rule(folder)) && orphans.add(folder))
              .forEach(folder -> tell(place.resolve(realPlace.relativize(folder))));
        }
      }
    }
  }

  private void tell(Path folder) {
    findings.add(
        Findings.of(
            EvidenceFault.FOLDER_WITHOUT_RULE,
            folder,
            "belongs to no rule: there is no rule in `"
                + FolderWalk.ruleFileName(folder)
                + "` beside it"));
  }

  private static Path rule(Path folder) {
    return folder.resolveSibling(FolderWalk.ruleFileName(folder));
  }

  /// The path without links; as it is where the system does not tell.
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException unreadable) {
      // The loader tells of a place that cannot be reached.
      return path.toAbsolutePath().normalize();
    }
  }
}
