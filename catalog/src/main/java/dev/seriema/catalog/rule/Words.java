package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fields whose text is one of a few words.
final class Words {
  /// Names that people use for words of the format.
  private static final Map<String, String> OTHER_NAMES =
      Map.of("kql", "kuery", "es|ql", "esql", "ml", "machine_learning");

  private Words() {}

  /// The choice that a text names; otherwise a fault that lists them.
  ///
  /// @param what the field is for an author, such as `severity`
  static <T> Optional<T> named(
      WrittenText text,
      T[] choices,
      Function<T, String> word,
      RuleFault fault,
      String what,
      List<Diagnostic> faults) {
    Optional<T> named =
        Arrays.stream(choices)
            .filter(choice -> word.apply(choice).equals(text.value()))
            .findFirst();
    if (named.isEmpty()) {
      faults.add(unknown(text, Arrays.stream(choices).map(word).toList(), fault, what));
    }
    return named;
  }

  private static Diagnostic unknown(
      WrittenText text, List<String> words, RuleFault fault, String what) {
    Diagnostic unknown =
        Diagnostic.of(fault, text.span(), "unknown " + what + " `" + text.value() + "`")
            .withLabel(words.stream().collect(Collectors.joining("`, `", "there are `", "`")));
    return nearest(text.value(), words)
        .map(nearest -> unknown.withHint("did you mean `" + nearest + "`?"))
        .orElse(unknown);
  }

  private static Optional<String> nearest(String typed, List<String> words) {
    String other = OTHER_NAMES.get(typed.strip().toLowerCase(Locale.ROOT));
    return other != null && words.contains(other)
        ? Optional.of(other)
        : Suggestions.nearest(typed, words);
  }
}
