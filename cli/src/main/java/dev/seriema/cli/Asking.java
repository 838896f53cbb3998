package dev.seriema.cli;

import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.intake.SystemReasons;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/// Asks a person questions, one line each, and asks again where an answer is none.
///
/// @param answers what the person types
/// @param questions where the person reads
record Asking(BufferedReader answers, PrintStream questions) {
  /// Makes something of an answer.
  interface Reading<T> {
    /// @throws UnknownName where the answer names nothing
    T read(String answer) throws UnknownName;
  }

  /// @param usual what an empty answer stands for; empty where one has to be given
  /// @throws Unable where the person ends the input instead
  <T> T ask(String question, String usual, Reading<T> reading) throws Unable {
    while (true) {
      questions.print(question + (usual.isEmpty() ? ": " : " [" + usual + "]: "));
      questions.flush();
      String typed = line().strip();
      String answer = typed.isEmpty() ? usual : typed;
      if (!answer.isEmpty()) {
        try {
          return reading.read(answer);
        } catch (UnknownName unknown) {
          questions.println("  " + unknown.getMessage());
        }
      }
    }
  }

  private String line() throws Unable {
    try {
      String line = answers.readLine();
      if (line == null) {
        questions.println();
        throw new Unable("the answers ended before all was said; nothing is written");
      }
      return line;
    } catch (IOException unreadable) {
      throw new Unable("the answers cannot be read: " + SystemReasons.of(unreadable));
    }
  }
}
