package dev.seriema.cli.compare;

import dev.seriema.cli.compare.DifferenceReport.OneSided;
import dev.seriema.cli.table.Cell;
import dev.seriema.cli.table.Column;
import dev.seriema.cli.table.TableLayout;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.event.JsonWriter;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Alerts that exist in one schedule only, as a person or another program reads them.
///
/// @param rules by uuid
public record DifferenceView(PrintStream out, Map<String, ComparedRule> rules) {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("only in", 7, 7, 0),
          new Column("time", 24, 24, 2),
          new Column("rule", 20, 40, 3),
          new Column("events", 10, 24, 1),
          new Column("difference", 36, 36, 0));

  /// Writes a table.
  ///
  /// @param columns characters of a line
  public void table(DifferenceReport report, Ink ink, int columns) {
    if (report.found().isEmpty()) {
      return;
    }
    TableLayout layout = new TableLayout(COLUMNS, columns);
    out.println(ink.faint(layout.head()));
    for (OneSided each : report.found()) {
      String events =
          each.alert().events().stream().map(ComparedEvent::id).collect(Collectors.joining(" "));
      out.println(
          layout.row(
              List.of(
                  Cell.plain(schedule(each)),
                  new Cell(each.alert().raised(), ink::faint),
                  new Cell(name(each.alert()), ink::strong),
                  Cell.plain(events.isEmpty() ? each.alert().group() : events),
                  new Cell(each.difference().words(), ink::accent))));
    }
  }

  /// Writes a line of JSON for each.
  public void ndjson(DifferenceReport report) {
    JsonWriter json = new JsonWriter();
    for (OneSided each : report.found()) {
      json.clear();
      ComparedAlert alert = each.alert();
      json.beginObject().name("schedule").string(schedule(each));
      json.name("difference").string(each.difference().words());
      json.name("rule_id").string(id(alert)).name("rule").string(name(alert));
      json.name("@timestamp").string(alert.raised());
      json.name("events").beginArray();
      for (ComparedEvent event : alert.events()) {
        json.beginObject().name("_index").string(event.index());
        json.name("_id").string(event.id()).endObject();
      }
      json.endArray();
      json.name("group").string(alert.group()).endObject().endLine();
      out.write(json.bytes(), 0, json.length());
    }
  }

  private static String schedule(OneSided each) {
    return each.inStream() ? "stream" : "kibana";
  }

  private String name(ComparedAlert alert) {
    ComparedRule rule = rules.get(alert.rule());
    return rule == null ? alert.rule() : rule.rule().headline().name();
  }

  private String id(ComparedAlert alert) {
    ComparedRule rule = rules.get(alert.rule());
    return rule == null ? alert.rule() : rule.rule().id().id();
  }
}
