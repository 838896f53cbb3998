package dev.seriema.benchmark.growth;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.detector.compile.Compilation.Compiled;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Events and rules that are as costly as somebody could make them, each beside an ordinary event.
public final class WorstCases {
  /// The first: the others are compared with it.
  private static final String ORDINARY = "an ordinary event, all rules";

  private static final String FIELDS = "10,000 fields, all rules";
  private static final String LONG_VALUE = "a command line of 10 MB, all rules";
  private static final String ARGUMENTS = "1,000 arguments, all rules";
  private static final String LONG_LIST = "a rule with 2,697 names";
  private static final String ONE_FIELD = "1,000 rules on one field";
  private static final String SHARED_BEGINNING = "1,000 patterns that share a beginning";
  private static final String ANY_FIELD = "a rule over all fields of a pattern";

  /// In the order of the table.
  public static final List<Spot> SPOTS =
      Stream.of(
              ORDINARY,
              FIELDS,
              LONG_VALUE,
              ARGUMENTS,
              LONG_LIST,
              ONE_FIELD,
              SHARED_BEGINNING,
              ANY_FIELD)
          .map(name -> new Spot(name, 0))
          .toList();

  private final List<Compiled> rules;
  private final EventLines lines;

  WorstCases(List<Compiled> rules, EventLines lines) {
    this.rules = List.copyOf(rules);
    this.lines = lines;
  }

  Place place(Spot spot) throws IOException {
    MadeRules made = new MadeRules(rules);
    return switch (spot.curve()) {
      case ORDINARY -> of(rules, lines);
      case FIELDS -> of(rules, new SizedEvents(lines).withMoreFields(10_000));
      case LONG_VALUE -> of(rules, HostileEvents.longValue());
      case ARGUMENTS -> of(rules, HostileEvents.manyArguments());
      case LONG_LIST -> of(made.longList(), HostileEvents.names());
      case ONE_FIELD -> of(made.onOneField(), lines);
      case SHARED_BEGINNING -> of(made.sharedPrefix(), HostileEvents.sharedBeginning());
      case ANY_FIELD -> of(made.anyField(), lines);
      default -> throw new IllegalArgumentException("no case is called `" + spot.curve() + "`");
    };
  }

  private static Place of(List<Compiled> some, EventLines events) {
    return new Place(0, LoadedRules.ofAnyIndex(some), events);
  }
}
