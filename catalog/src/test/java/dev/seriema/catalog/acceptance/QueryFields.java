package dev.seriema.catalog.acceptance;

import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.field.FieldReference;
import dev.seriema.languages.kql.Kql;
import dev.seriema.languages.lucene.Lucene;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.schema.FieldPath;
import java.util.List;

/// The fields that queries read, in the languages that are read.
final class QueryFields {
  private QueryFields() {}

  /// At each place that names one, in order.
  static List<FieldPath> of(RuleQuery query) {
    List<FieldReference> places =
        switch (query.language()) {
          case EQL -> Eql.fields(Eql.parse(query.text()).tree().orElseThrow());
          case KQL -> Kql.fields(Kql.parse(query.text()).tree().orElseThrow());
          case LUCENE -> Lucene.fields(Lucene.parse(query.text()).tree());
          case ESQL -> List.of();
        };
    return places.stream().map(FieldReference::path).toList();
  }
}
