package dev.seriema.benchmark;

import dev.seriema.benchmark.measure.UnsoundEvent;
import dev.seriema.benchmark.process.FailedProcess;

/// Where `seriema-bench` starts once everything is built.
public final class Main {
  private static final int DIFFERENT = 1;
  private static final int UNUSABLE = 2;

  private Main() {}

  public static void main(String[] words) throws Exception {
    try {
      Arguments arguments = Arguments.of(words);
      boolean isSound =
          switch (arguments.task()) {
            case COMPARE -> new Compare(arguments).run();
            case BARS -> new Bars(arguments).run();
            case ANSWERS -> new CompareAnswers(arguments).run();
            case CURVES -> {
              new MeasureGrowth(arguments).curves();
              yield true;
            }
            case PARTS -> {
              new MeasureParts().run();
              yield true;
            }
            case FLAME -> {
              new DrawFlame(arguments).run();
              yield true;
            }
            case MEMORY -> new MeasureMemory(arguments).run();
            case WORST -> {
              new MeasureGrowth(arguments).worstCases();
              yield true;
            }
          };
      if (!isSound) {
        System.exit(DIFFERENT);
      }
    } catch (IllegalArgumentException | UnsoundEvent | FailedProcess fault) {
      System.err.println("seriema-bench: " + fault.getMessage());
      System.exit(UNUSABLE);
    }
  }
}
