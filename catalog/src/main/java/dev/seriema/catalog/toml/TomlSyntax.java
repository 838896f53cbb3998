package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.function.Consumer;

/// A part of a file as it is written: a token, or a node of tokens that belong together.
///
/// Parts lie side by side without a gap, so the tokens of a document in order are its whole text.
public sealed interface TomlSyntax permits TomlToken, TomlNode {
  int start();

  int end();

  /// Shows each token below this part, in order.
  void forEachToken(Consumer<TomlToken> reader);

  default SourceSpan span() {
    return new SourceSpan(start(), end());
  }
}
