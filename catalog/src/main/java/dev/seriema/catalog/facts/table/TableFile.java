package dev.seriema.catalog.facts.table;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table as it lies in a file: UTF-8, one header line, cells separated by tabs, no quoting, LF.
///
/// @param name of the file; one that ends in `.gz` is packed
/// @param rows in the order of the file, each as long as the columns
public record TableFile(String name, List<String> columns, List<List<String>> rows) {
  public TableFile {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(name + " has the columns " + columns + ", not " + row);
      }
    }
  }

  /// The text of the file; a tab or line end in a cell becomes a blank.
  public byte[] text() {
    StringBuilder text = new StringBuilder(String.join("\t", columns)).append('\n');
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : "\t").append(row.get(i).replaceAll("\\p{Cntrl}", " "));
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
