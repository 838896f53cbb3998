package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import java.util.Locale;
import java.util.Optional;

/// The Elastic License has one name, which programs look for.
final class LicenseName implements Check {
  private static final String NAME = "Elastic License v2";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> license = rule.written().text("license");
    if (license.isEmpty() || license.get().value().equals(NAME)) {
      return;
    }
    String folded = license.get().value().toLowerCase(Locale.ROOT);
    boolean isNamed = folded.contains("elastic license");
    if (isNamed || folded.contains("elastic licence")) {
      findings
          .add(
              isNamed ? PlaceFault.LICENSE_NAME : PlaceFault.LICENSE_MISSPELT,
              license.get().span(),
              "the licence is `" + license.get().value() + "`; its name is `" + NAME + "`",
              "license = \"" + NAME + "\"")
          .repairedBy(new Repair.Text(license.get().span(), NAME));
    }
  }
}
