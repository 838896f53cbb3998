package dev.seriema.catalog.exception;

import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Takes what an item needs from its tables, and words what is missing or of another form.
final class ItemFaults {
  private final List<Diagnostic> found = new ArrayList<>();

  /// In order of their places.
  List<Diagnostic> found() {
    return found.stream().sorted(Comparator.comparingInt(fault -> fault.span().start())).toList();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /// A text that is there and not blank.
  Optional<WrittenText> text(WrittenTable table, String key, String where) {
    Optional<WrittenText> text = textOrBlank(table, key, where);
    if (text.filter(found -> found.value().isBlank()).isPresent()) {
      missing(table, key, where);
      return Optional.empty();
    }
    return text;
  }

  Optional<WrittenText> textOrBlank(WrittenTable table, String key, String where) {
    if (table.member(key).isEmpty()) {
      missing(table, key, where);
    }
    return optionalText(table, key);
  }

  Optional<WrittenText> optionalText(WrittenTable table, String key) {
    Optional<WrittenValue> value = table.member(key).map(WrittenTable.Member::value);
    value
        .filter(found -> !(found instanceof WrittenText))
        .ifPresent(found -> wrongType(key, found, "a text"));
    return value.filter(WrittenText.class::isInstance).map(WrittenText.class::cast);
  }

  /// One of a few words, which is known.
  Optional<String> word(WrittenText text, String key, List<String> words) {
    if (words.contains(text.value())) {
      return Optional.of(text.value());
    }
    Diagnostic unknown =
        Diagnostic.of(
                ExceptionFault.UNKNOWN_WORD, text.span(), "`" + key + "` is `" + text.value() + "`")
            .withLabel("it is one of `" + String.join("`, `", words) + "`");
    found.add(
        Suggestions.nearest(text.value(), words)
            .map(near -> unknown.withHint("did you mean `" + near + "`?"))
            .orElse(unknown));
    return Optional.empty();
  }

  void missing(WrittenTable table, String key, String where) {
    found.add(
        Diagnostic.of(
            ExceptionFault.MISSING_FIELD, table.span(), "`" + key + "` is missing in " + where));
  }

  void wrongType(String key, WrittenValue value, String wanted) {
    found.add(
        Diagnostic.of(
            ExceptionFault.WRONG_TYPE,
            value.span(),
            "`" + key + "` is " + value.typeName() + ", not " + wanted));
  }

  void unreadableTime(WrittenText text) {
    found.add(
        Diagnostic.of(
                ExceptionFault.UNREADABLE_TIME,
                text.span(),
                "`expire_time` is `" + text.value() + "`, which is no time")
            .withHint("write it as 2026-12-31T00:00:00.000Z"));
  }
}
