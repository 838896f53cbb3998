package dev.seriema.catalog.lock;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenNumber;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// What a file says, without places.
///
/// @param texts makes the text that ships of a key and the text that is written
record PlainValues(BinaryOperator<String> texts) {
  /// As it is written.
  static final PlainValues AS_WRITTEN = new PlainValues((_, text) -> text);

  /// Keys whose texts keep their lines.
  private static final List<String> OF_LINES = List.of("query", "note", "setup", "message");

  /// With all texts on one line but those that people and queries need lines for.
  static final PlainValues ON_ONE_LINE =
      new PlainValues((key, text) -> OF_LINES.contains(key) ? text : PlainLines.joined(text));

  /// @throws NoForm where a value is none of JSON
  SortedMap<String, ApiValue> of(WrittenTable table) throws NoForm {
    SortedMap<String, ApiValue> members = new TreeMap<>();
    for (String key : table.keys()) {
      Optional<WrittenTable.Member> member = table.member(key);
      if (member.isPresent()) {
        members.put(key, of(member.get().value(), key));
      }
    }
    return members;
  }

  /// @param key that the value stands under
  ApiValue of(WrittenValue value, String key) throws NoForm {
    return switch (value) {
      case WrittenText text -> new ApiValue.Text(texts.apply(key, text.value()));
      case WrittenInteger number -> new ApiValue.Whole(number.value());
      case WrittenNumber number -> new ApiValue.Fraction(number.value());
      case WrittenTruth truth -> new ApiValue.Truth(truth.value());
      case WrittenTable table -> new ApiValue.Table(of(table));
      case WrittenList list -> {
        List<ApiValue> items = new ArrayList<>();
        for (WrittenValue item : list.values()) {
          items.add(of(item, key));
        }
        yield new ApiValue.Listing(items);
      }
      default -> throw new NoForm();
    };
  }
}
