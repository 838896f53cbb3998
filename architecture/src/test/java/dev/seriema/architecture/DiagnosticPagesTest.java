package dev.seriema.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.seriema.model.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A code that users meet has a page, a test that triggers it, and one meaning.
final class DiagnosticPagesTest {
  private static final Path ROOT = Path.of(System.getProperty("seriema.root", ".."));

  @Test
  void codes_are_given_once() {
    Map<String, Long> counts = new TreeMap<>();
    codes().forEach(code -> counts.merge(code.id(), 1L, Long::sum));
    assertThat(counts).isNotEmpty().allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
  }

  @Test
  void every_code_has_a_page_and_every_page_a_code() throws IOException {
    List<String> pages;
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/diagnostics"))) {
      pages =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("[A-Z]+-\\d{4}\\.md"))
              .map(name -> name.replace(".md", ""))
              .sorted()
              .toList();
    }
    assertThat(pages).containsExactlyElementsOf(codes().map(DiagnosticCode::id).sorted().toList());
  }

  @Test
  void every_code_is_triggered_by_a_test_or_a_spec() throws IOException {
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(DiagnosticPagesTest::isTest).toList()) {
        tests.append(Files.readString(file));
      }
    }
    String text = tests.toString();
    assertThat(codes())
        .allSatisfy(code ->
            assertThat(text.contains(code.id()) || text.contains(((Enum<?>) code).name()))
                .as("a test or spec that triggers %s", code.id())
                .isTrue());
  }

  private static boolean isTest(Path file) {
    String path = ROOT.relativize(file).toString().replace('\\', '/');
    return !path.contains("target/")
        && (path.contains("src/test/java") || path.startsWith("specs/"))
        && Files.isRegularFile(file);
  }

  private static Stream<DiagnosticCode> codes() {
    return House.CLASSES.stream()
        .filter(type -> type.isAssignableTo(DiagnosticCode.class) && type.isEnum())
        .map(JavaClass::reflect)
        // A constant with a body of its own is a class beside its enum, and has no constants.
        .filter(Class::isEnum)
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(DiagnosticCode.class::cast);
  }
}
