package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.catalog.sigma.field.EventSource;
import dev.seriema.catalog.sigma.field.EventSources;
import dev.seriema.catalog.sigma.rule.LogSource;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.random.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Rules that a generator made up from the specification become rules that find the same events as
/// a slow reading of the specification, or it is told why not.
class SigmaAcceptanceTest {
  private static final int RULES = 300;
  private static final int EVENTS = 120;

  static final SigmaOptions OPTIONS =
      new SigmaOptions(false, LocalDate.of(2026, 11, 26), ShippedSchemas.NEWEST);

  private final Chance chance = new Chance(20261126);
  private final Map<String, Integer> causes = new TreeMap<>();
  private int hits;
  private int misses;
  private int converted;
  private int withHits;

  @Test
  void rules_of_events_find_what_sigma_finds_or_it_is_told_why_not() throws UnknownName {
    RandomSigma random = new RandomSigma(chance);
    for (int i = 0; i < RULES; i++) {
      check(random.rule());
    }
    System.out.println(
        "converted "
            + converted
            + " of "
            + RULES
            + ", with hits "
            + withHits
            + ", hits "
            + hits
            + ", misses "
            + misses
            + ", told "
            + causes);
    assertThat(converted + causes.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(RULES);
    assertThat(converted).isGreaterThan(RULES * 9 / 10);
    assertThat(withHits).isGreaterThan(converted * 9 / 10);
  }

  private void check(GeneratedSigma rule) throws UnknownName {
    SigmaOutcome outcome =
        Sigma.convert(List.of(new SourceText("rule.yml", rule.yaml())), OPTIONS).getFirst();
    if (outcome.isRefused()) {
      Optional<Diagnostic> error =
          outcome.findings().stream().filter(Diagnostic::isError).findFirst();
      assertThat(error).as(rule.yaml()).isPresent();
      causes.merge(error.get().code().id(), 1, Integer::sum);
      return;
    }
    converted++;
    compare(rule, outcome.rules().getFirst());
  }

  private void compare(GeneratedSigma rule, ConvertedRule convertedRule) {
    ConvertedRun run = ConvertedRun.of(convertedRule);
    Map<?, ?> slow = SlowSigma.read(rule.yaml());
    EcsEvents ours = new EcsEvents(source(rule.source()), chance);
    RandomSigmaEvents events = new RandomSigmaEvents(rule, chance);
    int found = 0;
    for (int i = 0; i < EVENTS; i++) {
      Map<String, String> event = events.next();
      boolean expected = SlowSigma.matches(slow, event);
      Map<String, Object> mapped = ours.of(event);
      assertThat(run.matches(mapped))
          .as("%s%n%s%n%s%n%s", rule.yaml(), convertedRule.toml(), event, mapped)
          .isEqualTo(expected);
      found += expected ? 1 : 0;
    }
    hits += found;
    misses += EVENTS - found;
    withHits += found > 0 ? 1 : 0;
  }

  static EventSource source(String lines) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : Pattern.compile(", ").splitAsStream(lines).toList()) {
      int colon = part.indexOf(": ");
      parts.put(part.substring(0, colon), part.substring(colon + 2));
    }
    List<Optional<String>> words = new ArrayList<>();
    for (String name : List.of("category", "product", "service")) {
      words.add(Optional.ofNullable(parts.get(name)));
    }
    return EventSources.shipped()
        .of(
            new LogSource(
                words.get(0), words.get(1), words.get(2), Optional.empty(), new SourceSpan(0, 0)))
        .orElseThrow();
  }
}
