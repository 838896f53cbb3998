package dev.seriema.benchmark.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// The events that the generator has planted matches of one rule in.
public final class PlantedMatches {
  /// The rule.
  public static final String RULE = "99c2b626-de44-4322-b1f9-157ca408c17e";

  private static final String LABEL = "\tseed";

  private PlantedMatches() {}

  /// @param truth what the generator says: the number of an event from 0, a tab, and what it is
  /// @param events how many were looked at
  /// @return numbers of events from 0
  public static Set<Integer> in(Path truth, int events) throws IOException {
    Set<Integer> planted = new TreeSet<>();
    for (String line : Files.readAllLines(truth)) {
      if (line.endsWith(LABEL)) {
        planted.add(Integer.valueOf(line.substring(0, line.indexOf('\t'))));
      }
    }
    planted.removeIf(event -> event >= events);
    return planted;
  }
}
