package dev.seriema.benchmark;

import dev.seriema.benchmark.memory.LiveHeap;
import dev.seriema.benchmark.report.Figures;
import dev.seriema.benchmark.report.Machine;
import dev.seriema.benchmark.report.Table;
import java.util.ArrayList;
import java.util.List;

/// Whether memory grows while rules run on a long stream: two hours of event time, once over many
/// hosts and once over a few hot ones.
final class MeasureMemory {
  private static final int MANY = 200;
  private static final int FEW = 3;

  private final Arguments arguments;

  MeasureMemory(Arguments arguments) {
    this.arguments = arguments;
  }

  /// @return whether what is alive stays within a twentieth after the first quarter
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
    Table table = new Table("events", MANY + " hosts, live MB", FEW + " hosts, live MB");
    for (int point = 0; point < many.points().size(); point++) {
      table.row(
          Figures.count(many.points().get(point).events()),
          megabytes(many, point),
          megabytes(few, point));
    }
    List<String> last = new ArrayList<>(List.of("most over least after the first quarter"));
    last.add(Figures.of(many.growth()));
    last.add(Figures.of(few.growth()));
    return table.row(last.toArray(String[]::new)).toString();
  }

  private static String megabytes(LiveHeap heap, int point) {
    return Figures.of(heap.points().get(point).bytes() / 1e6);
  }
}
