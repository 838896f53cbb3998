package dev.seriema.cli.show;

import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A note in Markdown as text for a terminal: headings stand out, lists keep their marks, lines of
/// code stay as they are, and a link is its words with the address behind them.
final class NoteText {
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
  private static final Pattern ITEM = Pattern.compile("( *)([-*+]|\\d{1,9}[.)]) +(.*)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{1,500})]\\(([^()\\s]{1,1000})\\)");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|`");

  private final Ink ink;
  private final int columns;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private String mark = "";

  private NoteText(Ink ink, int columns) {
    this.ink = ink;
    this.columns = columns;
  }

  /// @param columns of a line
  static List<String> lines(String markdown, Ink ink, int columns) {
    NoteText note = new NoteText(ink, columns);
    boolean inCode = false;
    for (String line : markdown.strip().lines().toList()) {
      if (line.strip().startsWith("```")) {
        note.endParagraph();
        inCode = !inCode;
      } else if (inCode) {
        note.lines.add("    " + DisplayText.safe(line));
      } else {
        note.take(line);
      }
    }
    note.endParagraph();
    return note.lines;
  }

  private void take(String line) {
    Matcher heading = HEADING.matcher(line.strip());
    Matcher item = ITEM.matcher(line);
    if (line.isBlank()) {
      endParagraph();
      if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
        lines.add("");
      }
    } else if (heading.matches()) {
      endParagraph();
      Wrapping.lines(plain(withoutClosingMarks(heading.group(1))), columns)
          .forEach(part -> lines.add(ink.strong(part)));
    } else if (item.matches()) {
      endParagraph();
      mark = item.group(1).substring(0, Math.min(item.group(1).length(), 12)) + item.group(2) + " ";
      paragraph.append(item.group(3));
    } else {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      List<String> wrapped =
          Wrapping.lines(plain(paragraph.toString()), Math.max(20, columns - mark.length()));
      for (int i = 0; i < wrapped.size(); i++) {
        lines.add((i == 0 ? mark : " ".repeat(mark.length())) + wrapped.get(i));
      }
    }
    paragraph.setLength(0);
    mark = "";
  }

  private static String withoutClosingMarks(String heading) {
    int end = heading.length();
    while (end > 0 && (heading.charAt(end - 1) == '#' || heading.charAt(end - 1) == ' ')) {
      end--;
    }
    return heading.substring(0, end);
  }

  private static String plain(String text) {
    String linked = LINK.matcher(text).replaceAll("$1 ($2)");
    return EMPHASIS.matcher(linked).replaceAll("");
  }
}
