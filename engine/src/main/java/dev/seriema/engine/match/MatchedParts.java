package dev.seriema.engine.match;

import dev.seriema.engine.plan.Atom;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import java.util.ArrayList;
import java.util.List;

/// Tells for an event that matches a condition which tests made it match, and on which values.
///
/// Of alternatives the first that holds is told; what had to be absent is not.
public final class MatchedParts {
  private final Node root;

  private MatchedParts(Node root) {
    this.root = root;
  }

  public static MatchedParts of(Condition condition, EventLayout layout) {
    return new MatchedParts(node(condition, layout));
  }

  /// A test that holds.
  ///
  /// @param text the value that satisfied it, as text
  public record Part(Field field, String text) {}

  /// @return in the order of the condition; empty for an event that does not match
  public List<Part> in(Event event) {
    List<Part> parts = new ArrayList<>();
    if (root.holds(event)) {
      root.tell(event, parts);
    }
    return parts;
  }

  private interface Node {
    boolean holds(Event event);

    void tell(Event event, List<Part> parts);
  }

  private static Node node(Condition condition, EventLayout layout) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> terms, _) -> new All(nodes(terms, layout));
      case Condition.AnyOf(List<Condition> terms, _) -> new Any(nodes(terms, layout));
      case Condition.Test(Field field, var predicate, _) ->
          new Tested(field, AtomTests.of(new Atom.FieldTest(field, predicate), layout));
      case Condition.Always _,
          Condition.Not _,
          Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _ ->
          new Silent(ConditionTest.of(condition, layout));
    };
  }

  private static List<Node> nodes(List<Condition> conditions, EventLayout layout) {
    return conditions.stream().map(condition -> node(condition, layout)).toList();
  }

  private record All(List<Node> terms) implements Node {
    @Override
    public boolean holds(Event event) {
      return terms.stream().allMatch(term -> term.holds(event));
    }

    @Override
    public void tell(Event event, List<Part> parts) {
      terms.forEach(term -> term.tell(event, parts));
    }
  }

  private record Any(List<Node> terms) implements Node {
    @Override
    public boolean holds(Event event) {
      return terms.stream().anyMatch(term -> term.holds(event));
    }

    @Override
    public void tell(Event event, List<Part> parts) {
      terms.stream()
          .filter(term -> term.holds(event))
          .findFirst()
          .ifPresent(term -> term.tell(event, parts));
    }
  }

  private record Tested(Field field, AnyValue test) implements Node {
    @Override
    public boolean holds(Event event) {
      return test.firstThatHolds(event) != Event.NONE;
    }

    @Override
    public void tell(Event event, List<Part> parts) {
      parts.add(new Part(field, event.text(test.firstThatHolds(event))));
    }
  }

  /// Holds or not, and has no value to show.
  private record Silent(ConditionTest test) implements Node {
    @Override
    public boolean holds(Event event) {
      return test.holds(event);
    }

    @Override
    public void tell(Event event, List<Part> parts) {}
  }
}
