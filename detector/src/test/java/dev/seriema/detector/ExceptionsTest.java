package dev.seriema.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.exception.RuleExceptions;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExceptionsTest {
  private static final SourceSpan SPAN = new SourceSpan(0, 0);
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_excepted_match_is_counted_and_is_no_match(boolean everyRule) {
    DetectorThread thread =
        thread(
            everyRule,
            rule("first", Optional.empty(), "a"),
            rule("second", Optional.empty(), "b"),
            rule("third", Optional.empty(), "a", "b"));
    assertThat(matching(thread, "{'host.name':'a'}")).containsExactly("second");
    assertThat(thread.excepted()).isEqualTo(2);
    assertThat(matching(thread, "{'host.name':'b'}")).containsExactly("first");
    assertThat(thread.excepted()).isEqualTo(2);
    assertThat(matching(thread, "{'host.name':['a','b']}")).isEmpty();
    assertThat(thread.excepted()).isEqualTo(3);
    assertThat(matching(thread, "{}")).containsExactly("first", "second", "third");
    assertThat(thread.excepted()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_exception_counts_up_to_its_time_of_expiry(boolean everyRule) {
    DetectorThread thread = thread(everyRule, rule("r", Optional.of(TEN), "a"));
    assertThat(matching(thread, "{'host.name':'a','@timestamp':'2026-03-02T10:00:00Z'}")).isEmpty();
    assertThat(matching(thread, "{'host.name':'a','@timestamp':'2026-03-02T10:00:00.001Z'}"))
        .containsExactly("r");
    assertThat(thread.excepted()).isZero();
  }

  @Test
  void an_event_without_a_time_is_not_known_to_be_in_time() {
    DetectorThread thread = thread(false, rule("r", Optional.of(TEN), "a"));
    assertThat(matching(thread, "{'host.name':'a'}")).containsExactly("r");
  }

  @Test
  void one_match_is_excepted_once() {
    Compiled twice =
        new Compiled(
            TestRules.eql("r", "any where true"),
            TestRules.compiled(TestRules.eql("r", "any where true")).query(),
            Optional.empty(),
            Optional.empty(),
            new RuleExceptions(
                List.of(
                    new RuleExceptions.Group(Optional.empty(), false, onHost("a")),
                    new RuleExceptions.Group(Optional.of(TEN), true, onHost("a")))),
            List.of());
    DetectorThread thread = thread(false, rule("before", Optional.empty(), "b"), twice);
    assertThat(matching(thread, "{'host.name':'a','@timestamp':'2026-03-02T10:00:00Z'}"))
        .containsExactly("before");
    assertThat(thread.excepted()).isEqualTo(1);
  }

  private static Compiled rule(String id, Optional<Instant> expiry, String... hosts) {
    Compiled plain = TestRules.compiled(TestRules.eql(id, "any where true"));
    return new Compiled(
        plain.rule(),
        plain.query(),
        Optional.empty(),
        Optional.empty(),
        exceptions(expiry, hosts),
        List.of());
  }

  private static RuleExceptions exceptions(Optional<Instant> expiry, String... hosts) {
    return new RuleExceptions(List.of(new RuleExceptions.Group(expiry, false, onHost(hosts))));
  }

  private static Condition onHost(String... hosts) {
    return new Condition.Test(
        new Field(new FieldPath("host.name"), FieldType.KEYWORD),
        new Predicate.OneOf(List.of(hosts).stream().map(Value::of).toList(), LetterCase.EXACT),
        SPAN);
  }

  private static DetectorThread thread(boolean everyRule, Compiled... rules) {
    return Detector.of(
            List.of(rules), EcsSchema.newest(), DetectorOptions.DEFAULT.withEveryRule(everyRule))
        .thread();
  }

  private static List<String> matching(DetectorThread thread, String event) {
    byte[] document = event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    assertThat(thread.take(document, 0, document.length)).isNull();
    return IntStream.range(0, thread.matches())
        .mapToObj(place -> thread.rule(place).id().id())
        .toList();
  }
}
