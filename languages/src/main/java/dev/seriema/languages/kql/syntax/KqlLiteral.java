package dev.seriema.languages.kql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A value, or the name of a field.
///
/// @param parts the texts between its wildcards, which are stars; one where it has none
/// @param quoted whether it stands in quotes, where nothing is a wildcard
public record KqlLiteral(List<String> parts, boolean quoted, SourceSpan span) {
  public KqlLiteral {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || (quoted && parts.size() > 1)) {
      throw new IllegalArgumentException("not the parts of a value: " + parts);
    }
  }

  /// Whether a star in it stands for any text.
  public boolean isPattern() {
    return parts.size() > 1;
  }

  /// Whether it is a star and nothing else, which asks whether there is a value.
  public boolean isStar() {
    return parts.equals(List.of("", ""));
  }

  /// Whether it is the word `null` without quotes, which is no text.
  public boolean isNull() {
    return !quoted && parts.equals(List.of("null"));
  }

  /// The truth that the words `true` and `false` without quotes are.
  public Optional<Boolean> truth() {
    return !quoted && (parts.equals(List.of("true")) || parts.equals(List.of("false")))
        ? Optional.of(parts.contains("true"))
        : Optional.empty();
  }

  /// The text, with a star for each wildcard.
  public String text() {
    return String.join("*", parts);
  }

  /// The pattern that it is; a star that stands for itself is none in it.
  public Wildcard wildcard() {
    List<Wildcard.Part> pattern = new ArrayList<>();
    pattern.add(new Wildcard.Literal(parts.getFirst()));
    for (String part : parts.subList(1, parts.size())) {
      pattern.add(Wildcard.Blank.MANY);
      pattern.add(new Wildcard.Literal(part));
    }
    return new Wildcard(pattern);
  }
}
