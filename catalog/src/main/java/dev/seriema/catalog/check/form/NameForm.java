package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import java.util.Optional;

/// A name has some length, and begins and ends with something that can be read aloud.
final class NameForm implements Check {
  private static final int SHORTEST = 3;

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    rule.written()
        .text("name")
        .filter(name -> !name.value().isBlank())
        .ifPresent(name ->
            fault(name.value(), rule.settings().house())
                .ifPresent(fault ->
                    findings.add(
                        FormFault.NAME_FORM,
                        name.span(),
                        "the name `" + name.value() + "` " + fault)));
  }

  private static Optional<String> fault(String name, House house) {
    int first = name.codePointAt(0);
    int last = name.codePointBefore(name.length());
    if (name.length() < SHORTEST) {
      return Optional.of("is shorter than " + SHORTEST + " characters");
    }
    if (!isLetterOrDigit(first, house)) {
      return Optional.of(
          "begins with `" + Character.toString(first) + "`, not with a letter or digit");
    }
    return isLetterOrDigit(last, house) || "[]()".indexOf(last) >= 0
        ? Optional.empty()
        : Optional.of(
            "ends with `" + Character.toString(last) + "`, not with a letter, digit or bracket");
  }

  /// Names of Elastic's rules are English; others may be in any script.
  private static boolean isLetterOrDigit(int sign, House house) {
    return (house != House.ELASTIC || sign < 128) && Character.isLetterOrDigit(sign);
  }
}
