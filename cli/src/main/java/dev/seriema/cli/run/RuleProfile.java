package dev.seriema.cli.run;

import dev.seriema.detector.Detector;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What one rule cost and found in a run.
///
/// @param seen events of its indices
/// @param candidates how often it was tried on an event
/// @param hits events that satisfied its condition, or one of several
/// @param matches what it found, and what became of it
/// @param nanoseconds on all threads together, estimated
public record RuleProfile(
    Rule rule, long seen, long candidates, long hits, RuleTally matches, long nanoseconds) {
  /// The most expensive first.
  public static final Comparator<RuleProfile> BY_COST =
      Comparator.comparingLong(RuleProfile::nanoseconds).reversed();

  /// Those that found most first.
  public static final Comparator<RuleProfile> BY_NOISE =
      Comparator.comparingLong((RuleProfile profile) -> profile.matches().created())
          .thenComparingLong(profile -> profile.matches().found())
          .reversed();

  /// The rules that were tried or found something, the most expensive first.
  public static List<RuleProfile> of(Detector detector, RunTally tally, RuleCosts costs) {
    return IntStream.range(0, detector.rules().size())
        .mapToObj(number -> of(detector.rule(number), number, tally, costs))
        .filter(profile -> profile.candidates() > 0 || profile.matches().found() > 0)
        .sorted(BY_COST)
        .toList();
  }

  private static RuleProfile of(Rule rule, int number, RunTally tally, RuleCosts costs) {
    return new RuleProfile(
        rule,
        costs.work().seen(number),
        costs.work().candidates(number),
        costs.work().hits(number),
        tally.rule(number),
        costs.nanoseconds(number));
  }

  void write(JsonWriter json) {
    json.beginObject().name("rule_id").string(rule.id().id());
    json.name("name").string(rule.headline().name());
    json.name("seen").number(seen);
    json.name("candidates").number(candidates);
    json.name("hits").number(hits);
    json.name("matches").number(matches.found());
    json.name("alerts").number(matches.created());
    json.name("suppressed").number(matches.suppressed());
    json.name("excepted").number(matches.excepted());
    json.name("over_limit").number(matches.overLimit());
    json.name("duplicate").number(matches.duplicate());
    json.name("microseconds").number(nanoseconds / 1000);
    json.endObject();
  }
}
