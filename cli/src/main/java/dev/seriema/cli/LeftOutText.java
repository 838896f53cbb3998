package dev.seriema.cli;

import dev.seriema.catalog.exchange.RepositoryFiles;
import dev.seriema.cli.words.Counted;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Says what of an export is in no file, and what had to be made up for it.
final class LeftOutText {
  private LeftOutText() {}

  /// @param hasDate whether somebody named the day of what says none
  static void tell(RepositoryFiles files, boolean hasDate, Terminal terminal) {
    Map<String, Integer> leftOut = new TreeMap<>(files.leftOut().leftOut());
    if (!leftOut.isEmpty()) {
      String names =
          leftOut.entrySet().stream()
              .map(member -> "`" + member.getKey() + "` (" + member.getValue() + ")")
              .collect(Collectors.joining(", "));
      terminal.err().println("not in the files, as it belongs to one Kibana: " + names);
    }
    if (files.dates().missing() > 0 && !hasDate) {
      terminal
          .err()
          .println(
              Counted.of(files.dates().missing(), "date")
                  + " not in the export: today's is written; --date names another");
    }
  }
}
