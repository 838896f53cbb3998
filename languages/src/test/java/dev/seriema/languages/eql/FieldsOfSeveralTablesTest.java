package dev.seriema.languages.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.Schema;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a query is told of fields whose definition is in several tables, or stands elsewhere.
class FieldsOfSeveralTablesTest {
  private static final FieldPath CODE = new FieldPath("acme.code");

  @Test
  void types_that_compare_differently_are_named_once() {
    List<Diagnostic> found = found("any where acme.code == 4 or acme.code > 7", conflicting(1));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().code()).isEqualTo(EqlFault.TYPE_CONFLICT);
    assertThat(found.getFirst().message())
        .isEqualTo("`acme.code` has several types in the indices of the query");
    assertThat(found.getFirst().label())
        .contains(
            "`long` in integration `acme`, data set `audit`, `keyword` in `acmebeat`; it is read as"
                + " the first");
  }

  @Test
  void further_types_are_counted() {
    assertThat(found("any where acme.code == 4", conflicting(3)).getFirst().label())
        .contains("`keyword` in `acmebeat`, and 2 more;");
  }

  @Test
  void an_alias_is_read_where_its_target_is() {
    Schema schema =
        new ListedSchema(
            List.of(definition(FieldType.LONG).withPlace(new FieldPath("acme.status.code"))), true);
    assertThat(
            Eql.compileSingle("any where acme.code == 4", new EqlSettings(schema))
                .tree()
                .orElseThrow()
                .condition()
                .toString())
        .contains("acme.status.code");
  }

  @Test
  void a_field_that_does_not_exist_is_looked_for_in_tables_by_name() {
    Schema schema = new ListedSchema(List.of(definition(FieldType.LONG)), true);
    assertThat(found("any where acme.level == 4", schema).getFirst().label())
        .contains("not in integration `acme`");
  }

  private static Schema conflicting(int rivals) {
    FieldDefinition rival =
        FieldDefinition.of(CODE, FieldType.KEYWORD, new FieldOrigin.Beat("acmebeat", ""));
    return new ListedSchema(
        List.of(definition(FieldType.LONG).withRivals(Collections.nCopies(rivals, rival))), true);
  }

  private static FieldDefinition definition(FieldType type) {
    return FieldDefinition.of(CODE, type, new FieldOrigin.Integration("acme", "audit"));
  }

  private static List<Diagnostic> found(String query, Schema schema) {
    return Eql.compile(query, new EqlSettings(schema)).diagnostics();
  }
}
