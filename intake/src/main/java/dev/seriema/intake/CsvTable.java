package dev.seriema.intake;

import dev.seriema.model.event.EventFault;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Comma-separated values below a line of field names, as Discover exports them: each row becomes a
/// document with a member for each cell that holds something.
final class CsvTable implements Wrapper {
  private final Tellings tellings;
  private final TextPlace place = new TextPlace();
  private final JsonWriter json = new JsonWriter();
  private final StringBuilder firstLine = new StringBuilder();

  /// Null while the names are not read.
  private @Nullable CsvRow row;

  private List<String> names = List.of();
  private long rowLine;
  private boolean isRefused;
  private boolean hasLocalTimes;

  CsvTable(Tellings tellings) {
    this.tellings = tellings;
  }

  @Override
  public int take(byte[] bytes, int start, int end, Documents into) {
    int at = start;
    while (at < end && !into.isFull() && !isRefused) {
      CsvRow open = row;
      if (open == null) {
        at = header(bytes, at, end);
      } else {
        at = open.take(bytes, at, end);
        if (open.isEnded()) {
          row(open, into);
        }
      }
    }
    return isRefused ? end : at;
  }

  @Override
  public void end(boolean isBrokenOff, boolean isCutOff, Documents into) {
    CsvRow open = row;
    if (open == null || isCutOff || isRefused) {
      return;
    }
    if (open.isInsideQuotes()) {
      if (!isBrokenOff) {
        tellings.truncated("it ends inside quotes, in the row that starts at line " + rowLine);
      }
      return;
    }
    open.end();
    if (open.isEnded()) {
      row(open, into);
    }
  }

  private int header(byte[] bytes, int start, int end) {
    int newline = Newlines.first(bytes, start, end);
    int lineEnd = newline < 0 ? end : newline;
    firstLine.append(new String(bytes, start, lineEnd - start, StandardCharsets.ISO_8859_1));
    if (newline < 0) {
      return end;
    }
    place.set(place.line() + 1, 1);
    byte[] line = firstLine.toString().getBytes(StandardCharsets.ISO_8859_1);
    if (firstLine.toString().isBlank()) {
      firstLine.setLength(0);
    } else {
      names(CsvHeader.of(line, 0, line.length));
    }
    return newline + 1;
  }

  private void names(Optional<CsvHeader> header) {
    names = header.map(CsvHeader::names).orElse(List.of());
    byte separator = header.map(CsvHeader::separator).orElse((byte) ',');
    row = new CsvRow(separator, tellings.documentLimit(), place);
    rowLine = place.line();
    Set<String> seen = new HashSet<>();
    Optional<String> twice = names.stream().filter(name -> !seen.add(name)).findFirst();
    if (twice.isPresent()) {
      isRefused = true;
      tellings.input(
          InputFault.OTHER_FORMAT,
          "`"
              + tellings.source()
              + "` is CSV that names the column `"
              + twice.get()
              + "` twice, which is not read",
          "name each column once");
    }
  }

  private void row(CsvRow read, Documents into) {
    if (read.isTooLong()) {
      tellings.tooLarge(rowLine, 1, "the row", read.measured());
    } else if (!read.isBlank()) {
      if (read.isMisquoted()) {
        fault("something stands behind a closing quote", "a quote inside of quotes is doubled");
      } else if (read.cells() != names.size()) {
        String message =
            "the row has " + read.cells() + " cells, there are " + names.size() + " columns";
        fault(message, "put a cell in quotes where it holds a separator or a line end");
      } else if (isUtf8(read)) {
        document(read, into);
      }
    }
    read.clear();
    rowLine = place.line();
  }

  private void document(CsvRow read, Documents into) {
    json.clear();
    json.beginObject();
    for (int i = 0; i < names.size(); i++) {
      CsvCell cell = CsvCell.of(names.get(i), read.cell(i));
      if (cell.isList()) {
        json.name(names.get(i)).strings(cell.values());
      } else if (!cell.values().isEmpty()) {
        json.name(names.get(i)).string(cell.values().getFirst());
      }
      if (cell.hasLocalTime() && !hasLocalTimes) {
        hasLocalTimes = true;
        tellLocalTimes(read.cell(i));
      }
    }
    json.endObject();
    into.begin(rowLine, 1);
    into.append(json.bytes(), 0, json.length());
    if (into.isTooLong()) {
      tellings.tooLarge(rowLine, 1, "the row as JSON", into.openLength());
      into.drop();
    } else {
      into.commit();
    }
  }

  private void tellLocalTimes(String time) {
    tellings.input(
        InputFault.LOCAL_TIMES,
        "`" + tellings.source() + "` tells times without their zone, read as UTC: `" + time + "`",
        "export with `dateFormat:tz` set to UTC where that is not so");
  }

  private boolean isUtf8(CsvRow read) {
    for (int cell = 0; cell < read.cells(); cell++) {
      for (int at = read.start(cell); at < read.end(cell); at++) {
        if (read.text()[at] < 0) {
          int behind = Utf8.beyond(read.text(), at, read.end(cell));
          if (behind < 0) {
            tellings.place(
                EventFault.BAD_ENCODING,
                read.line(cell),
                read.column(cell),
                "the cell holds bytes that are not UTF-8",
                Hints.of(EventFault.BAD_ENCODING));
            return false;
          }
          at = behind - 1;
        }
      }
    }
    return true;
  }

  private void fault(String message, String hint) {
    tellings.place(WrapperFault.ROW_STRUCTURE, rowLine, 1, message, hint);
  }
}
