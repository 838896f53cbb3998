package dev.seriema.detector.compile;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.rule.TypeParameters.MachineLearning;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;

/// What a record of an anomaly satisfies to alert by a rule of type `machine_learning`: one of its
/// jobs found it, its score is high enough, and it is final.
final class AnomalyCondition {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final Field JOB = field("job_id", FieldType.KEYWORD);
  private static final Field KIND = field("result_type", FieldType.KEYWORD);
  private static final Field SCORE = field("record_score", FieldType.DOUBLE);
  private static final Field INTERIM = field("is_interim", FieldType.BOOLEAN);

  private AnomalyCondition() {}

  static Condition of(MachineLearning anomalies) {
    Predicate isHigh =
        new Predicate.Order(Comparison.AT_LEAST, Value.of((double) anomalies.threshold()));
    return all(
        test(JOB, oneOf(anomalies.jobs().stream().map(Value::of).toList())),
        test(SCORE, isHigh),
        not(test(INTERIM, oneOf(List.of(Value.of(true))))),
        new Condition.AnyOf(
            List.of(
                test(KIND, oneOf(List.of(Value.of("record")))),
                not(test(KIND, new Predicate.Exists()))),
            NOWHERE));
  }

  private static Field field(String name, FieldType type) {
    return new Field(new FieldPath(name), type);
  }

  private static Predicate oneOf(List<Value> values) {
    return new Predicate.OneOf(values, LetterCase.EXACT);
  }

  private static Condition test(Field field, Predicate predicate) {
    return new Condition.Test(field, predicate, NOWHERE);
  }

  private static Condition not(Condition condition) {
    return new Condition.Not(condition, NOWHERE);
  }

  private static Condition all(Condition... terms) {
    return new Condition.AllOf(List.of(terms), NOWHERE);
  }
}
