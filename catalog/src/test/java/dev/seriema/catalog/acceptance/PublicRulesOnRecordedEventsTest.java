package dev.seriema.catalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.SlowDecoder;
import dev.seriema.testkit.random.Chance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// All queries about single events of a large public rule repository on all recorded events: rules
/// that alert on one event, and the base query of those that do more with it.
@TestInstance(Lifecycle.PER_CLASS)
class PublicRulesOnRecordedEventsTest {
  /// Of so many events that match no rule the slow evaluator sees one.
  private static final int SAMPLED = 500;

  /// And one of so many that match only rules that it has seen before.
  private static final int MATCHES_SAMPLED = 50;

  private static final DetectorOptions ANY_INDEX = DetectorOptions.DEFAULT.withAnyIndex(true);

  private final List<Compilation> compilations = compilations(rule -> rule);
  private final List<Compilation.Compiled> rules = ofSingleEvents(compilations);
  private final RuleRun run = new RuleRun(rules);

  /// A rule that holds on a line of a file.
  private record Hit(String ruleId, String file, long line) implements Comparable<Hit> {
    @Override
    public int compareTo(Hit other) {
      return toString().compareTo(other.toString());
    }
  }

  private static List<Compilation.Compiled> ofSingleEvents(List<Compilation> compilations) {
    return compilations.stream()
        .flatMap(compilation -> query(compilation).stream())
        .filter(rule -> rule.query() instanceof EventQuery)
        .toList();
  }

  /// A rule whose query is sound, as if nothing but it counted.
  private static Optional<Compilation.Compiled> query(Compilation compilation) {
    return switch (compilation) {
      case Compilation.Compiled(var rule, var query, _, _, _, var diagnostics) ->
          Optional.of(new Compilation.Compiled(rule, query, diagnostics));
      case Compilation.LeftOut(var rule, _, var query, var diagnostics) ->
          query.map(sound -> new Compilation.Compiled(rule, sound, diagnostics));
    };
  }

  @Test
  void every_rule_runs_or_is_left_out_with_a_reason() {
    Map<String, Integer> reasons = new TreeMap<>();
    for (Compilation compilation : compilations) {
      if (compilation instanceof Compilation.LeftOut(_, var reason, _, _)) {
        reasons.merge(reason, 1, Integer::sum);
      }
    }
    long running = compilations.stream().filter(Compilation.Compiled.class::isInstance).count();
    assertThat(running).isEqualTo(1478 + 241 + 28 + 106 + 6);
    assertThat(reasons).containsOnly(entry("rules of type esql are not supported yet", 209));
    assertThat(running + reasons.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(2068);
  }

  @Test
  void every_query_but_those_of_other_languages_compiles() {
    assertThat(compilations.stream().flatMap(compilation -> query(compilation).stream()))
        .hasSize(2068 - 209);
    assertThat(rules).hasSize(2068 - 209 - 201);
  }

  @Test
  void candidates_change_no_answer_on_any_event() throws IOException {
    List<List<Integer>> candidates = new ArrayList<>();
    run.over(allEvents(), ANY_INDEX, event -> candidates.add(event.rules()));
    List<List<Integer>> everyRule = new ArrayList<>();
    run.over(allEvents(), ANY_INDEX.withEveryRule(true), event -> everyRule.add(event.rules()));

    assertThat(candidates).hasSizeGreaterThan(80_000);
    assertThat(IntStream.range(0, candidates.size()))
        .allSatisfy(place -> assertThat(candidates.get(place)).isEqualTo(everyRule.get(place)));
  }

  /// The slow evaluator cannot see every event in a time that one waits for.
  @Test
  void slow_and_obvious_code_agrees_on_an_event_of_each_rule_and_on_a_sample_of_the_others()
      throws IOException {
    Chance chance = new Chance(20_261_124);
    Plan.Builder fields = Plan.builder();
    rules.forEach(rule -> fields.add(rule.condition()));
    SlowDecoder decoder = new SlowDecoder(fields.build().layout().fields(), ScanLimits.DEFAULT);
    int[] compared = {0};
    Set<Integer> seen = new HashSet<>();
    run.over(
        allEvents(),
        ANY_INDEX,
        event -> {
          boolean isNew = seen.addAll(event.rules());
          if (isNew || chance.oneIn(event.rules().isEmpty() ? SAMPLED : MATCHES_SAMPLED)) {
            compared[0]++;
            assertThat(reference(decoder, event.document()))
                .as("%s:%d", event.file(), event.line())
                .isEqualTo(event.rules());
          }
        });
    assertThat(compared[0]).isGreaterThan(200);
  }

  @Test
  void another_evaluator_found_the_same_matches_whatever_the_index() throws IOException {
    Answers answers = answers();
    assertSame(hits(answers, ANY_INDEX, _ -> {}), answers.anyIndex);
    assertThat(answers.anyIndex).hasSizeGreaterThan(2_000);
    assertThat(answers.decided).hasSizeGreaterThan(1_400);
  }

  @Test
  void another_evaluator_found_the_same_matches_where_the_index_fits() throws IOException {
    Answers answers = answers();
    Map<String, Set<Long>> withoutDataStream = new HashMap<>();
    Set<Hit> found =
        hits(
            answers,
            DetectorOptions.DEFAULT,
            event -> {
              if (!event.document().contains("\"data_stream")) {
                withoutDataStream
                    .computeIfAbsent(event.file(), _ -> new HashSet<>())
                    .add(event.line());
              }
            });
    Set<Hit> expected = new TreeSet<>(answers.indexMatch);
    answers.anyIndex.stream()
        .filter(hit -> withoutDataStream.getOrDefault(hit.file, Set.of()).contains(hit.line))
        .forEach(expected::add);
    assertSame(found, expected);
  }

  private static void assertSame(Set<Hit> found, Set<Hit> expected) {
    assertThat(found.stream().filter(hit -> !expected.contains(hit))).as("too many").isEmpty();
    assertThat(expected.stream().filter(hit -> !found.contains(hit))).as("missing").isEmpty();
  }

  private List<Integer> reference(SlowDecoder decoder, String document) {
    ReferenceEvaluator evaluator =
        new ReferenceEvaluator(
            ((SlowDecoder.Outcome.Decoded)
                    decoder.decode(document.getBytes(StandardCharsets.UTF_8)))
                .values());
    return IntStream.range(0, rules.size())
        .filter(rule ->
            evaluator.evaluate(rules.get(rule).condition()) == ReferenceEvaluator.Truth.HOLDS)
        .boxed()
        .toList();
  }

  /// What the other evaluator decided, for the rules that run here. It knows no other field for the
  /// category of an event than `event.category`, so rules that name one are left to the others.
  ///
  /// @param undecided hits of which it says that they may be read in two ways
  private record Answers(
      Set<String> decided,
      Set<Hit> anyIndex,
      Set<Hit> indexMatch,
      Set<Hit> undecided,
      List<Path> files) {}

  private Answers answers() throws IOException {
    Path data = SharedData.data();
    JsonNode json = new ObjectMapper().readTree(data.resolve("matches.json").toFile());
    Set<String> decided = new HashSet<>();
    json.path("evaluated").forEach(id -> decided.add(id.asText()));
    decided.retainAll(
        rules.stream()
            .map(Compilation.Compiled::rule)
            .filter(rule -> rule.query().flatMap(RuleQuery::categoryField).isEmpty())
            .map(rule -> rule.id().id())
            .toList());
    Set<Hit> anyIndex = new TreeSet<>();
    Set<Hit> indexMatch = new TreeSet<>();
    json.path("matches")
        .properties()
        .forEach(rule -> {
          if (decided.contains(rule.getKey())) {
            addHits(rule.getKey(), rule.getValue().path("any_index"), anyIndex);
            addHits(rule.getKey(), rule.getValue().path("index_match"), indexMatch);
          }
        });
    Set<Hit> undecided = new HashSet<>();
    json.path("disputed")
        .forEach(hit ->
            undecided.add(
                new Hit(
                    hit.path("rule_id").asText(),
                    hit.path("file").asText(),
                    hit.path("line").asLong())));
    List<Path> files = new ArrayList<>();
    json.path("files").forEach(name -> files.add(data.resolve(name.asText())));
    return new Answers(decided, anyIndex, indexMatch, undecided, files);
  }

  private static void addHits(String ruleId, JsonNode linesByFile, Set<Hit> hits) {
    linesByFile
        .properties()
        .forEach(file ->
            file.getValue()
                .forEach(line -> hits.add(new Hit(ruleId, file.getKey(), line.asLong()))));
  }

  /// The other evaluator looks at queries alone, so the filters beside them are left away.
  private Set<Hit> hits(Answers answers, DetectorOptions options, RuleRun.Sink also) {
    Set<Hit> hits = new TreeSet<>();
    List<Compilation.Compiled> unfiltered =
        ofSingleEvents(compilations(PublicRulesOnRecordedEventsTest::withoutFilters));
    new RuleRun(unfiltered)
        .over(
            answers.files,
            options,
            event -> {
              also.take(event);
              for (int rule : event.rules()) {
                Hit hit =
                    new Hit(unfiltered.get(rule).rule().id().id(), event.file(), event.line());
                if (answers.decided.contains(hit.ruleId) && !answers.undecided.contains(hit)) {
                  hits.add(hit);
                }
              }
            });
    return hits;
  }

  private static List<Path> allEvents() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(SharedData.data(), SharedData.data().resolve("more"))) {
      try (Stream<Path> entries = Files.list(folder)) {
        entries.filter(file -> file.toString().endsWith(".ndjson.gz")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static List<Compilation> compilations(UnaryOperator<Rule> change) {
    RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST);
    return RuleLoader.load(List.of(SharedData.corpus())).live().stream()
        .map(RuleSet.LoadedRule::rule)
        .map(change)
        .map(compiler::compile)
        .toList();
  }

  private static Rule withoutFilters(Rule rule) {
    return new Rule(
        rule.id(),
        rule.version(),
        rule.type(),
        rule.query(),
        rule.indices(),
        rule.headline(),
        rule.schedule(),
        rule.threats(),
        new Rule.Narrowing(List.of(), rule.narrowing().exceptionLists()),
        rule.parameters(),
        rule.alerting(),
        rule.deployment(),
        rule.retired());
  }
}
