package dev.seriema.languages.kql;

import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.search.LeafQuery;
import dev.seriema.languages.search.LeafQuery.Form;
import dev.seriema.languages.search.LeafQuery.Words;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.FieldType.Family;
import java.util.ArrayList;
import java.util.List;

/// What a search server is asked for a value.
final class ValueQueries {
  private ValueQueries() {}

  /// @param type of the field that is asked; a pattern is put to a text field word by word, so that
  ///   it falls apart at its blanks
  /// @return one of them has to fit
  static List<LeafQuery> of(KqlLiteral value, FieldType type) {
    if (value.isStar()) {
      return List.of(new LeafQuery.Exists());
    }
    if (value.isPattern()) {
      return type.family() == Family.TEXT
          ? pieces(value).stream().map(ValueQueries::piece).toList()
          : List.of(new LeafQuery.Like(value.wildcard(), Form.OF_WORDS));
    }
    return List.of(
        value.quoted()
            ? new LeafQuery.Phrase(value.text(), 0)
            : new LeafQuery.Match(value.text(), Words.ANY));
  }

  private static LeafQuery piece(KqlLiteral piece) {
    return piece.isPattern()
        ? new LeafQuery.Like(piece.wildcard(), Form.OF_WORDS)
        : new LeafQuery.Match(piece.text(), Words.ANY);
  }

  /// The value, cut at its blanks.
  private static List<KqlLiteral> pieces(KqlLiteral value) {
    List<KqlLiteral> pieces = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < value.parts().size(); i++) {
      if (i > 0) {
        parts.add(part.toString());
        part.setLength(0);
      }
      for (char character : value.parts().get(i).toCharArray()) {
        if (isBlank(character)) {
          parts.add(part.toString());
          part.setLength(0);
          add(pieces, parts, value);
          parts.clear();
        } else {
          part.append(character);
        }
      }
    }
    parts.add(part.toString());
    add(pieces, parts, value);
    return pieces;
  }

  private static void add(List<KqlLiteral> pieces, List<String> parts, KqlLiteral value) {
    if (!parts.equals(List.of(""))) {
      pieces.add(new KqlLiteral(parts, false, value.span()));
    }
  }

  /// What separates words for a query string.
  private static boolean isBlank(char character) {
    return switch (character) {
      case ' ', '\t', '\n', '\r', '\u3000' -> true;
      default -> false;
    };
  }
}
