package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.query.EventCondition.OfField;
import dev.seriema.catalog.sigma.query.EventCondition.Present;
import dev.seriema.catalog.sigma.query.EventCondition.SameAs;
import dev.seriema.catalog.sigma.search.Sought.OtherField.Fit;
import java.util.Optional;

/// What ES|QL cannot be asked: fields that no index has, several values at once, values of types
/// that have no common form.
final class EsqlLimits {
  private EsqlLimits() {}

  /// Why ES|QL cannot say the same; empty where it can.
  static Optional<String> obstacle(OfField test) {
    boolean oneByOne =
        test instanceof Present || (test instanceof EventCondition.Texts texts && isExact(texts));
    return test.fields()
        .flatMap(field -> obstacle(field, oneByOne).stream())
        .findFirst()
        .or(() ->
            test instanceof SameAs same && !canCompare(same)
                ? Optional.of("has no common form for the values of two fields of these types")
                : Optional.empty());
  }

  private static Optional<String> obstacle(EventField field, boolean oneByOne) {
    if (!field.known()) {
      return Optional.of(
          "refuses queries that name a field which no index has, and none is known to have `"
              + field.path()
              + "`");
    }
    return field.list() && !oneByOne
        ? Optional.of("compares single values, and `" + field.path() + "` holds several")
        : Optional.empty();
  }

  private static boolean canCompare(SameAs same) {
    return isComparedAsItIs(same) || (hasForm(same.field()) && hasForm(same.other()));
  }

  /// Whether two values are compared without being made texts.
  static boolean isComparedAsItIs(SameAs same) {
    return same.fit() == Fit.WHOLE
        && same.field().family() == same.other().family()
        && !same.field().isTextOrKeyword();
  }

  /// Whether a value is written in one way only.
  private static boolean hasForm(EventField field) {
    return switch (field.family()) {
      case KEYWORD, TEXT, WHOLE, BOOLEAN, IP -> true;
      case FRACTION, DATE, NESTED, OTHER, UNKNOWN -> false;
    };
  }

  /// Whether single texts are asked for, as they are written.
  static boolean isExact(EventCondition.Texts texts) {
    return texts.patterns().stream()
        .allMatch(pattern ->
            pattern.text().isPresent() && (texts.cased() || TextPatterns.hasNoLetters(pattern)));
  }
}
