package dev.seriema.benchmark;

import dev.seriema.benchmark.growth.Curves;
import dev.seriema.benchmark.growth.Growth;
import dev.seriema.benchmark.growth.GrowthPoint;
import dev.seriema.benchmark.growth.GrowthTask;
import dev.seriema.benchmark.growth.Spot;
import dev.seriema.benchmark.growth.WorstCases;
import dev.seriema.benchmark.process.Jvm;
import dev.seriema.benchmark.report.Chart;
import dev.seriema.benchmark.report.Figures;
import dev.seriema.benchmark.report.Machine;
import dev.seriema.benchmark.report.Table;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// How time grows, drawn, and what the worst cases cost.
final class MeasureGrowth {
  /// Of the processor: what else the machine does is not in it.
  private static final String NANOS = "ns for an event";

  /// So many are as good as all.
  private static final int MOST_EVENTS = 3_000;

  private final Arguments arguments;
  private final PrintStream out = System.out;

  MeasureGrowth(Arguments arguments) {
    this.arguments = arguments;
  }

  /// Prints the curves, and draws them into a folder where one is named.
  void curves() throws Exception {
    List<GrowthPoint> points = measure(Curves.SPOTS);
    Table table = new Table("curve", "at", NANOS, "low-high", "bytes", "ns for a byte", "matches");
    for (GrowthPoint point : points) {
      table.row(
          point.curve(),
          Figures.count(point.at()),
          Figures.of(point.nanos().median()),
          Figures.range(point.nanos()),
          Figures.of(point.bytesPerEvent()),
          Figures.of(point.nanosPerByte()),
          Figures.of(point.matches()));
    }
    out.printf("%s%n%n%s", Machine.line(), table);
    if (arguments.drawings().isPresent()) {
      draw(points, arguments.drawings().get());
    }
  }

  private static void draw(List<GrowthPoint> all, Path folder) throws Exception {
    Files.createDirectories(folder);
    Chart rules = new Chart("Time for an event against the number of rules", "rules", NANOS);
    rules.curve("with those of sequences", points(all, Curves.RULES));
    rules.curve("of single events", points(all, Curves.SINGLE_RULES));
    Chart sizes = new Chart("Time for an event against its size", "bytes", NANOS);
    sizes.curve("in fields that no rule names", points(all, Curves.UNREAD_BYTES));
    sizes.curve("in the command line", points(all, Curves.READ_BYTES));
    Chart fields = new Chart("Time for an event against its fields", "further fields", NANOS);
    fields.curve("", points(all, Curves.FIELDS));
    Files.writeString(folder.resolve("rules.svg"), rules.svg());
    Files.writeString(folder.resolve("size.svg"), sizes.svg());
    Files.writeString(folder.resolve("fields.svg"), fields.svg());
  }

  private static List<Chart.Point> points(List<GrowthPoint> all, String curve) {
    return all.stream()
        .filter(point -> point.curve().equals(curve))
        .map(point -> new Chart.Point(point.at(), point.nanos().median()))
        .toList();
  }

  /// Prints the worst cases beside an ordinary event.
  void worstCases() throws Exception {
    List<GrowthPoint> points = measure(WorstCases.SPOTS);
    GrowthPoint ordinary = points.getFirst();
    Table table =
        new Table("case", "bytes", NANOS, "low-high", "ns for a byte", "over ordinary, by byte");
    for (GrowthPoint point : points) {
      table.row(
          point.curve(),
          Figures.of(point.bytesPerEvent()),
          Figures.of(point.nanos().median()),
          Figures.range(point.nanos()),
          Figures.of(point.nanosPerByte()),
          Figures.of(point.nanosPerByte() / ordinary.nanosPerByte()));
    }
    out.printf("%s%n%n%s", Machine.line(), table);
  }

  private List<GrowthPoint> measure(List<Spot> spots) throws Exception {
    GrowthTask task =
        new GrowthTask(
            arguments.events().toString(),
            Math.min(arguments.count(), MOST_EVENTS),
            arguments.rules().stream().map(Objects::toString).toList(),
            arguments.warmUpSeconds(),
            spots.getFirst());
    Jvm jvm = new Jvm(Jvm.SERIAL, List.of("-Xmx4g"));
    return new Growth(task, Math.max(1, arguments.rounds()), jvm, System.err::println)
        .measure(spots);
  }
}
