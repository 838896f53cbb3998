package dev.seriema.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedFieldsTest {
  @TempDir private Path folder;

  @Test
  void lists_that_repeat_say_the_same_as_when_each_is_read() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String document = document(random);

      assertThat(read(document)).as(document).isPresent();
      assertThat(IntegrationSchemas.read(source(document)))
          .as(document)
          .isEqualTo(IntegrationSchemas.readInGeneral(source(document)));
    }
  }

  @Test
  void a_field_that_is_away_for_a_release_has_two_runs() throws Exception {
    String document =
        """
        {"mail": {"1.2.0": {"log": {"a": "ip", "b": "keyword"}}, "1.0.0": {"log": {"a": "ip"}},
          "1.1.0": {}, "1.3.0": {"log": {"a": "ip", "b": "keyword"}}}}
        """;

    assertThat(IntegrationSchemas.read(source(document)).get("mail"))
        .containsExactly(
            new FieldRun("log", "a", "ip", "1.0.0", "1.0.0"),
            new FieldRun("log", "a", "ip", "1.2.0", ""),
            new FieldRun("log", "b", "keyword", "1.2.0", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": {\"1.0.0\": {\"log\": {\"x\\u0041\": \"ip\"}}}}",
        "{\"a\": {\"1.0.0\": {\"log\": {\"straße\": \"ip\"}}}}",
        "{\"a\": {\"1.0.0\": {\"log\": {\"x\": 1}}}}",
        "{\"a\": {\"1.0.0\": {\"log\": {\" \": \"ip\"}}}}",
        "{\"a\": {\"1.0.0\": {\"log\": [\"x\"]}}}",
        "{\"a\": {\"1.0.0\": {\"jobs\": [1]}}}",
        "{\"a\": {\"1.0.0\": {\"jobs\": \"x\"}}}",
        "{\"a\": {}, \"a\": {}}",
        "{\"a\": {}} {}",
        "{\"a\": {\"1.0.0\": {\"log\": {\"x\": \"ip\"",
        "{\"a\": {,}}",
        "[]",
        ""
      })
  void what_is_unusual_is_left_to_the_general_reader(String document) throws Exception {
    assertThat(read(document)).isEmpty();
  }

  @Test
  void a_list_may_be_longer_than_what_is_held_at_once() throws Exception {
    String list =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "\"f.%d\": \"keyword\"".formatted(i))
            .collect(Collectors.joining(", ", "{", "}"));
    String document =
        "{\"a\": {\"1.0.0\": {\"log\": %s}, \"1.1.0\": {\"log\": %s}}}".formatted(list, list);

    assertThat(read(document)).isPresent();
    assertThat(IntegrationSchemas.read(source(document)).get("a"))
        .hasSize(20_000)
        .allMatch(run -> run.since().equals("1.0.0") && run.until().isEmpty());
  }

  private static Optional<?> read(String document) throws IOException {
    return RepeatedFields.of(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
  }

  private FactSource source(String document) throws IOException, UnusableFacts {
    return FactSource.named(
        Files.writeString(folder.resolve("integration-schemas.json"), document));
  }

  /// A few packages, releases, data sets and fields, of which many are alike.
  private static String document(Random random) {
    return members(
        random,
        2,
        "p",
        _ -> members(random, 6, "1.", _ -> members(random, 3, "d", dataset(random))));
  }

  private static IntFunction<String> dataset(Random random) {
    return number ->
        number == 2 && random.nextBoolean()
            ? members(random, 1, "x", _ -> "\"long\"")
            : members(random, 3, "f.", _ -> random.nextInt(5) == 0 ? "\"ip\"" : "\"keyword\"");
  }

  private static String members(Random random, int most, String name, IntFunction<String> value) {
    String blank = List.of("", " ", "\n\t").get(random.nextInt(3));
    return IntStream.rangeClosed(0, most)
        .filter(_ -> random.nextInt(4) > 0)
        .mapToObj(number -> "\"" + name + number + "\":" + blank + value.apply(number))
        .collect(Collectors.joining("," + blank, "{" + blank, blank + "}"));
  }
}
