package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import java.util.Collection;
import java.util.function.Predicate;

/// What a value has to be.
///
/// @param what such as `a text that is not blank`
/// @param fits whether a value is that
public record ValueForm(String what, Predicate<WrittenValue> fits) {
  /// Longest value that a message shows.
  private static final int LONGEST_SHOWN = 60;

  public static final ValueForm TEXT =
      new ValueForm("a text", value -> value instanceof WrittenText);
  public static final ValueForm FILLED_TEXT =
      text("a text that is not blank", text -> !text.isBlank());
  public static final ValueForm TABLE =
      new ValueForm("a table", value -> value instanceof WrittenTable);
  public static final ValueForm TRUTH =
      new ValueForm("`true` or `false`", value -> value instanceof WrittenTruth);
  public static final ValueForm TEXTS =
      new ValueForm("a list of texts", value -> isList(value, text -> true));
  public static final ValueForm FILLED_TEXTS =
      new ValueForm(
          "a list of texts, none of them blank",
          value ->
              isList(value, text -> !text.isBlank()) && !((WrittenList) value).values().isEmpty());
  public static final ValueForm ANY = new ValueForm("a value", _ -> true);

  /// A text of some form.
  public static ValueForm text(String what, Predicate<String> form) {
    return new ValueForm(
        what, value -> value instanceof WrittenText text && form.test(text.value()));
  }

  /// One of some words.
  public static ValueForm word(Collection<String> words) {
    return text("one of `" + String.join("`, `", words) + "`", words::contains);
  }

  /// A whole number.
  public static ValueForm from(long least) {
    return new ValueForm(
        "a whole number from " + least + " on",
        value -> value instanceof WrittenInteger number && number.value() >= least);
  }

  /// What is wrong with a value that does not fit, such as ``is `0`; it has to be a text``.
  public String fault(WrittenValue value) {
    return "is " + shown(value) + "; it has to be " + what;
  }

  private static String shown(WrittenValue value) {
    String written =
        switch (value) {
          case WrittenText text -> text.value();
          case WrittenInteger number -> String.valueOf(number.value());
          case WrittenTruth truth -> String.valueOf(truth.value());
          default -> "";
        };
    if (written.isBlank()) {
      return value instanceof WrittenText
          ? "blank"
          : value instanceof WrittenList list && list.values().isEmpty()
              ? "an empty list"
              : value.typeName();
    }
    return written.length() > LONGEST_SHOWN ? value.typeName() : "`" + written + "`";
  }

  private static boolean isList(WrittenValue value, Predicate<String> form) {
    return value instanceof WrittenList list
        && list.values().stream()
            .allMatch(item -> item instanceof WrittenText text && form.test(text.value()));
  }
}
