package dev.seriema.catalog.compare;

import dev.seriema.catalog.guide.Heading;
import dev.seriema.catalog.guide.Headings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sections of a Markdown text by their titles.
final class Sections {
  private Sections() {}

  /// Which sections of a text are new, changed or gone; none where headings do not tell.
  static List<Sentence> differences(String before, String after) {
    Map<String, String> former = of(before);
    Map<String, String> present = of(after);
    if (former.size() < 2 && present.size() < 2) {
      return List.of();
    }
    List<Sentence> all = new ArrayList<>();
    present.forEach((title, text) -> {
      if (!former.containsKey(title)) {
        all.add(section(title, " is new"));
      } else if (!text.equals(former.get(title))) {
        all.add(section(title, " is worded anew"));
      }
    });
    former.keySet().stream()
        .filter(title -> !present.containsKey(title))
        .forEach(title -> all.add(section(title, " is gone")));
    return all;
  }

  private static Sentence section(String title, String what) {
    return title.isEmpty()
        ? Sentence.words("what stands before the first section" + what)
        : Sentence.words("section ").quote(title).say(what);
  }

  /// What stands under each title; under the empty one what stands before the first. A title that
  /// is there again is numbered.
  private static Map<String, String> of(String text) {
    Map<String, String> sections = new LinkedHashMap<>();
    String title = "";
    int start = 0;
    for (Heading heading : Headings.of(text)) {
      add(sections, title, text.substring(start, heading.start()));
      title = heading.title();
      start = heading.start() + title.length();
    }
    add(sections, title, text.substring(start));
    return sections;
  }

  /// The signs of the next heading end a section and belong to none.
  private static void add(Map<String, String> sections, String title, String text) {
    String own = text.replaceAll("[#\\s]+\\z", "").strip();
    if (title.isEmpty() && own.isEmpty()) {
      return;
    }
    String name = title;
    for (int number = 2; sections.containsKey(name); number++) {
      name = title + " (" + number + ")";
    }
    sections.put(name, own);
  }
}
