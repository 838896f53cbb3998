package dev.seriema.catalog.evidence;

import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.catalog.layout.FileNames;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.Suggestions;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads one folder of evidence.
final class FolderReader {
  static final String EXPECTATIONS = "evidence.toml";

  /// Longest `evidence.toml` that is read, in bytes.
  static final int LONGEST_FILE = 4 << 20;

  private static final List<String> ENDINGS =
      List.of(".ndjson", ".jsonl", ".json", ".csv", ".gz", ".zst");

  private final Path folder;
  private final List<RuleSet.Finding> findings = new ArrayList<>();
  private final Map<String, EvidenceFile> files = new TreeMap<>();
  private Optional<Path> expectations = Optional.empty();

  FolderReader(Path folder) {
    this.folder = folder;
  }

  /// Whether something in a folder says that it holds the evidence of one rule.
  static boolean isEvidence(Path folder) {
    return isFolder(folder.resolve(EvidenceKind.ALERTS.folder()))
        || isFolder(folder.resolve(EvidenceKind.QUIET.folder()))
        || isFile(folder.resolve(EXPECTATIONS));
  }

  EvidenceFolder read() {
    entries(folder).forEach(this::take);
    if (files.isEmpty() && findings.isEmpty()) {
      findings.add(
          Findings.withHint(
              Findings.of(EvidenceFault.EMPTY_FOLDER, folder, "holds no file of events"),
              "put files into its folders `alerts` and `quiet`"));
    }
    Map<String, Expectation> expected = expectations.map(this::expectations).orElse(Map.of());
    List<EvidenceFile> read =
        files.values().stream()
            .map(file ->
                new EvidenceFile(
                    file.kind(),
                    file.path(),
                    expected.getOrDefault(file.nameInFolder(), Expectation.NONE)))
            .toList();
    return new EvidenceFolder(folder, read, findings);
  }

  private void take(Path entry) {
    String name = name(entry);
    Optional<EvidenceKind> kind = EvidenceKind.named(name);
    if (Files.isSymbolicLink(entry)) {
      findings.add(Findings.link(entry));
    } else if (kind.isPresent() && isFolder(entry)) {
      entries(entry).forEach(file -> takeFile(kind.get(), file));
    } else if (name.equals(EXPECTATIONS) && isFile(entry)) {
      expectations = Optional.of(entry);
    } else {
      unknown(
          entry,
          "is neither `alerts`, `quiet` nor `evidence.toml`, and is passed over",
          Suggestions.nearest(name, List.of("alerts", "quiet", EXPECTATIONS)));
    }
  }

  private void takeFile(EvidenceKind kind, Path file) {
    if (Files.isSymbolicLink(file)) {
      findings.add(Findings.link(file));
    } else if (isFile(file) && ENDINGS.stream().anyMatch(name(file)::endsWith)) {
      EvidenceFile read = new EvidenceFile(kind, file, Expectation.NONE);
      files.put(read.nameInFolder(), read);
    } else if (isFile(file)) {
      unknown(
          file,
          "has no ending of events (" + String.join(", ", ENDINGS) + "), and is passed over",
          Optional.empty());
    } else {
      unknown(
          file,
          "is no file, and is passed over: evidence lies in `" + kind.folder() + "` itself",
          Optional.empty());
    }
  }

  private void unknown(Path entry, String what, Optional<String> meant) {
    RuleSet.Finding finding = Findings.of(EvidenceFault.UNKNOWN_ENTRY, entry, what);
    findings.add(
        meant
            .map(name -> Findings.withHint(finding, "did you mean `" + name + "`?"))
            .orElse(finding));
  }

  private Map<String, Expectation> expectations(Path file) {
    byte[] bytes;
    try {
      bytes = FileBytes.read(file, LONGEST_FILE);
    } catch (IOException failure) {
      findings.add(Findings.unreadable(file, failure));
      return Map.of();
    }
    if (bytes.length > LONGEST_FILE) {
      findings.add(
          Findings.of(
              EvidenceFault.FILE_TOO_LARGE, file, "is longer than " + LONGEST_FILE + " bytes"));
      return Map.of();
    }
    Parsed<TomlDocument> document = TomlDocument.parse(FileNames.shown(file), bytes);
    List<Diagnostic> faults = new ArrayList<>(document.diagnostics());
    Map<String, Expectation> expected = Map.of();
    if (document.isSound()) {
      Parsed<Map<String, Expectation>> read =
          new ExpectationReader(files.keySet()).read(document.tree());
      faults.addAll(read.diagnostics());
      expected = read.tree();
    }
    faults.forEach(fault -> findings.add(new RuleSet.Finding(document.tree().source(), fault)));
    return expected;
  }

  /// What lies in a folder, by name; hidden files and notes (`*.md`) aside.
  private List<Path> entries(Path of) {
    List<Path> entries = new ArrayList<>();
    try {
      Files.walkFileTree(
          of,
          Set.of(),
          1,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path entry, BasicFileAttributes attributes) {
              if (!name(entry).startsWith(".") && !name(entry).endsWith(".md")) {
                entries.add(entry);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path entry, IOException failure) {
              findings.add(Findings.unreadable(entry, failure));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failure) {
      findings.add(Findings.unreadable(of, failure));
    }
    entries.sort(null);
    return entries;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}
