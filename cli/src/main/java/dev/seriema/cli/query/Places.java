package dev.seriema.cli.query;

import dev.seriema.model.expression.Limit;
import java.util.List;

/// A stretch of the matches in order.
///
/// @param from the first, from 0
/// @param to one past the last
public record Places(long from, long to) {
  public static Places first(long count) {
    return new Places(0, count);
  }

  /// What is left of it by limits, one after the other.
  public Places limited(List<Limit> limits) {
    Places left = this;
    for (Limit limit : limits) {
      left =
          switch (limit) {
            case Limit.Head(int count) -> left.atMost(count);
            case Limit.Tail(int count) -> new Places(Math.max(left.from, left.to - count), left.to);
          };
    }
    return left;
  }

  /// Its first places.
  public Places atMost(long count) {
    return count < count() ? new Places(from, from + count) : this;
  }

  public long count() {
    return to - from;
  }
}
