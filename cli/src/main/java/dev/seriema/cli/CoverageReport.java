package dev.seriema.cli;

import dev.seriema.cli.words.Counted;
import dev.seriema.detector.ledger.Evaluated;
import dev.seriema.detector.ledger.EventTime;
import dev.seriema.detector.ledger.Ledger;
import dev.seriema.detector.ledger.Losses;
import dev.seriema.detector.ledger.RuleCoverage;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.ShellWord;
import dev.seriema.model.event.JsonWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which event time rules have seen, for a person or a program.
///
/// @param isOfStream whether runs of the state go by a stream, so that one can replay a gap in it
record CoverageReport(
    Ledger ledger, EventTime asked, List<RuleCoverage> rules, Path state, boolean isOfStream) {
  void tell(Terminal terminal) {
    PrintStream out = terminal.out();
    out.println(asked.from() + " to " + asked.to());
    long complete = rules.stream().filter(RuleCoverage::isComplete).count();
    out.println(
        String.format(
            Locale.ROOT,
            "%,d of %s saw all of it, in %s",
            complete,
            Counted.of(rules.size(), "rule"),
            Counted.of(ledger.runs(), "run")));
    Set<EventTime> gaps = new LinkedHashSet<>();
    for (RuleCoverage rule : rules) {
      tell(rule, out);
      gaps.addAll(rule.gaps());
    }
    if (!gaps.isEmpty()) {
      out.println();
      out.println(
          isOfStream
              ? "to replay a gap, give the events of its time and the rules of these runs again:"
              : "moments that are over are not executed again; to see what a gap holds, give"
                  + " the events of its time and the rules to a run without a state:");
      gaps.stream().limit(20).forEach(gap -> out.println("  " + replay(gap)));
    }
    if (ledger.forgotten() > 0) {
      out.println(
          Counted.of(ledger.forgotten(), "span")
              + " forgotten, as there were more than are kept; they count as gaps");
    }
  }

  private static void tell(RuleCoverage rule, PrintStream out) {
    out.println();
    out.println(
        DisplayText.safe(rule.rule().id())
            + (rule.rule().version() == 0 ? "" : " version " + rule.rule().version())
            + (rule.isComplete() ? ": all seen" : ""));
    rule.notEvaluated()
        .ifPresent(
            reason -> out.println("  did not run in the last run: " + DisplayText.safe(reason)));
    for (Evaluated span : rule.seen()) {
      out.println("  seen  " + shown(span.time()) + "  " + runs(span) + lost(span.losses()));
    }
    rule.gaps().forEach(gap -> out.println("  GAP   " + shown(gap)));
  }

  private static String shown(EventTime time) {
    return time.from() + " to " + time.to();
  }

  private static String runs(Evaluated span) {
    return span.firstRun() == span.lastRun()
        ? "run " + span.firstRun()
        : "runs " + span.firstRun() + " to " + span.lastRun();
  }

  private static String lost(Losses losses) {
    List<String> words = new ArrayList<>();
    add(words, losses.refused(), "refused");
    add(words, losses.late(), "late");
    add(words, losses.suppressed(), "suppressed");
    add(words, losses.overLimit(), "over the limit");
    add(words, losses.dropped(), "dropped by bounds");
    return words.isEmpty() ? "" : ", " + String.join(", ", words);
  }

  private static void add(List<String> words, long count, String word) {
    if (count > 0) {
      words.add(count + " " + word);
    }
  }

  private String replay(EventTime gap) {
    return "seriema run --from "
        + gap.from()
        + " --to "
        + gap.to().plusMillis(1)
        + (isOfStream ? " --state " + ShellWord.of(state.toString()) : "")
        + " EVENTS";
  }

  /// One JSON object on one line.
  String json() {
    JsonWriter json = new JsonWriter();
    json.beginObject().name("from").string(asked.from().toString());
    json.name("to").string(asked.to().toString());
    json.name("runs").number(ledger.runs());
    json.name("forgotten").number(ledger.forgotten());
    json.name("rules").beginArray();
    rules.forEach(rule -> write(rule, json));
    json.endArray().endObject();
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }

  private static void write(RuleCoverage rule, JsonWriter json) {
    json.beginObject().name("rule_id").string(rule.rule().id());
    json.name("version").number(rule.rule().version());
    json.name("meaning").string(rule.rule().meaning());
    json.name("complete").truth(rule.isComplete());
    json.name("not_evaluated");
    rule.notEvaluated().ifPresentOrElse(json::string, json::nothing);
    json.name("seen").beginArray();
    for (Evaluated span : rule.seen()) {
      json.beginObject();
      time(span.time(), json);
      json.name("runs").beginArray().number(span.firstRun()).number(span.lastRun()).endArray();
      json.name("refused").number(span.losses().refused());
      json.name("late").number(span.losses().late());
      json.name("suppressed").number(span.losses().suppressed());
      json.name("over_limit").number(span.losses().overLimit());
      json.name("dropped").number(span.losses().dropped());
      json.endObject();
    }
    json.endArray().name("gaps").beginArray();
    for (EventTime gap : rule.gaps()) {
      json.beginObject();
      time(gap, json);
      json.endObject();
    }
    json.endArray().endObject();
  }

  private static void time(EventTime time, JsonWriter json) {
    json.name("from").string(time.from().toString()).name("to").string(time.to().toString());
  }
}
