package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.field.FieldReference;
import dev.seriema.languages.kql.Kql;
import dev.seriema.languages.lucene.Lucene;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Which fields are known where a rule comes from, and which where it goes.
///
/// A field that is known at neither end, as those of ES|QL and of data that no table lists, is not
/// told of: nobody knows more.
public record KnownFields(SchemaSource here, SchemaSource there) {
  /// Refuses a rule whose query reads a field that only the newer end knows. A field that a
  /// question mark says need not exist may be missing.
  void look(RuleQuery query, IndexPatterns indices, Release to, Losses losses) {
    NavigableSet<String> names = new TreeSet<>();
    references(query).stream()
        .filter(reference -> !reference.optional())
        .map(reference -> reference.path().name())
        .filter(name -> name.indexOf('*') < 0)
        .forEach(names::add);
    if (names.isEmpty()) {
      return;
    }
    Schema known = here.of(indices);
    Schema older = there.of(indices);
    for (String name : names) {
      FieldPath path = new FieldPath(name);
      if (known.field(path).isPresent() && older.field(path).isEmpty()) {
        losses.refuse(
            to,
            "the query reads `%s`, which the schemas of %s do not have"
                .formatted(name, to.toMinor()),
            "query");
      }
    }
  }

  private static List<FieldReference> references(RuleQuery query) {
    return switch (query.language()) {
      case EQL -> Eql.parse(query.text()).tree().map(Eql::fields).orElse(List.of());
      case KQL -> Kql.parse(query.text()).tree().map(Kql::fields).orElse(List.of());
      case LUCENE -> Lucene.fields(Lucene.parse(query.text()).tree());
      case ESQL -> List.of();
    };
  }
}
