package dev.seriema.engine.plan;

import dev.seriema.model.expression.Condition;
import java.util.List;

/// A condition in negation normal form: a question with two answers, made of tests that have to
/// hold or to fail.
///
/// An unknown test neither holds nor fails. With negations only at the tests, Kleene's three-valued
/// "the whole holds" is the two-valued reading of this tree.
sealed interface Normal {

  record Always(boolean holds) implements Normal {}

  /// A test that has to hold, or has to fail.
  record Literal(Atom atom, boolean wanted) implements Normal {}

  record AllOf(List<Normal> terms) implements Normal {
    public AllOf {
      terms = List.copyOf(terms);
    }
  }

  record AnyOf(List<Normal> terms) implements Normal {
    public AnyOf {
      terms = List.copyOf(terms);
    }
  }

  /// The normal form of "the condition holds".
  static Normal of(Condition condition) {
    return NegationsInward.rewrite(condition);
  }
}
