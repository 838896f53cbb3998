package dev.seriema.cli.check;

import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.catalog.check.RuleFinding;
import java.util.HashMap;
import java.util.Map;

/// Knows a finding again in later checks, wherever it has moved to in its file: by its code, the
/// rule or else the file, and its sentence. Of several that agree in these, the order counts.
final class FindingMark {
  private final Map<Fingerprint, Integer> seen = new HashMap<>();

  /// @return hexadecimal
  String of(RuleFinding finding) {
    Fingerprint alike =
        new Fingerprint.Maker()
            .text(finding.diagnostic().code().id())
            .text(about(finding))
            .text(finding.diagnostic().message())
            .make();
    int earlier = seen.merge(alike, 1, Integer::sum) - 1;
    return new Fingerprint.Maker().fingerprint(alike).number(earlier).make().hex();
  }

  private static String about(RuleFinding finding) {
    return finding.ruleId().map(id -> id.id()).orElseGet(() -> FindingPlace.of(finding).path());
  }
}
