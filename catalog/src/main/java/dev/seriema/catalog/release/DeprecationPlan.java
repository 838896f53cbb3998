package dev.seriema.catalog.release;

import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.lock.LockedRule;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.catalog.scaffold.NewFiles;
import dev.seriema.catalog.written.WrittenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How a rule is given up: its file says so and moves to the folder of deprecated rules, and its
/// evidence goes with it. The next lock puts it on the list of deprecated rules.
///
/// @param target of the file, from the top of the repository, with `/`
/// @param evidence the folder of its evidence; empty where it has none
/// @param dependents what names the rule
/// @param lockedName under which it was released last
public record DeprecationPlan(
    ReleaseRepository repository,
    ChangedRuleFile changed,
    String target,
    Optional<Path> evidence,
    List<Dependent> dependents,
    String lockedName) {
  /// What is put before the name of a rule one release before it is given up.
  public static final String NAME_PREFIX = "Deprecated - ";

  private static final String FOLDER = "_deprecated";
  private static final String SUFFIX = ".toml";

  public DeprecationPlan {
    dependents = List.copyOf(dependents);
  }

  /// @param reason as it is told to users of the rule
  /// @param date since when
  /// @throws UnreadableRelease where the rule cannot be given up
  public static DeprecationPlan of(
      ReleaseRepository repository, ReleasedRule rule, String reason, LocalDate date)
      throws UnreadableRelease {
    if (rule.isDeprecated()) {
      throw new UnreadableRelease("`" + rule.path() + "` is deprecated already");
    }
    Optional<String> lockedName =
        repository
            .lock()
            .entry(rule.id())
            .filter(entry -> LockedRule.of(entry).isPresent())
            .flatMap(entry -> WrittenRule.text(entry, "rule_name"))
            .map(WrittenText::value);
    if (lockedName.isEmpty()) {
      throw new UnreadableRelease(
          "`"
              + rule.path()
              + "` was never released: its version is not locked; delete the file instead, or set"
              + " its `maturity` to `development`");
    }
    String day = RuleDates.written(date);
    ChangedRuleFile changed =
        ChangedRuleFile.of(
                rule,
                new TreeMap<>(
                    Map.of(
                        "maturity", Optional.of("deprecated"),
                        "deprecation_date", Optional.of(day),
                        "updated_date", Optional.of(day),
                        "deprecated_reason", Optional.of(reason))))
            .orElseThrow(() ->
                new UnreadableRelease(
                    "`"
                        + rule.path()
                        + "`: its table `[metadata]` is written in a way that cannot be gone on"
                        + " with"));
    Path folder = rule.file().resolveSibling(stem(rule) + RuleRepository.EVIDENCE);
    return new DeprecationPlan(
        repository,
        changed,
        target(repository.root(), rule),
        Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty(),
        Dependents.of(repository, rule),
        lockedName.get());
  }

  private static String stem(ReleasedRule rule) {
    String name = rule.path().substring(rule.path().lastIndexOf('/') + 1);
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  /// In the first folder of rules: the other one is for building blocks and has no folders below.
  private static String target(Path root, ReleasedRule rule) {
    Path folder = RuleRepository.placesOf(root).getFirst().resolve(FOLDER);
    return root.relativize(folder.resolve(rule.file().getFileName())).toString().replace('\\', '/');
  }

  /// Whether it was released as one that will be given up.
  public boolean isAnnounced() {
    return lockedName.startsWith(NAME_PREFIX);
  }

  /// Writes the file in its new place, moves the evidence, and takes the file away from its old
  /// place. Where that fails before, nothing has changed.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException where something is in the new place
  public void carryOut() throws IOException {
    Path root = repository.root();
    Path written = root.resolve(target);
    NewFiles.write(root, List.of(new NewFile(Path.of(target), changed.text())));
    try {
      if (evidence.isPresent()) {
        Files.move(evidence.get(), written.resolveSibling(evidence.get().getFileName()));
      }
    } catch (IOException failure) {
      Files.deleteIfExists(written);
      throw failure;
    }
    Files.delete(changed.rule().file());
  }
}
