package dev.seriema.testkit;

import dev.seriema.model.expression.Limit;
import java.util.List;

/// What pipes leave of matches in order of time, by cutting lists.
public final class Limits {
  private Limits() {}

  public static <T> List<T> applied(List<Limit> limits, List<T> matches) {
    List<T> left = matches;
    for (Limit limit : limits) {
      int count = Math.min(limit.count(), left.size());
      left =
          switch (limit) {
            case Limit.Head _ -> left.subList(0, count);
            case Limit.Tail _ -> left.subList(left.size() - count, left.size());
          };
    }
    return left;
  }
}
