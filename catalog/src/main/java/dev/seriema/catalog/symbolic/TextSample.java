package dev.seriema.catalog.symbolic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;

/// Walks an automaton to one of the texts that it accepts: letters and digits where it may, and not
/// much longer than it must.
final class TextSample {
  /// Steps that are left to chance before the walk takes the shortest way out.
  private static final int FREE_STEPS = 12;

  /// One step of so many need not lead to the nearest end.
  private static final int DETOURS = 6;

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
    for (int step = 0; !isEnd(state, step); step++) {
      boolean isFree = step < FREE_STEPS && chances.nextInt(DETOURS) == 0;
      List<Transition> ways = ways(state, isFree);
      Transition way = ways.get(chances.nextInt(ways.size()));
      text.appendCodePoint(chosen(way));
      state = way.dest;
    }
    return text.toString();
  }

  private boolean isEnd(int state, int step) {
    return automaton.isAccept(state)
        && (step >= FREE_STEPS || chances.nextInt(DETOURS) > 0 || ways(state, true).isEmpty());
  }

  /// The ways out of a state that look best.
  ///
  /// @param isFree whether they need not lead to the nearest end
  private List<Transition> ways(int state, boolean isFree) {
    List<Transition> ways = new ArrayList<>();
    int best = Integer.MAX_VALUE;
    Transition way = new Transition();
    int count = automaton.initTransition(state, way);
    for (int i = 0; i < count; i++) {
      automaton.getNextTransition(way);
      boolean leadsOn = isFree || rests[state] == 0 || rests[way.dest] < rests[state];
      if (leadsOn && rests[way.dest] != Integer.MAX_VALUE) {
        int look = look(label(way));
        if (look < best) {
          ways.clear();
          best = look;
        }
        if (look == best) {
          ways.add(copy(way));
        }
      }
    }
    return ways;
  }

  /// How unusual a code point is in a text; 0 for letters and digits.
  private static int look(int label) {
    return LIKED.indexOf(label) >= 0 ? 0 : label >= ' ' && label < 0x7F ? 1 : 2;
  }

  private static Transition copy(Transition way) {
    Transition copy = new Transition();
    copy.source = way.source;
    copy.dest = way.dest;
    copy.min = way.min;
    copy.max = way.max;
    return copy;
  }

  /// The code point by which the look of a way is judged: a letter where it has one.
  private static int label(Transition way) {
    return liked(way).findFirst().orElse(Math.max(way.min, Math.min(way.max, ' ')));
  }

  private int chosen(Transition way) {
    int[] liked = liked(way).toArray();
    return liked.length > 0 ? liked[chances.nextInt(liked.length)] : label(way);
  }

  private static IntStream liked(Transition way) {
    return LIKED.chars().filter(letter -> letter >= way.min && letter <= way.max);
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
