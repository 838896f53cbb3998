package dev.seriema.catalog.symbolic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;

/// Walks an automaton to one of the texts that it accepts: letters and digits where it may, and not
/// much longer than it must.
final class TextSample {
  /// Steps that are left to chance before the walk takes the shortest way out.
  private static final int FREE_STEPS = 12;

  private static final String LIKED = "etaoinsrhldcumfpgwybvkxjqz0123456789";

  private final Automaton automaton;
  private final RandomGenerator chances;

  /// Per state how many code points the shortest rest has.
  private final int[] rests;

  TextSample(Automaton automaton, RandomGenerator chances) {
    this.automaton = automaton;
    this.chances = chances;
    rests = rests(automaton);
  }

  /// @throws IllegalStateException where no text is accepted
  String text() {
    if (rests.length == 0 || rests[0] == Integer.MAX_VALUE) {
      throw new IllegalStateException("a set without texts has no sample");
    }
    StringBuilder text = new StringBuilder();
    int state = 0;
    int steps = 0;
    while (!automaton.isAccept(state) || (steps < FREE_STEPS && chances.nextInt(4) != 0)) {
      List<Transition> ways = ways(state, steps++ < FREE_STEPS);
      if (ways.isEmpty()) {
        break;
      }
      Transition way = ways.get(chances.nextInt(ways.size()));
      text.appendCodePoint(label(way));
      state = way.dest;
    }
    return text.toString();
  }

  private List<Transition> ways(int state, boolean free) {
    List<Transition> ways = new ArrayList<>();
    Transition way = new Transition();
    int count = automaton.initTransition(state, way);
    for (int i = 0; i < count; i++) {
      automaton.getNextTransition(way);
      if (rests[way.dest] != Integer.MAX_VALUE && (free || rests[way.dest] < rests[state])) {
        ways.add(copy(way));
      }
    }
    List<Transition> readable = ways.stream().filter(each -> label(each) < 0x7F).toList();
    return readable.isEmpty() ? ways : readable;
  }

  private static Transition copy(Transition way) {
    Transition copy = new Transition();
    copy.source = way.source;
    copy.dest = way.dest;
    copy.min = way.min;
    copy.max = way.max;
    return copy;
  }

  /// The same for the same way, so that its look can be judged before it is taken.
  private static int label(Transition way) {
    int[] liked = LIKED.chars().filter(letter -> letter >= way.min && letter <= way.max).toArray();
    if (liked.length > 0) {
      return liked[(way.min + way.max + way.dest) % liked.length];
    }
    return way.min < ' ' && way.max >= ' ' ? ' ' : way.min;
  }

  private static int[] rests(Automaton automaton) {
    int states = automaton.getNumStates();
    List<List<Integer>> sources = new ArrayList<>();
    for (int state = 0; state < states; state++) {
      sources.add(new ArrayList<>());
    }
    Transition way = new Transition();
    for (int state = 0; state < states; state++) {
      int count = automaton.initTransition(state, way);
      for (int i = 0; i < count; i++) {
        automaton.getNextTransition(way);
        sources.get(way.dest).add(state);
      }
    }
    int[] rests = new int[states];
    Arrays.fill(rests, Integer.MAX_VALUE);
    Deque<Integer> open = new ArrayDeque<>();
    for (int state = 0; state < states; state++) {
      if (automaton.isAccept(state)) {
        rests[state] = 0;
        open.add(state);
      }
    }
    while (!open.isEmpty()) {
      int state = open.remove();
      for (int source : sources.get(state)) {
        if (rests[source] == Integer.MAX_VALUE) {
          rests[source] = rests[state] + 1;
          open.add(source);
        }
      }
    }
    return rests;
  }
}
