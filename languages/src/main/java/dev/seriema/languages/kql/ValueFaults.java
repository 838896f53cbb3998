package dev.seriema.languages.kql;

import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.LiteralPrinter;
import dev.seriema.languages.search.LeafQuery;
import dev.seriema.languages.search.MeantText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.FieldType.Family;
import java.util.Locale;
import java.util.Optional;

/// Words what is wrong with a value for a field of a type. A search with it does not miss, it
/// fails.
final class ValueFaults {
  private ValueFaults() {}

  /// The value cannot be read as one of the type.
  static Diagnostic unreadable(FieldPath path, FieldType type, KqlLiteral value) {
    Diagnostic found =
        Diagnostic.of(
                KqlFault.UNREADABLE_VALUE,
                value.span(),
                "`" + shown(value) + "` is no " + noun(type.family()))
            .withLabel(ofType(path, type) + "; the search fails");
    return hinted(found, meant(type.family(), value.text()));
  }

  /// Fields of the type cannot be asked that way.
  static Diagnostic notAllowed(
      FieldPath path, FieldType type, LeafQuery query, KqlLiteral field, KqlLiteral value) {
    return switch (query) {
      case LeafQuery.Like _, LeafQuery.Prefix _, LeafQuery.Regexp _, LeafQuery.Fuzzy _ ->
          hinted(
              Diagnostic.of(
                      KqlFault.PATTERN_ON_NO_TEXT,
                      value.span(),
                      "`" + shown(value) + "` is a pattern, and `" + path + "` holds no text")
                  .withLabel(ofType(path, type) + "; the search fails"),
              type.family() == Family.IP
                  ? MeantText.block(value.text()).map(block -> '"' + block + '"')
                  : Optional.empty());
      case LeafQuery.Range _ ->
          Diagnostic.of(
                  KqlFault.NO_ORDER,
                  field.span(),
                  "values of `" + path + "` have no order that can be asked")
              .withLabel(ofType(path, type));
      case LeafQuery.Term _, LeafQuery.Match _, LeafQuery.Phrase _, LeafQuery.Exists _ ->
          Diagnostic.of(
                  KqlFault.UNSUPPORTED_TYPE,
                  field.span(),
                  "`" + path + "` is of type `" + type.mappingName() + "`")
              .withLabel("it can only be asked whether it has a value")
              .withHint("did you mean `" + LiteralPrinter.print(field) + ": *`?");
    };
  }

  private static Optional<String> meant(Family family, String text) {
    return switch (family) {
      case DATE -> MeantText.date(text).map(date -> '"' + date + '"');
      case IP -> MeantText.block(text).map(block -> '"' + block + '"');
      case BOOLEAN ->
          Optional.of(text.toLowerCase(Locale.ROOT))
              .filter(lower -> lower.equals("true") || lower.equals("false"));
      case KEYWORD, TEXT, WHOLE, FRACTION, NESTED, OTHER, UNKNOWN -> Optional.empty();
    };
  }

  private static Diagnostic hinted(Diagnostic found, Optional<String> meant) {
    return meant.map(text -> found.withHint("did you mean `" + text + "`?")).orElse(found);
  }

  private static String ofType(FieldPath path, FieldType type) {
    return "`" + path + "` is of type `" + type.mappingName() + "`";
  }

  private static String shown(KqlLiteral value) {
    return LiteralPrinter.print(value);
  }

  private static String noun(Family family) {
    return switch (family) {
      case WHOLE, FRACTION -> "number";
      case DATE -> "date";
      case IP -> "address";
      case BOOLEAN -> "truth";
      case KEYWORD, TEXT, NESTED, OTHER, UNKNOWN -> "value";
    };
  }
}
