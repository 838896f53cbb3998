package dev.seriema.cli.reading;

import dev.seriema.intake.IntakeFinding;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a whole run has to say about its input, block by block in their order, so that it does not
/// depend on the number of threads.
public final class ReadingTally {
  private final @Nullable Rejects rejects;
  private final SortedMap<String, Long> refusals = new TreeMap<>();
  private final Warnings warnings = new Warnings();
  private boolean inputIncomplete;

  /// @param rejects takes lines that are refused; null where nobody wants them
  public ReadingTally(@Nullable Rejects rejects) {
    this.rejects = rejects;
  }

  /// Takes the next block.
  ///
  /// @param tell is told of inputs, refused lines, and oddities that are new
  public void add(BlockFindings block, Consumer<IntakeFinding> tell) {
    for (IntakeFinding finding : block.aboutInputs()) {
      inputIncomplete |= finding.leavesInputUnread();
      tell.accept(finding);
    }
    block.refused().forEach(refused -> tell.accept(refused.finding()));
    block.refusals().forEach((word, count) -> refusals.merge(word, count, Long::sum));
    if (rejects != null) {
      rejects.write(block.refused(), block.lines());
    }
    warnings.add(block.warnings(), tell);
  }

  public long refused() {
    return refusals.values().stream().mapToLong(Long::longValue).sum();
  }

  /// How many lines are refused, by the word for the reason.
  public SortedMap<String, Long> refusals() {
    return Collections.unmodifiableSortedMap(refusals);
  }

  /// How many kept events are odd, by the word for what is odd.
  public SortedMap<String, Long> warnings() {
    return warnings.counts();
  }

  /// Whether an input could not be read to its end.
  public boolean isInputIncomplete() {
    return inputIncomplete;
  }
}
