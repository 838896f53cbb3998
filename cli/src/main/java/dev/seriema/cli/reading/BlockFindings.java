package dev.seriema.cli.reading;

import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.event.EventFault;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What there is to say about the lines of one block: all refusals are counted, the first are kept
/// to be told, and where rejects are kept, all are kept with their lines.
public final class BlockFindings {
  private static final int TOLD = 100;

  private final boolean keepsRejects;
  private final List<IntakeFinding> aboutInputs = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final SortedMap<String, Long> refusals = new TreeMap<>();
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final Warnings warnings = new Warnings();

  /// @param before what the reader told before the block
  public BlockFindings(List<IntakeFinding> before, boolean keepsRejects) {
    this.keepsRejects = keepsRejects;
    for (IntakeFinding finding : before) {
      if (finding.isAboutInput()) {
        aboutInputs.add(finding);
      } else {
        count(finding);
        refused.add(new Refused(finding, Refused.NOT_KEPT, Refused.NOT_KEPT));
      }
    }
  }

  /// Takes a line that is refused.
  public void refuse(BlockEvents events) {
    IntakeFinding finding = events.finding();
    count(finding);
    if (keepsRejects) {
      refused.add(keep(events, finding));
    } else if (refused.size() < TOLD) {
      refused.add(new Refused(finding, Refused.NOT_KEPT, Refused.NOT_KEPT));
    }
  }

  /// What is odd about the events of the block.
  public Warnings warnings() {
    return warnings;
  }

  List<IntakeFinding> aboutInputs() {
    return aboutInputs;
  }

  List<Refused> refused() {
    return refused;
  }

  /// How many lines are refused, by the word for the reason.
  SortedMap<String, Long> refusals() {
    return refusals;
  }

  /// The lines that [Refused] speaks of.
  byte[] lines() {
    return lines.toByteArray();
  }

  private void count(IntakeFinding finding) {
    refusals.merge(RefusalWords.of(finding), 1L, Long::sum);
  }

  /// A line beyond the limit of bytes is not kept, whether the reader or the scanner found it.
  private Refused keep(BlockEvents events, IntakeFinding finding) {
    if (finding.code() == EventFault.TOO_LARGE) {
      return new Refused(finding, Refused.NOT_KEPT, Refused.NOT_KEPT);
    }
    int start = lines.size();
    events.writeTo(lines);
    return new Refused(finding, start, lines.size());
  }
}
