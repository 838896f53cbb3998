package dev.seriema.languages.lucene;

import dev.seriema.languages.lucene.syntax.LuceneValue;
import java.util.Optional;

/// The field that `_exists_` asks for.
final class Existence {
  private Existence() {}

  /// The name of a field or a pattern for names.
  ///
  /// @return empty for a value that is not read as a name: a search server looks for it in a field
  ///   called `_exists_`, which there is not
  static Optional<String> asked(LuceneValue value) {
    return switch (value) {
      case LuceneValue.Words words -> Optional.of(words.text());
      case LuceneValue.LoneSign(var sign, _) -> Optional.of(String.valueOf(sign));
      case LuceneValue.Phrase(var text, _, _) -> Optional.of(text).filter(name -> !name.isEmpty());
      case LuceneValue.Fuzzy _,
          LuceneValue.Pattern _,
          LuceneValue.AnyValue _,
          LuceneValue.Regex _,
          LuceneValue.Range _,
          LuceneValue.Group _,
          LuceneValue.Unreadable _ ->
          Optional.empty();
    };
  }
}
