package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.languages.esql.syntax.EsqlName;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Looks for fields that a rule names beside its query.
final class OwnFields {
  private OwnFields() {}

  /// A field that nobody has.
  ///
  /// @param message what is wrong with it
  /// @param others names that may be meant
  record Unknown(WrittenText name, String message, Collection<String> others) {
    void tell(SourceFault code, RuleFindings findings) {
      Suggestions.nearest(name.value(), others)
          .ifPresentOrElse(
              other -> findings.add(code, name.span(), message, "did you mean `" + other + "`?"),
              () -> findings.add(code, name.span(), message));
    }
  }

  /// Those that the query in ES|QL does not make, and that neither the rule's indices have nor a
  /// data set of a package that it names. Where no table is of any of its indices, and where it has
  /// none, only columns are told whose names say that the query makes them.
  static List<Unknown> unknown(List<WrittenText> fields, RuleUnderCheck rule) {
    Set<String> made =
        rule.esql().outline().stream()
            .flatMap(outline -> outline.makes().stream())
            .map(EsqlName::text)
            .collect(Collectors.toCollection(TreeSet::new));
    boolean isEsql = rule.esql().outline().isPresent();
    List<Unknown> unknown = new ArrayList<>();
    List<WrittenText> others = new ArrayList<>();
    for (WrittenText field : fields) {
      if (isEsql && isMadeByName(field.value()) && !made.contains(field.value())) {
        String message = "nothing in the query makes the column `" + field.value() + "`";
        unknown.add(new Unknown(field, message, made));
      } else if (!made.contains(field.value())) {
        others.add(field);
      }
    }
    unknown.addAll(ofIndices(others, rule));
    return unknown;
  }

  /// Whether a name says that it is of a column which a query makes.
  private static boolean isMadeByName(String name) {
    return name.startsWith("Esql.") || name.startsWith("Esql_priv.");
  }

  private static List<Unknown> ofIndices(List<WrittenText> fields, RuleUnderCheck rule) {
    List<String> indices = ReadIndex.names(ReadIndex.of(rule));
    if (fields.isEmpty() || indices.isEmpty()) {
      return List.of();
    }
    // Of the indices alone the query has asked already, and mostly they have the field.
    Schema own = rule.facts().schemas().of(new IndexPatterns(indices));
    List<WrittenText> others = unknown(fields, own);
    if (others.isEmpty() || own.undescribed().containsAll(indices)) {
      return List.of();
    }
    Schema all = rule.facts().schemas().of(new IndexPatterns(withPackages(indices, rule)));
    return unknown(others, all).stream()
        .map(field ->
            new Unknown(
                field,
                "the field `" + field.value() + "` is not known to the shipped tables",
                all.names()))
        .toList();
  }

  /// Indices, and those of the packages that a rule names.
  private static List<String> withPackages(List<String> indices, RuleUnderCheck rule) {
    List<String> all = new ArrayList<>(indices);
    for (String name : values(rule.written().metadataTexts(Integrations.KEY))) {
      all.add("logs-" + name + ".*");
    }
    return all;
  }

  private static List<WrittenText> unknown(List<WrittenText> fields, Schema schema) {
    return fields.stream().filter(field -> isUnknown(field.value(), schema)).toList();
  }

  private static boolean isUnknown(String name, Schema schema) {
    return !name.isBlank() && schema.field(new FieldPath(name)).isEmpty();
  }

  private static List<String> values(List<WrittenText> texts) {
    return texts.stream().map(WrittenText::value).toList();
  }
}
