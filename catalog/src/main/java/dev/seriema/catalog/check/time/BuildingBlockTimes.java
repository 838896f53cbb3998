package dev.seriema.catalog.check.time;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.detector.compile.RelativeTime;
import java.time.Duration;

/// A building block says how far it looks back and how often it runs, and both are long: it is not
/// looked at in a hurry. `bypass_bbr_timing` in the metadata takes a rule out.
final class BuildingBlockTimes implements Check {
  private static final Duration LEAST_LOOK_BACK = Duration.ofMinutes(119);
  private static final Duration LEAST_INTERVAL = Duration.ofMinutes(60);

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (rule.written().text("building_block_type").isEmpty() || isTakenOut(rule)) {
      return;
    }
    for (String key : new String[] {"from", "interval"}) {
      if (!rule.written().has(key)) {
        findings.add(
            TimeFault.BUILDING_BLOCK_TIMES,
            rule.written().keySpan(key),
            "a building block without `" + key + "`",
            key.equals("from") ? "from = \"now-119m\"" : "interval = \"60m\"");
      }
    }
    rule.written()
        .text("from")
        .filter(from ->
            RuleTimes.beforeNow(from.value())
                .filter(time -> time.compareTo(LEAST_LOOK_BACK) < 0)
                .isPresent())
        .ifPresent(from ->
            findings.add(
                TimeFault.BUILDING_BLOCK_TIMES,
                from.span(),
                "`from` is `" + from.value() + "`; a building block looks back 119 minutes or more",
                "from = \"now-119m\""));
    rule.written()
        .text("interval")
        .filter(interval ->
            RelativeTime.amount(interval.value())
                .filter(time -> time.compareTo(LEAST_INTERVAL) < 0)
                .isPresent())
        .ifPresent(interval ->
            findings.add(
                TimeFault.BUILDING_BLOCK_TIMES,
                interval.span(),
                "`interval` is `"
                    + interval.value()
                    + "`; a building block runs once an hour at most",
                "interval = \"60m\""));
  }

  private static boolean isTakenOut(RuleUnderCheck rule) {
    return rule.written()
        .metadata()
        .flatMap(metadata -> metadata.member("bypass_bbr_timing"))
        .filter(member -> member.value() instanceof WrittenTruth truth && truth.value())
        .isPresent();
  }
}
