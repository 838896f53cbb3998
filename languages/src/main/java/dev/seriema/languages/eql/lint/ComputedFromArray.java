package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.function.EqlFunctions;
import dev.seriema.languages.eql.function.Kind;
import dev.seriema.languages.eql.syntax.Children;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import java.util.Optional;

/// Something computed from a field with several values, of which only the least is read:
/// `length(process.args)` does not count the arguments.
final class ComputedFromArray {
  private final LintedQuery query;
  private final Findings findings;

  private ComputedFromArray(LintedQuery query, Findings findings) {
    this.query = query;
    this.findings = findings;
  }

  static void check(LintedQuery query, Findings findings) {
    new ComputedFromArray(query, findings).visit(query.event().condition());
  }

  private void visit(EqlExpression expression) {
    for (EqlExpression child : Children.of(expression)) {
      if (child instanceof FieldName name && holdsSeveral(name)) {
        report(expression, name);
      }
      visit(child);
    }
  }

  private boolean holdsSeveral(FieldName name) {
    return EcsSchema.newest()
        .field(new FieldPath(name.name()))
        .filter(FieldDefinition::array)
        .isPresent();
  }

  /// `length` is left alone where it can only ask whether there is anything.
  private void report(EqlExpression around, FieldName name) {
    Diagnostic found =
        Diagnostic.of(
            EqlFault.COMPUTED_FROM_ARRAY,
            name.span(),
            "of several values of `" + name.name() + "` the least is read");
    switch (around) {
      case EqlExpression.Call call when call.name().equalsIgnoreCase("length") ->
          count(name)
              .ifPresent(count -> findings.add(found.withHint("did you mean `" + count + "`?")));
      case EqlExpression.Call call when givesValue(call) -> findings.add(found);
      case EqlExpression.Arithmetic _, EqlExpression.Signed _ -> findings.add(found);
      case EqlExpression _ -> {
        // Every value is asked.
      }
    }
  }

  private static boolean givesValue(EqlExpression.Call call) {
    return EqlFunctions.named(call.name())
        .filter(function -> function.signature().result() != Kind.TRUTH)
        .isPresent();
  }

  /// The field that counts the values of another, such as `process.args_count`.
  private Optional<FieldPath> count(FieldName name) {
    return query.schema().field(new FieldPath(name.name() + "_count")).map(FieldDefinition::path);
  }
}
