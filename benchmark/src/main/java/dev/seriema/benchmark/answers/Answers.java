package dev.seriema.benchmark.answers;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.UnsoundEvent;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.model.event.ScanFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares the matches of three on each event: the interpreter, our engine, and our engine when it
/// tries every rule on every event.
public final class Answers {
  private final Interpreter interpreter;
  private final List<Compiled> rules;
  private final EventLines lines;
  private final int interpreted;
  private final Map<String, Disagreement> disagreements = new TreeMap<>();
  private final Map<String, Set<Integer>> followed = new TreeMap<>();
  private long matches;

  private Answers(
      Interpreter interpreter, List<Compiled> rules, EventLines lines, int interpreted) {
    this.interpreter = interpreter;
    this.rules = rules;
    this.lines = lines;
    this.interpreted = interpreted;
  }

  /// @param sources the folder of the interpreter's sources
  /// @param work a folder for what is made on the way
  /// @param follow ids of rules whose events are kept
  public static Answers compare(
      Path sources, Path work, Path events, int count, List<Path> places, Set<String> follow)
      throws IOException {
    Path table = work.resolve("rules.tsv");
    RuleTable.write(places, table);
    Interpreter interpreter =
        Interpreter.compile(sources, work.resolve("interpreter"), events, table, count);
    Set<String> ids = Set.copyOf(interpreter.ids());
    List<Compiled> rules =
        LoadedRules.load(places).rules().stream()
            .filter(rule -> ids.contains(rule.rule().id().id()))
            .toList();
    Answers answers = new Answers(interpreter, rules, EventLines.read(events, count), ids.size());
    follow.forEach(id -> answers.followed.put(id, new TreeSet<>()));
    answers.run();
    return answers;
  }

  private void run() throws IOException {
    DetectorOptions options = DetectorOptions.DEFAULT.withAnyIndex(true);
    DetectorThread indexed = LoadedRules.detector(rules, options).thread();
    DetectorThread every = LoadedRules.detector(rules, options.withEveryRule(true)).thread();
    Set<String> known =
        rules.stream().map(rule -> rule.rule().id().id()).collect(Collectors.toSet());
    try (Interpreter.Output output = interpreter.answers()) {
      String pending = output.next();
      for (int line = 0; line < lines.count(); line++) {
        Set<String> theirs = new TreeSet<>();
        while (pending != null && eventOf(pending) == line) {
          theirs.add(pending.substring(pending.indexOf('\t') + 1));
          pending = output.next();
        }
        theirs.retainAll(known);
        Set<String> ours = found(indexed, line);
        compare(line, theirs, ours, found(every, line));
      }
      if (pending != null) {
        throw new IllegalStateException("the interpreter is ahead of the events: " + pending);
      }
    }
  }

  /// From 0.
  private static int eventOf(String answer) {
    return Integer.parseInt(answer, 0, answer.indexOf('\t'), 10) - 1;
  }

  private Set<String> found(DetectorThread thread, int line) {
    ScanFault fault = thread.take(lines.bytes(), lines.start(line), lines.end(line));
    if (fault != null) {
      throw UnsoundEvent.in(line, fault);
    }
    Set<String> found = new TreeSet<>();
    for (int place = 0; place < thread.matches(); place++) {
      found.add(thread.rule(place).id().id());
    }
    return found;
  }

  private void compare(int line, Set<String> theirs, Set<String> ours, Set<String> everyRule) {
    matches += ours.size();
    for (String id : ours) {
      Set<Integer> events = followed.get(id);
      if (events != null) {
        events.add(line);
      }
    }
    if (ours.equals(theirs) && ours.equals(everyRule)) {
      return;
    }
    Set<String> all = new TreeSet<>(theirs);
    all.addAll(ours);
    all.addAll(everyRule);
    for (String id : all) {
      note(id, line, theirs.contains(id), ours.contains(id), everyRule.contains(id));
    }
  }

  private void note(String id, int line, boolean theirs, boolean ours, boolean everyRule) {
    if (theirs == ours && ours == everyRule) {
      return;
    }
    @Nullable Disagreement before = disagreements.get(id);
    Disagreement known = before == null ? Disagreement.none(id, line) : before;
    disagreements.put(id, known.and(theirs, ours, everyRule));
  }

  /// How many rules the interpreter understands.
  public int interpreted() {
    return interpreted;
  }

  /// How many of these our engine runs.
  public int compared() {
    return rules.size();
  }

  public int events() {
    return lines.count();
  }

  public long matches() {
    return matches;
  }

  /// By the id of the rule; empty where all agree.
  public List<Disagreement> disagreements() {
    return List.copyOf(disagreements.values());
  }

  /// The events, from 0, that a rule matched which is followed.
  public Set<Integer> eventsOf(String id) {
    return followed.getOrDefault(id, Set.of());
  }
}
