package dev.seriema.benchmark;

import java.io.IOException;
import java.util.List;

/// Passes of several works, round by round: each round has one pass of each, so that whatever else
/// the machine does meets all alike, and each round begins with another one.
final class Rounds {
  private final List<? extends Work> works;
  private final EventLines lines;
  private final long[] answers;
  private int done;

  Rounds(List<? extends Work> works, EventLines lines) {
    this.works = List.copyOf(works);
    this.lines = lines;
    answers = new long[works.size()];
  }

  /// Rounds that are not counted, until each work has run that long.
  void warmUp(double seconds) throws IOException {
    double[] spent = new double[works.size()];
    while (Spread.of(spent).least() < seconds) {
      double[] round = round();
      for (int i = 0; i < round.length; i++) {
        spent[i] += round[i];
      }
    }
  }

  /// @return for each round the seconds that each work took
  double[][] measure(int rounds) throws IOException {
    double[][] seconds = new double[rounds][];
    for (int round = 0; round < rounds; round++) {
      seconds[round] = round();
    }
    return seconds;
  }

  /// For each work what each of its passes found.
  long[] answers() {
    return answers.clone();
  }

  private double[] round() throws IOException {
    double[] seconds = new double[works.size()];
    for (int i = 0; i < seconds.length; i++) {
      int work = (i + done) % seconds.length;
      long start = System.nanoTime();
      long answer = works.get(work).pass(lines);
      seconds[work] = (System.nanoTime() - start) / 1e9;
      if (done > 0 && answer != answers[work]) {
        throw new IllegalStateException(
            "%s found %,d in one pass and %,d in another"
                .formatted(works.get(work).name(), answers[work], answer));
      }
      answers[work] = answer;
    }
    done++;
    return seconds;
  }
}
