package dev.seriema.languages.eql.function;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Optional;

/// A function of EQL: how it is called, what it does, and its page in the manual.
public interface EqlFunction {
  Signature signature();

  /// One sentence for the manual.
  String summary();

  /// What becomes of missing arguments, for the manual.
  String onMissing();

  /// Calls with constants and what they give; each is run by a test.
  List<Example> examples();

  /// @param arguments as many and of such kinds as the signature allows, or missing; a value whose
  ///   kind was not known beforehand may be of any kind
  /// @param letterCase [LetterCase#FOLDED] only where the signature has a case form
  /// @return missing where there is no answer; never throws for a value
  Value evaluate(List<Value> arguments, LetterCase letterCase);

  /// The same question put to the first argument as a predicate, where all others are constants.
  ///
  /// @param others the arguments behind the first, none of them missing
  default Optional<Predicate> asPredicate(List<Value> others, LetterCase letterCase) {
    return Optional.empty();
  }

  /// A call with constants.
  ///
  /// @param call as it is written in a query
  /// @param result as it is written in a query, `null` where there is none
  record Example(String call, String result) {}
}
