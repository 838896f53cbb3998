package dev.seriema.cli.backport;

import dev.seriema.catalog.backport.BranchPlan;
import dev.seriema.catalog.backport.LeftOut;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.pick.FilePick;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What becomes of files, a line for each; of evidence, which is many small files, a line for a
/// folder of which the same is to be said.
final class FileLines {
  static final String DEEPER = "           ";

  private static final String INDENT = "  ";
  private static final String EVIDENCE = RuleRepository.EVIDENCE + "/";

  private final BranchPlan branch;
  private final Ink ink;

  /// @param more lines below
  private record Line(String word, String path, List<String> more) {}

  FileLines(BranchPlan branch, Ink ink) {
    this.branch = branch;
    this.ink = ink;
  }

  List<String> all() {
    Map<Line, Integer> counts = new LinkedHashMap<>();
    branch.files().forEach(file -> counts.merge(line(file), 1, Integer::sum));
    branch.leftOut().forEach(file -> counts.merge(line(file), 1, Integer::sum));
    List<String> lines = new ArrayList<>();
    counts.forEach((line, count) -> {
      String files = line.path().endsWith(EVIDENCE) ? INDENT + Counted.of(count, "file") : "";
      lines.add(INDENT + padded(line.word()) + DisplayText.safe(line.path()) + ink.faint(files));
      line.more().forEach(more -> lines.add(DEEPER + more));
    });
    return lines;
  }

  static String padded(String word) {
    return String.format("%-9s", word);
  }

  private Line line(FilePick file) {
    Optional<String> from =
        file instanceof FilePick.Put put
            ? put.from().filter(before -> !before.equals(put.path()))
            : Optional.empty();
    return new Line(
        FileWords.of(file),
        shown(file.path()),
        from.map(before -> ink.faint("from " + DisplayText.safe(shown(before)))).stream().toList());
  }

  private Line line(LeftOut file) {
    List<String> more = new ArrayList<>(file.reasons().stream().map(DisplayText::safe).toList());
    file.advice().ifPresent(hint -> more.add(ink.faint("= hint: ") + DisplayText.safe(hint)));
    return new Line("left out", shown(file.path()), more);
  }

  /// The folder of evidence, of any other file its path.
  private static String shown(String path) {
    int end = path.indexOf(EVIDENCE);
    return end < 0 ? path : path.substring(0, end) + EVIDENCE;
  }
}
