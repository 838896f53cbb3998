package dev.seriema.benchmark;

import dev.seriema.model.event.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What was measured, for people and for other programs.
final class Report {
  private static final String ROW = "%-29s %9s %16s %5s %6s %10s %6s %10s %11s %6s%n";
  private static final int YARDSTICK = 0;
  private static final double MEGABYTE = 1e6;

  private final EventLines lines;
  private final List<Work> works;
  private final List<List<Took>> rounds;
  private final long[] found;

  /// @param works the first is the yardstick
  /// @param rounds for each round how long each work took
  /// @param found for each work what each of its passes found
  Report(EventLines lines, List<Work> works, List<List<Took>> rounds, long[] found) {
    this.lines = lines;
    this.works = List.copyOf(works);
    this.rounds = List.copyOf(rounds);
    this.found = found;
  }

  void printTables(PrintStream out, ReadyRules rules, LoadingCost cost) {
    double bytesPerEvent = (double) lines.length() / lines.count();
    out.printf(
        Locale.ROOT,
        "%,d events of %,.0f bytes, %,.1f MB; %,d of %,d rules run; %d rounds%n%n",
        lines.count(),
        bytesPerEvent,
        lines.length() / MEGABYTE,
        rules.detector().rules().size(),
        rules.found(),
        rounds.size());
    out.printf(
        ROW,
        "one thread",
        "events/s",
        "least-most",
        "MB/s",
        "ratio",
        "least-most",
        "ratio*",
        "least-most",
        "found",
        "tried");
    for (int i = 0; i < works.size(); i++) {
      Spread rate = eventsPerSecond(i);
      Spread ratio = ratioToYardstick(i, Took::seconds);
      Spread processorRatio = ratioToYardstick(i, Took::processorSeconds);
      out.printf(
          ROW,
          works.get(i).name(),
          rounded(rate.median()),
          rounded(rate.least()) + "-" + rounded(rate.most()),
          rounded(rate.median() * bytesPerEvent / MEGABYTE),
          hundredths(ratio.median()),
          hundredths(ratio.least()) + "-" + hundredths(ratio.most()),
          hundredths(processorRatio.median()),
          hundredths(processorRatio.least()) + "-" + hundredths(processorRatio.most()),
          rounded((double) found[i]),
          works.get(i) instanceof ScanAndMatch match ? tenths(match.triedPerEvent(lines)) : "");
    }
    out.printf(
        Locale.ROOT,
        """

        ratio: events/s over those of the first row in the same round; *: of the thread's processor time
        found: tokens, values of wanted fields, matches; tried: rules that are tried on an event
        load and compile: %.2f s the first time, then %.2f s (%.2f-%.2f)
        memory: the loaded rules %.1f MB, each thread %.2f MB more
        """,
        cost.coldSeconds(),
        cost.warmSeconds().median(),
        cost.warmSeconds().least(),
        cost.warmSeconds().most(),
        cost.rulesBytes() / MEGABYTE,
        cost.threadBytes() / MEGABYTE);
  }

  /// One line in the form that the comparison with other programs reads.
  ///
  /// @param work which of the works it is about
  void printJson(PrintStream out, int work, int rules) throws IOException {
    Spread rate = eventsPerSecond(work);
    JsonWriter json = new JsonWriter().beginObject().name("peer").string("seriema");
    json.name("rules").number(rules).name("events").number(lines.count());
    json.name("events_per_s").number(Math.round(rate.median()));
    json.name("events_per_s_min").number(Math.round(rate.least()));
    json.name("events_per_s_max").number(Math.round(rate.most()));
    json.name("matches").number(found[work]);
    json.name("heap_mb").number(Memory.reachable() >> 20);
    json.name("peak_rss_mb").number(Memory.peakMegabytes()).endObject();
    out.println(new String(json.toByteArray(), StandardCharsets.UTF_8));
  }

  private Spread eventsPerSecond(int work) {
    return spread(round -> lines.count() / round.get(work).seconds());
  }

  /// Round by round, so that what slowed a whole round cancels out.
  private Spread ratioToYardstick(int work, ToDoubleFunction<Took> time) {
    return spread(
        round -> time.applyAsDouble(round.get(YARDSTICK)) / time.applyAsDouble(round.get(work)));
  }

  private Spread spread(ToDoubleFunction<List<Took>> figure) {
    return Spread.of(rounds.stream().mapToDouble(figure).toArray());
  }

  private static String rounded(double figure) {
    return String.format(Locale.ROOT, "%,.0f", figure);
  }

  private static String hundredths(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }

  private static String tenths(double figure) {
    return String.format(Locale.ROOT, "%.1f", figure);
  }
}
