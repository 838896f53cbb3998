package dev.seriema.benchmark.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.Parts;
import dev.seriema.benchmark.rules.FlatRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Jackson's token scan: every token is found and no text asked for. It matches nothing; it is the
/// least that a program pays which reads JSON with the most common parser.
public final class JacksonTokens implements Peer {
  private final JsonFactory json = new JsonFactory();
  private final int threads;

  public JacksonTokens(int threads) {
    this.threads = threads;
  }

  @Override
  public String version() {
    return json.version().toString();
  }

  /// Takes none.
  @Override
  public Set<Integer> load(List<FlatRule> rules, EventLines lines) {
    return IntStream.range(0, rules.size()).boxed().collect(Collectors.toSet());
  }

  @Override
  public void pass(EventLines lines, Tally tally) throws InterruptedException {
    tokens(lines);
  }

  /// @return how many there are in all events
  public long tokens(EventLines lines) throws InterruptedException {
    long[] tokens = new long[threads];
    Parts.run(threads, part -> tokens[part] = tokens(lines, part));
    long all = 0;
    for (long some : tokens) {
      all += some;
    }
    return all;
  }

  private long tokens(EventLines lines, int part) {
    long tokens = 0;
    for (int line = lines.firstOf(part, threads); line < lines.firstOf(part + 1, threads); line++) {
      int start = lines.start(line);
      try (JsonParser parser = json.createParser(lines.bytes(), start, lines.end(line) - start)) {
        while (parser.nextToken() != null) {
          tokens++;
        }
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
    return tokens;
  }
}
