package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.value.LetterCase;
import java.util.Locale;
import java.util.Map;

/// A text that no hash of its kind can be: too long, too short, no hexadecimal digits, or in
/// capitals, where letter case counts.
final class HashOfWrongForm implements TextLint {
  /// How many hexadecimal digits a hash has, by the last part of the field's name.
  private static final Map<String, Integer> DIGITS =
      Map.of("md5", 32, "sha1", 40, "sha256", 64, "sha384", 96, "sha512", 128, "imphash", 32);

  @Override
  public void check(TextTest test, Findings findings) {
    String name = test.field().name();
    Integer digits = DIGITS.get(name.substring(name.lastIndexOf('.') + 1));
    if (digits == null || test.definition().isEmpty()) {
      return;
    }
    for (TextLiteral text : test.texts()) {
      if (test.isPlain(text)) {
        check(test, text, digits, findings);
      }
    }
  }

  private static void check(TextTest test, TextLiteral text, int digits, Findings findings) {
    String typed = text.text();
    boolean hexadecimal = typed.chars().allMatch(digit -> Character.digit(digit, 16) >= 0);
    if (!hexadecimal || typed.length() != digits) {
      if (!typed.isEmpty()) {
        findings.add(
            found(test, text)
                .withLabel(
                    hexadecimal
                        ? "it has " + typed.length() + " digits, not " + digits
                        : "it has " + digits + " hexadecimal digits"));
      }
      return;
    }
    String lower = typed.toLowerCase(Locale.ROOT);
    if (test.letterCase() == LetterCase.EXACT && !lower.equals(typed)) {
      findings.add(
          found(test, text)
              .withLabel("hashes are in lower case")
              .withHint("did you mean `\"" + lower + "\"`?"));
    }
  }

  private static Diagnostic found(TextTest test, TextLiteral text) {
    return Diagnostic.of(
        EqlFault.HASH_OF_WRONG_FORM,
        text.span(),
        "`" + test.query().shown(text.span()) + "` is no value of `" + test.field().name() + "`");
  }
}
