package dev.seriema.catalog.lock;

import dev.seriema.catalog.guide.Heading;
import dev.seriema.catalog.guide.Headings;
import dev.seriema.catalog.guide.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The guide of a rule as it ships: with plugins in their places, and without a part about setup,
/// which ships beside it.
///
/// @param setup of the guide; empty where it has no such part
record ShippedGuide(String note, Optional<String> setup) {
  private static final String TITLE = "Setup";
  private static final String HEADING = "## Setup\n\n";

  /// Signs by which the part may be more than text, so that it ships in other words.
  private static final String MARKS = "*[]<>\\&|~";

  /// Puts plugins where their names stand.
  ///
  /// @param plugins by name, such as `osquery_0`, as they ship
  static String filled(String note, Map<String, String> plugins) {
    StringBuilder filled = new StringBuilder();
    int start = 0;
    for (Placeholder place : Placeholder.of(note)) {
      String plugin = plugins.get(place.name());
      if (plugin != null) {
        filled.append(unescaped(note.substring(start, place.start()))).append(plugin);
        start = place.end();
      }
    }
    return filled.append(unescaped(note.substring(start))).toString();
  }

  private static String unescaped(String text) {
    return text.replace("$$", "$");
  }

  /// @return empty where the part about setup is more than plain text
  static Optional<ShippedGuide> of(String note) {
    List<Heading> headings = Headings.of(note);
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).title().contains(TITLE)) {
        return apart(note, section(note, headings, i));
      }
    }
    return Optional.of(new ShippedGuide(note, Optional.empty()));
  }

  /// What stands below a heading, up to the next that is no title of the whole.
  private static String section(String note, List<Heading> headings, int heading) {
    int start = lineEnd(note, headings.get(heading).start());
    int end =
        headings.subList(heading + 1, headings.size()).stream()
            .filter(next -> next.level() > 1)
            .findFirst()
            .map(next -> note.lastIndexOf('\n', next.start()))
            .orElse(note.length());
    return PlainLines.stripped(note.substring(Math.min(start, end), end));
  }

  private static Optional<ShippedGuide> apart(String note, String setup) {
    return isPlain(setup)
        ? Optional.of(
            new ShippedGuide(
                PlainLines.stripped(note.replace(HEADING, "").replace(setup, "")),
                Optional.of(setup)))
        : Optional.empty();
  }

  private static boolean isPlain(String setup) {
    return setup.chars().noneMatch(sign -> MARKS.indexOf(sign) >= 0)
        && setup
            .lines()
            .noneMatch(line ->
                line.startsWith("- ")
                    || line.startsWith("+ ")
                    || line.startsWith("#")
                    || line.startsWith("```")
                    || line.startsWith(" ")
                    || (!line.isEmpty() && Character.isDigit(line.charAt(0))));
  }

  private static int lineEnd(String note, int from) {
    int end = note.indexOf('\n', from);
    return end < 0 ? note.length() : end;
  }
}
