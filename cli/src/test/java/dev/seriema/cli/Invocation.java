package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.model.diagnostic.Ink;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What one command printed, and the number it ended with.
record Invocation(int code, String out, String err) {
  /// Runs a command whose results a program reads.
  static Invocation of(Object... arguments) {
    return invoke(false, 100, arguments);
  }

  /// Runs a command that finds something on standard input.
  static Invocation reading(InputStream standardInput, Object... arguments) {
    InputStream before = System.in;
    System.setIn(standardInput);
    try {
      return of(arguments);
    } finally {
      System.setIn(before);
    }
  }

  /// Runs a command whose results a person reads, without colours.
  static Invocation onTerminal(int columns, Object... arguments) {
    return invoke(true, columns, arguments);
  }

  private static Invocation invoke(boolean isTerminal, int columns, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            isTerminal,
            false,
            Ink.NONE,
            Ink.NONE,
            columns);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int code = Main.run(terminal, words);
    terminal.out().flush();
    terminal.err().flush();
    return new Invocation(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Asks for the number and for the absence of stack traces.
  Invocation endsWith(int expected) {
    assertThat(err).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(code).as("out: %s%nerr: %s", out, err).isEqualTo(expected);
    return this;
  }

  List<JsonNode> documents() {
    return out.lines().map(Invocation::json).toList();
  }

  /// The last line on standard error, as `--stats` prints it.
  JsonNode stats() {
    return json(err.lines().toList().getLast());
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException noJson) {
      throw new AssertionError("no JSON: " + text, noJson);
    }
  }
}
