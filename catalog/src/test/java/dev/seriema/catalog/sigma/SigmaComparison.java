package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.catalog.sigma.field.EventSource;
import dev.seriema.catalog.sigma.field.EventSources;
import dev.seriema.catalog.sigma.rule.LogSource;
import dev.seriema.languages.esql.Esql;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.testkit.random.Chance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Generated rules, each converted and put to events of which a slow reading of the specification
/// says what Sigma finds; and how many there were.
final class SigmaComparison {
  private static final int EVENTS = 120;
  private static final Path PAGE =
      Path.of(System.getProperty("seriema.root", "..")).resolve("docs/sigma.md");

  private final Chance chance;
  private final Map<String, Integer> causes = new TreeMap<>();
  private int rules;
  private int hits;
  private int misses;
  private int run;
  private int withHits;
  private int inEsql;

  SigmaComparison(Chance chance) {
    this.chance = chance;
  }

  /// The codes for which rules were left out.
  Map<String, Integer> causes() {
    return causes;
  }

  int run() {
    return run;
  }

  int withHits() {
    return withHits;
  }

  int inEsql() {
    return inEsql;
  }

  /// The page about Sigma says what was run.
  void assertPageSays(String what) {
    assertThat(run + causes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(rules);
    assertThat(PAGE)
        .content()
        .contains(
            "%d %s: %d run, %d of them in ES|QL; %d with hits, %d hits, %d misses; told: %s"
                .formatted(rules, what, run, inEsql, withHits, hits, misses, causes));
  }

  /// Converts the first document of a file, and compares.
  ///
  /// @return what became of all
  List<SigmaOutcome> check(GeneratedSigma rule) throws UnknownName {
    rules++;
    List<SigmaOutcome> outcomes =
        Sigma.convert(
            List.of(new SourceText("rule.yml", rule.yaml())), SigmaAcceptanceTest.OPTIONS);
    SigmaOutcome outcome = outcomes.getFirst();
    if (outcome.isRefused()) {
      Optional<Diagnostic> error =
          outcome.findings().stream().filter(Diagnostic::isError).findFirst();
      assertThat(error).as(rule.yaml()).isPresent();
      causes.merge(error.get().code().id(), 1, Integer::sum);
      return outcomes;
    }
    CarriedRule made = outcome.rules().getFirst();
    boolean esql = made.toml().contains("language = \"esql\"");
    inEsql += esql ? 1 : 0;
    run++;
    compare(rule, made, esql ? inEsql(made)::matches : ConvertedRun.of(made)::matches);
    return outcomes;
  }

  /// The engine does not run ES|QL, so a slow reading of its text does.
  private static SlowEsql inEsql(CarriedRule rule) {
    String begin = "query = '''\n";
    int from = rule.toml().indexOf(begin) + begin.length();
    String query = rule.toml().substring(from, rule.toml().indexOf("\n'''", from));
    Parsed<EsqlOutline> outline = Esql.outline(query);
    assertThat(outline.diagnostics()).as(query).isEmpty();
    return SlowEsql.of(query);
  }

  private void compare(
      GeneratedSigma rule, CarriedRule convertedRule, Predicate<Map<String, Object>> found) {
    List<Map<?, ?>> slow = SlowSigma.read(rule.yaml());
    EcsEvents ours = new EcsEvents(source(rule.source()), chance);
    RandomSigmaEvents events = new RandomSigmaEvents(rule, chance);
    int here = 0;
    for (int i = 0; i < EVENTS; i++) {
      Map<String, String> event = events.next();
      boolean expected = SlowSigma.matches(slow, event);
      Map<String, Object> mapped = ours.of(event);
      assertThat(found.test(mapped))
          .as("%s%n%s%n%s%n%s", rule.yaml(), convertedRule.toml(), event, mapped)
          .isEqualTo(expected);
      here += expected ? 1 : 0;
    }
    hits += here;
    misses += EVENTS - here;
    withHits += here > 0 ? 1 : 0;
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
