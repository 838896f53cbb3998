package dev.seriema.catalog.mutation;

import dev.seriema.catalog.evidence.Evidence;
import dev.seriema.catalog.evidence.EvidenceJudge;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A rule in a folder of its own, with evidence that a test writes.
record MutatedRule(Path folder) {
  static final RuleCompiler COMPILER = new RuleCompiler(ShippedSchemas.NEWEST);

  static MutatedRule eql(Path folder, String query) {
    return of(folder, "type = \"eql\"\nlanguage = \"eql\"\nquery = '''" + query + "'''\n");
  }

  /// @param lines what the rule has beside what every rule has
  static MutatedRule of(Path folder, String lines) {
    MutatedRule rule = new MutatedRule(folder);
    rule.write(
        "rule.toml",
        """
        [metadata]
        maturity = "production"
        [rule]
        author = ["Example"]
        description = "Finds what a test is about."
        index = ["logs-endpoint.events.*"]
        name = "Example"
        risk_score = 21
        rule_id = "3f0d6c1e-58a4-4c0e-9f1b-0d9f3c1c2a77"
        severity = "low"
        """
            + lines);
    return rule;
  }

  /// @param events documents, of which each gets what an event of Elastic Defend has
  MutatedRule with(String file, String... events) {
    StringBuilder lines = new StringBuilder();
    for (String event : events) {
      lines
          .append("{\"_index\":\"logs-endpoint.events.process-default\",\"_source\":{")
          .append(event)
          .append("}}\n");
    }
    write("rule.evidence/" + file, lines.toString());
    return this;
  }

  void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  RuleVerdict verdict() {
    RuleSet rules = RuleLoader.load(List.of(folder));
    Evidence evidence = Evidence.beside(rules, List.of(folder));
    return new EvidenceJudge(COMPILER).judge(evidence.rules().getFirst());
  }

  MutationScore score() {
    return new MutationJudge(COMPILER).judge(verdict()).orElseThrow();
  }

  Compilation.Compiled compiled() {
    RuleSet rules = RuleLoader.load(List.of(folder));
    return (Compilation.Compiled) COMPILER.compile(rules.rules().getFirst().rule());
  }

  Mutants mutants() {
    return Mutants.of(compiled(), COMPILER);
  }

  /// Such as `wildcard: curl* becomes curl`.
  static String shown(Mutant.Told told) {
    String stage = told.stage().isEmpty() ? "" : told.stage() + ", ";
    return stage + told.mutation().word() + ": " + told.written() + " " + told.change();
  }
}
