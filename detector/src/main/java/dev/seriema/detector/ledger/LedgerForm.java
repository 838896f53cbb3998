package dev.seriema.detector.ledger;

import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How a ledger is written down as a section of a state.
public final class LedgerForm {
  /// The name of the section.
  public static final String SECTION = "ledger";

  private static final int VERSION = 1;
  private static final int LONGEST_TEXT = 10_000;

  private LedgerForm() {}

  public static void write(Ledger ledger, StateOutput out) throws IOException {
    out.count(VERSION);
    out.count(ledger.runs());
    out.count(ledger.forgotten());
    out.count(ledger.inputs().size());
    for (Map.Entry<Long, String> run : ledger.inputs().entrySet()) {
      out.count(run.getKey());
      out.text(run.getValue());
    }
    out.count(ledger.seen().size());
    for (Map.Entry<LedgerRule, List<Evaluated>> rule : ledger.seen().entrySet()) {
      out.text(rule.getKey().id());
      out.count(rule.getKey().version());
      out.text(rule.getKey().meaning());
      out.count(rule.getValue().size());
      for (Evaluated span : rule.getValue()) {
        write(span, out);
      }
    }
    out.count(ledger.notEvaluated().size());
    for (Map.Entry<String, String> rule : ledger.notEvaluated().entrySet()) {
      out.text(rule.getKey());
      out.text(shortened(rule.getValue()));
    }
  }

  public static Ledger read(StateInput in) throws IOException {
    in.expect(in.count(Integer.MAX_VALUE) == VERSION, "the ledger has another form");
    long runs = in.count(Long.MAX_VALUE);
    long forgotten = in.count(Long.MAX_VALUE);
    TreeMap<Long, String> inputs = new TreeMap<>();
    for (int left = in.count(Ledger.MOST_RUNS); left > 0; left--) {
      inputs.put(in.count(runs), in.text(LONGEST_TEXT));
    }
    TreeMap<LedgerRule, List<Evaluated>> seen = new TreeMap<>(Ledger.EMPTY.seen().comparator());
    for (int left = in.count(Ledger.MOST_RULES); left > 0; left--) {
      LedgerRule rule =
          new LedgerRule(in.text(LONGEST_TEXT), in.count(Integer.MAX_VALUE), in.text(LONGEST_TEXT));
      List<Evaluated> spans = new ArrayList<>();
      for (int span = in.count(Ledger.MOST_SPANS); span > 0; span--) {
        spans.add(evaluated(in));
      }
      seen.put(rule, spans);
    }
    TreeMap<String, String> notEvaluated = new TreeMap<>();
    for (int left = in.count(Ledger.MOST_RULES); left > 0; left--) {
      notEvaluated.put(in.text(LONGEST_TEXT), in.text(LONGEST_TEXT));
    }
    return new Ledger(runs, inputs, seen, notEvaluated, forgotten);
  }

  private static void write(Evaluated span, StateOutput out) throws IOException {
    out.moment(span.time().from());
    out.moment(span.time().to());
    out.count(span.firstRun());
    out.count(span.lastRun());
    out.count(span.losses().refused());
    out.count(span.losses().late());
    out.count(span.losses().suppressed());
    out.count(span.losses().overLimit());
    out.count(span.losses().dropped());
  }

  private static Evaluated evaluated(StateInput in) throws IOException {
    Instant from = in.moment();
    Instant to = in.moment();
    in.expect(!to.isBefore(from), "a span of the ledger ends before it begins");
    return new Evaluated(
        new EventTime(from, to),
        in.count(Long.MAX_VALUE),
        in.count(Long.MAX_VALUE),
        new Losses(
            in.count(Long.MAX_VALUE),
            in.count(Long.MAX_VALUE),
            in.count(Long.MAX_VALUE),
            in.count(Long.MAX_VALUE),
            in.count(Long.MAX_VALUE)));
  }

  /// A reason is a few words; one that is not is cut, so that it can be read again.
  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT / 4 ? text : text.substring(0, LONGEST_TEXT / 4);
  }
}
