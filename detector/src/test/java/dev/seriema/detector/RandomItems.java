package dev.seriema.detector;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.exception.ExceptionEntry;
import dev.seriema.model.exception.ExceptionEntry.Written;
import dev.seriema.model.exception.ExceptionItem;
import dev.seriema.model.exception.ValueList;
import dev.seriema.model.exception.ValueListType;
import dev.seriema.model.exception.ValueLists;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Items of every form, and what they mean said slowly: one value of one field after the other.
final class RandomItems {
  private static final SourceText SOURCE = new SourceText("items", "");
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final List<String> LISTED = List.of("a", "a*", "windows");
  private static final List<String> PATTERNS =
      List.of("a*", "*", "?", "*b", "a?", "a\\*", "a\\\\b", "", "A*");

  /// Has one list, `words`.
  static final ValueLists VALUES =
      (id, _) ->
          id.equals("words")
              ? Optional.of(new ValueList(id, ValueListType.KEYWORD, LISTED))
              : Optional.empty();

  private final List<ExceptionItem> items = new ArrayList<>();
  private final Chance chance;

  RandomItems(Chance chance) {
    this.chance = chance;
    for (int i = 1 + chance.below(3); i > 0; i--) {
      items.add(
          new ExceptionItem(
              Integer.toString(i),
              "",
              chance.list(1, 3, this::entry),
              chance.oneIn(5) ? List.of("linux", "windows") : List.of(),
              Optional.empty(),
              SOURCE,
              NOWHERE));
    }
  }

  List<ExceptionItem> items() {
    return items;
  }

  boolean except(PlainEvent event) {
    return items.stream().anyMatch(item -> holds(item, event));
  }

  private ExceptionEntry entry() {
    Written field = written(chance.of(PlainEvent.FIELDS));
    return switch (chance.below(7)) {
      case 0 ->
          new ExceptionEntry.InList(field, chance.oneIn(2), written("words"), Optional.empty());
      case 1 ->
          new ExceptionEntry.Nested(
              written("parts"),
              chance.list(1, 2, () -> leaf(written(chance.of(PlainEvent.PART_FIELDS)))));
      default -> leaf(field);
    };
  }

  private ExceptionEntry leaf(Written field) {
    boolean included = chance.oneIn(2);
    return switch (chance.below(4)) {
      case 0 -> new ExceptionEntry.Match(field, included, word());
      case 1 -> new ExceptionEntry.MatchAny(field, included, chance.list(1, 3, this::word));
      case 2 -> new ExceptionEntry.Wildcard(field, included, written(chance.of(PATTERNS)));
      default -> new ExceptionEntry.Exists(field, included);
    };
  }

  private Written word() {
    return written(chance.of(PlainEvent.WORDS));
  }

  private static Written written(String text) {
    return new Written(text, NOWHERE);
  }

  private static boolean holds(ExceptionItem item, PlainEvent event) {
    boolean ofSystem =
        item.systems().isEmpty()
            || item.systems().stream().anyMatch(event.values("host.os.type")::contains);
    return ofSystem && item.entries().stream().allMatch(entry -> holds(entry, event));
  }

  private static boolean holds(ExceptionEntry entry, PlainEvent event) {
    return entry instanceof ExceptionEntry.Nested nested
        ? event.parts().stream()
            .anyMatch(part ->
                nested.entries().stream()
                    .allMatch(inner -> holdsOf(inner, field -> ofPart(part, field))))
        : holdsOf(entry, event::values);
  }

  private static List<String> ofPart(Map<String, String> part, String field) {
    return part.containsKey(field) ? List.of(part.get(field)) : List.of();
  }

  private static boolean holdsOf(ExceptionEntry entry, Function<String, List<String>> values) {
    List<String> found = values.apply(entry.field().text());
    return switch (entry) {
      case ExceptionEntry.Match(_, var included, var value) ->
          found.contains(value.text()) == included;
      case ExceptionEntry.MatchAny(_, var included, var any) ->
          any.stream().anyMatch(value -> found.contains(value.text())) == included;
      case ExceptionEntry.Wildcard(_, var included, var pattern) ->
          found.stream().anyMatch(value -> fits(pattern.text(), value)) == included;
      case ExceptionEntry.Exists(_, var included) -> found.isEmpty() != included;
      case ExceptionEntry.InList(_, var included, _, _) ->
          LISTED.stream().anyMatch(found::contains) == included;
      case ExceptionEntry.Nested _ ->
          throw new IllegalArgumentException("no nested one in another");
    };
  }

  private static boolean fits(String pattern, String value) {
    String expression =
        Pattern.compile("\\\\.|.", Pattern.DOTALL)
            .matcher(pattern)
            .results()
            .map(part ->
                switch (part.group()) {
                  case "*" -> ".*";
                  case "?" -> ".";
                  case String escaped when escaped.length() == 2 ->
                      Pattern.quote(escaped.substring(1));
                  case String plain -> Pattern.quote(plain);
                })
            .collect(Collectors.joining());
    return Pattern.compile(expression, Pattern.DOTALL).matcher(value).matches();
  }
}
