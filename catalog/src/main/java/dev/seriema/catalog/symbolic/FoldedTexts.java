package dev.seriema.catalog.symbolic;

import dev.seriema.model.value.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;

/// Finds the texts that fold to a text which an automaton accepts.
final class FoldedTexts {
  /// The code points that folding changes, ascending.
  private static final int[] FOLDING =
      IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
          .filter(codePoint -> CaseFolding.fold(codePoint) != codePoint)
          .toArray();

  private FoldedTexts() {}

  /// @param folded accepts folded texts
  /// @return what accepts all texts that fold to one of them
  static Automaton of(Automaton folded) {
    Automaton.Builder builder = new Automaton.Builder();
    for (int state = 0; state < folded.getNumStates(); state++) {
      builder.createState();
      builder.setAccept(state, folded.isAccept(state));
    }
    Transition way = new Transition();
    for (int state = 0; state < folded.getNumStates(); state++) {
      int count = folded.initTransition(state, way);
      for (int i = 0; i < count; i++) {
        folded.getNextTransition(way);
        for (int[] range : folding(way.min, way.max)) {
          builder.addTransition(state, way.dest, range[0], range[1]);
        }
      }
    }
    return builder.finish();
  }

  /// The code points that fold into a range.
  private static List<int[]> folding(int min, int max) {
    List<int[]> ranges = new ArrayList<>();
    int from = min;
    for (int codePoint : FOLDING) {
      int fold = CaseFolding.fold(codePoint);
      boolean is = codePoint >= min && codePoint <= max;
      boolean folds = fold >= min && fold <= max;
      if (is && !folds) {
        if (from < codePoint) {
          ranges.add(new int[] {from, codePoint - 1});
        }
        from = codePoint + 1;
      } else if (folds && !is) {
        ranges.add(new int[] {codePoint, codePoint});
      }
    }
    if (from <= max) {
      ranges.add(new int[] {from, max});
    }
    return ranges;
  }
}
