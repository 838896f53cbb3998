package dev.seriema.catalog.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seriema.catalog.evidence.EvidenceComparison;
import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.evidence.EvidenceTrial;
import dev.seriema.catalog.mutation.MutantVerdict.Fate;
import dev.seriema.detector.compile.Compilation.Compiled;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutationJudgeTest {
  private static final String CURL =
      "\"event\":{\"category\":\"process\"},\"process\":{\"name\":\"curl\",\"pid\":7}";

  private static final String LOGON =
      "\"@timestamp\":\"2026-03-02T10:00:00Z\",\"event\":{\"category\":\"authentication\"},"
          + "\"user\":{\"name\":\"iris\"},\"host\":{\"id\":\"h1\"}";

  @TempDir Path folder;

  private static List<String> of(Fate fate, MutationScore score) {
    return score.verdicts().stream()
        .filter(verdict -> verdict.fate() == fate)
        .map(verdict -> MutatedRule.shown(verdict.mutant()))
        .toList();
  }

  @Test
  void a_mutant_is_killed_by_the_first_file_that_tells_it_from_the_rule() {
    MutationScore score =
        MutatedRule.eql(folder, "process where process.name in (\"curl\", \"wget\")")
            .with("alerts/curl.ndjson", CURL)
            .with("quiet/other.ndjson", CURL.replace("curl", "sh"))
            .score();

    assertThat(of(Fate.KILLED, score))
        .containsExactly(
            "part_negated: process negated",
            "part_dropped: process.name in (\"curl\", \"wget\") left out",
            "part_negated: process.name in (\"curl\", \"wget\") negated",
            "value_dropped: curl left out");
    assertThat(score.verdicts())
        .filteredOn(verdict -> verdict.mutant().mutation() == Mutation.PART_DROPPED)
        .extracting(verdict -> verdict.killedBy().orElse(""))
        .containsExactly("", "quiet/other.ndjson");
    assertThat(score.percent()).isEqualTo(OptionalInt.of(57));
  }

  @Test
  void a_survivor_is_told_with_the_event_that_would_kill_it() {
    MutationScore score =
        MutatedRule.eql(folder, "process where process.name in (\"curl\", \"wget\")")
            .with("alerts/curl.ndjson", CURL)
            .with("quiet/other.ndjson", CURL.replace("curl", "sh"))
            .score();

    assertThat(score.survivors())
        .extracting(
            verdict -> MutatedRule.shown(verdict.mutant()),
            verdict -> verdict.events().map(KillingEvents::kind).orElseThrow(),
            verdict -> verdict.events().map(KillingEvents::name).orElseThrow())
        .containsExactly(
            tuple("part_dropped: process left out", EvidenceKind.QUIET, "not-process"),
            tuple("value_dropped: wget left out", EvidenceKind.ALERTS, "wget"),
            tuple(
                "letter_case: process.name in (\"curl\", \"wget\") without regard to letter case",
                EvidenceKind.QUIET,
                "process-name-in-curl-wget-other-case"));
    assertThat(score.survivors().get(1).events().orElseThrow().content())
        .contains("\"name\":\"wget\"");
  }

  @Test
  void a_value_that_another_pattern_fits_as_well_makes_no_difference() {
    MutationScore score =
        MutatedRule.eql(folder, "process where process.name : (\"curl\", \"cu*\")")
            .with("alerts/curl.ndjson", CURL)
            .score();

    assertThat(of(Fate.EQUIVALENT, score)).containsExactly("value_dropped: curl left out");
  }

  @Test
  void a_part_that_follows_from_another_makes_no_difference() {
    MutationScore score =
        MutatedRule.eql(
                folder, "process where process.pid > 5 and process.pid >= 3 and process.pid < 9")
            .with("alerts/seven.ndjson", CURL)
            .score();

    assertThat(of(Fate.EQUIVALENT, score))
        .containsExactly(
            "part_dropped: process.pid >= 3 left out",
            "bound: >= becomes `>`",
            "number: 3 becomes `4`");
  }

  @Test
  void two_values_of_an_array_may_tell_what_one_value_cannot() {
    MutationScore score =
        MutatedRule.eql(folder, "process where process.args == \"a\" and not process.args == \"b\"")
            .with("alerts/one.ndjson", CURL + ",\"process.args\":[\"a\"]")
            .score();

    assertThat(of(Fate.EQUIVALENT, score)).isEmpty();
    assertThat(of(Fate.SURVIVED, score))
        .contains("part_dropped: not process.args == \"b\" left out");
  }

  @Test
  void alerts_by_other_events_kill_also_where_the_file_alerts_as_before() {
    MutationScore score =
        MutatedRule.eql(folder, "process where process.pid > 5")
            .with("alerts/two.ndjson", CURL, CURL.replace("7", "5"))
            .score();

    assertThat(of(Fate.KILLED, score)).contains("bound: > becomes `>=`");
  }

  @Test
  void groups_of_a_threshold_count_where_they_are_said() {
    MutatedRule rule = threshold().with("alerts/two.ndjson", LOGON, LOGON);

    assertThat(of(Fate.SURVIVED, rule.score()))
        .contains(
            "threshold_field: threshold field user.name left out",
            "threshold_field: threshold field host.id left out");

    rule.write(
        "rule.evidence/evidence.toml",
        """
        [alerts."two.ndjson"]
        groups = [{ "user.name" = "iris", "host.id" = "h1" }]
        """);
    assertThat(of(Fate.KILLED, rule.score()))
        .contains(
            "threshold_field: threshold field user.name left out",
            "threshold_field: threshold field host.id left out");
  }

  @Test
  void survivors_of_a_threshold_are_told_with_several_events() {
    MutationScore score = threshold().with("alerts/two.ndjson", LOGON, LOGON).score();

    assertThat(score.survivors())
        .filteredOn(verdict -> verdict.mutant().mutation() == Mutation.THRESHOLD)
        .extracting(verdict -> MutatedRule.shown(verdict.mutant()))
        .containsExactly("threshold: threshold value = 2 becomes `1`");
    assertThat(score.survivors())
        .filteredOn(verdict -> verdict.mutant().mutation() == Mutation.THRESHOLD_FIELD)
        .extracting(verdict -> verdict.events().orElseThrow().lines().size())
        .containsExactly(2, 2);
  }

  private MutatedRule threshold() {
    return MutatedRule.of(
        folder,
        """
        type = "threshold"
        language = "kuery"
        query = "event.category : authentication"
        [rule.threshold]
        field = ["user.name", "host.id"]
        value = 2
        """);
  }

  @Test
  void evidence_that_does_not_prove_the_rule_judges_no_mutants() {
    MutatedRule rule =
        MutatedRule.eql(folder, "process where process.pid > 5").with("quiet/alerts.ndjson", CURL);

    assertThat(new MutationJudge(MutatedRule.COMPILER).judge(rule.verdict())).isEmpty();
  }

  /// Rules of which each survivor's events are run over the rule and the mutant, each by itself.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "process where process.name : (\"Cu?l\", \"w*et\") and process.pid >= 5",
        "process where process.name == \"curl\" and (user.id == \"0\" or process.args : \"*x*\")",
        "process where not (process.name == \"a\" or not process.pid < 9)",
        "process where process.name regex \"(cu|wu)rl\" and length(process.name) > 3",
        "sequence by host.id with maxspan=1m [process where process.name == \"curl\"]"
            + " [file where file.name : \"a*\"]",
        "sequence by host.id [process where process.name == \"curl\"]"
            + " [network where true] until [process where process.name == \"curl\" and"
            + " event.type == \"end\"]"
      })
  void events_of_survivors_are_told_apart_by_the_engine(String query) {
    MutatedRule rule = MutatedRule.eql(folder, query);
    Compiled original = rule.compiled();
    int told = 0;
    List<Mutant> mutants = rule.mutants().all();
    for (Mutant mutant : mutants) {
      Compiled changed = (Compiled) mutant.compile(MutatedRule.COMPILER, original.rule());
      KillingSearch search =
          new KillingSearch(
              original,
              MutatedRule.COMPILER,
              new EvidenceComparison(original, List.of(changed)),
              1);
      if (search.of(mutant, 0, changed) instanceof KillingSearch.Found.Events(var events)) {
        byte[] lines = events.content().getBytes(StandardCharsets.UTF_8);
        int before = new EvidenceTrial(original).over(lines).alerts();
        int after = new EvidenceTrial(changed).over(lines).alerts();
        assertThat(after)
            .as("%s: %s", MutatedRule.shown(mutant.told()), events)
            .isNotEqualTo(before);
        assertThat(events.kind() == EvidenceKind.ALERTS).isEqualTo(before > 0);
        told++;
      }
    }
    assertThat(told).as("mutants with an event").isGreaterThan(mutants.size() * 7 / 10);
  }
}
