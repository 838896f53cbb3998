package dev.seriema.benchmark.compare;

import dev.seriema.benchmark.peer.PeerResult;
import java.util.Map;

/// What each program did in one round, by [Contender#key()].
public record Round(Map<String, PeerResult> results) {
  public Round {
    results = Map.copyOf(results);
  }

  public boolean has(String key) {
    return results.containsKey(key);
  }

  public PeerResult of(String key) {
    PeerResult result = results.get(key);
    if (result == null) {
      throw new IllegalArgumentException("`" + key + "` was not measured");
    }
    return result;
  }
}
