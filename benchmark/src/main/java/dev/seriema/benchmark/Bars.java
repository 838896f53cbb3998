package dev.seriema.benchmark;

import dev.seriema.benchmark.bars.Bar;
import dev.seriema.benchmark.bars.BarTable;
import dev.seriema.benchmark.bars.EngineBars;
import dev.seriema.benchmark.bars.PeerBars;
import dev.seriema.benchmark.bars.StartBars;
import dev.seriema.benchmark.engine.EngineProcess;
import dev.seriema.benchmark.engine.EngineResult;
import dev.seriema.benchmark.engine.EngineTable;
import dev.seriema.benchmark.engine.EngineTask;
import dev.seriema.benchmark.engine.LoadingCost;
import dev.seriema.benchmark.engine.LoadingProcess;
import dev.seriema.benchmark.engine.LoadingTask;
import dev.seriema.benchmark.process.Jvm;
import dev.seriema.benchmark.report.Machine;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Everything that the program is held to: the engine alone, other programs, starts and ends.
final class Bars {
  /// Rounds in one process are cheap, and more of them tell more.
  private static final int ENGINE_ROUNDS_EACH = 3;

  private final Arguments arguments;
  private final PrintStream out = System.out;

  Bars(Arguments arguments) {
    this.arguments = arguments;
  }

  /// @return whether all programs found the same
  boolean run() throws Exception {
    EngineResult engine = engine();
    out.printf("%s%n%s%n%n", Machine.line(), EngineTable.line(engine));
    out.println(EngineTable.of(engine));
    List<Bar> bars = new ArrayList<>(EngineBars.of(engine, loading()));
    say("starts and ends of the program");
    bars.addAll(StartBars.of(arguments.home(), arguments.rules()));
    List<String> peers = arguments.peers().isEmpty() ? PeerBars.PROGRAMS : arguments.peers();
    Compare compare = new Compare(arguments, peers);
    boolean areEqual = compare.run();
    bars.addAll(PeerBars.of(compare.measured()));
    out.println();
    out.print(BarTable.of(bars));
    return areEqual;
  }

  private EngineResult engine() throws Exception {
    EngineTask task =
        new EngineTask(
            arguments.events().toString(),
            arguments.count(),
            rules(),
            ENGINE_ROUNDS_EACH * arguments.rounds(),
            arguments.warmUpSeconds());
    say("the engine alone");
    return new Jvm(Jvm.SERIAL, List.of("-Xmx4g"))
        .run(Jvm.ownClassPath(), EngineProcess.class, task, EngineResult.class);
  }

  private LoadingCost loading() throws Exception {
    LoadingTask task =
        new LoadingTask(
            rules(), ENGINE_ROUNDS_EACH * arguments.rounds(), arguments.warmUpSeconds());
    say("loading rules");
    return new Jvm(Jvm.AS_RUN, List.of("-Xmx4g"))
        .run(Jvm.ownClassPath(), LoadingProcess.class, task, LoadingCost.class);
  }

  private List<String> rules() {
    return arguments.rules().stream().map(Objects::toString).toList();
  }

  private static void say(String progress) {
    System.err.println(progress);
  }
}
