package dev.seriema.catalog.generate;

import dev.seriema.model.expression.Condition;
import java.util.List;
import java.util.Locale;

/// Names of cases after what they show.
public final class CaseName {
  private static final int LONGEST = 48;

  private CaseName() {}

  /// The fields and values of some wants, as a name of a file may be.
  static String of(List<Want> wants) {
    return wants.isEmpty() ? "event" : of(wants.getFirst());
  }

  static String of(Want want) {
    return switch (want.atom()) {
      case Condition.Test(var field, var predicate, _) ->
          slug(field + " " + PredicateText.of(predicate));
      case Condition.Compare _ -> "comparison";
      case Condition.Satisfies _, Condition.Holds _ -> "computed";
      case Condition.IsMissing _ -> "missing";
      default -> "part";
    };
  }

  /// A text as a name of a file may be: lower case, no longer than 48 characters.
  public static String slug(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-$", "");
  }
}
