package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Keys that join other events than they seem to: fields with several values, and keys that may all
/// be missing.
final class UnusualKeys {
  private UnusualKeys() {}

  /// @param shared the keys of every stage
  static void check(List<FieldName> shared, List<StagePart> stages, Findings findings) {
    List<FieldName> all =
        Stream.concat(shared.stream(), stages.stream().flatMap(stage -> stage.keys().stream()))
            .toList();
    Set<String> told = new HashSet<>();
    all.stream()
        .filter(key -> holdsSeveral(key) && told.add(key.name()))
        .forEach(key ->
            findings.add(
                Diagnostic.of(
                        EqlFault.KEY_IS_LIST,
                        key.span(),
                        "`" + key.name() + "` may have several values")
                    .withLabel("each of them is a key of its own")));
    if (!all.isEmpty() && all.stream().allMatch(FieldName::optional)) {
      findings.add(
          Diagnostic.of(
                  EqlFault.OPTIONAL_KEYS_ONLY,
                  all.getFirst().span().to(all.getLast().span()),
                  "every key is optional")
              .withLabel("events without any of them are joined with each other"));
    }
  }

  private static boolean holdsSeveral(FieldName key) {
    return EcsSchema.newest()
        .field(new FieldPath(key.name()))
        .filter(FieldDefinition::array)
        .isPresent();
  }
}
