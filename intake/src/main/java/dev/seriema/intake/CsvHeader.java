package dev.seriema.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The first line of comma-separated values, which names fields.
///
/// @param separator what stands between cells: a comma, a semicolon or a tab
record CsvHeader(byte separator, List<String> names) {
  private static final Pattern FIELD = Pattern.compile("[@\\p{L}_][\\p{L}\\d_.@/:-]*");
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  CsvHeader {
    names = List.copyOf(names);
  }

  /// @param start of the line
  /// @param end of it, without its `\n`
  /// @return nothing where the line does not name two fields or more
  static Optional<CsvHeader> of(byte[] bytes, int start, int end) {
    return SEPARATORS.stream()
        .map(separator ->
            new CsvHeader((byte) separator.charValue(), row(bytes, start, end, separator)))
        .filter(CsvHeader::namesFields)
        .findFirst();
  }

  /// Whether the names are those of fields and no words of a text: one has a dot, or starts as
  /// fields do that every document has.
  boolean isSure() {
    return names.stream()
        .anyMatch(name -> name.startsWith("@") || name.startsWith("_") || name.contains("."));
  }

  /// How many cells the row has that starts at a place.
  ///
  /// @return 0 while it is not whole
  int cells(byte[] bytes, int start, int end, boolean isLast) {
    CsvRow row = new CsvRow(separator, Integer.MAX_VALUE, new TextPlace());
    row.take(bytes, start, end);
    if (isLast && !row.isEnded()) {
      row.end();
    }
    return row.isEnded() ? row.cells() : 0;
  }

  private static List<String> row(byte[] bytes, int start, int end, char separator) {
    CsvRow row = new CsvRow((byte) separator, Integer.MAX_VALUE, new TextPlace());
    row.take(bytes, start, end);
    row.end();
    return row.all();
  }

  private boolean namesFields() {
    return names.size() > 1 && names.stream().allMatch(name -> FIELD.matcher(name).matches());
  }
}
