package dev.seriema.benchmark.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs programs of this project, each in a Java process of its own: a task goes in as one word of
/// JSON, and the last line of the output is the result.
///
/// @param collector the option of java that chooses it
/// @param options more of java, such as `-Xmx4g`
public record Jvm(String collector, List<String> options) {
  /// Does least beside the work, and tells what is reachable.
  public static final String SERIAL = "-XX:+UseSerialGC";

  /// What `seriema run` has.
  public static final String AS_RUN = "-XX:+UseG1GC";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> ALWAYS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dslf4j.internal.verbosity=ERROR");

  public Jvm {
    options = List.copyOf(options);
  }

  /// The java that runs this.
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /// What this process runs from.
  public static String ownClassPath() {
    return System.getProperty("java.class.path");
  }

  /// @param main a class with a `main`
  /// @throws FailedProcess when it does not end well
  public <T> T run(String classPath, Class<?> main, Object task, Class<T> result)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.addAll(ALWAYS);
    command.add(collector);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName(), JSON.writeValueAsString(task)));
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    if (exit != 0) {
      throw new FailedProcess("%s ended with %d for %s".formatted(main.getName(), exit, task));
    }
    String line = out.lines().reduce("", (_, next) -> next);
    try {
      return JSON.readValue(line, result);
    } catch (JsonProcessingException fault) {
      throw new FailedProcess("%s gave no result for %s".formatted(main.getName(), task), fault);
    }
  }
}
