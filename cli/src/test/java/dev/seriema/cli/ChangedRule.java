package dev.seriema.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sound rule of which a page changes some lines.
///
/// @param plain the lines of its table `rule`, each with a key
record ChangedRule(List<String> plain) {
  private static final Pattern KEY = Pattern.compile("^([a-z_]+) *=", Pattern.MULTILINE);

  /// The rule file.
  ///
  /// @param settings lines that stand in place of those with the same keys
  String with(String settings) {
    List<String> lines = new ArrayList<>(plain);
    Matcher key = KEY.matcher(settings);
    while (key.find()) {
      String name = key.group(1);
      lines.removeIf(line -> line.startsWith(name + " ="));
    }
    return "[metadata]\nmaturity = \"production\"\n\n[rule]\n"
        + String.join("\n", lines)
        + "\n"
        + settings
        + "\n";
  }
}
