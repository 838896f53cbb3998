package dev.seriema.cli.run;

import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Window;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.event.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The counts of a run; each sum is that of its parts.
///
/// @param read documents, the sum of the next four
/// @param refusals the refused ones by the word for the reason
/// @param warnings oddities of kept events by their word; an event counts once for each field
/// @param found matches, the sum of created, suppressed, excepted, over the limit and duplicate
/// @param overLimit matches that executions raised no alert for, as they raised as many as they may
/// @param executions of rules, where they are executed at moments
/// @param dropped what bounds on open sequences have cost
/// @param disordered evaluated events that came too late for a rule that needs another order
/// @param bytes of the documents as they were read, unpacked
public record RunStats(
    long read,
    long evaluated,
    long unpicked,
    long refused,
    long late,
    SortedMap<String, Long> refusals,
    SortedMap<String, Long> warnings,
    int loaded,
    List<LeftOut> leftOut,
    long found,
    long created,
    long suppressed,
    long excepted,
    long overLimit,
    long duplicate,
    Dropped dropped,
    long disordered,
    Optional<List<Execution>> executions,
    double seconds,
    long bytes) {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  public RunStats {
    leftOut = List.copyOf(leftOut);
    refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    warnings = Collections.unmodifiableSortedMap(new TreeMap<>(warnings));
  }

  /// A rule that does not run.
  ///
  /// @param ruleId empty where it could not be read
  public record LeftOut(String ruleId, String reason) {}

  /// One JSON object on one line.
  public String json() {
    JsonWriter json = new JsonWriter();
    json.beginObject().name("events").beginObject();
    json.name("read").number(read);
    json.name("evaluated").number(evaluated);
    json.name("unpicked").number(unpicked);
    json.name("refused").number(refused);
    json.name("late").number(late);
    json.endObject();
    counts("refusals", refusals, json);
    counts("warnings", warnings, json);
    json.name("rules").beginObject();
    json.name("loaded").number(loaded);
    json.name("left_out").beginArray();
    for (LeftOut rule : leftOut) {
      json.beginObject().name("rule_id").string(rule.ruleId());
      json.name("reason").string(rule.reason()).endObject();
    }
    json.endArray().endObject().name("matches").beginObject();
    json.name("found").number(found);
    json.name("created").number(created);
    json.name("suppressed").number(suppressed);
    json.name("excepted").number(excepted);
    json.name("over_limit").number(overLimit);
    json.name("duplicate").number(duplicate);
    json.endObject();
    json.name("sequences").beginObject();
    json.name("dropped_open").number(dropped.open());
    json.name("dropped_waiting").number(dropped.waiting());
    json.name("dropped_absences").number(dropped.absences());
    json.name("dropped_keys").number(dropped.keys());
    json.name("disordered").number(disordered);
    json.endObject();
    executions.ifPresent(all -> executions(all, json));
    json.name("seconds").number(Math.round(seconds * 1000) / 1000.0);
    json.name("bytes").number(bytes);
    json.endObject();
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }

  private static void executions(List<Execution> executions, JsonWriter json) {
    json.name("executions").beginArray();
    for (Execution execution : executions) {
      json.beginObject().name("rule_id").string(execution.rule().id());
      json.name("at").string(time(execution.at()));
      json.name("status").string(execution.status().word());
      json.name("warnings").beginArray();
      execution.warnings().forEach(warning -> json.string(warning.word()));
      json.endArray();
      Window gap = execution.gap();
      json.name("gap_ms").number(gap == null ? 0 : gap.to() - gap.from());
      json.name("gap");
      if (gap == null) {
        json.nothing();
      } else {
        window(gap, json);
      }
      json.name("windows").beginArray();
      execution.windows().forEach(window -> window(window, json));
      json.endArray().endObject();
    }
    json.endArray();
  }

  private static void window(Window window, JsonWriter json) {
    json.beginArray().string(time(window.from())).string(time(window.to())).endArray();
  }

  private static String time(long milliseconds) {
    return MILLISECONDS.format(Instant.ofEpochMilli(milliseconds));
  }

  private static void counts(String name, SortedMap<String, Long> counts, JsonWriter json) {
    json.name(name).beginObject();
    counts.forEach((word, count) -> json.name(word).number(count));
    json.endObject();
  }
}
