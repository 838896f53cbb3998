package dev.seriema.catalog.release;

import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.schema.SchemaSource;

/// Tells the hashes of rules.
///
/// @param schemas the fields that are known
public record RuleHashes(SchemaSource schemas) {
  public HashAnswer of(ReleasedRule rule) {
    return rule.rule()
        .map(read ->
            RuleHash.of(rule.written(), read, schemas)
                .<HashAnswer>map(HashAnswer.Told::new)
                .orElseGet(() ->
                    new HashAnswer.Open(
                        read.query()
                                .filter(query -> query.language() == QueryLanguage.ESQL)
                                .isPresent()
                            ? "the columns of a query in ES|QL are not known here"
                            : "a field is not of ECS, or a text ships in other words",
                        "")))
        .orElseGet(() -> new HashAnswer.Open("the rule has faults, which seriema check tells", ""));
  }
}
