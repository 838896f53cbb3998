package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The file of a rule has the name that its tactic and its own name make.
final class FileNamedOtherwise implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> name = rule.written().text("name");
    if (name.isEmpty() || rule.location().kind() == RuleLocation.Kind.EXPORT) {
      return;
    }
    String words = words(name.get().value());
    List<String> expected =
        FirstTactics.of(rule.written()).stream()
            .map(tactic -> FirstTactics.inFileName(tactic) + "_" + words + ".toml")
            .toList();
    String usual = expected.isEmpty() ? words + ".toml" : expected.getFirst();
    String file = rule.location().file();
    if (!file.equals(usual) && !expected.contains(file)) {
      findings.add(
          PlaceFault.FILE_NAMED_OTHERWISE,
          name.get().span(),
          "the file is named `" + file + "`; by the name of the rule it is `" + usual + "`");
    }
  }

  /// Small letters and digits, with one `_` for what is between them.
  private static String words(String name) {
    StringBuilder words = new StringBuilder();
    for (char sign : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9')) {
        words.append(sign);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != '_') {
        words.append('_');
      }
    }
    boolean isOpen = !words.isEmpty() && words.charAt(words.length() - 1) == '_';
    return isOpen ? words.substring(0, words.length() - 1) : words.toString();
  }
}
