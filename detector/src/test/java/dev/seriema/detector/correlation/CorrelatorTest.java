package dev.seriema.detector.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// From documents to groups, with events written to bytes and read again in between.
class CorrelatorTest {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final FieldPath KIND = new FieldPath("kind");
  private static final Field HOST = new Field(new FieldPath("host"), FieldType.KEYWORD);
  private static final EventOrder ORDER =
      new EventOrder(new FieldPath("@timestamp"), Optional.empty());

  private final List<String> groups = new ArrayList<>();

  @Test
  void events_that_follow_each_other_are_a_group_with_their_documents() throws IOException {
    Correlations found = new Correlations(sequence(Duration.ofSeconds(10), "a", "b"));
    found.take(1, "a", "h1");
    found.take(2, "b", "h2");
    found.take(3, "b", "h1");
    assertThat(groups).containsExactly("query 0: 1a@h1 3b@h1 [h1] at 3");
  }

  @Test
  void an_event_matters_to_several_queries_at_once() throws IOException {
    Correlations found =
        new Correlations(
            sequence(Duration.ofSeconds(10), "a", "b"), sequence(Duration.ofSeconds(1), "a", "c"));
    found.take(1, "a", "h1");
    found.take(2, "b", "h1");
    found.take(2, "c", "h1");
    found.take(3, "c", "h1");
    assertThat(groups)
        .containsExactly("query 0: 1a@h1 2b@h1 [h1] at 2", "query 1: 1a@h1 2c@h1 [h1] at 2");
  }

  @Test
  void what_nothing_may_follow_is_a_group_at_the_end_of_its_span() throws IOException {
    Correlations found = new Correlations(sequence(Duration.ofSeconds(10), "a", "!b"));
    found.take(1, "a", "h1");
    found.take(2, "a", "h2");
    found.take(5, "b", "h1");
    found.correlator.advance(seconds(12), this::add);
    assertThat(groups).isEmpty();
    found.correlator.advance(seconds(13), this::add);
    assertThat(groups).containsExactly("query 0: 2a@h2 - [h2] at 12");
  }

  @Test
  void how_often_time_is_told_changes_nothing() throws IOException {
    List<String> often = untilTheEnd(true);
    groups.clear();
    assertThat(untilTheEnd(false)).isEqualTo(often).hasSize(6);
  }

  private List<String> untilTheEnd(boolean often) throws IOException {
    Correlations found =
        new Correlations(
            sequence(Duration.ofSeconds(5), "a", "!b"), sequence(Duration.ofSeconds(3), "a", "!c"));
    for (int second = 1; second <= 3; second++) {
      found.take(second, "a", "h" + second);
    }
    for (int second = 4; often && second < 20; second++) {
      found.correlator.advance(seconds(second), this::add);
    }
    found.take(20, "a", "h9");
    return List.copyOf(groups);
  }

  @Test
  void data_that_is_complete_to_a_time_decides_what_ends_by_then() throws IOException {
    Correlations found = new Correlations(sequence(Duration.ofSeconds(10), "a", "!b"));
    found.take(1, "a", "h1");
    found.take(3, "a", "h2");
    found.correlator.finish(seconds(11), this::add);
    assertThat(groups).containsExactly("query 0: 1a@h1 - [h1] at 11");
  }

  @Test
  void when_all_is_read_what_waits_is_decided() throws IOException {
    Correlations found = new Correlations(sequence(Duration.ofSeconds(10), "a", "!b"));
    found.take(1, "a", "h1");
    found.correlator.finish(this::add);
    assertThat(groups).containsExactly("query 0: 1a@h1 - [h1] at 11");
  }

  @Test
  void a_sample_is_given_when_all_is_read() throws IOException {
    Correlations found =
        new Correlations(new SampleQuery(List.of(stage("a"), stage("b")), List.of()));
    found.take(1, "b", "h1");
    found.take(2, "a", "h1");
    found.take(3, "a", "h2");
    assertThat(groups).isEmpty();
    found.correlator.finish(this::add);
    assertThat(groups).containsExactly("query 0: 2a@h1 1b@h1 [h1] at 2");
  }

  @Test
  void samples_come_by_their_keys_whenever_their_events_came() throws IOException {
    Correlations found =
        new Correlations(new SampleQuery(List.of(stage("a"), stage("b")), List.of()));
    found.take(1, "a", "h2");
    found.take(2, "b", "h2");
    found.take(3, "a", "h1");
    found.take(4, "b", "h1");
    found.correlator.finish(this::add);
    assertThat(groups)
        .containsExactly("query 0: 3a@h1 4b@h1 [h1] at 4", "query 0: 1a@h2 2b@h2 [h2] at 2");
  }

  @Test
  void events_that_nothing_needs_any_more_are_forgotten() throws IOException {
    List<Long> forgotten = new ArrayList<>();
    EventStore memory = EventStore.inMemory();
    EventStore store =
        new EventStore() {
          @Override
          public long add(byte[] bytes, int from, int to) throws IOException {
            return memory.add(bytes, from, to);
          }

          @Override
          public byte[] get(long number) throws IOException {
            return memory.get(number);
          }

          @Override
          public void forgetBefore(long number) {
            forgotten.add(number);
          }
        };
    Correlations found = new Correlations(store, sequence(Duration.ofSeconds(10), "a", "b"));
    for (int second = 0; second < 3000; second++) {
      found.take(second, "a", "h" + second);
    }
    assertThat(forgotten).containsExactly(1013L, 2037L);
  }

  @Test
  void an_event_that_goes_on_with_nothing_is_not_kept() throws IOException {
    List<Long> kept = new ArrayList<>();
    EventStore memory = EventStore.inMemory();
    EventStore store =
        new EventStore() {
          @Override
          public long add(byte[] bytes, int from, int to) throws IOException {
            kept.add(memory.add(bytes, from, to));
            return kept.getLast();
          }

          @Override
          public byte[] get(long number) throws IOException {
            return memory.get(number);
          }

          @Override
          public void forgetBefore(long number) {}
        };
    Query query = sequence(Duration.ofSeconds(10), "a", "b", "c");
    Correlations found = new Correlations(store, query, query);
    found.take(1, "b", "h1");
    found.take(2, "c", "h1");
    assertThat(kept).isEmpty();
    found.take(3, "a", "h1");
    found.take(4, "c", "h1");
    found.take(5, "b", "h2");
    found.take(6, "b", "h1");
    found.take(7, "c", "h1");
    assertThat(kept).hasSize(3);
    assertThat(groups)
        .containsExactly(
            "query 0: 3a@h1 6b@h1 7c@h1 [h1] at 7", "query 1: 3a@h1 6b@h1 7c@h1 [h1] at 7");
  }

  @Test
  void time_is_measured_on_one_event_of_sixteen_which_stands_for_them() throws IOException {
    long[] now = {0};
    Correlations found = new Correlations(sequence(Duration.ofSeconds(10), "a", "b"));
    found.correlator.measureBy(() -> now[0] += 3);
    for (int second = 0; second < 40; second++) {
      found.take(second, "a", "h1");
    }
    assertThat(found.correlator.nanoseconds(0)).isEqualTo(2 * 16 * 3);
  }

  @Test
  void what_is_not_wanted_is_not_found_either() throws IOException {
    List<Integer> counted = new ArrayList<>();
    Correlator.Sink sink =
        new Correlator.Sink() {
          @Override
          public void take(Detection detection) {
            add(detection);
          }

          @Override
          public boolean wants(Detection detection) {
            return detection.raised().getEpochSecond() != 2;
          }

          @Override
          public void found(int query, int times) {
            counted.add(times);
          }
        };
    Correlations found = new Correlations(sequence(Duration.ofSeconds(10), "a", "b"));
    found.take(1, "a", "h1", sink);
    found.take(2, "b", "h1", sink);
    found.take(3, "a", "h1", sink);
    found.take(4, "b", "h1", sink);
    assertThat(groups).containsExactly("query 0: 3a@h1 4b@h1 [h1] at 4");
    assertThat(counted).containsExactly(1);
  }

  private void add(Detection detection) {
    EventGroup group = (EventGroup) detection;
    groups.add(
        "query %d: %s %s at %d"
            .formatted(
                group.query(),
                group.events().stream().map(CorrelatorTest::shown).collect(Collectors.joining(" ")),
                group.key().stream().map(value -> ((Value.Text) value).text()).toList(),
                group.raised().getEpochSecond()));
  }

  private static String shown(@Nullable SourceEvent event) {
    if (event == null) {
      return "-";
    }
    String document =
        new String(
            event.json(), event.start(), event.end() - event.start(), StandardCharsets.UTF_8);
    assertThat(document).contains("\"kind\"");
    assertThat(event.index()).isEqualTo("logs");
    return event.id();
  }

  private static long seconds(long count) {
    return Duration.ofSeconds(count).toNanos();
  }

  private static Query sequence(Duration maxspan, String... kinds) {
    return new SequenceQuery(
        Stream.of(kinds).map(CorrelatorTest::stage).toList(),
        Optional.empty(),
        Optional.of(maxspan),
        List.of());
  }

  private static Stage stage(String kind) {
    boolean absent = kind.startsWith("!");
    Condition condition =
        new Condition.Test(
            new Field(KIND, FieldType.KEYWORD),
            new Predicate.OneOf(
                List.of(Value.of(absent ? kind.substring(1) : kind)), LetterCase.EXACT),
            NOWHERE);
    return new Stage(condition, absent, List.of(new JoinKey(Optional.of(HOST), false)), NOWHERE);
  }

  /// Queries with what it takes to bring documents to them.
  private final class Correlations {
    private final Correlator correlator;
    private final StageReaders readers;
    private final Matcher matcher;
    private final EventScanner scanner;
    private final Event event;

    Correlations(Query... queries) {
      this(EventStore.inMemory(), queries);
    }

    Correlations(EventStore store, Query... queries) {
      Plan.Builder builder = Plan.builder();
      List<CorrelatedQuery> correlated = new ArrayList<>();
      int conditions = 0;
      for (Query query : queries) {
        CorrelatedQuery planned = new CorrelatedQuery(correlated.size(), query, conditions, ORDER);
        planned.read(builder);
        query.conditions().forEach(builder::add);
        conditions += query.conditions().size();
        correlated.add(planned);
      }
      Plan plan = builder.build();
      correlator = new Correlator(correlated, store, CorrelationLimits.DEFAULT);
      readers =
          new StageReaders(
              correlated,
              plan.rules(),
              plan.layout(),
              CorrelationLimits.DEFAULT,
              RuleFailures.FATAL);
      matcher = new Matcher(plan);
      scanner = new EventScanner(plan.layout(), ScanLimits.DEFAULT);
      event = new Event(plan.layout());
    }

    void take(int second, String kind, String host) throws IOException {
      take(second, kind, host, CorrelatorTest.this::add);
    }

    void take(int second, String kind, String host, Correlator.Sink sink) throws IOException {
      byte[] json =
          "{\"kind\":\"%s\",\"host\":\"%s\"}"
              .formatted(kind, host)
              .getBytes(StandardCharsets.UTF_8);
      assertThat(scanner.scan(json, 0, json.length, event)).isNull();
      readers.begin();
      int found = matcher.match(event, null);
      for (int place = 0; place < found; place++) {
        assertThat(readers.satisfies(matcher.match(place))).isTrue();
      }
      assertThat(readers.orders()).containsExactly(ORDER);
      SourceEvent source =
          new SourceEvent(json, 0, json.length, second + kind + "@" + host, "logs", Instant.EPOCH);
      byte[] written = readers.write(ORDER, event, seconds(second), source);
      correlator.take(seconds(second), written, sink);
    }
  }
}
