package dev.seriema.cli.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// One page that needs nothing else: the template of this package with [CoverageJson] in it.
public final class CoveragePage {
  private static final String TEMPLATE = "coverage.html";
  private static final String PLACE = "/*DATA*/";

  private CoveragePage() {}

  public static String of(CoverageView view) {
    return template().replace(PLACE, embedded(CoverageJson.of(view)));
  }

  /// As part of a script: no text in it can end the script.
  private static String embedded(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static String template() {
    try (InputStream template = CoveragePage.class.getResourceAsStream(TEMPLATE)) {
      if (template == null) {
        throw new IllegalStateException(TEMPLATE + " is left out of this distribution");
      }
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
