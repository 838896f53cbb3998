package dev.seriema.benchmark.growth;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.QueryCompiler;
import dev.seriema.detector.compile.QuerySettings;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.schema.EcsSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rules that ask what costs most. They borrow everything but their query from rules that there
/// are.
final class MadeRules {
  /// As many as the public rule with the longest list has.
  static final int LONG_LIST = 2_697;

  static final int MANY = 1_000;

  private final List<Compiled> lenders;

  MadeRules(List<Compiled> lenders) {
    this.lenders = List.copyOf(lenders);
  }

  /// One rule that compares a name with very many.
  List<Compiled> longList() {
    return List.of(
        made(
            0, "any where dns.question.name in~ " + list(LONG_LIST, "host-%d.example"::formatted)));
  }

  /// Very many rules, each with patterns of its own for the name of a process.
  List<Compiled> onOneField() {
    return IntStream.range(0, MANY)
        .mapToObj(number ->
            made(
                number,
                "process where process.name : (\"tool-%d*.exe\", \"*-%d-agent\")"
                    .formatted(number, number)))
        .toList();
  }

  /// One rule with very many patterns that differ behind a long beginning only.
  List<Compiled> sharedPrefix() {
    return List.of(
        made(
            0,
            "process where process.command_line : "
                + list(MANY, "/opt/service/bin/worker --shard *%d* --force"::formatted)));
  }

  /// One rule that asks for values of all fields whose names fit a pattern.
  List<Compiled> anyField() {
    return List.of(made(0, QueryLanguage.KQL, "*.hash.*: *beef*"));
  }

  private static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count)
        .mapToObj(number -> "\"" + item.apply(number) + "\"")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private Compiled made(int number, String query) {
    return made(number, QueryLanguage.EQL, query);
  }

  private Compiled made(int number, QueryLanguage language, String query) {
    QuerySettings settings =
        new QuerySettings(
            EcsSchema.newest(), QuerySettings.EVENT_CATEGORY, Optional.empty(), false);
    Parsed<Optional<Query>> parsed = QueryCompiler.compile(language, query, settings);
    Query sound =
        parsed.tree().orElseThrow(() -> new IllegalStateException(parsed.diagnostics().toString()));
    return new Compiled(lenders.get(number % lenders.size()).rule(), sound, List.of());
  }
}
