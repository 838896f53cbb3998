package dev.seriema.catalog.facts.table;

import dev.seriema.catalog.facts.FieldRun;
import dev.seriema.catalog.facts.PackageRelease;
import dev.seriema.catalog.facts.StackMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The tables that collected facts make; one without rows is left out.
final class FactTables {
  private FactTables() {}

  static List<TableFile> of(CollectedFacts facts) {
    List<TableFile> tables = new ArrayList<>(EcsTables.of(facts.ecs()));
    tables.add(
        new TableFile(
            "beats-fields.tsv.gz",
            List.of("beat", "module", "field", "type", "since", "until"),
            runs(facts.beats())));
    tables.add(
        new TableFile(
            "integration-fields.tsv.gz",
            List.of("package", "dataset", "field", "type", "since_version", "until_version"),
            runs(facts.integrations())));
    tables.add(packages(facts.packages()));
    tables.add(others(facts.others()));
    tables.add(stacks(facts.stacks()));
    tables.add(AttackTable.of(facts.attack()));
    return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  private static List<List<String>> runs(Map<String, List<FieldRun>> byName) {
    return byName.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().stream()
                .map(run ->
                    List.of(
                        entry.getKey(),
                        run.origin(),
                        run.field(),
                        run.type(),
                        run.since(),
                        run.until())))
        .toList();
  }

  private static TableFile packages(Map<String, List<PackageRelease>> packages) {
    Stream<List<String>> rows =
        packages.values().stream()
            .flatMap(List::stream)
            .map(release ->
                List.of(
                    release.packageName(),
                    release.version(),
                    release.release(),
                    release.kibana(),
                    String.join(",", release.policyTemplates())));
    return new TableFile(
        "integration-packages.tsv",
        List.of("package", "version", "release", "kibana", "policy_templates"),
        rows.toList());
  }

  private static TableFile others(Map<String, Map<String, OtherField>> others) {
    List<List<String>> rows = new ArrayList<>();
    others.forEach((source, fields) ->
        fields.forEach(
            (name, field) -> rows.add(List.of(source, name, field.type(), field.since()))));
    return new TableFile("other-fields.tsv", List.of("source", "field", "type", "since"), rows);
  }

  private static TableFile stacks(Map<String, StackMap.Stack> stacks) {
    List<List<String>> rows = new ArrayList<>();
    stacks.forEach((name, stack) ->
        rows.add(
            List.of(
                name,
                "1",
                stack.release("ecs").orElse(""),
                stack.release("beats").orElse(""),
                stack.release("endgame").orElse(""))));
    return new TableFile(
        "stack-map.tsv", List.of("stack", "supported", "ecs", "beats", "endgame"), rows);
  }
}
