package dev.seriema.cli;

import dev.seriema.cli.explain.Signs;
import dev.seriema.model.diagnostic.Ink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Where a command writes, and what the other end can show.
///
/// @param out results
/// @param err progress, findings, the summary
/// @param outIsTerminal whether a person looks at the results; otherwise another program reads them
/// @param columns how wide the terminal is
record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Ink outInk,
    Ink errInk,
    int columns) {

  private static final Set<String> TERMINALS =
      Set.of(System.getProperty("seriema.terminals", "").split(","));

  /// The streams of this process. The launcher says which of them are terminals
  /// (`seriema.terminals`) and how wide (`seriema.columns`), since Java can only tell of all at
  /// once.
  static Terminal ofProcess() {
    boolean out = TERMINALS.contains("out");
    boolean err = TERMINALS.contains("err");
    boolean plain =
        System.getenv().getOrDefault("NO_COLOR", "").length() > 0
            || "dumb".equals(System.getenv("TERM"));
    return new Terminal(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        out,
        err,
        out && !plain ? Ink.COLOUR : Ink.NONE,
        err && !plain ? Ink.COLOUR : Ink.NONE,
        Math.max(40, Integer.getInteger("seriema.columns", 100)));
  }

  /// The signs that the results' end can show. The launcher says which terminals show ASCII only.
  Signs signs() {
    boolean ascii = TERMINALS.contains("ascii");
    return outIsTerminal && ascii ? Signs.ASCII : Signs.UNICODE;
  }

  /// Whether whoever read the results has gone, as `head` does when it has seen enough.
  boolean isClosed() {
    return out.checkError();
  }

  /// The results' stream for who writes characters.
  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
