package dev.seriema.catalog.format;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlNode;
import dev.seriema.catalog.toml.TomlSyntax;
import java.util.ArrayList;
import java.util.List;

/// The canonical layout of a rule file.
///
/// - Keys of `[metadata]` are in alphabetical order, and so are the short ones of `[rule]`; long
///   texts stay where they are among them.
/// - A list that its author has on one line stays there if it fits into 120 columns; another has
///   one item a line, each with a comma behind it.
/// - Headers and keys begin their lines, with one blank on each side of `=`; no line ends with a
///   blank; between two lines there are at most two blank ones, in front of the first none, and
///   behind the last at most one.
///
/// Texts are left as they are, queries included: a blank in one is part of what it says. Comments
/// move with the key that they stand above. A layout that is laid out again is the same.
public final class RuleLayout {
  /// The usual distance between the query and what follows.
  private static final int MOST_BLANK_LINES = 2;

  private RuleLayout() {}

  /// The text of a file in this layout.
  ///
  /// @param document without faults
  public static String of(TomlDocument document) {
    String text = document.source().text();
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    StringBuilder laidOut = new StringBuilder(text.length());
    List<String> lines =
        sections(document).stream().flatMap(part -> part.lines().stream()).toList();
    int last = lines.size() - 1;
    while (last > 0 && lines.get(last).isEmpty() && lines.get(last - 1).isEmpty()) {
      last--;
    }
    int blanks = MOST_BLANK_LINES;
    for (String line : lines.subList(0, last + 1)) {
      blanks = line.isEmpty() ? blanks + 1 : 0;
      if (blanks <= MOST_BLANK_LINES) {
        laidOut.append(line).append(newline);
      }
    }
    return laidOut.toString();
  }

  private static List<Section> sections(TomlDocument document) {
    List<Section> sections = new ArrayList<>();
    Section open = new Section("");
    sections.add(open);
    LineText lines = new LineText(document.source().text());
    for (TomlSyntax part : document.syntax().parts()) {
      if (part instanceof TomlNode line) {
        switch (line.kind()) {
          case TABLE_HEADER, ARRAY_HEADER -> {
            Section next = new Section(lines.key(line));
            open.giveLastCommentsTo(next);
            next.header(lines.of(line));
            sections.add(next);
            open = next;
          }
          case ENTRY -> open.entry(lines.key(line), lines.of(line));
          default -> open.between(lines.of(line));
        }
      } else {
        open.between(lines.of(part));
      }
    }
    return sections;
  }
}
