package dev.seriema.cli.run;

import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.detector.failure.RunFault;
import dev.seriema.detector.schedule.Execution;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.event.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The counts of a run as `--stats` prints them; each sum is that of its parts.
///
/// @param loaded how many rules ran
/// @param failures of rules that were set aside while they ran
/// @param perRule what rules cost and found, the most expensive first
/// @param executions of rules, where they are executed at moments
/// @param kept what is left for the next run, where there is something
public record RunStats(
    RunTally tally,
    ReadingTally reading,
    int loaded,
    List<LeftOut> leftOut,
    List<RuleFailureText> failures,
    List<RuleProfile> perRule,
    Optional<List<Execution>> executions,
    Optional<RunState> kept,
    double seconds) {
  public RunStats {
    leftOut = List.copyOf(leftOut);
    failures = List.copyOf(failures);
    perRule = List.copyOf(perRule);
  }

  /// A rule that does not run.
  ///
  /// @param ruleId empty where it could not be read
  public record LeftOut(String ruleId, String reason) {}

  /// One JSON object on one line.
  public String json() {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    events(json);
    counts("refusals", reading.refusals(), json);
    counts("warnings", reading.warnings(), json);
    rules(json);
    matches(json);
    sequences(json);
    if (tally.returned().raised() + tally.returned().former() > 0) {
      alerts(json);
    }
    json.name("per_rule").beginArray();
    perRule.forEach(rule -> rule.write(json));
    json.endArray();
    kept.ifPresent(state -> state(state, json));
    executions.ifPresent(all -> ExecutionsJson.write(all, json));
    json.name("seconds").number(Math.round(seconds * 1000) / 1000.0);
    json.name("bytes").number(tally.bytes());
    json.endObject();
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }

  private void events(JsonWriter json) {
    json.name("events").beginObject();
    json.name("read").number(tally.read());
    json.name("evaluated").number(tally.evaluated());
    json.name("unpicked").number(tally.unpicked());
    json.name("refused").number(reading.refused());
    json.name("late").number(tally.late());
    json.endObject();
  }

  private void rules(JsonWriter json) {
    json.name("rules").beginObject();
    json.name("loaded").number(loaded);
    json.name("left_out").beginArray();
    for (LeftOut rule : leftOut) {
      json.beginObject().name("rule_id").string(rule.ruleId());
      json.name("reason").string(rule.reason()).endObject();
    }
    json.endArray();
    json.name("set_aside").beginArray();
    failures.forEach(each -> setAside(each, json));
    json.endArray().endObject();
  }

  private void setAside(RuleFailureText failed, JsonWriter json) {
    json.beginObject().name("rule_id").string(failed.rule().id());
    json.name("code").string(RunFault.RULE_FAILED.id());
    json.name("reason").string(failed.reason());
    json.name("place").string(failed.place());
    json.name("broken_off").number(tally.rule(failed.failure().rule()).brokenOff());
    json.endObject();
  }

  private void matches(JsonWriter json) {
    json.name("matches").beginObject();
    json.name("found").number(tally.found());
    json.name("created").number(tally.created());
    json.name("suppressed").number(tally.suppressed());
    json.name("excepted").number(tally.excepted());
    json.name("over_limit").number(tally.overLimit());
    json.name("duplicate").number(tally.duplicate());
    json.endObject();
  }

  private void sequences(JsonWriter json) {
    Dropped dropped = tally.dropped();
    json.name("sequences").beginObject();
    json.name("dropped_open").number(dropped.open());
    json.name("dropped_waiting").number(dropped.waiting());
    json.name("dropped_absences").number(dropped.absences());
    json.name("dropped_keys").number(dropped.keys());
    json.name("dropped_remembered").number(dropped.remembered());
    json.name("disordered").number(tally.disordered());
    json.endObject();
  }

  private void alerts(JsonWriter json) {
    ReturnedTally alerts = tally.returned();
    json.name("alerts").beginObject();
    json.name("raised").number(alerts.raised());
    json.name("former").number(alerts.former());
    json.name("shown").number(alerts.shown());
    json.name("too_deep").number(alerts.tooDeep());
    json.name("refused").number(alerts.refused());
    json.name("unordered").number(alerts.unordered());
    json.endObject();
  }

  private static void state(RunState state, JsonWriter json) {
    json.name("state").beginObject();
    json.name("waiting").number(state.waiting());
    json.name("forgotten_rules").number(state.forgotten().size());
    json.name("bytes").number(state.bytes());
    json.endObject();
  }

  private static void counts(String name, SortedMap<String, Long> counts, JsonWriter json) {
    json.name(name).beginObject();
    counts.forEach((word, count) -> json.name(word).number(count));
    json.endObject();
  }
}
