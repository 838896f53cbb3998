package dev.seriema.catalog.check.config;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The branches whose versions are locked when nobody names others are those of all stacks of the
/// map but the last, which is locked where the work is done.
final class LockedBranches implements RepositoryCheck {
  private static final String WORKFLOW = ".github/workflows/lock-versions.yml";

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    List<Release> stacks = repository.stacks();
    Optional<WrittenFile> workflow = repository.files().yaml(WORKFLOW);
    if (workflow.isEmpty() || stacks.isEmpty()) {
      return;
    }
    Optional<WrittenTable> branches = workflow.flatMap(WrittenFile::table);
    for (String key : List.of("on", "workflow_dispatch", "inputs", "branches")) {
      branches = branches.flatMap(table -> WrittenRule.table(table, key));
    }
    List<String> due =
        stacks.subList(0, stacks.size() - 1).stream()
            .map(stack -> stack.major() + "." + stack.minor())
            .toList();
    branches
        .flatMap(table -> WrittenRule.text(table, "default"))
        .filter(text -> !named(text).equals(due))
        .ifPresent(text ->
            findings.add(
                ConfigFault.STACKS,
                workflow.get().source(),
                text.span(),
                "the branches are not those of the map of stacks without the last",
                due.stream().collect(Collectors.joining(",", "write `", "`"))));
  }

  private static List<String> named(WrittenText text) {
    return Stream.of(text.value().split(",", -1)).map(String::strip).toList();
  }
}
