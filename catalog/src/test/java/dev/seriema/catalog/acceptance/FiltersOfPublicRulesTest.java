package dev.seriema.catalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet.LoadedRule;
import dev.seriema.engine.match.Refusals;
import dev.seriema.languages.filter.FilterSettings;
import dev.seriema.languages.filter.Filters;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The filters of all rules of a large public repository, those of events and those of indicators.
class FiltersOfPublicRulesTest {
  @Test
  void every_filter_compiles_and_can_be_run() {
    List<String> faults = new ArrayList<>();
    int filters = 0;
    int indicatorFilters = 0;
    for (LoadedRule loaded : RuleLoader.load(List.of(SharedData.corpus())).live()) {
      Rule rule = loaded.rule();
      filters += rule.narrowing().filters().size();
      check(rule, rule.narrowing().filters(), rule.indices(), faults);
      if (rule.indicators().isPresent()) {
        TypeParameters.ThreatMatch indicators = rule.indicators().get();
        indicatorFilters += indicators.filters().size();
        check(rule, indicators.filters(), indicators.indices(), faults);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(filters).as("filters of events").isEqualTo(42);
    assertThat(indicatorFilters).as("filters of indicators").isEqualTo(15);
  }

  private static void check(
      Rule rule, List<FilterValue> filters, IndexPatterns indices, List<String> faults) {
    Parsed<Optional<Condition>> compiled =
        Filters.compile(filters, new FilterSettings(ShippedSchemas.NEWEST.of(indices)));
    for (Diagnostic diagnostic : compiled.diagnostics()) {
      faults.add(rule.id() + " " + diagnostic.code().id() + " " + diagnostic.message());
    }
    compiled.tree().stream()
        .flatMap(condition -> Refusals.of(condition).stream())
        .forEach(refused -> faults.add(rule.id() + " " + refused.message()));
  }
}
