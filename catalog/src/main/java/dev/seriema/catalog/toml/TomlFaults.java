package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Collects the faults of one file and leaves out what merely follows from an earlier one.
///
/// A fault of syntax makes the rest of its line doubtful, so nothing more is said of that line.
/// When the line before it held a string of several lines, that string probably ended too early or
/// too late, and nothing is said until a line is sound again.
final class TomlFaults {
  /// How many faults of one file are listed; the others are counted.
  static final int LISTED = 1000;

  private static final int NOWHERE = -1;

  private final SourceText source;
  private final List<Diagnostic> found = new ArrayList<>();
  private int unlisted;

  private int[] quietStarts = new int[8];
  private int[] quietEnds = new int[8];
  private int quietStretches;

  private int disturbances;
  private int endedString = NOWHERE;
  private boolean lost;

  TomlFaults(SourceText source) {
    this.source = source;
  }

  /// Takes a fault inside of one token or between sound entries.
  void report(Diagnostic fault) {
    if (!isQuiet(fault.span().start())) {
      add(fault);
    }
  }

  /// Takes a fault of syntax, after which the rest of the line is doubtful.
  ///
  /// @param at where reading was when it came up, never before the place of an earlier one
  void disturb(int at, Diagnostic fault) {
    disturbances++;
    if (isQuiet(at)) {
      return;
    }
    if (!lost) {
      add(endedString == NOWHERE ? fault : fault.withLabel(whereTheStringBegan()));
      lost = endedString != NOWHERE;
    }
    quiet(at, lineEnd(at));
  }

  /// Says that the rest of a line is doubtful for a reason that is told elsewhere.
  void doubt(int at) {
    disturbances++;
    if (!isQuiet(at)) {
      quiet(at, lineEnd(at));
    }
  }

  /// Takes the fault that something which began earlier never ends. The line where this came out
  /// may be sound.
  void unclosed(Diagnostic fault) {
    disturbances++;
    if (!lost) {
      add(fault);
    }
  }

  /// Says that quotes of a long string stand where none can begin, so that what follows is
  /// doubtful.
  void lose() {
    lost = true;
  }

  /// How many faults of syntax came up, also those that were left out.
  int disturbances() {
    return disturbances;
  }

  /// Says that a line without a fault of syntax has been read.
  void soundLine() {
    endedString = NOWHERE;
    lost = false;
  }

  /// Says that the line just read held a string of several lines.
  void stringEnded(int start) {
    endedString = start;
  }

  /// Says that a line was read that is not sound.
  void unsoundLine(int start, int end) {
    if (lost) {
      quiet(start, end);
    }
  }

  /// All faults in order of their place, the last one saying how many are not listed.
  List<Diagnostic> inOrder() {
    List<Diagnostic> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt(fault -> fault.span().start()));
    if (unlisted > 0) {
      int end = source.text().length();
      ordered.add(
          Diagnostic.of(
              TomlFault.TOO_MANY_FAULTS,
              new SourceSpan(end, end),
              unlisted + " more faults are not listed"));
    }
    return ordered;
  }

  /// A stretch of the file for a message: on one line, not long, nothing invisible.
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      if (shown.length() > 40) {
        return shown.append('…').toString();
      }
      if (character == '\n' || character == '\r') {
        shown.append("\\n");
        i += character == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
      } else if (isVisible(character)) {
        shown.appendCodePoint(character);
      } else {
        shown.append("U+%04X".formatted(character));
      }
      i += Character.charCount(character);
    }
    return shown.toString();
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> true;
    };
  }

  private String whereTheStringBegan() {
    return "the string from line " + source.lineAt(endedString) + " has ended before this";
  }

  private void add(Diagnostic fault) {
    if (found.size() < LISTED) {
      found.add(fault);
    } else {
      unlisted++;
    }
  }

  private int lineEnd(int at) {
    int newline = source.text().indexOf('\n', at);
    return newline < 0 ? source.text().length() + 1 : newline + 1;
  }

  /// Adds a stretch that ends behind all earlier ones or with the last of them.
  private void quiet(int start, int end) {
    int until = end;
    while (quietStretches > 0 && quietStarts[quietStretches - 1] >= start) {
      until = Math.max(until, quietEnds[--quietStretches]);
    }
    if (quietStretches > 0 && quietEnds[quietStretches - 1] >= until) {
      return;
    }
    if (quietStretches == quietStarts.length) {
      quietStarts = Arrays.copyOf(quietStarts, 2 * quietStretches);
      quietEnds = Arrays.copyOf(quietEnds, 2 * quietStretches);
    }
    quietStarts[quietStretches] = start;
    quietEnds[quietStretches++] = until;
  }

  private boolean isQuiet(int offset) {
    int place = Arrays.binarySearch(quietEnds, 0, quietStretches, offset + 1);
    int stretch = place < 0 ? -place - 1 : place;
    return stretch < quietStretches && quietStarts[stretch] <= offset;
  }
}
