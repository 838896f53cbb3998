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
import dev.seriema.model.schema.FieldType.Family;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Conditions in ES|QL, which compares texts of words as a whole and fields with each other. What
/// is asked of a missing field is neither true nor false there, so a negation names that case.
final class EsqlText {
  private static final Pattern DOT = Pattern.compile("\\.");

  private EsqlText() {}

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
    String value = test instanceof Addresses ? address(test.field()) : name(test.field().path());
    List<String> absent = new ArrayList<>(List.of(value + " is null"));
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
                      Stream.of(address(test.field())),
                      blocks.stream().map(block -> quoted(asBlock(block))))
                  .collect(Collectors.joining(", "))
              + ")";
      case Ordered(_, var comparison, var number) ->
          field + " " + comparison.sign() + " " + number.toPlainString();
      case Present _ -> field + " is not null";
      case SameAs same -> same(same);
      case DatePart(_, var unit, var comparison, var number) ->
          part(unit, field) + " " + comparison.sign() + " " + number.toPlainString();
    };
  }

  private static String same(SameAs same) {
    if (EsqlLimits.isComparedAsItIs(same)) {
      return name(same.field().path()) + " == " + name(same.other().path());
    }
    String left = form(same.field());
    String right = form(same.other());
    return switch (same.fit()) {
      case WHOLE -> left + " == " + right;
      case START -> "starts_with(" + left + ", " + right + ")";
      case END -> "ends_with(" + left + ", " + right + ")";
      case INSIDE -> "locate(" + left + ", " + right + ") > 0";
    };
  }

  /// A value as a text whose letter case does not count.
  private static String form(EventField field) {
    String name = name(field.path());
    return (field.isTextOrKeyword() ? "to_lower(" : "to_string(") + name + ")";
  }

  /// A value as an address; none where it is a text that is no address.
  private static String address(EventField field) {
    String name = name(field.path());
    return field.family() == Family.IP ? name : "to_ip(" + name + ")";
  }

  private static String asBlock(String block) {
    return block.contains("/") ? block : block + (block.contains(":") ? "/128" : "/32");
  }

  private static String part(Unit unit, String field) {
    return switch (unit) {
      case MINUTE -> part("minute_of_hour", field);
      case HOUR -> part("hour_of_day", field);
      case DAY -> part("day_of_month", field);
      case MONTH -> part("month_of_year", field);
      case YEAR -> part("year", field);
      // A week of ISO 8601 has the number that its Thursday gives it.
      case WEEK ->
          "(" + part("day_of_year", "date_trunc(1 week, " + field + ") + 3 days") + " - 1) / 7 + 1";
    };
  }

  private static String part(String name, String date) {
    return "date_extract(\"" + name + "\", " + date + ")";
  }

  private static String texts(String field, EventCondition.Texts texts) {
    if (texts.field().list()) {
      return texts.patterns().stream()
          .map(pattern -> field + " : " + quoted(pattern.text().orElseThrow()))
          .collect(Collectors.joining(" or "));
    }
    if (EsqlLimits.isExact(texts)) {
      return listed(
          field,
          texts.patterns().stream().map(pattern -> quoted(pattern.text().orElseThrow())).toList());
    }
    String value = texts.cased() ? field : "to_lower(" + field + ")";
    return texts.patterns().stream()
        .map(pattern -> fitting(value, texts.cased() ? pattern : TextPatterns.lower(pattern)))
        .collect(Collectors.joining(" or "));
  }

  private static String fitting(String value, TextPattern pattern) {
    List<TextPattern> plain = TextPatterns.plain(pattern);
    return plain.isEmpty()
        ? value + " rlike " + quoted(TextPatterns.regex(pattern, false))
        : plain.stream()
            .map(one -> value + " like " + quoted(like(one)))
            .collect(Collectors.joining(" or "));
  }

  private static String like(TextPattern pattern) {
    return pattern.pieces().stream()
        .map(piece ->
            switch (piece) {
              case TextPattern.Text(var text) -> text.replaceAll("[*?\\\\]", "\\\\$0");
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

  /// A field as queries write it.
  static String name(String path) {
    return DOT.splitAsStream(path)
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
