package dev.seriema.cli.explain;

import dev.seriema.catalog.trace.KeyLine;
import dev.seriema.catalog.trace.KeyLine.Ending;
import dev.seriema.catalog.trace.Moment;
import dev.seriema.catalog.trace.Trace;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Draws the events of one key in time: a row for each stage, a column for each event, and below
/// them how far they came and what ended it.
final class KeyLineText {
  private static final int LABEL = 10;
  private static final int WIDEST_ID = 16;

  /// Most times fit, such as `+12m30s`.
  private static final int LONGEST_TIME = 7;

  private static final String GAP = "  ";

  private final Ink ink;
  private final Signs signs;
  private final int columns;

  KeyLineText(Ink ink, Signs signs, int columns) {
    this.ink = ink;
    this.signs = signs;
    this.columns = columns;
  }

  List<String> lines(Trace.OfSequence sequence, KeyLine line) {
    List<KeyLine.Mark> drawn = drawn(line.marks());
    Instant start = drawn.getFirst().at().time();
    List<StringBuilder> rows = new ArrayList<>();
    rows.add(row("time"));
    for (int stage = 0; stage < sequence.stages().size(); stage++) {
      rows.add(row(label(sequence.stages(), stage)));
    }
    for (KeyLine.Mark mark : drawn) {
      String time = TraceText.offset(start, mark.at().time());
      String id = id(mark);
      int width = Math.max(DisplayText.width(time), DisplayText.width(id));
      rows.getFirst().append(padded(time, width));
      for (int stage = 0; stage < sequence.stages().size(); stage++) {
        rows.get(stage + 1).append(padded(mark.stages().contains(stage) ? id : "", width));
      }
    }
    List<String> lines = new ArrayList<>();
    String key =
        sequence.keys().isEmpty() ? "events" : TraceText.group(sequence.keys(), line.key());
    lines.add(ink.strong(key) + " from " + start + some(drawn.size(), line.marks().size()));
    rows.forEach(row -> lines.add("  " + row.toString().stripTrailing()));
    lines.add("  " + verdict(sequence.keys(), line));
    return lines;
  }

  private static String some(int drawn, int all) {
    return drawn == all ? "" : ", the last " + drawn + " of " + all + " events";
  }

  private static String label(List<Trace.Wanted> stages, int stage) {
    return switch (stages.get(stage)) {
      case EVENT -> "stage " + (stage + 1);
      case ABSENCE -> "no stage " + (stage + 1);
      case UNTIL -> "until";
    };
  }

  private static StringBuilder row(String label) {
    return new StringBuilder(padded(label, LABEL));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - DisplayText.width(text))) + GAP;
  }

  /// As many of the last marks as fit.
  private List<KeyLine.Mark> drawn(List<KeyLine.Mark> marks) {
    int left = columns - LABEL - 2 * GAP.length();
    int first = marks.size();
    while (first > 0) {
      left -= GAP.length() + Math.max(LONGEST_TIME, DisplayText.width(id(marks.get(first - 1))));
      if (left < 0) {
        break;
      }
      first--;
    }
    return marks.subList(Math.min(first, marks.size() - 1), marks.size());
  }

  private static String id(KeyLine.Mark mark) {
    return DisplayText.cut(DisplayText.safe(mark.at().id()), WIDEST_ID);
  }

  private String verdict(List<String> names, KeyLine line) {
    boolean isComplete = line.ending() instanceof Ending.Complete;
    String sign = isComplete ? ink.good(signs.held()) : ink.error(signs.failed());
    String reached =
        line.reached().isEmpty()
            ? "no stage is reached"
            : line.reached().size()
                + " of "
                + line.stages()
                + " stages reached by "
                + TraceText.named(line.reached());
    return sign + " " + reached + ending(names, line);
  }

  private static String ending(List<String> names, KeyLine line) {
    return switch (line.ending()) {
      case Ending.Complete _ -> "";
      case Ending.Waits(int stage) ->
          "; nothing is stage " + (stage + 1) + (line.reached().isEmpty() ? "" : " behind that");
      case Ending.Before(int stage, Moment event) ->
          "; stage " + (stage + 1) + " has " + TraceText.named(event) + " before that only";
      case Ending.OtherKey(int stage, Moment event, var key) ->
          "; stage "
              + (stage + 1)
              + " has "
              + TraceText.named(event)
              + " with another key: "
              + TraceText.group(names, key);
      case Ending.TooLate(int stage, Moment event, var after, var maxspan) ->
          "; "
              + TraceText.named(event)
              + " of stage "
              + (stage + 1)
              + " comes "
              + TraceText.span(after)
              + " after the first, and maxspan is "
              + TraceText.span(maxspan);
      case Ending.Until(Moment event) -> "; " + TraceText.named(event) + " of `until` ends that";
      case Ending.Forbidden(int stage, Moment event) ->
          "; " + TraceText.named(event) + " of stage " + (stage + 1) + " may not be there";
    };
  }
}
