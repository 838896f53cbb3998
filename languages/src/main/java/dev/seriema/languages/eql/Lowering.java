package dev.seriema.languages.eql;

import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;

/// The parts that lower one query, which call each other as its tree nests.
final class Lowering {
  private final String query;
  private final List<Diagnostic> diagnostics;
  private final FieldResolver fields;
  private final FieldComparison comparisons;
  private final OperandLowering operands;
  private final CallLowering calls;
  private final ListLowering lists;
  private final ConditionLowering conditions;

  Lowering(String query, EqlSettings settings, List<Diagnostic> diagnostics) {
    this.query = query;
    this.diagnostics = diagnostics;
    this.fields = new FieldResolver(settings.schema(), diagnostics);
    this.comparisons = new FieldComparison(settings.now(), diagnostics);
    this.operands = new OperandLowering(this);
    this.calls = new CallLowering(this);
    this.lists = new ListLowering(this);
    this.conditions = new ConditionLowering(this);
  }

  String query() {
    return query;
  }

  FieldResolver fields() {
    return fields;
  }

  FieldComparison comparisons() {
    return comparisons;
  }

  OperandLowering operands() {
    return operands;
  }

  CallLowering calls() {
    return calls;
  }

  ListLowering lists() {
    return lists;
  }

  ConditionLowering conditions() {
    return conditions;
  }

  /// How many errors have been found so far.
  long faults() {
    return diagnostics.stream().filter(Diagnostic::isError).count();
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }
}
