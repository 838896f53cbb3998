package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// The pages of `docs/diagnostics` are run: the example is answered as the page shows, with the
/// page's code first, and what the page offers as its fix is answered without it.
///
/// With `-Dgolden.update=true` the answers are written into the pages. `-Dseriema.pages=TAG` runs
/// those alone whose codes begin so.
class DiagnosticExamplesTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("docs/diagnostics");

  /// No text that a user gives reaches these codes: EQL finds the same faults before the engine
  /// does, and a rule that fails is a fault of ours.
  private static final Set<String> BEHIND_ANOTHER = Set.of("MATCH-0001", "RUN-0001");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> an_example_is_answered_as_its_page_shows() throws IOException {
    return pages()
        .map(page ->
            test(
                page,
                () -> {
                  String said = said(page, "Example");
                  assertThat(said).contains("[" + page.code() + "]: ");
                  if (Boolean.getBoolean("golden.update")) {
                    page.rewrite(said + "\n");
                  } else {
                    assertThat(page.block("Example", "text").orElseThrow().content().strip())
                        .isEqualTo(said);
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> a_fix_is_answered_without_the_code() throws IOException {
    return pages()
        .map(page ->
            test(
                page,
                () ->
                    assertThat(said(page, "Fix")).doesNotContain("error[", "warning[", "error: ")));
  }

  private String said(DiagnosticPage page, String section) throws IOException {
    Path place = Files.createTempDirectory(folder, page.code());
    return new PageInput(place).said(page, page.input(section));
  }

  private static DynamicTest test(DiagnosticPage page, Executable run) {
    URI place = page.file().toUri();
    return DynamicTest.dynamicTest(page.code(), place, run);
  }

  private static Stream<DiagnosticPage> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[A-Z]+-\\d{4}\\.md"))
          .filter(file ->
              file.getFileName().toString().startsWith(System.getProperty("seriema.pages", "")))
          .sorted()
          .map(DiagnosticPage::read)
          .filter(page -> !BEHIND_ANOTHER.contains(page.code()))
          .toList()
          .stream();
    }
  }
}
