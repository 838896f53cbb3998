package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import java.util.List;
import java.util.Optional;

/// A repository of which all rules are checked.
///
/// @param rules all that it has, also given up ones and those of exports, in the order of their
///   files
public record RepositoryUnderCheck(
    RepositoryFiles files, CheckSettings settings, List<RepositoryRule> rules) {
  public RepositoryUnderCheck {
    rules = List.copyOf(rules);
  }

  /// The rules that are neither given up nor of an export.
  public List<RepositoryRule> live() {
    return rules.stream().filter(RepositoryRule::isLive).toList();
  }

  /// The rules that were given up.
  public List<RepositoryRule> deprecated() {
    return rules.stream().filter(rule -> rule.summary().isDeprecated()).toList();
  }

  /// Where the files beside the rules are.
  public ConfiguredFiles configured() {
    return ConfiguredFiles.of(files);
  }

  /// The releases of the stack that the repository is for, in their order; empty where no map says.
  public List<Release> stacks() {
    return configured()
        .stackMap()
        .flatMap(files::yaml)
        .flatMap(WrittenFile::table)
        .map(table ->
            table.keys().stream().flatMap(stack -> Written.stack(stack).stream()).sorted().toList())
        .orElse(List.of());
  }

  /// The release of the stack that the next package is for.
  public Optional<Release> packageStack() {
    return configured()
        .packages()
        .flatMap(files::yaml)
        .flatMap(WrittenFile::table)
        .flatMap(table -> WrittenRule.table(table, "package"))
        .flatMap(table -> WrittenRule.text(table, "name"))
        .flatMap(name -> Written.stack(name.value()));
  }

  /// Whether Elastic's customs are rules here.
  public boolean isElastic() {
    return settings.house() == House.ELASTIC;
  }
}
