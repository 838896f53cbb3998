package dev.seriema.catalog.evidence;

import dev.seriema.catalog.layout.FileNames;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.layout.RuleSet;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds folders of evidence below a place. Hidden folders are passed over, links not followed.
final class FolderWalk {
  private FolderWalk() {}

  /// @return paths below `top`, in order
  static List<Path> below(Path top, List<RuleSet.Finding> findings) {
    List<Path> found = new ArrayList<>();
    if (Files.isRegularFile(top)) {
      findings.add(
          Findings.of(EvidenceFault.UNREADABLE, top, "cannot be read: it is a file, not a folder"));
      return found;
    }
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              if (folder.equals(top)) {
                return FileVisitResult.CONTINUE;
              }
              if (isEvidence(folder)) {
                found.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
              }
              return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              findings.add(Findings.unreadable(file, failure));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failure) {
      findings.add(Findings.unreadable(top, failure));
    }
    found.sort(Comparator.comparing(FileNames::shown));
    return found;
  }

  /// The name of the rule file that a folder of evidence stands beside.
  static String ruleFileName(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return name.substring(0, name.length() - RuleRepository.EVIDENCE.length()) + ".toml";
  }

  /// The folder of evidence beside a rule file.
  static Path besides(Path rule) {
    String name = String.valueOf(rule.getFileName());
    int dot = name.lastIndexOf('.');
    return rule.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + RuleRepository.EVIDENCE);
  }

  private static boolean isEvidence(Path folder) {
    return folder.toString().endsWith(RuleRepository.EVIDENCE);
  }

  private static boolean isHidden(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(".");
  }
}
