package dev.seriema.languages.lucene;

import dev.seriema.languages.field.FieldNameFaults;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.languages.regex.RegexSyntax;
import dev.seriema.languages.search.Leaf;
import dev.seriema.languages.search.LeafQuery;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words what is found while values are looked up in fields. Where a search server takes a value
/// that its field cannot have, it fits nothing, and that is a warning; elsewhere the search fails.
final class LeafFaults {
  private final LuceneSettings settings;
  private final List<Diagnostic> diagnostics;
  private final FieldNameFaults names;
  private final Set<SourceSpan> told = new HashSet<>();

  LeafFaults(LuceneSettings settings, List<Diagnostic> diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
    this.names = new FieldNameFaults(settings.schema());
  }

  /// @param nameSpan where the query names the field, or the value where it names none
  void about(Leaf leaf, FieldPath name, SourceSpan nameSpan, LuceneValue value) {
    switch (leaf) {
      case Leaf.Lowered _ -> rivals(name, nameSpan);
      case Leaf.Unlisted _ ->
          once(names.notInTables(LuceneFault.FIELD_NOT_IN_TABLES, name.name(), nameSpan));
      case Leaf.Unmapped _ -> once(names.unknown(LuceneFault.UNKNOWN_FIELD, name.name(), nameSpan));
      case Leaf.Hidden(var nested, _) ->
          once(
              Diagnostic.of(
                      LuceneFault.NESTED_FIELD,
                      nameSpan,
                      "`" + name + "` lies in objects that are not searched")
                  .withLabel(
                      "`"
                          + nested
                          + "` is of type `nested`, and a query string does not look into it"));
      case Leaf.NotReadable(var type, var text) -> notReadable(type, text, name, value);
      case Leaf.NotAllowed(var type, var query) -> notAllowed(type, query, name, value);
    }
  }

  void badRegex(RegexSyntax.Fault fault, SourceSpan expression) {
    int start = expression.start() + 1;
    add(
        Diagnostic.of(
            LuceneFault.BAD_REGEX,
            new SourceSpan(start + fault.span().start(), start + fault.span().end()),
            "regular expression: " + fault.message()));
  }

  void asksExistenceOfNothing(LuceneValue value) {
    add(
        Diagnostic.of(
                LuceneFault.EXISTENCE_OF_NOTHING,
                value.span(),
                "`_exists_` has no name of a field behind it")
            .withLabel("it is looked for in a field `_exists_`; a star in a name has a backslash"));
  }

  private void rivals(FieldPath name, SourceSpan nameSpan) {
    settings
        .schema()
        .field(name)
        .filter(definition -> !definition.rivals().isEmpty())
        .ifPresent(definition ->
            once(
                FieldNameFaults.conflict(
                    LuceneFault.TYPE_CONFLICT, name.name(), nameSpan, definition)));
  }

  private void notReadable(FieldType type, String text, FieldPath name, LuceneValue value) {
    LuceneFault code =
        switch (type.family()) {
          case DATE -> LuceneFault.NO_DATE;
          case IP -> LuceneFault.NO_ADDRESS;
          case BOOLEAN -> LuceneFault.NO_TRUTH_VALUE;
          case WHOLE, FRACTION, KEYWORD, TEXT, NESTED, OTHER, UNKNOWN -> LuceneFault.NO_NUMBER;
        };
    add(
        Diagnostic.of(code, value.span(), "`" + text + "` is no value of `" + name + "`")
            .withLabel("the field is of type `" + type.mappingName() + "`"));
  }

  private void notAllowed(FieldType type, LeafQuery query, FieldPath name, LuceneValue value) {
    String asked =
        switch (query) {
          case LeafQuery.Like _, LeafQuery.Prefix _ -> "a pattern";
          case LeafQuery.Regexp _ -> "a regular expression";
          case LeafQuery.Fuzzy _ -> "a word that is nearly the value";
          case LeafQuery.Range _ -> "a range";
          case LeafQuery.Term _, LeafQuery.Match _, LeafQuery.Phrase _, LeafQuery.Exists _ ->
              "a text";
        };
    add(
        Diagnostic.of(
                LuceneFault.NOT_FOR_TYPE, value.span(), "`" + name + "` is not asked for " + asked)
            .withLabel("the field is of type `" + type.mappingName() + "`"));
  }

  /// At one place one thing is said: several values may follow one name.
  private void once(Diagnostic diagnostic) {
    if (told.add(diagnostic.span())) {
      diagnostics.add(diagnostic);
    }
  }

  /// In the weight that the settings give it.
  private void add(Diagnostic diagnostic) {
    diagnostics.add(settings.isLenient() ? diagnostic.withSeverity(Severity.WARNING) : diagnostic);
  }
}
