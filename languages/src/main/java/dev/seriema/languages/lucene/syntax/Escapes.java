package dev.seriema.languages.lucene.syntax;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// Reads the escapes of a query string: a backslash takes its meaning from the character behind it,
/// and `\\u` with four hexadecimal digits is the character of that number.
final class Escapes {
  private final Faults faults;

  Escapes(Faults faults) {
    this.faults = faults;
  }

  /// One character of a text.
  ///
  /// @param escaped whether it was written with a backslash
  record Letter(char value, boolean escaped) {}

  /// The text without its escapes.
  ///
  /// @param start where the image begins in the query, for faults
  String text(String image, int start) {
    StringBuilder text = new StringBuilder();
    characters(image, start, true).forEach(character -> text.append(character.value()));
    return text.toString();
  }

  /// The characters of a text, which know whether they were escaped.
  ///
  /// @param start where the image begins in the query, for faults
  /// @param numbers whether `\\u` with its digits is one character, and not just a `u`
  List<Letter> characters(String image, int start, boolean numbers) {
    List<Letter> characters = new ArrayList<>(image.length());
    int at = 0;
    while (at < image.length()) {
      char character = image.charAt(at++);
      if (character != '\\') {
        characters.add(new Letter(character, false));
      } else if (at == image.length()) {
        faults.report(
            Diagnostic.of(
                    LuceneFault.BAD_ESCAPE,
                    new SourceSpan(start + at - 1, start + at),
                    "`\\` has nothing behind it")
                .withLabel("a backslash itself is written `\\\\`")
                .withHint("did you mean `\\\\`?"));
      } else if (image.charAt(at) == 'u') {
        int digits = digits(image, at + 1);
        if (digits == 4 && !numbers) {
          characters.add(new Letter('u', true));
          digits = 0;
        } else if (digits == 4) {
          int number = Integer.parseInt(image.substring(at + 1, at + 5), 16);
          characters.add(new Letter((char) number, true));
        } else {
          badNumber(image, at + 1 + digits, start, at);
        }
        at += 1 + digits;
      } else {
        characters.add(new Letter(image.charAt(at++), true));
      }
    }
    return characters;
  }

  private void badNumber(String image, int end, int start, int at) {
    String written = image.substring(at - 1, end);
    faults.report(
        Diagnostic.of(
                LuceneFault.BAD_ESCAPE,
                new SourceSpan(start + at - 1, start + end),
                "`" + written + "` lacks digits")
            .withLabel("`\\u` takes four hexadecimal digits; a backslash itself is written `\\\\`")
            .withHint("did you mean `\\" + written + "`?"));
  }

  /// How many hexadecimal digits stand there, up to four.
  private static int digits(String image, int from) {
    int digits = 0;
    while (digits < 4
        && from + digits < image.length()
        && Character.digit(image.charAt(from + digits), 16) >= 0
        && image.charAt(from + digits) < 128) {
      digits++;
    }
    return digits;
  }
}
