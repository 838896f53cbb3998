package dev.seriema.catalog.scaffold;

import dev.seriema.model.rule.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The files that a repository of rules of one's own is begun with: its configuration, folders for
/// all that belongs to rules, a first rule with evidence, and what checks them all before a commit
/// and for a pull request.
///
/// @param first the id of the first rule
/// @param date on which it is made
public record RepositoryScaffold(RuleId first, LocalDate date) {
  private static final String RULE = "rules/linux/defense_evasion_shell_history_linked_to_null";

  /// Each file, and the text that it is made of.
  private static final List<Map.Entry<String, String>> FILES =
      List.of(
          Map.entry("README.md", "README.md"),
          Map.entry("_config.yaml", "_config.yaml"),
          Map.entry("seriema.toml", "seriema.toml"),
          Map.entry(".pre-commit-config.yaml", "pre-commit-config.yaml"),
          Map.entry(".github/workflows/rules.yml", "workflow.yml"),
          Map.entry("etc/packages.yaml", "packages.yaml"),
          Map.entry("etc/test_config.yaml", "test_config.yaml"),
          Map.entry("actions/README.md", "actions.md"),
          Map.entry("action_connectors/README.md", "action_connectors.md"),
          Map.entry("exceptions/README.md", "exceptions.md"),
          Map.entry("rules_building_block/README.md", "rules_building_block.md"),
          Map.entry(RULE + ".toml", "rule.toml"),
          Map.entry(RULE + ".evidence/alerts/own-history.ndjson", "alerts-own-history.ndjson"),
          Map.entry(RULE + ".evidence/alerts/other-shell.ndjson", "alerts-other-shell.ndjson"),
          Map.entry(RULE + ".evidence/quiet/other-link.ndjson", "quiet-other-link.ndjson"),
          Map.entry(RULE + ".evidence/quiet/other-program.ndjson", "quiet-other-program.ndjson"));

  /// Paths count from the top folder of the repository.
  public List<NewFile> files() {
    StackList stacks = StackList.supported();
    List<NewFile> files = new ArrayList<>();
    FILES.forEach(
        file -> files.add(new NewFile(Path.of(file.getKey()), filled(file.getValue(), stacks))));
    files.add(new NewFile(Path.of("etc/stack-schema-map.yaml"), stacks.yaml()));
    files.add(new NewFile(Path.of("etc/deprecated_rules.json"), "{}\n"));
    files.add(new NewFile(Path.of("etc/version.lock.json"), "{}\n"));
    return files;
  }

  private String filled(String name, StackList stacks) {
    return text(name)
        .replace("{{stack}}", stacks.newest())
        .replace("{{id}}", first.id())
        .replace("{{date}}", date.format(DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT)));
  }

  private static String text(String name) {
    String path = "repository/" + name;
    try (InputStream file =
        Objects.requireNonNull(RepositoryScaffold.class.getResourceAsStream(path), path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path, unreadable);
    }
  }
}
