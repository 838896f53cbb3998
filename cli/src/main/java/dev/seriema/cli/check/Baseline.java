package dev.seriema.cli.check;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.model.diagnostic.DisplayText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Findings that were there when somebody began to check, so that only new ones are told.
///
/// As text it has a line for each, in order: the code, the id of the rule or else the path of the
/// file, and the sentence, with a tab between. A finding may move in its file and stays known.
///
/// @param known how often each line may occur
public record Baseline(Map<String, Integer> known) {
  /// Longest text that is read, in bytes.
  public static final int LONGEST = 64 << 20;

  private static final String HEAD =
      "# Findings that `seriema check --baseline` leaves out. Write it anew: --write-baseline.\n";

  /// Knows nothing.
  public static final Baseline NOTHING = new Baseline(Map.of());

  public Baseline {
    known = Map.copyOf(known);
  }

  /// Findings held against a baseline, one after the other.
  public static final class Comparison {
    private final Map<String, Integer> open;
    private int left;

    private Comparison(Baseline baseline) {
      this.open = new HashMap<>(baseline.known);
    }

    /// Whether the baseline does not have the next finding.
    public boolean isNew(RuleFinding finding) {
      Integer more = open.computeIfPresent(line(finding), (_, count) -> count - 1);
      boolean isNew = more == null || more < 0;
      left += isNew ? 0 : 1;
      return isNew;
    }

    /// How many findings were known.
    public int left() {
      return left;
    }

    /// How many of the baseline did not come.
    public int gone() {
      return open.values().stream().mapToInt(count -> Math.max(0, count)).sum();
    }
  }

  /// A line of a text that is no finding.
  ///
  /// @param number from 1
  public record Fault(int number) {}

  /// The text for some findings.
  public static String written(List<RuleFinding> findings) {
    StringBuilder text = new StringBuilder(HEAD);
    findings.stream().map(Baseline::line).sorted().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /// The first line of a text that [#read] could not take.
  public static Optional<Fault> fault(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (isFinding(lines.get(i)) && lines.get(i).split("\t", -1).length != 3) {
        return Optional.of(new Fault(i + 1));
      }
    }
    return Optional.empty();
  }

  public static Baseline read(String text) {
    Map<String, Integer> known = new TreeMap<>();
    text.lines().filter(Baseline::isFinding).forEach(line -> known.merge(line, 1, Integer::sum));
    return new Baseline(known);
  }

  /// Begins to hold findings against it.
  public Comparison comparison() {
    return new Comparison(this);
  }

  private static boolean isFinding(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static String line(RuleFinding finding) {
    return String.join(
        "\t",
        finding.diagnostic().code().id(),
        cell(finding.ruleId().map(id -> id.id()).orElseGet(() -> FindingPlace.of(finding).path())),
        cell(finding.diagnostic().message()));
  }

  /// Without tabs and line ends.
  private static String cell(String text) {
    return DisplayText.safe(text).replace('\t', ' ');
  }
}
