package dev.seriema.catalog.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.spec.SpecEvent;
import dev.seriema.testkit.spec.SpecTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// New terms over many windows agree with a slow search that begins anew in each.
class NewTermsInWindowsTest {
  private static final String RULE =
      """
      type = "new_terms"
      language = "kuery"
      query = "event.action : login"
      from = "now-7m"
      interval = "5m"
      new_terms_fields = ["user.name"]
      history_window_start = "now-30m"
      """;

  private static final Duration FROM = Duration.ofMinutes(7);
  private static final Duration HISTORY = Duration.ofMinutes(30);

  private record Login(String id, Instant time, String user) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void a_search_that_goes_on_finds_what_one_finds_that_begins_anew(long seed) throws Exception {
    Chance chance = new Chance(seed);
    List<Login> logins = new ArrayList<>();
    Instant time = SpecTime.START;
    for (int number = 0; number < 120; number++) {
      time = time.plusSeconds(chance.below(120));
      logins.add(new Login("e" + number, time, "u" + chance.below(25)));
    }
    List<Instant> at = moments(chance, time);
    List<JsonNode> alerts = new ExecutedRuleRun(RULE, at, false).alerts(events(logins));
    List<String> found = alerts.stream().map(NewTermsInWindowsTest::shown).toList();
    assertThat(found).as("seed %s", seed).isNotEmpty().isEqualTo(expected(logins, at));
  }

  private static List<Instant> moments(Chance chance, Instant last) {
    List<Instant> at = new ArrayList<>();
    for (Instant moment = SpecTime.START; moment.isBefore(last); ) {
      at.add(moment);
      moment = moment.plusSeconds(30 + chance.below(900));
    }
    return at;
  }

  /// Each window by itself, those that make up for a delay before the execution's own.
  private static List<String> expected(List<Login> logins, List<Instant> at) {
    Set<String> raised = new LinkedHashSet<>();
    List<String> expected = new ArrayList<>();
    Instant previous = null;
    for (Instant moment : at) {
      for (Instant end : ends(previous, moment)) {
        TreeMap<String, Login> first = new TreeMap<>();
        Set<String> known = new LinkedHashSet<>();
        for (Login login : logins) {
          boolean isInTime =
              !login.time().isBefore(end.minus(HISTORY)) && !login.time().isAfter(end);
          if (isInTime && !login.time().isAfter(end.minus(FROM))) {
            known.add(login.user());
          } else if (isInTime) {
            first.putIfAbsent(login.user(), login);
          }
        }
        first.keySet().removeAll(known);
        for (Login login : first.values()) {
          if (raised.add(login.id() + login.user())) {
            expected.add(moment + " " + login.id() + " [\"" + login.user() + "\"]");
          }
        }
      }
      previous = moment;
    }
    return expected;
  }

  private static List<Instant> ends(Instant previous, Instant moment) {
    List<Instant> ends = new ArrayList<>(List.of(moment));
    Duration delay =
        previous == null ? Duration.ZERO : Duration.between(previous, moment).minus(FROM);
    for (int extra = 1; extra <= 4 && delay.isPositive(); extra++) {
      ends.addFirst(moment.minus(Duration.ofMinutes(5L * extra)));
      delay = delay.minus(Duration.ofMinutes(5));
    }
    return ends;
  }

  private static List<SpecEvent> events(List<Login> logins) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return logins.stream()
        .map(login ->
            new SpecEvent(
                login.id(),
                Map.of(
                    "@timestamp", json.textNode(login.time().toString()),
                    "event.action", json.textNode("login"),
                    "user.name", json.textNode(login.user()))))
        .toList();
  }

  private static String shown(JsonNode alert) {
    return Instant.parse(alert.path("@timestamp").asText())
        + " "
        + alert.path("kibana.alert.ancestors").get(0).path("id").asText()
        + " "
        + alert.path("kibana.alert.new_terms");
  }
}
