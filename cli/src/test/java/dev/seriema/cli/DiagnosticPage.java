package dev.seriema.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A page of `docs/diagnostics`: below `## Example` an input and what is said of it (`text`), below
/// `## Fix` an input of the same kind of which that is not said.
record DiagnosticPage(Path file, String text, List<Block> blocks) {
  private static final String FENCE = "```";

  /// @param section the heading above, such as `Example`
  /// @param kind the word behind the fence
  /// @param start where its content begins in the page
  record Block(String section, String kind, String content, int start) {}

  static DiagnosticPage read(Path file) {
    try {
      String text = Files.readString(file);
      return new DiagnosticPage(file, text, blocks(text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String code() {
    return String.valueOf(file.getFileName()).replace(".md", "");
  }

  /// The only block of a kind in a section.
  Optional<Block> block(String section, String kind) {
    List<Block> found =
        blocks.stream()
            .filter(block -> block.section().equals(section) && block.kind().equals(kind))
            .toList();
    if (found.size() > 1) {
      throw new AssertionError(file + " has " + found.size() + " blocks `" + kind + "`");
    }
    return found.stream().findFirst();
  }

  /// The block of a section that is an input: the first that is none of those beside it.
  Block input(String section) {
    return blocks.stream()
        .filter(block -> block.section().equals(section))
        .filter(block ->
            !Set.of("text", "mapping", "patterns", "look-back", "before").contains(block.kind()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(file + " has no input below `## " + section + "`"));
  }

  /// Writes what is said of the example into the page.
  void rewrite(String said) {
    Block shown = block("Example", "text").orElseThrow();
    String rewritten =
        text.substring(0, shown.start())
            + said
            + text.substring(shown.start() + shown.content().length());
    try {
      Files.writeString(file, rewritten);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    String section = "";
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      String line = text.substring(at, end).stripTrailing();
      if (line.startsWith("## ")) {
        section = line.substring(3);
      } else if (line.startsWith(FENCE)) {
        int close = text.indexOf("\n" + FENCE, end - 1) + 1;
        blocks.add(new Block(section, line.substring(3), text.substring(end, close), end));
        end = lineEnd(text, close);
      }
      at = end;
    }
    return blocks;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }
}
