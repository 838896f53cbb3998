package dev.seriema.languages.kql;

import dev.seriema.languages.field.FieldNameFaults;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.LiteralPrinter;
import dev.seriema.languages.search.Leaf;
import dev.seriema.languages.search.NamePattern;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words what is wrong with a field or with what it is asked. One message says it for all places
/// that name the field.
final class FieldFaults {
  private final Schema schema;
  private final FieldNameFaults names;
  private final List<Diagnostic> diagnostics;
  private final Set<FieldPath> unlisted = new HashSet<>();
  private final Set<String> reported = new HashSet<>();

  /// @param diagnostics takes what is found
  FieldFaults(Schema schema, List<Diagnostic> diagnostics) {
    this.schema = schema;
    this.names = new FieldNameFaults(schema);
    this.diagnostics = diagnostics;
  }

  /// Says what became of a value that a field is asked.
  ///
  /// @param path the full name of the field
  void report(Leaf leaf, KqlLiteral field, FieldPath path, KqlLiteral value) {
    schema
        .field(path)
        .filter(definition -> !definition.rivals().isEmpty())
        .ifPresent(definition ->
            reportOnce(
                FieldNameFaults.conflict(
                    KqlFault.TYPE_CONFLICT, path.name(), field.span(), definition)));
    switch (leaf) {
      case Leaf.Lowered _ -> {}
      case Leaf.Unlisted _ -> notInTables(path, field.span());
      case Leaf.Unmapped _ -> unmapped(path, field.span());
      case Leaf.Hidden(var nested, _) -> hidden(path, nested, field, value);
      case Leaf.NotReadable(var type, _) ->
          diagnostics.add(ValueFaults.unreadable(path, type, value));
      case Leaf.NotAllowed(var type, var query) ->
          diagnostics.add(ValueFaults.notAllowed(path, type, query, field, value));
    }
  }

  void unknown(FieldPath path, SourceSpan span) {
    if (unlisted.add(path)) {
      diagnostics.add(names.unknown(KqlFault.UNKNOWN_FIELD, path.name(), span));
    }
  }

  void notInTables(FieldPath path, SourceSpan span) {
    if (unlisted.add(path)) {
      diagnostics.add(names.notInTables(KqlFault.FIELD_NOT_IN_TABLES, path.name(), span));
    }
  }

  void notNested(FieldPath path, FieldType type, SourceSpan span) {
    reportOnce(
        Diagnostic.of(
                KqlFault.NOT_NESTED,
                span,
                "`" + path + "` is of type `" + type.mappingName() + "`, not `nested`")
            .withLabel("braces ask the objects of a nested field"));
  }

  /// Says so of a pattern that no name fits, where there can be no others.
  void noneFits(NamePattern pattern, SourceSpan span) {
    if (schema.isClosed()) {
      reportOnce(
          Diagnostic.of(KqlFault.NO_FIELD_FITS, span, "no field fits `" + pattern + "`")
              .withLabel("nothing can match"));
    }
  }

  /// @param asked the field, or the value itself where it has none
  void nullValue(KqlLiteral asked, KqlLiteral value) {
    Diagnostic found =
        Diagnostic.of(KqlFault.NULL_VALUE, value.span(), "`null` is no value to look for")
            .withLabel("the search fails");
    String field = LiteralPrinter.print(asked);
    diagnostics.add(
        asked.equals(value)
            ? found.withHint("did you mean `\"null\"`?")
            : found.withHint("did you mean `not " + field + ": *`?"));
  }

  private void unmapped(FieldPath path, SourceSpan span) {
    if (schema.field(path).isEmpty()) {
      unknown(path, span);
    } else {
      reportOnce(
          Diagnostic.of(KqlFault.OBJECT_FIELD, span, "`" + path + "` is an object")
              .withLabel("it has no value of its own, only fields in it have"));
    }
  }

  private void hidden(FieldPath path, FieldPath nested, KqlLiteral field, KqlLiteral value) {
    boolean inside = path.name().startsWith(nested.name() + ".");
    if (inside && field.text().equals(path.name())) {
      String name = path.name().substring(nested.name().length() + 1);
      reportOnce(
          Diagnostic.of(
                  KqlFault.OUTSIDE_NESTED,
                  field.span(),
                  "`" + path + "` is in the nested field `" + nested + "`")
              .withLabel("outside of braces nothing matches")
              .withHint(
                  "did you mean `"
                      + nested
                      + ": { "
                      + name
                      + ": "
                      + LiteralPrinter.print(value)
                      + " }`?"));
    } else {
      reportOnce(
          Diagnostic.of(
                  KqlFault.NOT_IN_NESTED,
                  field.span(),
                  "`" + path + "` is not in the objects that these braces ask")
              .withLabel("nothing matches"));
    }
  }

  private void reportOnce(Diagnostic diagnostic) {
    if (reported.add(diagnostic.message())) {
      diagnostics.add(diagnostic);
    }
  }
}
