package dev.seriema.catalog.sigma;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// A part of a query of ES|QL: its type, and its values by event. None is null; only functions that
/// say so take several.
record EsqlTerm(EsqlType type, Function<Map<String, Object>, List<Object>> value) {
  EsqlTerm needs(EsqlType needed) {
    if (type != needed) {
      throw new AssertionError("a " + type + " is no " + needed);
    }
    return this;
  }

  static EsqlTerm literal(EsqlType type, Object value) {
    return new EsqlTerm(type, _ -> List.of(value));
  }

  /// What is true or false if each operand has one value, else null.
  static EsqlTerm truth(List<EsqlTerm> operands, Predicate<List<Object>> test) {
    return scalar(EsqlType.TRUTH, operands, test::test);
  }

  /// What has a value if each operand has one, else null.
  static EsqlTerm scalar(
      EsqlType type, List<EsqlTerm> operands, Function<List<Object>, Object> function) {
    return new EsqlTerm(
        type,
        event -> {
          List<Object> values = new ArrayList<>();
          for (EsqlTerm operand : operands) {
            List<Object> all = operand.value().apply(event);
            if (all.size() != 1) {
              return List.of();
            }
            values.add(all.getFirst());
          }
          return List.of(function.apply(values));
        });
  }

  /// `and`, `or`: the operand that decides, whatever the other is; else null if one of them is.
  static EsqlTerm joined(EsqlTerm left, EsqlTerm right, boolean decides) {
    left.needs(EsqlType.TRUTH);
    right.needs(EsqlType.TRUTH);
    return new EsqlTerm(
        EsqlType.TRUTH,
        event -> {
          List<Object> one = left.value().apply(event);
          List<Object> other = right.value().apply(event);
          if (one.contains(decides) || other.contains(decides)) {
            return List.of(decides);
          }
          return one.size() == 1 && other.size() == 1 ? List.of(!decides) : List.of();
        });
  }

  static EsqlTerm compared(EsqlTerm left, String sign, EsqlTerm right) {
    EsqlTerm other =
        left.type() == EsqlType.ADDRESS && right.type() == EsqlType.TEXT
            ? scalar(
                EsqlType.ADDRESS,
                List.of(right),
                values -> EsqlFunctions.address((String) values.getFirst()))
            : right;
    other.needs(left.type());
    if (!sign.equals("==")) {
      left.needs(EsqlType.NUMBER);
    }
    return truth(List.of(left, other), values -> holds(values.getFirst(), sign, values.getLast()));
  }

  private static boolean holds(Object left, String sign, Object right) {
    if (left instanceof BigDecimal number) {
      int order = number.compareTo((BigDecimal) right);
      return switch (sign) {
        case "==" -> order == 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        default -> throw new AssertionError(sign);
      };
    }
    return left.equals(right);
  }
}
