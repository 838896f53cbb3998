package dev.seriema.benchmark.parts;

import dev.seriema.engine.plan.LookUp;
import dev.seriema.engine.plan.PatternIndex;
import dev.seriema.engine.plan.Presearch;
import dev.seriema.model.value.CaseFolding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What is done with the bytes of a value for all rules at once.
@State(Scope.Thread)
public class TextParts {
  private static final int TEXTS = 1_000;
  private static final int MASK = MadeProcesses.COUNT - 1;
  private static final int LONGEST = 512;

  private final SplittableRandom random = new SplittableRandom(7);
  private final LookUp names =
      MadeConditions.plan("process.name", TEXTS, "tool-%d.exe"::formatted).lookUps().getFirst();
  private final PatternIndex patterns =
      MadeConditions.plan("process.command_line", TEXTS, "*--tool-%d=*"::formatted)
          .expectation()
          .patternIndexes()
          .all()
          .getFirst();
  private final Presearch places = Presearch.of(patterns);
  private final List<byte[]> known =
      bytes(IntStream.generate(() -> random.nextInt(TEXTS)).mapToObj("tool-%d.exe"::formatted));
  private final List<byte[]> unknown =
      bytes(IntStream.generate(() -> random.nextInt(TEXTS)).mapToObj("book-%d.exe"::formatted));
  private final List<byte[]> lines =
      bytes(Stream.generate(() -> MadeProcesses.commandLine(random)));
  private final List<byte[]> folded =
      bytes(Stream.generate(() -> CaseFolding.fold(MadeProcesses.commandLine(random))));
  private final List<byte[]> foreign =
      bytes(Stream.generate(() -> MadeProcesses.commandLine(random).replace("alice", "Élodie")));
  private final byte[] target = new byte[LONGEST];
  private int next;

  private static List<byte[]> bytes(Stream<String> texts) {
    return texts
        .limit(MadeProcesses.COUNT)
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  @Benchmark
  public int lookUpATextThatIsAmongAThousand() {
    return find(known.get(next++ & MASK));
  }

  @Benchmark
  public int lookUpATextThatIsNotAmongAThousand() {
    return find(unknown.get(next++ & MASK));
  }

  private int find(byte[] text) {
    return names.find(text, 0, text.length);
  }

  @Benchmark
  public int searchACommandLineForAThousandPatterns() {
    byte[] text = folded.get(next++ & MASK);
    int found = 0;
    for (int at = places.nextPlace(0, text, 0, text.length);
        at >= 0;
        at = places.nextPlace(0, text, at + 1, text.length)) {
      found += patterns.list(text, at);
    }
    return found;
  }

  @Benchmark
  public int foldACommandLine() {
    return fold(lines.get(next++ & MASK));
  }

  @Benchmark
  public int foldACommandLineWithForeignLetters() {
    return fold(foreign.get(next++ & MASK));
  }

  private int fold(byte[] text) {
    return CaseFolding.fold(text, 0, text.length, target, 0);
  }
}
