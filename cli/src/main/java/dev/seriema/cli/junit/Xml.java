package dev.seriema.cli.junit;

import dev.seriema.model.diagnostic.DisplayText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/// Writes XML that any parser takes, whatever the texts hold: what XML 1.0 has no place for, and
/// what could mislead an eye, is written out as [DisplayText] does.
final class Xml {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /// @param attributes names and values in turn
  void open(String element, String... attributes) {
    start(element, attributes);
    text.append(">\n");
    open.push(element);
  }

  void close(String element) {
    if (!element.equals(open.poll())) {
      throw new IllegalStateException("`" + element + "` is not open");
    }
    indent();
    text.append("</").append(element).append(">\n");
  }

  void empty(String element, String... attributes) {
    start(element, attributes);
    text.append("/>\n");
  }

  /// An element that holds text and nothing else.
  void text(String element, String content, String... attributes) {
    start(element, attributes);
    text.append('>').append(escaped(content)).append("</").append(element).append(">\n");
  }

  String text() {
    return text.toString();
  }

  private void start(String element, String... attributes) {
    indent();
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escaped(attributes[i + 1])).append('"');
    }
  }

  private void indent() {
    text.append("  ".repeat(open.size()));
  }

  private static String escaped(String raw) {
    return raw.lines()
        .map(DisplayText::safe)
        .collect(Collectors.joining("\n"))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
