package dev.seriema.benchmark.bars;

import dev.seriema.benchmark.engine.EngineProcess;
import dev.seriema.benchmark.engine.EngineResult;
import dev.seriema.benchmark.engine.LoadingCost;
import dev.seriema.benchmark.measure.Spread;
import java.util.List;
import java.util.stream.IntStream;

/// The bars that the engine alone is held to. What one thread does is judged by the time that the
/// processor worked for it, so that other work on the machine is not in it.
public final class EngineBars {
  private static final double MEGABYTE = 1e6;

  private EngineBars() {}

  public static List<Bar> of(EngineResult result, LoadingCost loading) {
    String whole = EngineProcess.WHOLE;
    String few = EngineProcess.rules(100);
    return List.of(
        Bar.atLeast(
            "whole engine over Jackson's tokens, 1 thread",
            0.50,
            1.0,
            "",
            result.processorRatio(whole, EngineProcess.TOKENS)),
        Bar.atLeast(
            "rate at 500 rules of single events over 100",
            0.90,
            0.95,
            "",
            result.processorRatio(EngineProcess.rules(500), few)),
        Bar.atLeast(
            "rate at all rules of single events over 100",
            0.70,
            0.85,
            "",
            result.processorRatio(EngineProcess.SINGLE, few)),
        Bar.atLeast(
            "rate at 20,000 rules of single events over all such",
            0.40,
            0.70,
            "",
            result.processorRatio(EngineProcess.rules(EngineProcess.MANY), EngineProcess.SINGLE)),
        Bar.atLeast(
            "2 threads over 1, as a share of Jackson's", 0.90, 1.0, "", shareOfThreads(result)),
        Bar.atMost(
            "memory of all loaded rules",
            60,
            30,
            " MB",
            Spread.of(result.memory().rulesBytes() / MEGABYTE)),
        Bar.atMost(
            "load and compile all rules, warm",
            0.6,
            0.3,
            " s",
            Spread.of(loading.warmSeconds().stream().mapToDouble(Double::doubleValue).toArray())));
  }

  private static Spread shareOfThreads(EngineResult result) {
    List<Double> one = result.work(EngineProcess.WHOLE).seconds();
    List<Double> two = result.work(EngineProcess.WHOLE_2).seconds();
    List<Double> jackson = result.work(EngineProcess.TOKENS).seconds();
    List<Double> jackson2 = result.work(EngineProcess.TOKENS_2).seconds();
    return Spread.of(
        IntStream.range(0, one.size())
            .mapToDouble(round ->
                one.get(round) / two.get(round) / (jackson.get(round) / jackson2.get(round)))
            .toArray());
  }
}
