package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.KeyMinimum;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import java.util.Map;

/// Keys that came with a later release. Those that only say something to people are dropped; one
/// that decides which alerts there are is not.
final class KeysOfRule implements DownConversion.Step {
  private static final Release THREAT_MAPPINGS = new Release(9, 5, 0, "");

  /// What is lost without a key, by the key.
  private static final Map<String, String> LOSSES =
      Map.of(
          "investigation_fields", "which fields an alert shows first",
          "related_integrations", "which integrations the rule goes with",
          "required_fields", "which fields the rule reads",
          "revision", "how often the rule was edited",
          "setup", "how the data source is set up");

  /// What becomes of alerts without a key, by the key.
  private static final Map<String, String> CONSEQUENCES =
      Map.of(
          "alert_suppression", "without it more alerts are raised",
          "event_category_override", "without it other events are found",
          "tiebreaker_field", "without it events of one moment may stand in another order",
          "timestamp_field", "without it events stand in another order",
          "negate", "without it the opposite is found");

  @Override
  public void look(DownRule rule, Losses losses) {
    for (KeyMinimum minimum : KeyMinimum.newestFirst()) {
      if (minimum.isOf(rule.type()) && rule.isBefore(minimum.since()) && isIn(rule, minimum)) {
        String loss = LOSSES.get(minimum.key());
        if (loss == null) {
          losses.refuse(
              minimum.since(),
              reason(minimum),
              minimum.key().equals("negate") ? "threat_mapping" : minimum.key());
        } else {
          losses.drop(minimum.since(), dropped(minimum, loss), DownRule.RULE, minimum.key());
        }
      }
    }
    if (rule.isBefore(THREAT_MAPPINGS) && rule.written().has("threat_mappings")) {
      losses.drop(
          THREAT_MAPPINGS,
          "`threat_mappings`: what the rule is mapped to in other releases of a framework",
          DownRule.RULE,
          "threat_mappings");
    }
  }

  private static String reason(KeyMinimum minimum) {
    String consequence = CONSEQUENCES.get(minimum.key());
    return "`%s` came with release %s%s"
        .formatted(
            minimum.key(),
            minimum.since().toMinor(),
            consequence == null ? "" : ", and " + consequence);
  }

  private static String dropped(KeyMinimum minimum, String loss) {
    return "`" + minimum.key() + "`: " + loss;
  }

  private static boolean isIn(DownRule rule, KeyMinimum minimum) {
    return minimum.key().equals("negate")
        ? rule.written().tables("threat_mapping").stream()
            .flatMap(group -> WrittenRule.tables(group, "entries").stream())
            .anyMatch(entry -> entry.member("negate").isPresent())
        : rule.written().has(minimum.key());
  }
}
