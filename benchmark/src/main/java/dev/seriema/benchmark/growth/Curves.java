package dev.seriema.benchmark.growth;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.benchmark.rules.MoreRules;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.model.expression.EventQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The places at which growth is measured.
public final class Curves {
  /// Against the number of rules.
  public static final String RULES = "rules";

  /// Against the number of rules of single events, in the end of more than there are.
  public static final String SINGLE_RULES = "rules of single events";

  /// Against the size of an event in bytes, which grows by fields that no rule names.
  public static final String UNREAD_BYTES = "bytes that no rule reads";

  /// Against the size of an event in bytes, which grows by its command line.
  public static final String READ_BYTES = "bytes of the command line";

  /// Against the number of further fields that no rule names.
  public static final String FIELDS = "fields";

  /// As many rules as there are.
  private static final int ALL = Integer.MAX_VALUE;

  /// In the order of the table.
  public static final List<Spot> SPOTS = spots();

  private final List<Compiled> rules;
  private final EventLines lines;

  Curves(List<Compiled> rules, EventLines lines) {
    this.rules = List.copyOf(rules);
    this.lines = lines;
  }

  private static List<Spot> spots() {
    List<Spot> spots = new ArrayList<>();
    List.of(10, 100, 500, 1_000, ALL).forEach(count -> spots.add(new Spot(RULES, count)));
    List.of(100, ALL, 5_000, 20_000).forEach(count -> spots.add(new Spot(SINGLE_RULES, count)));
    List<Integer> sizes = List.of(512, 2_048, 8_192, 65_536);
    sizes.forEach(size -> spots.add(new Spot(UNREAD_BYTES, size)));
    sizes.forEach(size -> spots.add(new Spot(READ_BYTES, size)));
    List.of(10, 100, 1_000, 10_000).forEach(count -> spots.add(new Spot(FIELDS, count)));
    return List.copyOf(spots);
  }

  Place place(Spot spot) throws IOException {
    int at = spot.at();
    SizedEvents sized = new SizedEvents(lines);
    return switch (spot.curve()) {
      case RULES -> of(rules.subList(0, Math.min(at, rules.size())));
      case SINGLE_RULES -> of(at == ALL ? single() : MoreRules.upTo(at, rules));
      case UNREAD_BYTES -> ofAll(at, sized.withOtherFields(at));
      case READ_BYTES -> ofAll(at, sized.withLongCommandLines(at));
      case FIELDS -> ofAll(at, sized.withMoreFields(at));
      default -> throw new IllegalArgumentException("no curve is called `" + spot.curve() + "`");
    };
  }

  private List<Compiled> single() {
    return rules.stream().filter(rule -> rule.query() instanceof EventQuery).toList();
  }

  private Place of(List<Compiled> some) {
    return new Place(some.size(), LoadedRules.ofAnyIndex(some), lines);
  }

  private Place ofAll(int at, EventLines events) {
    return new Place(at, LoadedRules.ofAnyIndex(rules), events);
  }
}
