package dev.seriema.benchmark.bars;

import dev.seriema.benchmark.process.Jvm;
import dev.seriema.benchmark.starts.Command;
import dev.seriema.benchmark.starts.Starts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The bars that starts and ends of the program are held to.
public final class StartBars {
  private static final int ROUNDS = 15;

  private StartBars() {}

  /// @param home where the program's launcher is
  /// @return without those against Python where there is no Python with `tomllib`
  public static List<Bar> of(Path home, List<Path> rules) throws IOException, InterruptedException {
    String launcher = home.resolve("seriema").toString();
    Command version = new Command("seriema --version", List.of(launcher, "--version"));
    Command floor = new Command("java -version", List.of(Jvm.java().toString(), "-version"));
    List<Bar> bars = new ArrayList<>();
    bars.add(
        Bar.atMost(
            "`--version` over `java -version`",
            5,
            4,
            "x",
            Starts.measure(ROUNDS, version, floor).ratio(version, floor)));
    bars.addAll(CheckBars.of(launcher, rules));
    return bars;
  }
}
