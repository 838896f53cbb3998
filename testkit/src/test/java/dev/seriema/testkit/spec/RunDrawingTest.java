package dev.seriema.testkit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Drawings on pages show what the test beside them says.
///
/// With `-Dgolden.update=true` they are drawn anew.
class RunDrawingTest {
  private static final Path SPECS = SharedData.repository().resolve("specs");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(SPECS)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.endsWith("README.md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_drawing_shows_what_its_test_says(Path page) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(page));
    List<SpecCase> tests = SpecPages.page(page);
    List<SpecCase> drawn = those(tests, BlockKind.DRAWN);
    for (SpecCase one : drawn.reversed()) {
      for (SpecCase.Block block : one.blocks()) {
        if (block.kind() == BlockKind.DRAWN) {
          replace(lines, block, RunDrawing.of(one).lines().toList());
        }
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.write(page, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(page));
    if (page.startsWith(SPECS.resolve("rules")) && !those(tests, BlockKind.ALERTS).isEmpty()) {
      assertThat(drawn).as("runs of rules are drawn in time").isNotEmpty();
    }
  }

  private static List<SpecCase> those(List<SpecCase> tests, BlockKind kind) {
    return tests.stream().filter(one -> one.optional(kind).isPresent()).toList();
  }

  private static void replace(List<String> lines, SpecCase.Block block, List<String> drawing) {
    int first = block.line() - 1;
    lines.subList(first, first + Math.toIntExact(block.text().lines().count())).clear();
    lines.addAll(first, drawing);
  }
}
