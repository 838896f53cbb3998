package dev.seriema.model.diagnostic;

import java.util.regex.Pattern;

/// A path or another word in a command that a message gives to type.
public final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_./:@%+=,-]+");

  private ShellWord() {}

  /// Safe to show, and one word for a POSIX shell: in single quotes where it needs them.
  public static String of(String word) {
    String shown = DisplayText.safe(word);
    return PLAIN.matcher(shown).matches() ? shown : "'" + shown.replace("'", "'\\''") + "'";
  }
}
