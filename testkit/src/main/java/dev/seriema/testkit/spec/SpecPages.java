package dev.seriema.testkit.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads pages of tests.
///
/// A page starts with a title (`# …`). Each `## …` begins a test, and a test has blocks between
/// fences of three backticks with a known word behind them. Anything else is a fault, so that no
/// test is lost by a slip.
public final class SpecPages {
  private static final String FENCE = "```";

  private SpecPages() {}

  /// All tests of all pages in a folder, in order of the pages' names.
  ///
  /// @throws SpecFault where there is no page, or one cannot be read
  public static List<SpecCase> folder(Path folder) {
    List<Path> pages;
    try (Stream<Path> files = Files.list(folder)) {
      pages = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot list " + folder, failure);
    }
    if (pages.isEmpty()) {
      throw new SpecFault(folder.toString(), 1, "there is no page");
    }
    return pages.stream().flatMap(page -> page(page).stream()).toList();
  }

  /// The tests of one page.
  ///
  /// @throws SpecFault where it cannot be read
  public static List<SpecCase> page(Path page) {
    try {
      return read(String.valueOf(page.getFileName()), Files.readAllLines(page));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + page, failure);
    }
  }

  static List<SpecCase> read(String page, List<String> lines) {
    List<SpecCase> cases = new ArrayList<>();
    List<SpecCase.Block> blocks = new ArrayList<>();
    String name = "";
    int heading = 0;
    if (lines.isEmpty() || !lines.getFirst().startsWith("# ")) {
      throw new SpecFault(page, 1, "a page starts with a title");
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        finish(page, name, heading, blocks, cases);
        if (!line.startsWith("## ")) {
          throw new SpecFault(page, i + 1, "a test begins with `## ` and its name");
        }
        name = line.substring(3).strip();
        heading = i + 1;
      } else if (line.startsWith(FENCE)) {
        if (heading == 0) {
          throw new SpecFault(page, i + 1, "a block stands before the first test");
        }
        int end = end(page, lines, i);
        blocks.add(block(page, lines, i, end));
        i = end;
      }
    }
    finish(page, name, heading, blocks, cases);
    if (cases.isEmpty()) {
      throw new SpecFault(page, 1, "the page has no test");
    }
    return cases;
  }

  private static int end(String page, List<String> lines, int start) {
    for (int i = start + 1; i < lines.size(); i++) {
      if (lines.get(i).equals(FENCE)) {
        return i;
      }
    }
    throw new SpecFault(page, start + 1, "the block is never closed");
  }

  private static SpecCase.Block block(String page, List<String> lines, int start, int end) {
    String word = lines.get(start).substring(FENCE.length()).strip();
    BlockKind kind =
        BlockKind.named(word)
            .orElseThrow(() -> new SpecFault(page, start + 1, "unknown block `" + word + "`"));
    return new SpecCase.Block(kind, String.join("\n", lines.subList(start + 1, end)), start + 2);
  }

  private static void finish(
      String page, String name, int heading, List<SpecCase.Block> blocks, List<SpecCase> cases) {
    if (heading == 0) {
      return;
    }
    if (blocks.isEmpty()) {
      throw new SpecFault(page, heading, "`" + name + "` has no block");
    }
    if (cases.stream().anyMatch(earlier -> earlier.name().equals(name))) {
      throw new SpecFault(page, heading, "`" + name + "` is there twice");
    }
    cases.add(new SpecCase(page, name, heading, blocks));
    blocks.clear();
  }
}
