package dev.seriema.benchmark.engine;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.Work;
import dev.seriema.benchmark.peer.JacksonTokens;

/// Jackson's token scan, the yardstick.
final class TokenScan implements Work {
  private final String name;
  private final JacksonTokens tokens;

  TokenScan(String name, int threads) {
    this.name = name;
    tokens = new JacksonTokens(threads);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long pass(EventLines lines) throws InterruptedException {
    return tokens.tokens(lines);
  }
}
