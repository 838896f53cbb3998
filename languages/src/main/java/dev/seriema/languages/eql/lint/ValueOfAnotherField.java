package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A path asked of a name, a file's name asked of a path, an extension with its dot.
///
/// A name without an extension is let through: some processes of Windows have such a path.
final class ValueOfAnotherField implements TextLint {
  private static final Pattern ABSOLUTE = Pattern.compile("(/[^/]+/|[A-Za-z]:\\\\).*");

  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_ -]+\\.[A-Za-z]{2,4}");

  /// Fields that hold the last part of a path, and the fields that hold all of it.
  private static final Map<String, String> PATH_OF_NAME =
      Map.of(
          "process.name", "process.executable",
          "process.parent.name", "process.parent.executable",
          "file.name", "file.path",
          "dll.name", "dll.path");

  private static final Map<String, String> NAME_OF_PATH =
      Map.of(
          "process.executable", "process.name",
          "process.parent.executable", "process.parent.name",
          "file.path", "file.name",
          "dll.path", "dll.name");

  @Override
  public void check(TextTest test, Findings findings) {
    if (test.form() == TextTest.Form.REGEX || test.form() == TextTest.Form.PART) {
      return;
    }
    for (TextLiteral text : test.texts()) {
      meant(test, text)
          .ifPresent(hint ->
              findings.add(
                  Diagnostic.of(
                          EqlFault.VALUE_OF_ANOTHER_FIELD,
                          text.span(),
                          "`"
                              + test.query().shown(text.span())
                              + "` is no value of `"
                              + test.field().name()
                              + "`")
                      .withLabel(label(test))
                      .withHint("did you mean `" + hint + "`?")));
    }
  }

  private static String label(TextTest test) {
    String name = test.field().name();
    return PATH_OF_NAME.containsKey(name)
        ? "the field is the last part of a path"
        : NAME_OF_PATH.containsKey(name)
            ? "the field is a whole path"
            : "an extension has no dot before it";
  }

  /// What would fit, to be typed in place of the text or the field.
  private static Optional<String> meant(TextTest test, TextLiteral text) {
    String name = test.field().name();
    String value = text.text();
    if (PATH_OF_NAME.containsKey(name) && ABSOLUTE.matcher(value).matches()) {
      return Optional.of(PATH_OF_NAME.get(name));
    }
    if (NAME_OF_PATH.containsKey(name)
        && test.isPlain(text)
        && FILE_NAME.matcher(value).matches()) {
      return Optional.of(NAME_OF_PATH.get(name));
    }
    return name.equals("file.extension") && value.startsWith(".") && value.length() > 1
        ? Optional.of(test.query().written(text.span()).replaceFirst("\\.", ""))
        : Optional.empty();
  }
}
