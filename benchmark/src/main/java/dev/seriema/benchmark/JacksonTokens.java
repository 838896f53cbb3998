package dev.seriema.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/// Jackson's token scan: every token is found and no text asked for. The least that a program pays
/// which reads JSON with the most common parser.
final class JacksonTokens implements Work {
  private final JsonFactory json = new JsonFactory();

  @Override
  public String name() {
    return "Jackson, tokens only";
  }

  @Override
  public long pass(EventLines lines) throws IOException {
    long tokens = 0;
    for (int line = 0; line < lines.count(); line++) {
      int start = lines.start(line);
      try (JsonParser parser = json.createParser(lines.bytes(), start, lines.end(line) - start)) {
        while (parser.nextToken() != null) {
          tokens++;
        }
      }
    }
    return tokens;
  }
}
