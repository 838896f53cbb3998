package dev.seriema.catalog.release;

import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Looks for what names a rule, by its id or its name: exceptions, actions and connectors; rules
/// that read its alerts; hunts; and texts for people.
final class Dependents {
  /// Keys of a rule that decide what it finds.
  private static final List<String> FINDING =
      List.of("query", "threat_query", "filters", "threat_filters", "exceptions_list", "actions");

  private static final String HUNTS = "hunting";

  private final ReleaseRepository repository;
  private final ReleasedRule rule;
  private final List<Dependent> found = new ArrayList<>();

  private Dependents(ReleaseRepository repository, ReleasedRule rule) {
    this.repository = repository;
    this.rule = rule;
  }

  /// In the order of their paths and lines.
  static List<Dependent> of(ReleaseRepository repository, ReleasedRule rule) {
    Dependents dependents = new Dependents(repository, rule);
    dependents.addRules();
    dependents.addFiles();
    return dependents.found.stream()
        .sorted(Comparator.comparing(Dependent::path).thenComparingInt(Dependent::line))
        .toList();
  }

  private void addRules() {
    for (ReleasedRule other : repository.rules()) {
      if (!other.isDeprecated() && !other.id().equals(rule.id())) {
        for (String key : other.written().rule().keys()) {
          boolean isFinding = FINDING.contains(key);
          other
              .written()
              .rule()
              .member(key)
              .flatMap(member -> named(member.value()))
              .ifPresent(named ->
                  add(
                      other.path(),
                      other.source(),
                      named,
                      isFinding
                          ? "`" + key + "` of the rule `" + other.name() + "` names"
                          : "`" + key + "` of the rule `" + other.name() + "` mentions",
                      isFinding));
        }
      }
    }
  }

  private void addFiles() {
    FactFolder top = new FactFolder(repository.root(), repository.root(), repository.root());
    RepositoryFiles files =
        new RepositoryFiles(top, new RepositoryFindings(CheckSettings.of(House.PLAIN)));
    ConfiguredFiles configured = repository.configured();
    addFolder(files, configured.directory("exception_dir").orElse("exceptions"), "exceptions");
    addFolder(files, configured.directory("action_dir").orElse("actions"), "actions");
    addFolder(
        files,
        configured.directory("action_connector_dir").orElse("action_connectors"),
        "connectors");
    for (String path : files.below(HUNTS)) {
      if (path.endsWith(".toml")) {
        files.toml(path).ifPresent(file -> addHunt(path, file));
      }
    }
  }

  private void addFolder(RepositoryFiles files, String folder, String what) {
    for (String path : files.below(folder)) {
      if (path.endsWith(".toml")) {
        files
            .toml(path)
            .ifPresent(file ->
                named(file.root())
                    .ifPresent(named -> add(path, file.source(), named, what + " are for", true)));
      }
    }
  }

  private void addHunt(String path, WrittenFile file) {
    Optional<WrittenTable> hunt = file.table().flatMap(root -> WrittenRule.table(root, "hunt"));
    if (hunt.isEmpty()) {
      return;
    }
    for (String key : hunt.get().keys()) {
      hunt.get()
          .member(key)
          .flatMap(member -> named(member.value()))
          .ifPresent(named ->
              add(
                  path,
                  file.source(),
                  named,
                  "`" + key + "` of a hunt " + (key.equals("query") ? "names" : "mentions"),
                  key.equals("query")));
    }
  }

  private void add(String path, SourceText source, Named named, String words, boolean needsIt) {
    found.add(
        new Dependent(
            path, source.lineAt(named.text.span().start()), words + " " + named.how, needsIt));
  }

  /// @param how it is named, such as `its id`
  private record Named(WrittenText text, String how) {}

  private Optional<Named> named(WrittenValue value) {
    return switch (value) {
      case WrittenText text when text.value().contains(rule.id()) ->
          Optional.of(new Named(text, "its id"));
      case WrittenText text when isNamedIn(text.value()) ->
          Optional.of(new Named(text, "its name"));
      case WrittenList list ->
          list.values().stream().flatMap(item -> named(item).stream()).findFirst();
      case WrittenTable table ->
          table.keys().stream()
              .flatMap(key -> table.member(key).stream())
              .flatMap(member -> named(member.value()).stream())
              .findFirst();
      default -> Optional.empty();
    };
  }

  /// Whether the name stands there as words of its own.
  private boolean isNamedIn(String text) {
    String name = rule.name();
    for (int at = name.isEmpty() ? -1 : text.indexOf(name);
        at >= 0;
        at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
