package dev.seriema.cli.run;

import dev.seriema.cli.table.Cell;
import dev.seriema.cli.table.Column;
import dev.seriema.cli.table.TableLayout;
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
public final class AlertView {
  /// The fields that a detector has to read so that alerts can be shown.
  public static final List<FieldPath> FIELDS = AlertRow.FIELDS;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("time", 19, 19, 3),
          new Column("severity", 8, 8, 1),
          new Column("rule", 20, 40, 0),
          new Column("host", 11, 16, 2),
          new Column("user", 8, 12, 4),
          new Column("process", 10, 16, 4),
          new Column("matched", 12, 12, 0));
  private static final String GAP = "  ";

  /// In less space the name of a field would leave none for its value.
  private static final int ROOM_FOR_FIELDS = 40;

  private final PrintStream out;
  private final Ink ink;
  private final TableLayout layout;
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
    this.layout = new TableLayout(COLUMNS, columns);
  }

  public void show(AlertRow row) {
    if (!begun) {
      begun = true;
      out.println(ink.faint(layout.head()));
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
              + paint(severity, String.format(Locale.ROOT, "%-8s", severity.word()))
              + GAP
              + DisplayText.safe(rule.headline().name()));
    });
  }

  private String painted(AlertRow row) {
    RuleSeverity severity = row.rule().headline().severity();
    return layout.row(
        List.of(
            new Cell(row.time(), ink::faint),
            new Cell(severity.word(), word -> paint(severity, word)),
            new Cell(row.rule().headline().name(), ink::strong),
            Cell.plain(row.host()),
            Cell.plain(row.user()),
            Cell.plain(row.process()),
            new Cell(
                layout.lastWidth() < ROOM_FOR_FIELDS ? row.values() : row.part(), ink::accent)));
  }

  private String paint(RuleSeverity severity, String text) {
    return switch (severity) {
      case CRITICAL, HIGH -> ink.error(text);
      case MEDIUM -> ink.warning(text);
      case LOW -> ink.note(text);
    };
  }
}
