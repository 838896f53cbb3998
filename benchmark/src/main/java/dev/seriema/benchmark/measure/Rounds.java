package dev.seriema.benchmark.measure;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/// Passes of several works, round by round: each round has one pass of each, so that whatever else
/// the machine does meets all alike, and each round begins with another one.
public final class Rounds {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

  private static final double NANOS = 1e9;

  /// So long the compiler ends nothing: it is done.
  private static final double QUIET_SECONDS = 1;

  private final List<Work> works;
  private final EventLines lines;
  private final long[] answers;
  private final int[] passes;
  private int done;

  public Rounds(List<Work> works, EventLines lines) {
    this.works = List.copyOf(works);
    this.lines = lines;
    answers = new long[works.size()];
    passes = new int[works.size()];
  }

  /// Passes that are not counted, of each work until it has run that long; time in which it waits
  /// for a processor is none.
  public void warmUp(double seconds) throws IOException, InterruptedException {
    for (int work = 0; work < works.size(); work++) {
      long processors = ProcessorTime.nanos();
      double inPasses = 0;
      while (Math.min(inPasses, (ProcessorTime.nanos() - processors) / NANOS) < seconds) {
        inPasses += pass(work).seconds();
      }
    }
  }

  /// Further passes of each work, until the compiler has come to rest: on a busy machine it may be
  /// far behind.
  ///
  /// @param seconds for each work at most
  public void settle(double seconds) throws IOException, InterruptedException {
    long compiled;
    double quiet = Math.min(QUIET_SECONDS, seconds);
    double spent = 0;
    do {
      compiled = COMPILER.getTotalCompilationTime();
      warmUp(quiet);
      spent += quiet;
    } while (compiled != COMPILER.getTotalCompilationTime() && spent < seconds);
  }

  /// @return for each round how long each work took
  public List<List<Took>> measure(int rounds) throws IOException, InterruptedException {
    List<List<Took>> measured = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      measured.add(round());
    }
    return measured;
  }

  /// For each work what each of its passes found.
  public long[] answers() {
    return answers.clone();
  }

  private List<Took> round() throws IOException, InterruptedException {
    Took[] took = new Took[works.size()];
    for (int i = 0; i < took.length; i++) {
      int work = (i + done) % took.length;
      took[work] = pass(work);
    }
    done++;
    return List.of(took);
  }

  private Took pass(int work) throws IOException, InterruptedException {
    long processor = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    long answer = works.get(work).pass(lines);
    long nanos = System.nanoTime() - start;
    long processorNanos = THREADS.getCurrentThreadCpuTime() - processor;
    if (passes[work] > 0 && answer != answers[work]) {
      throw new IllegalStateException(
          "%s found %,d in one pass and %,d in another"
              .formatted(works.get(work).name(), answers[work], answer));
    }
    passes[work]++;
    answers[work] = answer;
    return new Took(nanos / NANOS, processorNanos / NANOS);
  }
}
