package dev.seriema.benchmark.growth;

import dev.seriema.benchmark.engine.ScanAndMatch;
import dev.seriema.benchmark.growth.GrowthProcess.Place;
import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.detector.Detector;
import dev.seriema.detector.compile.Compilation.Compiled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Events and rules that are as costly as somebody could make them, each beside an ordinary event.
public final class WorstCases {
  /// The case that the others are compared with.
  public static final String ORDINARY = "an ordinary event, all rules";

  private static final int PASS = 8_000_000;

  private final List<Place> places = new ArrayList<>();

  private WorstCases() {}

  static List<Place> of(List<Compiled> rules, EventLines lines) throws IOException {
    WorstCases worst = new WorstCases();
    Detector all = LoadedRules.ofAnyIndex(rules);
    MadeRules made = new MadeRules(rules);
    worst.add(ORDINARY, all, lines);
    worst.add("10,000 fields, all rules", all, new SizedEvents(lines).withMoreFields(10_000));
    worst.add("a command line of 10 MB, all rules", all, HostileEvents.longValue());
    worst.add("1,000 arguments, all rules", all, HostileEvents.manyArguments());
    worst.add(
        "a rule with 2,697 names", LoadedRules.ofAnyIndex(made.longList()), HostileEvents.names());
    worst.add("1,000 rules on one field", LoadedRules.ofAnyIndex(made.onOneField()), lines);
    worst.add(
        "1,000 patterns that share a beginning",
        LoadedRules.ofAnyIndex(made.sharedPrefix()),
        HostileEvents.sharedBeginning());
    worst.add(
        "a rule over all fields of a pattern", LoadedRules.ofAnyIndex(made.anyField()), lines);
    return worst.places;
  }

  private void add(String name, Detector detector, EventLines own) {
    int times = (int) Math.max(1, PASS / own.length());
    places.add(new Place(name, 0, new OnItsLines(new ScanAndMatch(name, detector, 1), own, times)));
  }
}
