package dev.seriema.languages.filter;

import dev.seriema.languages.field.FieldNameFaults;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.filter.FilterValue.Member;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Words what is wrong with filters. What cannot go on after it gets an empty answer.
final class FilterFaults {
  private final FieldNameFaults names;
  private final List<Diagnostic> diagnostics;
  private final Set<String> reported = new HashSet<>();

  FilterFaults(Schema schema, List<Diagnostic> diagnostics) {
    this.names = new FieldNameFaults(schema);
    this.diagnostics = diagnostics;
  }

  void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /// @param what with its backticks, where it is a name
  <T> Optional<T> wrongType(String what, FilterValue found, String wanted) {
    return error(
        FilterFault.WRONG_TYPE, found.span(), what + " is " + found.typeName() + ", not " + wanted);
  }

  <T> Optional<T> noQuery(SourceSpan span) {
    return error(FilterFault.NO_QUERY, span, "nothing is asked here");
  }

  <T> Optional<T> severalQueries(Member first, Member second) {
    diagnostics.add(
        Diagnostic.of(
                FilterFault.SEVERAL_QUERIES,
                second.nameSpan(),
                "`" + second.name() + "` is a second query beside `" + first.name() + "`")
            .withLabel("several are joined by `bool`"));
    return Optional.empty();
  }

  <T> Optional<T> unknownQuery(Member query, Collection<String> known) {
    diagnostics.add(
        hinted(
            Diagnostic.of(
                FilterFault.UNKNOWN_QUERY,
                query.nameSpan(),
                "there is no query `" + query.name() + "`"),
            query.name(),
            known));
    return Optional.empty();
  }

  <T> Optional<T> unsupportedQuery(Member query) {
    return error(
        FilterFault.UNSUPPORTED_QUERY,
        query.nameSpan(),
        "queries of the kind `" + query.name() + "` are not supported");
  }

  <T> Optional<T> unknownOption(String query, Member option, Collection<String> known) {
    diagnostics.add(
        hinted(
            Diagnostic.of(
                FilterFault.UNKNOWN_OPTION,
                option.nameSpan(),
                "`" + query + "` has no `" + option.name() + "`"),
            option.name(),
            known));
    return Optional.empty();
  }

  <T> Optional<T> unsupportedOption(String query, Member option) {
    return error(
        FilterFault.UNSUPPORTED_OPTION,
        option.nameSpan(),
        "`" + option.name() + "` of `" + query + "` is not supported");
  }

  <T> Optional<T> missing(String option, String query, SourceSpan span) {
    return error(
        FilterFault.MISSING_OPTION, span, "`" + option + "` is missing in `" + query + "`");
  }

  /// @param wanted in the words of a sentence, such as a list of what there is
  <T> Optional<T> unreadable(String option, FilterValue found, String wanted) {
    diagnostics.add(
        Diagnostic.of(
                FilterFault.UNREADABLE_OPTION, found.span(), "`" + option + "` cannot be read")
            .withLabel("it is " + wanted));
    return Optional.empty();
  }

  <T> Optional<T> tooDeep(SourceSpan span) {
    return error(
        FilterFault.TOO_DEEP, span, "nested more than " + QueryObjects.GREATEST_DEPTH + " deep");
  }

  <T> Optional<T> unreadableValue(Member field, SourceSpan value, FieldType type, String text) {
    diagnostics.add(
        Diagnostic.of(
                FilterFault.UNREADABLE_VALUE,
                value,
                "`" + text + "` is no value of `" + field.name() + "`")
            .withLabel("the field is of type `" + type.mappingName() + "`"));
    return Optional.empty();
  }

  <T> Optional<T> wrongQuery(String query, Member field, FieldType type) {
    diagnostics.add(
        Diagnostic.of(
                FilterFault.WRONG_QUERY_FOR_TYPE,
                field.nameSpan(),
                "`" + field.name() + "` cannot be asked by `" + query + "`")
            .withLabel("the field is of type `" + type.mappingName() + "`"));
    return Optional.empty();
  }

  <T> Optional<T> notNested(FilterValue path, String name) {
    return error(
        FilterFault.NOT_NESTED, path.span(), "`" + name + "` is no field of type `nested`");
  }

  void unknownField(Member field) {
    once(names.unknown(FilterFault.UNKNOWN_FIELD, field.name(), field.nameSpan()));
  }

  void notInTables(Member field) {
    once(names.notInTables(FilterFault.FIELD_NOT_IN_TABLES, field.name(), field.nameSpan()));
  }

  void hidden(Member field, FieldPath nested) {
    once(
        Diagnostic.of(
                FilterFault.NESTED_FIELD,
                field.nameSpan(),
                "`" + field.name() + "` is never found here")
            .withLabel(
                "only a query `nested` with the path `"
                    + nested
                    + "` looks into its objects, and nowhere else"));
  }

  /// One message says it for all places that name the field.
  private void once(Diagnostic diagnostic) {
    if (reported.add(diagnostic.message())) {
      diagnostics.add(diagnostic);
    }
  }

  private <T> Optional<T> error(FilterFault code, SourceSpan span, String message) {
    diagnostics.add(Diagnostic.of(code, span, message));
    return Optional.empty();
  }

  private static Diagnostic hinted(Diagnostic found, String typed, Collection<String> known) {
    return Suggestions.nearest(typed, known)
        .map(near -> found.withHint("did you mean `" + near + "`?"))
        .orElse(found);
  }
}
