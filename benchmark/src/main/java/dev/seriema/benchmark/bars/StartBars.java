package dev.seriema.benchmark.bars;

import dev.seriema.benchmark.process.Jvm;
import dev.seriema.benchmark.starts.Command;
import dev.seriema.benchmark.starts.Starts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The bars that starts and ends of the program are held to.
public final class StartBars {
  private static final int ROUNDS = 15;
  private static final int CHECK_ROUNDS = 3;

  /// Reads the rule files as plain TOML: what a program pays in Python that understands nothing.
  private static final String TOML =
      """
      import pathlib, sys, tomllib
      for place in sys.argv[1:]:
          for file in pathlib.Path(place).rglob('*.toml'):
              try:
                  tomllib.loads(file.read_text())
              except tomllib.TOMLDecodeError:
                  pass
      """;

  private StartBars() {}

  /// @param home where the program's launcher is
  /// @return without the one against Python where there is no Python with `tomllib`
  public static List<Bar> of(Path home, List<Path> rules) throws IOException, InterruptedException {
    List<Bar> bars = new ArrayList<>();
    String launcher = home.resolve("seriema").toString();
    Command version = new Command("seriema --version", List.of(launcher, "--version"));
    Command floor = new Command("java -version", List.of(Jvm.java().toString(), "-version"));
    bars.add(
        Bar.atMost(
            "`--version` over `java -version`",
            5,
            4,
            "x",
            Starts.measure(version, floor, ROUNDS).ratio()));
    Command python = new Command("tomllib", with(List.of("python3", "-c", TOML), rules));
    if (python.works()) {
      Command check = new Command("seriema check", with(List.of(launcher, "check"), rules));
      bars.add(
          Bar.atMost(
              "`check` of all rules, cold, over Python's tomllib",
              0.7,
              0.35,
              "",
              Starts.measure(check, python, CHECK_ROUNDS).ratio()));
    }
    return bars;
  }

  private static List<String> with(List<String> words, List<Path> places) {
    return Stream.concat(words.stream(), places.stream().map(Objects::toString)).toList();
  }
}
