package dev.seriema.benchmark;

import dev.seriema.benchmark.memory.LiveHeap;
import dev.seriema.benchmark.report.Figures;
import dev.seriema.benchmark.report.Machine;
import dev.seriema.benchmark.report.Table;

/// Whether memory grows while rules run on a long stream: two hours of event time, once over many
/// hosts and once over a few hot ones.
final class MeasureMemory {
  private static final int MANY = 200;
  private static final int FEW = 3;
  private static final double MEGABYTE = 1e6;

  private final Arguments arguments;

  MeasureMemory(Arguments arguments) {
    this.arguments = arguments;
  }

  /// @return whether no more than a twentieth is added after the first quarter
  boolean run() throws Exception {
    LiveHeap many = measure(MANY);
    LiveHeap few = measure(FEW);
    System.out.println(Machine.line());
    System.out.println();
    System.out.print(table(many, few));
    return many.isFlat() && few.isFlat();
  }

  private LiveHeap measure(int hosts) throws Exception {
    System.err.printf("%s events of %d hosts%n", Figures.count(arguments.count()), hosts);
    return LiveHeap.measure(
        arguments.home(),
        arguments.generator().orElseThrow(),
        arguments.rules(),
        arguments.count(),
        hosts);
  }

  private static String table(LiveHeap many, LiveHeap few) {
    Table table = new Table("alive, in MB", MANY + " hosts", FEW + " hosts");
    for (int quarter = 0; quarter < many.quarters().size(); quarter++) {
      table.row(
          "quarter %d".formatted(quarter + 1),
          megabytes(many.quarters().get(quarter)),
          megabytes(few.quarters().get(quarter)));
    }
    table.row("most at any moment", megabytes(many.most()), megabytes(few.most()));
    table.row("last quarter over the second", Figures.of(many.growth()), Figures.of(few.growth()));
    return table.toString();
  }

  private static String megabytes(double bytes) {
    return Figures.of(bytes / MEGABYTE);
  }
}
