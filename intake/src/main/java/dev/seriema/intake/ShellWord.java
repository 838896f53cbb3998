package dev.seriema.intake;

import java.util.regex.Pattern;

/// A path as a word that can be typed into a shell.
final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[\\p{IsAlphabetic}\\d_./,:=@%+-]+");

  private ShellWord() {}

  /// The path as it is; in single quotes where the shell would read it otherwise, and with `./`
  /// before a dash, which a program would take for an option.
  static String of(String path) {
    String word = path.startsWith("-") ? "./" + path : path;
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
