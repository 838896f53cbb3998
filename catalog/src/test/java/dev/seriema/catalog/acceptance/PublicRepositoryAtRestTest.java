package dev.seriema.catalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.CheckMemory;
import dev.seriema.catalog.check.CheckResult;
import dev.seriema.catalog.check.RuleCheck;
import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.RepositoryTables;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.schema.SchemaSource;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.Golden;
import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A large public repository as it was released: its own checks had nothing to say.
class PublicRepositoryAtRestTest {
  private static List<RuleFinding> findings = List.of();

  @BeforeAll
  static void check_all_of_it() {
    Path corpus = SharedData.corpus();
    List<FactFinding> unusable = new ArrayList<>();
    RepositoryFacts facts = RepositoryFacts.of(corpus, FactsCache.NONE, unusable).orElseThrow();
    SchemaSource schemas = ShippedSchemas.NEWEST.under(new RepositoryTables(facts));
    CheckResult result =
        new RuleCheck(
                () -> CheckMemory.NONE,
                () -> new RuleCompiler(schemas.closedWhereDescribed()).withLints(),
                () -> unusable,
                () -> Packages.of(facts),
                () -> SupportedStacks.of(facts),
                Map.of(),
                Optional.empty())
            .of(List.of(corpus));
    findings = result.findings();
  }

  @Test
  void nothing_in_it_is_an_error() {
    assertThat(findings)
        .filteredOn(finding -> finding.diagnostic().isError())
        .extracting(finding -> finding.diagnostic().code().id() + " " + finding.source().name())
        .isEmpty();
  }

  @Test
  void what_else_is_told_is_known_by_code() {
    Map<String, Integer> counts = new TreeMap<>();
    for (RuleFinding finding : findings) {
      Severity severity = finding.diagnostic().severity();
      counts.merge(severity.word() + " " + finding.diagnostic().code().id(), 1, Integer::sum);
    }
    Golden.assertMatches(
        "public-repository-at-rest.txt",
        counts.entrySet().stream()
            .map(count -> count.getKey() + " " + count.getValue() + "\n")
            .collect(Collectors.joining()));
  }
}
