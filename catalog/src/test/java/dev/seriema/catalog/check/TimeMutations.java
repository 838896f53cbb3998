package dev.seriema.catalog.check;

import dev.seriema.catalog.check.time.TimeFault;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Breaks the times of rules.
final class TimeMutations {
  private static final Pattern MAXIMUM_SPAN = Pattern.compile("maxspan *= *(\\d+)m");
  private static final Pattern MINUTES = Pattern.compile("(\\d+)m");

  static final List<Mutation> ALL =
      List.of(
          Mutation.of(
              TimeFault.BUILDING_BLOCK_TIMES,
              rule -> isTimedBlock(rule) && !text(rule, "query").contains("maxspan"),
              rule -> rule.without("interval")),
          Mutation.of(
              TimeFault.BUILDING_BLOCK_TIMES,
              rule -> isTimedBlock(rule) && !text(rule, "query").contains("maxspan"),
              rule -> rule.withValue("interval", "\"59m\"")),
          Mutation.of(
              TimeFault.BUILDING_BLOCK_TIMES,
              rule -> isTimedBlock(rule) && text(rule, "interval").equals("60m"),
              rule -> rule.withValue("from", "\"now-118m\"")),
          Mutation.of(
              TimeFault.NOT_BY_INGESTION,
              TimeMutations::goesByIngestion,
              rule -> rule.without("timestamp_override")),
          Mutation.of(
              TimeFault.NOT_BY_INGESTION,
              TimeMutations::goesByIngestion,
              rule -> rule.withValue("timestamp_override", "\"@timestamp\"")),
          Mutation.of(
              TimeFault.NO_LOOK_BACK,
              TimeMutations::readsAllOfEndpoint,
              rule ->
                  new RuleText.Broken(
                      rule.without("from").text(), withoutFrom(rule).indexOf("index = "))),
          Mutation.of(
              TimeFault.SPAN_FAR_BEYOND_LOOK_BACK,
              rule -> span(rule) > interval(rule) + 11 && span(rule) <= 2 * interval(rule),
              rule -> rule.withValue("from", "\"now-" + (interval(rule) + 1) + "m\"")),
          Mutation.of(
              TimeFault.INTERVAL_SHORT_FOR_SPAN,
              rule -> span(rule) >= 3 && rule.written().has("interval") && !isBlock(rule),
              rule -> rule.withValue("interval", "\"1m\"")),
          Mutation.of(
              TimeFault.GAP_BETWEEN_RUNS,
              TimeMutations::hasOnlyFrom,
              rule -> rule.withValue("from", "\"now-4m\"")),
          Mutation.of(
              TimeFault.NO_MARGIN_BETWEEN_RUNS,
              TimeMutations::hasOnlyFrom,
              rule -> rule.withValue("from", "\"now-300s\"")));

  private TimeMutations() {}

  private static String text(RuleText rule, String key) {
    return rule.written().text(key).map(WrittenText::value).orElse("");
  }

  private static boolean isBlock(RuleText rule) {
    return rule.written().has("building_block_type");
  }

  private static boolean isTimedBlock(RuleText rule) {
    return isBlock(rule) && !rule.text().contains("bypass_bbr_timing");
  }

  private static boolean goesByIngestion(RuleText rule) {
    String query = text(rule, "query");
    return text(rule, "timestamp_override").equals("event.ingested")
        && (text(rule, "language").equals("kuery")
            || (text(rule, "language").equals("eql") && query.strip().startsWith("process where")));
  }

  private static boolean readsAllOfEndpoint(RuleText rule) {
    List<WrittenText> indices = rule.written().texts("index");
    return indices.size() == 1
        && indices.getFirst().value().equals("logs-endpoint.events.*")
        && hasOnlyFrom(rule);
  }

  private static String withoutFrom(RuleText rule) {
    return rule.without("from").text();
  }

  /// Whether it runs every five minutes, and no sequence hangs on how far it looks back.
  private static boolean hasOnlyFrom(RuleText rule) {
    return text(rule, "from").matches("now-\\d+m")
        && !rule.written().has("interval")
        && !rule.written().has("to")
        && !isBlock(rule)
        && !text(rule, "query").contains("maxspan");
  }

  /// In minutes; 0 where there is none, or one in another unit.
  private static int span(RuleText rule) {
    Matcher span = MAXIMUM_SPAN.matcher(text(rule, "query"));
    return span.find() && rule.written().has("from") ? Integer.parseInt(span.group(1)) : 0;
  }

  private static int interval(RuleText rule) {
    Matcher interval = MINUTES.matcher(text(rule, "interval"));
    return interval.matches() && !isBlock(rule) ? Integer.parseInt(interval.group(1)) : 5;
  }
}
