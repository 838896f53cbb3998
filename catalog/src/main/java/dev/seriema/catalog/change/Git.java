package dev.seriema.catalog.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Asks git about the repository of a folder. It starts no program that the repository names, takes
/// no lock, and asks no network.
final class Git {
  private final Path folder;

  Git(Path folder) {
    this.folder = folder;
  }

  /// The only line of an answer; empty when git has none.
  Optional<String> line(String... words) throws IOException {
    Answer answer = ask(words);
    return answer.code() == 0 ? Optional.of(answer.text().strip()) : Optional.empty();
  }

  /// The names of an answer in which each ends with a NUL.
  ///
  /// @throws IOException when git fails
  List<String> names(String... words) throws IOException {
    return fields(words).stream().filter(name -> !name.isEmpty()).toList();
  }

  /// The fields of an answer in which each ends with a NUL, empty ones included.
  ///
  /// @throws IOException when git fails
  List<String> fields(String... words) throws IOException {
    Answer answer = ask(words);
    if (answer.code() != 0) {
      throw new IOException("`git " + words[0] + "` fails with " + answer.code());
    }
    String text = answer.text();
    return text.isEmpty()
        ? List.of()
        : Arrays.asList(text.substring(0, text.length() - 1).split("\0", -1));
  }

  /// The names of an answer in which each ends with a NUL; none where git found nothing.
  List<String> matches(String... words) throws IOException {
    Answer answer = ask(words);
    return answer.code() == 0
        ? Arrays.stream(answer.text().split("\0", -1)).filter(name -> !name.isEmpty()).toList()
        : List.of();
  }

  /// Starts git, for who goes on to talk with it.
  Process start(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "core.fsmonitor=false",
                "-c",
                "log.showSignature=false",
                "-C",
                folder.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    builder.environment().put("GIT_LITERAL_PATHSPECS", "1");
    try {
      return builder.start();
    } catch (IOException absent) {
      throw new IOException("git cannot be run, is it installed?", absent);
    }
  }

  /// @param text in UTF-8, whatever the bytes; a name of other bytes then names nothing
  private record Answer(int code, String text) {}

  private Answer ask(String... words) throws IOException {
    Process process = start(words);
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), text);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("git was stopped", stop);
    }
  }
}
