package dev.seriema.catalog.fix;

import dev.seriema.model.diagnostic.DiagnosticCode;
import java.util.Set;

/// The codes that a repair is known for. Of a single finding it may still be left: where its file
/// is none that is repaired, or where the repair would do harm.
public final class RepairedCodes {
  private static final Set<String> IDS =
      Set.of(
          "ATTACK-0001",
          "ATTACK-0002",
          "ATTACK-0007",
          "ATTACK-0008",
          "ATTACK-0009",
          "ATTACK-0011",
          "ATTACK-0013",
          "EQL-0103",
          "EQL-0104",
          "EQL-0307",
          "FORM-0003",
          "FORM-0004",
          "FORM-0008",
          "FORM-0010",
          "FORM-0013",
          "FORM-0016",
          "GUIDE-0001",
          "KQL-0109",
          "KQL-0116",
          "KQL-0302",
          "KQL-0332",
          "PLACE-0009",
          "PLACE-0010",
          "RULE-0005",
          "RULE-0006",
          "RULE-0008",
          "TAG-0001",
          "TAG-0002",
          "TAG-0003",
          "TAG-0004",
          "TAG-0006",
          "TAG-0007",
          "TAG-0008",
          "TAG-0009",
          "TAG-0011");

  private RepairedCodes() {}

  public static boolean have(DiagnosticCode code) {
    return IDS.contains(code.id());
  }
}
