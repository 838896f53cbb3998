package dev.seriema.benchmark.answers;

import dev.seriema.benchmark.process.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The independent interpreter, compiled from its sources and run in a process of its own.
final class Interpreter {
  private static final String MAIN = "bench.NaiveBench";

  private static final List<String> SOURCES =
      List.of(
          "common/src/main/java/bench/Flat.java",
          "common/src/main/java/bench/Naive.java",
          "common/src/main/java/bench/Rules.java",
          "common/src/main/java/bench/Run.java",
          "naive/src/main/java/bench/NaiveBench.java");

  private final Path classes;
  private final Path events;
  private final Path rules;
  private final int count;

  /// @param classes a folder for what is compiled
  /// @param rules a [RuleTable]
  private Interpreter(Path classes, Path events, Path rules, int count) {
    this.classes = classes;
    this.events = events;
    this.rules = rules;
    this.count = count;
  }

  /// @param sources the folder of the programs that are compared, as they came
  static Interpreter compile(Path sources, Path classes, Path events, Path rules, int count)
      throws IOException {
    Files.createDirectories(classes);
    List<String> words =
        new ArrayList<>(
            List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp", Jvm.ownClassPath()));
    for (String source : SOURCES) {
      Path file = sources.resolve("peers").resolve(source);
      if (!Files.isReadable(file)) {
        throw new IllegalArgumentException("the interpreter is not there: " + file);
      }
      words.add(file.toString());
    }
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, System.err, System.err, words.toArray(String[]::new));
    if (exit != 0) {
      throw new IllegalArgumentException("the interpreter does not compile");
    }
    return new Interpreter(classes, events, rules, count);
  }

  /// Ids of the rules that it understands.
  List<String> ids() throws IOException {
    try (Output output = start("ids")) {
      List<String> ids = new ArrayList<>();
      for (String line = output.next(); line != null; line = output.next()) {
        ids.add(line);
      }
      return ids;
    }
  }

  /// Its matches: the number of an event from 1, a tab, and the id of a rule; in order of events.
  Output answers() throws IOException {
    return start("answers");
  }

  private Output start(String mode) throws IOException {
    Process process =
        new ProcessBuilder(
                Jvm.java().toString(),
                "-Xmx4g",
                "-XX:+UseSerialGC",
                "-cp",
                classes + System.getProperty("path.separator") + Jvm.ownClassPath(),
                MAIN,
                events.toString(),
                rules.toString(),
                "max=" + count,
                "mode=" + mode)
            .redirectError(Redirect.INHERIT)
            .start();
    return new Output(process);
  }

  /// What it prints, line by line.
  static final class Output implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private Output(Process process) {
      this.process = process;
      lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /// @return null at the end
    @Nullable String next() throws IOException {
      return lines.readLine();
    }

    @Override
    public void close() throws IOException {
      lines.close();
      process.destroy();
    }
  }
}
