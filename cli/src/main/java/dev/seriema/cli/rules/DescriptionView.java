package dev.seriema.cli.rules;

import dev.seriema.catalog.metadata.Description;
import dev.seriema.catalog.metadata.DescriptionJson;
import dev.seriema.cli.table.Cell;
import dev.seriema.cli.table.Column;
import dev.seriema.cli.table.TableLayout;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.value.Value;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Fields of descriptions as a table, or a JSON object a line.
public final class DescriptionView {
  private static final int WIDEST = 44;
  private static final int NARROWEST = 12;

  /// Half of an id is none.
  private static final Set<String> UNCUT = Set.of("rule_id", "id", "uuid", "updated_date");

  private DescriptionView() {}

  /// @param width of the terminal
  public static void table(
      PrintStream out, Ink ink, int width, List<String> fields, List<Description> found) {
    if (found.isEmpty()) {
      return;
    }
    List<List<String>> rows =
        found.stream().map(one -> fields.stream().map(field -> text(one, field)).toList()).toList();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      columns.add(column(fields, i, rows));
    }
    TableLayout layout = new TableLayout(columns, width);
    out.println(ink.faint(layout.head()));
    for (List<String> row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(new Cell(row.get(i), paint(ink, fields.get(i), row.get(i))));
      }
      out.println(layout.row(cells));
    }
  }

  /// The columns on the right go first where space is short, save the name and the last one.
  private static Column column(List<String> fields, int place, List<List<String>> rows) {
    String name = fields.get(place);
    int widest = rows.stream().mapToInt(row -> DisplayText.width(row.get(place))).max().orElse(0);
    int wanted = Math.max(name.length(), Math.min(widest, WIDEST));
    boolean stays = name.equals("name") || place == fields.size() - 1;
    int least = UNCUT.contains(name) ? wanted : Math.min(wanted, NARROWEST);
    return new Column(name, least, wanted, stays ? 0 : place + 1);
  }

  private static UnaryOperator<String> paint(Ink ink, String field, String value) {
    return switch (field) {
      case "name" -> ink::strong;
      case "path", "rule_id", "uuid" -> ink::faint;
      case "severity" ->
          switch (value) {
            case "critical", "high" -> ink::error;
            case "medium" -> ink::warning;
            default -> ink::note;
          };
      default -> UnaryOperator.identity();
    };
  }

  /// One object a line; a field that one of them lacks is missing there.
  public static void lines(PrintStream out, List<String> fields, List<Description> found) {
    JsonWriter json = new JsonWriter();
    for (Description one : found) {
      json.clear();
      json.beginObject();
      for (String name : fields) {
        one.field(name)
            .ifPresent(field -> {
              json.name(name);
              DescriptionJson.write(field, json);
            });
      }
      json.endObject().endLine();
      out.write(json.bytes(), 0, json.length());
    }
  }

  private static String text(Description one, String name) {
    return one.field(name)
        .map(field ->
            field.values().stream().map(DescriptionView::text).collect(Collectors.joining(", ")))
        .orElse("-");
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> DisplayText.safe(text.strip().replace('\n', ' '));
      case Value.Missing _ -> "-";
      case Value.Whole _, Value.Fraction _, Value.Truth _, Value.Moment _, Value.Address _ ->
          value.shown();
    };
  }
}
