package dev.seriema.catalog.layout;

import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.toml.Utf8;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds the files of a place that may hold rules.
public final class RuleFiles {
  private static final String DEPRECATED = File.separator + "_deprecated" + File.separator;

  private final Path place;
  private final Path realPlace;
  private final List<RuleSet.Finding> findings;
  private final List<Candidate> found = new ArrayList<>();

  private RuleFiles(Path place, Path realPlace, List<RuleSet.Finding> findings) {
    this.place = place;
    this.realPlace = realPlace;
    this.findings = findings;
  }

  /// A file that may hold rules.
  ///
  /// @param path as a person would write it
  /// @param realPath without links
  /// @param notation by its name
  /// @param named whether somebody asked for this very file
  public record Candidate(Path path, Path realPath, RuleNotation notation, boolean named) {
    /// How it is named in messages.
    public String name() {
      return FileNames.shown(path);
    }

    /// Its text, as the places of findings count in it.
    ///
    /// @param bytes all that it holds, unpacked
    public SourceText source(byte[] bytes) {
      return new SourceText(name(), Utf8.decode(bytes).tree());
    }

    /// Whether it lies in a folder of retired rules.
    public boolean inDeprecatedFolder() {
      return realPath.toString().contains(DEPRECATED);
    }
  }

  /// The files of a place in order of their paths; what cannot be read or is not followed is
  /// reported.
  public static List<Candidate> at(Path place, List<RuleSet.Finding> findings) {
    if (Files.isDirectory(place)) {
      ConfiguredFolders.of(place)
          .findings()
          .forEach(found -> findings.add(new RuleSet.Finding(found.source(), found.diagnostic())));
    }
    return at(place, RuleRepository::ruleFolders, findings);
  }

  /// @param folders which folders of a place are looked at
  static List<Candidate> at(
      Path place, Function<Path, List<Path>> folders, List<RuleSet.Finding> findings) {
    try {
      Path realPlace = place.toRealPath();
      RuleFiles files = new RuleFiles(place, realPlace, findings);
      if (!Files.isDirectory(realPlace)) {
        return files.named();
      }
      for (Path folder : folders.apply(realPlace)) {
        files.walk(folder);
      }
      return files.inOrder();
    } catch (IOException failure) {
      report(findings, RuleFault.UNREADABLE_FILE, place, cannotBeRead(failure));
      return List.of();
    }
  }

  private List<Candidate> inOrder() {
    record Named(String name, Candidate file) {}
    return found.stream()
        .map(file -> new Named(file.name(), file))
        .sorted(Comparator.comparing(Named::name))
        .map(Named::file)
        .toList();
  }

  private List<Candidate> named() {
    Optional<RuleNotation> notation = RuleNotation.of(place);
    if (notation.isPresent()) {
      return List.of(new Candidate(place, realPlace, notation.get(), true));
    }
    report(
        findings,
        RuleFault.NOT_A_RULE_FILE,
        place,
        "is neither a TOML file nor an export of rules (.ndjson, .json)");
    return List.of();
  }

  private void walk(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            return (isHidden(inner) || holdsEvidence(inner)) && !inner.equals(realPlace)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            visit(file, attributes);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            report(findings, RuleFault.UNREADABLE_FILE, shown(file), cannotBeRead(failure));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void visit(Path file, BasicFileAttributes attributes) {
    if (isHidden(file) || holdsEvidence(file)) {
      return;
    }
    Optional<RuleNotation> notation = RuleNotation.of(file);
    if (attributes.isSymbolicLink() && (notation.isPresent() || Files.isDirectory(file))) {
      report(
          findings, RuleFault.LINK_NOT_FOLLOWED, shown(file), "is a link, which is not followed");
    } else if (notation.isPresent() && attributes.isRegularFile()) {
      found.add(new Candidate(shown(file), file, notation.get(), false));
    }
  }

  private static boolean isHidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".");
  }

  private static boolean holdsEvidence(Path folder) {
    return folder.toString().endsWith(RuleRepository.EVIDENCE);
  }

  /// A path below the real place as a path below the place that was named.
  private Path shown(Path file) {
    return place.resolve(realPlace.relativize(file));
  }

  private static String cannotBeRead(IOException failure) {
    return "cannot be read: " + SystemReasons.of(failure);
  }

  private static void report(
      List<RuleSet.Finding> findings, RuleFault fault, Path file, String what) {
    String name = FileNames.shown(file);
    findings.add(
        new RuleSet.Finding(
            new SourceText(name, ""),
            Diagnostic.of(fault, new SourceSpan(0, 0), "`" + name + "` " + what)));
  }
}
