package dev.seriema.detector.exception;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which events are excepted from a rule: those that satisfy the condition of any group.
///
/// @param groups one for each time of expiry, those without one first, then the earliest first; of
///   one time, those that are part of a search first
public record RuleExceptions(List<Group> groups) {
  public static final RuleExceptions NONE = new RuleExceptions(List.of());

  private static final Field TIME = new Field(new FieldPath("@timestamp"), FieldType.DATE);

  public RuleExceptions {
    groups = List.copyOf(groups);
  }

  /// Exceptions that count until one time.
  ///
  /// @param expiry the last moment at which they count; empty where they always do
  /// @param afterSearch whether Kibana asks them only of what a search found, which it does for
  ///   some types of rules: they name value lists that are no part of a query
  /// @param condition that holds or fails and is never unknown
  public record Group(Optional<Instant> expiry, boolean afterSearch, Condition condition) {
    /// The condition for events that are excepted by their own time: one that is later than the
    /// expiry is not, nor is one without a time.
    private Condition byTime() {
      SourceSpan span = condition.span();
      return expiry
          .<Condition>map(last ->
              new Condition.AllOf(
                  List.of(condition, new Condition.Test(TIME, until(last), span)), span))
          .orElse(condition);
    }

    private static Predicate until(Instant last) {
      return new Predicate.Order(Comparison.AT_MOST, new Value.Moment(last));
    }
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /// Holds for an event that is excepted by its own time.
  ///
  /// @return empty where no event can be
  public Optional<Condition> byTime() {
    List<Condition> terms = groups.stream().map(Group::byTime).toList();
    return switch (terms.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(terms.getFirst());
      default -> Optional.of(new Condition.AnyOf(terms, terms.getFirst().span()));
    };
  }
}
