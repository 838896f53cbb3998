package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// An escape where a path goes on: in `"C:\temp"` the `\t` is a tab.
final class EscapeInPath implements TextLint {
  @Override
  public void check(TextTest test, Findings findings) {
    for (TextLiteral text : test.texts()) {
      List<SourceSpan> escapes = text.raw() ? List.of() : controls(test, text);
      if (!escapes.isEmpty() && isPath(test, text.text())) {
        SourceSpan first = escapes.getFirst();
        findings.add(
            Diagnostic.of(
                    EqlFault.ESCAPE_IN_PATH,
                    first,
                    "`"
                        + test.query().written(first)
                        + "` in a path is "
                        + name(test.query().text().charAt(first.start() + 1)))
                .withHint("did you mean `" + doubled(test.query().written(text.span())) + "`?"));
      }
    }
  }

  /// The escapes of one letter that stand for a control character.
  private static List<SourceSpan> controls(TextTest test, TextLiteral text) {
    List<SourceSpan> found = new ArrayList<>();
    String value = text.text();
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        SourceSpan place = test.place(text, i, i + 1);
        if (place.length() == 2) {
          found.add(place);
        }
      }
    }
    return found;
  }

  /// Whether a control character follows a drive, or backslashes stand in the text beside it.
  private static boolean isPath(TextTest test, String value) {
    return (test.form() != TextTest.Form.REGEX && value.indexOf('\\') >= 0)
        || value.matches("(?s).*(^|[^A-Za-z])[A-Za-z]:\\p{Cntrl}.*");
  }

  private static String name(char letter) {
    return switch (letter) {
      case 't' -> "a tab";
      case 'b' -> "a backspace";
      case 'f' -> "a form feed";
      case 'r' -> "a carriage return";
      default -> "a line end";
    };
  }

  /// The text as it is written, with every backslash doubled that stands alone.
  private static String doubled(String written) {
    return written.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\(?=[^\\\\\"'])", "$1\\\\\\\\");
  }
}
