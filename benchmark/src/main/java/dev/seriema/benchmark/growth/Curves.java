package dev.seriema.benchmark.growth;

import dev.seriema.benchmark.engine.ScanAndMatch;
import dev.seriema.benchmark.growth.GrowthProcess.Place;
import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.benchmark.rules.MoreRules;
import dev.seriema.detector.Detector;
import dev.seriema.detector.compile.Compilation.Compiled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The places at which growth is measured.
public final class Curves {
  /// Against the number of rules.
  public static final String RULES = "rules";

  /// Against the size of an event in bytes, which grows by fields that no rule names.
  public static final String UNREAD_BYTES = "bytes that no rule reads";

  /// Against the size of an event in bytes, which grows by its command line.
  public static final String READ_BYTES = "bytes of the command line";

  /// Against the number of further fields that no rule names.
  public static final String FIELDS = "fields";

  private static final List<Integer> SOME_RULES = List.of(10, 100, 500, 1_000);
  private static final List<Integer> MANY_RULES = List.of(5_000, 20_000);
  private static final List<Integer> SIZES = List.of(512, 2_048, 8_192, 65_536);
  private static final List<Integer> FIELD_COUNTS = List.of(10, 100, 1_000, 10_000);

  /// Work of about so many bytes is a pass.
  private static final int PASS = 8_000_000;

  private final List<Compiled> rules;
  private final EventLines lines;
  private final Detector all;
  private final List<Place> places = new ArrayList<>();

  Curves(List<Compiled> rules, EventLines lines) {
    this.rules = List.copyOf(rules);
    this.lines = lines;
    all = LoadedRules.ofAnyIndex(rules);
  }

  List<Place> places() throws IOException {
    for (int count : SOME_RULES) {
      add(
          RULES,
          count,
          LoadedRules.ofAnyIndex(rules.subList(0, Math.min(count, rules.size()))),
          lines);
    }
    add(RULES, rules.size(), all, lines);
    for (int count : MANY_RULES) {
      add(RULES, count, LoadedRules.ofAnyIndex(MoreRules.upTo(count, rules)), lines);
    }
    SizedEvents sized = new SizedEvents(lines);
    for (int size : SIZES) {
      add(UNREAD_BYTES, size, all, sized.withOtherFields(size));
      add(READ_BYTES, size, all, sized.withLongCommandLines(size));
    }
    for (int count : FIELD_COUNTS) {
      add(FIELDS, count, all, sized.withMoreFields(count));
    }
    return places;
  }

  private void add(String curve, double at, Detector detector, EventLines own) {
    int times = (int) Math.max(1, PASS / own.length());
    places.add(
        new Place(
            curve,
            at,
            new OnItsLines(new ScanAndMatch(curve + " " + at, detector, 1), own, times)));
  }
}
