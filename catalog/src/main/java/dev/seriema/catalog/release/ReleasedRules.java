package dev.seriema.catalog.release;

import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rule files of a repository in TOML, deprecated ones among them.
///
/// @param leftOut the paths of files that mean to hold a rule and do not say which
record ReleasedRules(List<ReleasedRule> rules, List<String> leftOut) {
  ReleasedRules {
    rules = List.copyOf(rules);
    leftOut = List.copyOf(leftOut);
  }

  /// @param root the top folder of the repository, without links
  static ReleasedRules of(Path root) throws IOException {
    List<ReleasedRule> rules = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    List<RuleFiles.Candidate> files =
        RuleRepository.placesOf(root).stream()
            .flatMap(place -> RuleFiles.at(place, new ArrayList<>()).stream())
            .filter(file -> file.notation() == RuleNotation.TOML)
            .toList();
    try {
      EvenWork.inOrder(
          files,
          file -> read(root, file),
          file -> {
            rules.addAll(file.rules);
            leftOut.addAll(file.leftOut);
          });
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    return new ReleasedRules(rules, leftOut);
  }

  private static ReleasedRules read(Path root, RuleFiles.Candidate file) {
    String path = root.relativize(file.realPath()).toString().replace('\\', '/');
    try {
      byte[] bytes = FileBytes.read(file.realPath(), RuleLoader.LONGEST_FILE);
      return bytes.length > RuleLoader.LONGEST_FILE
          ? new ReleasedRules(List.of(), List.of(path))
          : of(file, path, bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// A rule as its file was before.
  ///
  /// @return empty where it gave none that could be read
  static Optional<ReleasedRule> former(ReleasedRule rule, byte[] bytes) {
    RuleFiles.Candidate file =
        new RuleFiles.Candidate(
            Path.of(rule.source().name()), rule.file(), RuleNotation.TOML, true);
    return of(file, rule.path(), bytes).rules().stream()
        .filter(former -> former.rule().isPresent())
        .findFirst();
  }

  private static ReleasedRules of(RuleFiles.Candidate file, String path, byte[] bytes) {
    LoadedFile loaded = LoadedFile.of(file, bytes, Map.of());
    return switch (loaded.outcomes().getFirst()) {
      case LoadedFile.NoRule _ -> new ReleasedRules(List.of(), List.of());
      case LoadedFile.Sound(var rule, _, _, var written) ->
          of(file, path, loaded, Optional.of(written), Optional.of(rule));
      case LoadedFile.Faulty(_, _, _, _, var written) ->
          of(file, path, loaded, written, Optional.empty());
    };
  }

  private static ReleasedRules of(
      RuleFiles.Candidate file,
      String path,
      LoadedFile loaded,
      Optional<WrittenRule> written,
      Optional<Rule> rule) {
    Optional<String> id = written.flatMap(tables -> tables.text("rule_id")).map(WrittenText::value);
    return id.isEmpty()
        ? new ReleasedRules(List.of(), List.of(path))
        : new ReleasedRules(
            List.of(
                new ReleasedRule(
                    path,
                    file.realPath(),
                    loaded.source(),
                    id.get(),
                    written.orElseThrow(),
                    rule,
                    isDeprecated(file, written.orElseThrow()))),
            List.of());
  }

  private static boolean isDeprecated(RuleFiles.Candidate file, WrittenRule written) {
    return file.inDeprecatedFolder()
        || written
            .metadataText("maturity")
            .filter(is -> is.value().equals("deprecated"))
            .isPresent();
  }
}
