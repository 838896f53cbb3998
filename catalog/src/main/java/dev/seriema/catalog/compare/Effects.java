package dev.seriema.catalog.compare;

import dev.seriema.catalog.check.time.RuleTimes;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.rule.RuleSeverity;
import java.time.Duration;
import java.util.Optional;

/// What a changed part of a rule does to the events that it tells of, and what may go wrong by it.
/// What is not known here is about words.
final class Effects {
  private static final long USUAL_ALERTS = 100;

  private static final Effect UNCLEAR = Effect.of(Meaning.UNCLEAR);

  private Effects() {}

  static Effect of(ChangedPart part) {
    return switch (part.key()) {
      case "index" -> IndexEffect.of(part, Meaning.WIDENS);
      case "threat_index" -> IndexEffect.of(part, Meaning.WIDENS);
      case "filters", "exceptions_list" -> exclusions(part);
      case "threat_filters" -> Effect.of(part.items().meaning(Meaning.NARROWS));
      case "machine_learning_job_id" -> Effect.of(part.items().meaning(Meaning.WIDENS));
      case "from", "to" -> lookBack(part);
      case "interval" -> gap(part, Meaning.EQUAL);
      case "max_signals" -> maximum(part);
      case "anomaly_threshold" -> number(part, Meaning.NARROWS);
      case "threshold.value" -> number(part, Meaning.NARROWS);
      case "new_terms.history_window_start", "history_window_start" -> HistoryEffect.of(part);
      case "severity" -> severity(part);
      case "risk_score" -> weight(part.byNumber(0, Meaning.WIDENS));
      case "building_block_type" -> buildingBlock(part);
      case "metadata.maturity" -> maturity(part);
      case "rule_id" ->
          Effect.risk(
              "for all who have it, it is another rule: its exceptions stay with the former one");
      case "type",
          "language",
          "data_view_id",
          "event_category_override",
          "timestamp_override",
          "timestamp_field",
          "tiebreaker_field",
          "threat_mapping",
          "threat_language",
          "threat_indicator_path",
          "threshold.field",
          "threshold.cardinality",
          "new_terms.field",
          "new_terms.value",
          "new_terms_fields" ->
          UNCLEAR;
      default -> part.key().startsWith("alert_suppression") ? suppression(part) : Effect.NONE;
    };
  }

  private static Effect exclusions(ChangedPart part) {
    ListDifference items = part.items();
    Meaning meaning = items.meaning(Meaning.NARROWS);
    return items.added().isEmpty()
        ? Effect.of(meaning)
        : Effect.of(
            meaning,
            Sentence.words("what the new items of ")
                .quote(part.key())
                .say(" leave out is told of no more"));
  }

  private static Effect lookBack(ChangedPart part) {
    Optional<Duration> before = RuleTimes.of(part.former().written()).lookBack();
    Optional<Duration> after = RuleTimes.of(part.present().written()).lookBack();
    if (before.isEmpty() || after.isEmpty()) {
      return UNCLEAR;
    }
    int order = after.get().compareTo(before.get());
    Meaning meaning = order < 0 ? Meaning.NARROWS : order > 0 ? Meaning.WIDENS : Meaning.EQUAL;
    Effect gap = gap(part, meaning);
    return gap.risk().isEmpty() && order < 0
        ? Effect.of(
            meaning, Sentence.words("a run sees less, so that events which arrive late are missed"))
        : gap;
  }

  /// Time between two runs that neither sees, where there was none.
  private static Effect gap(ChangedPart part, Meaning meaning) {
    boolean hasGap = hasGap(RuleTimes.of(part.present().written()));
    return hasGap && !hasGap(RuleTimes.of(part.former().written()))
        ? Effect.of(
            meaning.and(Meaning.NARROWS),
            Sentence.words("events between two runs are seen by neither"))
        : Effect.of(meaning);
  }

  private static boolean hasGap(RuleTimes times) {
    return times
        .lookBack()
        .flatMap(seen -> times.interval().filter(time -> time.compareTo(seen) > 0))
        .isPresent();
  }

  private static Effect maximum(ChangedPart part) {
    Meaning meaning = part.byNumber(USUAL_ALERTS, Meaning.WIDENS).orElse(Meaning.UNCLEAR);
    return meaning == Meaning.NARROWS
        ? Effect.of(
            meaning, Sentence.words("a run that finds more than it may tell drops the rest"))
        : Effect.of(meaning);
  }

  private static Effect number(ChangedPart part, Meaning raised) {
    return part.before().isEmpty() || part.after().isEmpty()
        ? UNCLEAR
        : Effect.of(part.byNumber(0, raised).orElse(Meaning.UNCLEAR));
  }

  private static Effect severity(ChangedPart part) {
    Optional<RuleSeverity> before = part.wordsBefore().flatMap(RuleSeverity::named);
    Optional<RuleSeverity> after = part.wordsAfter().flatMap(RuleSeverity::named);
    return before.isEmpty() || after.isEmpty()
        ? Effect.NONE
        : weight(
            Optional.of(
                before.get().compareTo(after.get()) < 0 ? Meaning.WIDENS : Meaning.NARROWS));
  }

  /// @param direction wider where alerts weigh more
  private static Effect weight(Optional<Meaning> direction) {
    return direction
        .map(way ->
            Effect.risk(
                way == Meaning.WIDENS
                    ? "its alerts weigh more, and come before others"
                    : "its alerts weigh less, and may be looked at too late"))
        .orElse(Effect.NONE);
  }

  private static Effect buildingBlock(ChangedPart part) {
    return part.after().isPresent() && part.before().isEmpty()
        ? Effect.risk("its alerts are kept for other rules and no longer shown")
        : part.after().isEmpty()
            ? Effect.risk("its alerts were kept for other rules and are now shown")
            : Effect.NONE;
  }

  private static Effect maturity(ChangedPart part) {
    return part.wordsBefore().filter("production"::equals).isPresent()
        ? Effect.risk("it is no longer released")
        : part.wordsAfter().filter("production"::equals).isPresent()
            ? Effect.risk("it is released from now on")
            : Effect.NONE;
  }

  private static Effect suppression(ChangedPart part) {
    Optional<WrittenTable.Member> before =
        part.former().written().rule().member("alert_suppression");
    Optional<WrittenTable.Member> after =
        part.present().written().rule().member("alert_suppression");
    if (before.isEmpty()) {
      return Effect.of(
          Meaning.NARROWS,
          Sentence.words("alerts are joined to former ones, whose differences are seen no more"));
    }
    return after.isEmpty() ? Effect.of(Meaning.WIDENS) : UNCLEAR;
  }
}
