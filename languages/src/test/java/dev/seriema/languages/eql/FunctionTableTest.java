package dev.seriema.languages.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.eql.function.EqlFunction;
import dev.seriema.languages.eql.function.EqlFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table of functions in the manual is what the functions say of themselves.
class FunctionTableTest {
  private static final String START = "<!-- functions: written by FunctionTableTest -->\n";
  private static final String END = "<!-- end -->\n";
  private static final String HEAD =
      """
      | call | what it gives | without a value | examples |
      | --- | --- | --- | --- |
      """;
  private static final Path PAGE =
      Path.of(System.getProperty("seriema.root", "..")).resolve("docs/languages/eql.md");

  @Test
  void the_manual_shows_every_function() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(START) + START.length();
    int to = page.indexOf(END, from);
    if (Boolean.getBoolean("golden.update")) {
      page = page.substring(0, from) + table() + page.substring(to);
      Files.writeString(PAGE, page);
      to = page.indexOf(END, from);
    }
    assertThat(page.substring(from, to)).isEqualTo(table());
  }

  private static String table() {
    return HEAD
        + EqlFunctions.all().stream().map(FunctionTableTest::row).collect(Collectors.joining());
  }

  private static String row(EqlFunction function) {
    String examples =
        function.examples().stream()
            .map(example -> "`" + example.call() + "` is `" + example.result() + "`")
            .collect(Collectors.joining("<br>"));
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            function.signature().usage(), function.summary(), function.onMissing(), examples);
  }
}
