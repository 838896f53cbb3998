package dev.seriema.languages.lint;

import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The values that ECS lists for a field, and which of them was meant.
public final class ListedValues {
  /// Texts that begin with as many letters alike are forms of one word: `created`, `creation`.
  private static final int SAME_WORD = 4;

  private ListedValues() {}

  /// Those of all releases, in order of the alphabet; empty where any value may occur.
  public static Set<String> of(FieldPath field) {
    Set<String> values = new TreeSet<>();
    EcsSchema.newest()
        .field(field)
        .ifPresent(listed -> listed.allowedValues().forEach(value -> values.add(value.value())));
    return values;
  }

  /// The listed value that is near in spelling, or else the only one that begins alike.
  public static Optional<String> nearest(String typed, Set<String> listed) {
    return Suggestions.nearest(typed, listed).or(() -> sameWord(typed, listed));
  }

  private static Optional<String> sameWord(String typed, Set<String> listed) {
    if (typed.length() < SAME_WORD) {
      return Optional.empty();
    }
    List<String> alike =
        listed.stream().filter(value -> value.regionMatches(true, 0, typed, 0, SAME_WORD)).toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }
}
