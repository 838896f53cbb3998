package dev.seriema.benchmark.bars;

import dev.seriema.benchmark.starts.Command;
import dev.seriema.benchmark.starts.ScratchFolder;
import dev.seriema.benchmark.starts.Starts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The bars that `check` is held to: a process that remembers nothing of earlier checks, and one
/// that finds all of them in the cache folder, both beside Python that merely reads the files.
final class CheckBars {
  private static final double MUST = 0.7;
  private static final double AIM = 0.35;
  private static final int ROUNDS = 5;

  /// Names the folder in which programs remember things.
  private static final String CACHE = "XDG_CACHE_HOME";

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

  private CheckBars() {}

  /// @return none where there is no Python with `tomllib`
  static List<Bar> of(String launcher, List<Path> rules) throws IOException, InterruptedException {
    Command python = new Command("tomllib", with(List.of("python3", "-c", TOML), rules));
    if (!python.works()) {
      return List.of();
    }
    List<String> check = with(List.of(launcher, "check"), rules);
    try (ScratchFolder forgotten = new ScratchFolder();
        ScratchFolder remembered = new ScratchFolder()) {
      Command first = new Command("check, first time", check, cache(forgotten), forgotten::empty);
      Command again = new Command("check, again", check, cache(remembered), () -> {});
      Starts starts = Starts.measure(ROUNDS, first, again, python);
      return List.of(
          bar("nothing remembered", starts, first, python),
          bar("all remembered", starts, again, python));
    }
  }

  private static Bar bar(String state, Starts starts, Command check, Command python) {
    return Bar.atMost(
        "`check` of all rules, cold process, " + state + ", over Python's tomllib",
        MUST,
        AIM,
        "",
        starts.ratio(check, python));
  }

  private static Map<String, String> cache(ScratchFolder folder) {
    return Map.of(CACHE, folder.path().toString());
  }

  private static List<String> with(List<String> words, List<Path> places) {
    return Stream.concat(words.stream(), places.stream().map(Objects::toString)).toList();
  }
}
