package dev.seriema.testkit;

import dev.seriema.model.expression.EventQuery;
import java.util.List;

/// What pipes leave of matches in order of time, by cutting lists.
public final class Limits {
  private Limits() {}

  public static <T> List<T> applied(List<EventQuery.Limit> limits, List<T> matches) {
    List<T> left = matches;
    for (EventQuery.Limit limit : limits) {
      int count = Math.min(limit.count(), left.size());
      left =
          switch (limit) {
            case EventQuery.Head _ -> left.subList(0, count);
            case EventQuery.Tail _ -> left.subList(left.size() - count, left.size());
          };
    }
    return left;
  }
}
