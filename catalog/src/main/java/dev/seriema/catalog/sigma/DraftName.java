package dev.seriema.catalog.sigma;

import dev.seriema.catalog.scaffold.RuleName;
import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.SigmaHead.Word;
import java.util.Optional;

/// The name that a rule has by the title of its document.
final class DraftName {
  private static final int LONGEST = 180;
  private static final String LAST_RESORT = "Sigma rule";

  private DraftName() {}

  /// The title, or what of it can be a name; that is told.
  static String of(Word title, SigmaFindings findings) {
    Optional<String> fault = RuleName.fault(title.text());
    if (fault.isEmpty()) {
      return title.text();
    }
    String cleaned =
        title
            .text()
            .replaceAll("\\p{Cntrl}+", " ")
            .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\[\\]()]+$", "");
    String shortened =
        cleaned.length() > LONGEST
            ? cleaned.substring(0, LONGEST).replaceAll("[^\\p{L}\\p{N}]+$", "")
            : cleaned;
    String name = RuleName.fault(shortened).isEmpty() ? shortened : LAST_RESORT;
    findings.add(
        SigmaFault.UNUSABLE_NAME,
        title.span(),
        "the title " + fault.get() + ", so the rule is called `" + name + "`");
    return name;
  }
}
