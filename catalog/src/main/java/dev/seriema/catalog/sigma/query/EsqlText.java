package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.query.EventCondition.Addresses;
import dev.seriema.catalog.sigma.query.EventCondition.DatePart;
import dev.seriema.catalog.sigma.query.EventCondition.Matches;
import dev.seriema.catalog.sigma.query.EventCondition.Numbers;
import dev.seriema.catalog.sigma.query.EventCondition.OfField;
import dev.seriema.catalog.sigma.query.EventCondition.Ordered;
import dev.seriema.catalog.sigma.query.EventCondition.Present;
import dev.seriema.catalog.sigma.query.EventCondition.SameAs;
import dev.seriema.catalog.sigma.query.EventCondition.Truth;
import dev.seriema.catalog.sigma.search.Sought.DatePart.Unit;
import dev.seriema.catalog.sigma.search.TextPattern;
import dev.seriema.catalog.sigma.search.Texts;
import dev.seriema.model.schema.FieldType.Family;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Conditions in ES|QL, which compares texts of words as a whole and fields with each other. What
/// is asked of a missing field is neither true nor false there, so a negation names that case.
final class EsqlText {
  /// Fields that hold several values, which only `:` asks one by one.
  private static final Set<String> LISTS = Set.of("event.category", "event.type");

  private EsqlText() {}

  /// Whether ES|QL can say the same.
  static boolean canSay(EventCondition condition) {
    return condition
        .tests()
        .allMatch(test ->
            switch (test) {
              case DatePart(_, var unit, _, _) -> unit != Unit.WEEK;
              case Addresses(var field, _) -> field.family() == Family.IP;
              case SameAs(var field, var other, _) -> isKeyword(field) && isKeyword(other);
              default -> true;
            });
  }

  private static boolean isKeyword(EventField field) {
    return field.family() == Family.KEYWORD || field.isText();
  }

  /// A condition behind `where`, on lines of its own.
  ///
  /// @throws IllegalArgumentException where ES|QL cannot say it
  static String of(EventCondition condition) {
    return condition instanceof EventCondition.All(var terms)
        ? terms.stream()
            .map(term -> bracketed(term, false))
            .collect(Collectors.joining(" and\n    "))
        : text(condition, false);
  }

  private static String text(EventCondition condition, boolean negated) {
    return switch (condition) {
      case EventCondition.All(var terms) -> joined(terms, negated ? " or " : " and ", negated);
      case EventCondition.Any(var terms) -> joined(terms, negated ? " and " : " or ", negated);
      case EventCondition.Not(var operand) -> text(operand, !negated);
      case Present(var field) -> name(field.path()) + (negated ? " is null" : " is not null");
      case OfField test -> negated ? failing(test) : test(test);
    };
  }

  private static String joined(List<EventCondition> terms, String join, boolean negated) {
    return terms.stream().map(term -> bracketed(term, negated)).collect(Collectors.joining(join));
  }

  private static String bracketed(EventCondition term, boolean negated) {
    EventCondition inner = term;
    boolean turned = negated;
    while (inner instanceof EventCondition.Not(var operand)) {
      inner = operand;
      turned = !turned;
    }
    boolean several =
        inner instanceof EventCondition.All
            || inner instanceof EventCondition.Any
            || (turned && !(inner instanceof Present));
    String text = text(term, negated);
    return several || text.contains(" or ") ? "(" + text + ")" : text;
  }

  private static String failing(OfField test) {
    List<String> absent = new ArrayList<>(List.of(name(test.field().path()) + " is null"));
    if (test instanceof SameAs(_, var other, _)) {
      absent.add(name(other.path()) + " is null");
    }
    return String.join(" or ", absent) + " or not (" + test(test) + ")";
  }

  private static String test(OfField test) {
    String field = name(test.field().path());
    return switch (test) {
      case EventCondition.Texts texts -> texts(field, texts);
      case Matches(_, var regex) -> field + " rlike " + quoted(regex.wholeInBothCases());
      case Numbers(_, var numbers) ->
          listed(field, numbers.stream().map(BigDecimal::toPlainString).toList());
      case Truth(_, var holds) -> field + " == " + holds;
      case Addresses(_, var blocks) ->
          "cidr_match("
              + Stream.concat(
                      Stream.of(field), blocks.stream().map(block -> quoted(asBlock(block))))
                  .collect(Collectors.joining(", "))
              + ")";
      case Ordered(_, var comparison, var number) ->
          field + " " + comparison.sign() + " " + number.toPlainString();
      case Present _ -> field + " is not null";
      case SameAs(_, var other, var fit) -> {
        String left = "to_lower(" + field + ")";
        String right = "to_lower(" + name(other.path()) + ")";
        yield switch (fit) {
          case WHOLE -> left + " == " + right;
          case START -> "starts_with(" + left + ", " + right + ")";
          case END -> "ends_with(" + left + ", " + right + ")";
          case INSIDE -> "locate(" + left + ", " + right + ") > 0";
        };
      }
      case DatePart(_, var unit, var comparison, var number) ->
          "date_extract(\""
              + part(unit)
              + "\", "
              + field
              + ") "
              + comparison.sign()
              + " "
              + number.toPlainString();
    };
  }

  private static String asBlock(String block) {
    return block.contains("/") ? block : block + (block.contains(":") ? "/128" : "/32");
  }

  private static String part(Unit unit) {
    return switch (unit) {
      case MINUTE -> "minute_of_hour";
      case HOUR -> "hour_of_day";
      case DAY -> "day_of_month";
      case MONTH -> "month_of_year";
      case YEAR -> "year";
      case WEEK -> throw new IllegalArgumentException("ES|QL counts other weeks");
    };
  }

  private static String texts(String field, EventCondition.Texts texts) {
    if (LISTS.contains(texts.field().path())) {
      return texts.patterns().stream()
          .map(pattern -> field + " : " + quoted(pattern.text().orElseThrow()))
          .collect(Collectors.joining(" or "));
    }
    boolean exact = texts.patterns().stream().allMatch(pattern -> pattern.text().isPresent());
    boolean plain = texts.cased() || texts.patterns().stream().allMatch(TextPatterns::hasNoLetters);
    if (exact && plain) {
      return listed(
          field,
          texts.patterns().stream().map(pattern -> quoted(pattern.text().orElseThrow())).toList());
    }
    String folded = texts.cased() ? field : "to_lower(" + field + ")";
    return texts.patterns().stream()
        .map(pattern ->
            Texts.without(pattern).isEmpty()
                ? field + " rlike " + quoted(TextPatterns.regex(pattern, !texts.cased()))
                : likes(folded, pattern, texts.cased()))
        .collect(Collectors.joining(" or "));
  }

  private static String likes(String value, TextPattern pattern, boolean cased) {
    return Texts.without(pattern).stream()
        .map(one -> value + " like " + quoted(like(one, cased)))
        .collect(Collectors.joining(" or "));
  }

  private static String like(TextPattern pattern, boolean cased) {
    return pattern.pieces().stream()
        .map(piece ->
            switch (piece) {
              case TextPattern.Text(var text) ->
                  (cased ? text : text.toLowerCase(Locale.ROOT)).replaceAll("[*?\\\\]", "\\\\$0");
              case TextPattern.Wildcard wildcard ->
                  wildcard == TextPattern.Wildcard.MANY ? "*" : "?";
              case TextPattern.OneOf choice ->
                  throw new IllegalArgumentException("no pattern of `like`: " + choice);
            })
        .collect(Collectors.joining());
  }

  private static String listed(String field, List<String> values) {
    return values.size() == 1
        ? field + " == " + values.getFirst()
        : field + " in (" + String.join(", ", values) + ")";
  }

  private static String name(String path) {
    return Pattern.compile("\\.")
        .splitAsStream(path)
        .map(part -> part.matches("[A-Za-z_@][A-Za-z0-9_]*") ? part : "`" + part + "`")
        .collect(Collectors.joining("."));
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }
}
