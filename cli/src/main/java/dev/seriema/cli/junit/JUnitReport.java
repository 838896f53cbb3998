package dev.seriema.cli.junit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Suites of cases, one below the other.
public final class JUnitReport {
  private final Xml xml = new Xml();
  private final String time;
  private int suites;

  /// @param started the time that each suite carries
  public JUnitReport(Instant started) {
    time =
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
            started.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    xml.open("testsuites");
  }

  /// Begins a suite; its cases follow.
  public void begin(String name, long tests, long failures, long skipped) {
    xml.open(
        "testsuite",
        "package",
        "seriema",
        "id",
        Integer.toString(suites++),
        "name",
        name,
        "timestamp",
        time,
        "hostname",
        "localhost",
        "tests",
        Long.toString(tests),
        "failures",
        Long.toString(failures),
        "errors",
        "0",
        "skipped",
        Long.toString(skipped),
        "time",
        "0");
    xml.empty("properties");
  }

  /// Ends a suite.
  ///
  /// @param told what was said beside the cases; may be empty
  public void end(String told) {
    if (told.isEmpty()) {
      xml.empty("system-out");
    } else {
      xml.text("system-out", told);
    }
    xml.empty("system-err");
    xml.close("testsuite");
  }

  public void passed(String of, String name) {
    xml.empty("testcase", "classname", of, "name", name, "time", "0");
  }

  /// @param kind a word that says what failed
  public void failed(String of, String name, String kind, String headline, List<String> lines) {
    xml.open("testcase", "classname", of, "name", name, "time", "0");
    xml.text("failure", String.join("\n", lines), "type", kind, "message", headline);
    xml.close("testcase");
  }

  public void skipped(String of, String name, String reason) {
    xml.open("testcase", "classname", of, "name", name, "time", "0");
    xml.empty("skipped", "message", reason);
    xml.close("testcase");
  }

  /// Ends the report.
  public String text() {
    xml.close("testsuites");
    return xml.text();
  }
}
