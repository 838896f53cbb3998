package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for fields that a rule names beside its query.
final class OwnFields {
  private OwnFields() {}

  /// A field that is in no table of what the rule reads.
  record Unknown(WrittenText name, Schema schema) {
    void tell(SourceFault code, RuleFindings findings) {
      String message = "the field `" + name.value() + "` is not known to the shipped tables";
      Optional<String> near = Suggestions.nearest(name.value(), schema.names());
      near.ifPresentOrElse(
          other -> findings.add(code, name.span(), message, "did you mean `" + other + "`?"),
          () -> findings.add(code, name.span(), message));
    }
  }

  /// Those that neither the rule's indices have nor a data set of a package that it names. Where no
  /// table is of any of its indices, and where it has none, nothing is told.
  static List<Unknown> unknown(List<WrittenText> fields, RuleUnderCheck rule) {
    List<String> indices = values(rule.written().texts("index"));
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
    return unknown(others, all).stream().map(field -> new Unknown(field, all)).toList();
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
