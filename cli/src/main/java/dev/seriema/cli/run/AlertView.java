package dev.seriema.cli.run;

import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.schema.FieldPath;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Alerts as a table that grows line by line, and at the end how many each rule raised.
///
/// Columns have fixed widths, so that a stream can be shown as it comes.
public final class AlertView {
  /// The fields that a detector has to read so that alerts can be shown.
  public static final List<FieldPath> FIELDS = AlertRow.FIELDS;

  private static final int[] WIDTHS = {19, 8, 40, 16, 12, 16};
  private static final String GAP = "  ";
  private static final int LEAST_PART = 20;

  private final PrintStream out;
  private final Ink ink;
  private final int columns;
  private final Map<Rule, Integer> counts =
      new TreeMap<>(
          Comparator.comparing((Rule rule) -> rule.headline().severity())
              .reversed()
              .thenComparing(rule -> rule.headline().name())
              .thenComparing(Rule::id));
  private boolean begun;

  public AlertView(PrintStream out, Ink ink, int columns) {
    this.out = out;
    this.ink = ink;
    this.columns = columns;
  }

  public void show(AlertRow row) {
    if (!begun) {
      begun = true;
      out.println(
          ink.faint(
              line(List.of("time", "severity", "rule", "host", "user", "process", "matched"))));
    }
    counts.merge(row.rule(), 1, Integer::sum);
    out.println(painted(row));
  }

  /// The counts of each rule, the most severe first.
  public void finish() {
    if (!begun) {
      return;
    }
    out.println();
    out.println(ink.strong("alerts  severity  rule"));
    counts.forEach((rule, count) -> {
      RuleSeverity severity = rule.headline().severity();
      out.println(
          String.format(Locale.ROOT, "%6d  ", count)
              + paint(severity, pad(severity.word(), 8))
              + GAP
              + DisplayText.safe(rule.headline().name()));
    });
  }

  private String painted(AlertRow row) {
    RuleSeverity severity = row.rule().headline().severity();
    StringBuilder line = new StringBuilder();
    line.append(ink.faint(pad(row.time(), WIDTHS[0]))).append(GAP);
    line.append(paint(severity, pad(severity.word(), WIDTHS[1]))).append(GAP);
    line.append(ink.strong(pad(row.rule().headline().name(), width(2)))).append(GAP);
    line.append(pad(row.host(), WIDTHS[3])).append(GAP);
    line.append(pad(row.user(), WIDTHS[4])).append(GAP);
    line.append(pad(row.process(), WIDTHS[5])).append(GAP);
    line.append(ink.accent(DisplayText.cut(DisplayText.safe(row.part()), partWidth())));
    return line.toString();
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < WIDTHS.length; i++) {
      line.append(pad(cells.get(i), width(i))).append(GAP);
    }
    return line.append(cells.getLast()).toString();
  }

  /// The rule's column gives way on a narrow terminal.
  private int width(int column) {
    int spare = columns - LEAST_PART - GAP.length() * WIDTHS.length;
    for (int width : WIDTHS) {
      spare -= width;
    }
    return column == 2 ? Math.max(20, WIDTHS[2] + Math.min(0, spare)) : WIDTHS[column];
  }

  private int partWidth() {
    int left = columns - GAP.length() * WIDTHS.length;
    for (int i = 0; i < WIDTHS.length; i++) {
      left -= width(i);
    }
    return Math.max(LEAST_PART, left);
  }

  private String paint(RuleSeverity severity, String text) {
    return switch (severity) {
      case CRITICAL, HIGH -> ink.error(text);
      case MEDIUM -> ink.warning(text);
      case LOW -> ink.note(text);
    };
  }

  private static String pad(String text, int width) {
    String cut = DisplayText.cut(DisplayText.safe(text), width);
    return cut + " ".repeat(Math.max(0, width - DisplayText.width(cut)));
  }
}
