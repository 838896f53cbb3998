package dev.seriema.languages.completion;

import dev.seriema.model.schema.FieldPath;
import java.util.List;

/// One kind of thing that may be typed at a place in a query.
public sealed interface Expected {
  /// The name of a field, written as the language writes it.
  record FieldName() implements Expected {}

  /// A value of a field, with the quotes that the language puts around it.
  record ValueOf(FieldPath field) implements Expected {}

  /// One of some words or signs of the language, the likeliest first.
  record Keywords(List<String> words) implements Expected {
    public Keywords {
      words = List.copyOf(words);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("there is a word to type");
      }
    }
  }

  /// The name of a function, with the bracket behind it.
  record Function() implements Expected {}

  /// A kind of event, such as stands before `where` in EQL.
  record Category() implements Expected {}

  /// The unit behind a number that counts time.
  record TimeUnit() implements Expected {}
}
