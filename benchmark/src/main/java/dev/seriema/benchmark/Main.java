package dev.seriema.benchmark;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the measuring process starts.
public final class Main {
  private static final int ANY_INDEX = 2;

  private Main() {}

  public static void main(String[] words) throws IOException {
    try {
      measure(Arguments.of(words));
    } catch (IllegalArgumentException | UnsoundEvent fault) {
      System.err.println(fault.getMessage());
      System.err.println(Arguments.USAGE);
      System.exit(2);
    }
  }

  private static void measure(Arguments arguments) throws IOException {
    Set<String> wanted =
        arguments.only().isEmpty()
            ? Set.of()
            : Set.copyOf(Files.readAllLines(arguments.only().get()));
    Optional<LoadingCost> cost =
        arguments.json()
            ? Optional.empty()
            : Optional.of(LoadingCost.measure(arguments.rules(), wanted, arguments.rounds()));
    ReadyRules picking = ReadyRules.load(arguments.rules(), wanted, DetectorOptions.DEFAULT);
    ReadyRules anyIndex =
        ReadyRules.load(arguments.rules(), wanted, DetectorOptions.DEFAULT.withAnyIndex(true));
    EventLines lines = EventLines.of(Files.readAllBytes(arguments.events()));
    Detector detector = anyIndex.detector();
    if (detector.rules().isEmpty() || lines.count() == 0) {
      throw new IllegalArgumentException(
          "there is nothing to measure: %,d rules run, %,d events"
              .formatted(detector.rules().size(), lines.count()));
    }
    List<Work> works =
        List.of(
            new JacksonTokens(),
            new ScanAlone(detector.layout()),
            new ScanAndMatch("scan and match, any index", detector),
            new ScanAndMatch("scan and match, index picked", picking.detector()));
    Rounds rounds = new Rounds(works, lines);
    rounds.warmUp(arguments.warmUp());
    Report report = new Report(lines, works, rounds.measure(arguments.rounds()), rounds.answers());
    if (arguments.json()) {
      report.printJson(System.out, ANY_INDEX, detector.rules().size());
    } else {
      report.printTables(System.out, anyIndex, cost.orElseThrow());
    }
  }
}
