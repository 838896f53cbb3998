package dev.seriema.cli.explain;

import dev.seriema.catalog.trace.KeyLine;
import dev.seriema.catalog.trace.Moment;
import dev.seriema.catalog.trace.Trace;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Tells what events were to a rule that waits for several: a sequence is drawn in time, of a
/// threshold the groups are counted, of new terms it is told where they were seen before. Lines are
/// safe to show.
public final class TraceText {
  private final Ink ink;
  private final Signs signs;
  private final int columns;

  /// @param columns that the lines should fit
  public TraceText(Ink ink, Signs signs, int columns) {
    this.ink = ink;
    this.signs = signs;
    this.columns = columns;
  }

  public List<String> lines(Trace trace) {
    return switch (trace) {
      case Trace.OfSequence sequence -> sequence(sequence);
      case Trace.OfCounts counts -> counts(counts);
      case Trace.OfTerms terms -> terms(terms);
    };
  }

  private List<String> sequence(Trace.OfSequence sequence) {
    List<String> lines = new ArrayList<>();
    for (KeyLine line : sequence.lines()) {
      lines.addAll(new KeyLineText(ink, signs, columns).lines(sequence, line));
    }
    addMore(sequence.more(), "key", lines);
    return lines;
  }

  private List<String> counts(Trace.OfCounts counts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "needs    "
            + Counted.of(counts.least(), "event")
            + counts
                .distinct()
                .map(distinct ->
                    " with "
                        + Counted.of(distinct.least(), "value")
                        + " of "
                        + DisplayText.safe(distinct.field()))
                .orElse("")
            + " within "
            + span(counts.lookBack()));
    for (Trace.Counted group : counts.groups()) {
      boolean isEnough =
          group.count() >= counts.least()
              && counts.distinct().map(of -> group.distinct() >= of.least()).orElse(true);
      String sign = isEnough ? ink.good(signs.held()) : ink.error(signs.failed());
      lines.add(
          "  " + sign + " " + cut(group(counts.fields(), group.values())) + counted(counts, group));
    }
    addMore(counts.more(), "group", lines);
    return lines;
  }

  private static String counted(Trace.OfCounts counts, Trace.Counted group) {
    String most =
        "  "
            + String.format(Locale.ROOT, "%,d of %,d", group.count(), counts.least())
            + counts
                .distinct()
                .map(distinct ->
                    String.format(
                        Locale.ROOT,
                        ", %,d of %,d %s",
                        group.distinct(),
                        distinct.least(),
                        DisplayText.safe(distinct.field())))
                .orElse("")
            + " up to "
            + group.end();
    return group.all() > group.count()
        ? most + String.format(Locale.ROOT, ", %,d in all", group.all())
        : most;
  }

  private List<String> terms(Trace.OfTerms terms) {
    List<String> lines = new ArrayList<>();
    for (Trace.Term term : terms.terms()) {
      Moment first = term.seen().getFirst();
      lines.add(
          "  "
              + cut(group(terms.fields(), term.values()))
              + "  new at "
              + named(first)
              + " "
              + first.time()
              + again(term.seen(), terms.window()));
    }
    addMore(terms.more(), "combination of values", lines);
    return lines;
  }

  private static String again(List<Moment> seen, Duration window) {
    if (seen.size() == 1) {
      return "";
    }
    Moment before = seen.get(seen.size() - 2);
    Moment last = seen.getLast();
    Duration since = Duration.between(before.time(), last.time());
    return since.compareTo(window) > 0
        ? ", and again at " + named(last) + ", " + span(since) + " later"
        : ", and not at "
            + named(last)
            + ": seen at "
            + named(before)
            + " "
            + span(since)
            + " before";
  }

  private static void addMore(int more, String thing, List<String> lines) {
    if (more > 0) {
      lines.add("  and " + Counted.of(more, "more " + thing));
    }
  }

  private String cut(String text) {
    return DisplayText.cut(text, columns / 2);
  }

  /// The values of fields, or that all is one group.
  static String group(List<String> fields, List<Value> values) {
    if (fields.isEmpty()) {
      return "all events";
    }
    List<String> pairs = new ArrayList<>();
    for (int place = 0; place < fields.size(); place++) {
      Value value = values.get(place);
      pairs.add(fields.get(place) + " " + (value.isMissing() ? "missing" : value.shown()));
    }
    return DisplayText.safe(String.join(", ", pairs));
  }

  static String named(Moment event) {
    return "`" + DisplayText.safe(event.id()) + "`";
  }

  static String named(List<Moment> events) {
    return events.stream().map(TraceText::named).collect(Collectors.joining(", "));
  }

  /// A duration as rules write it, such as `1m30s`.
  static String span(Duration duration) {
    return duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  /// How long after another moment, such as `+1m30s`.
  static String offset(Instant from, Instant to) {
    return "+" + span(Duration.between(from, to));
  }
}
