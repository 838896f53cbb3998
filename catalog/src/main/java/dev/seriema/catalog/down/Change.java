package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;
import java.util.List;

/// Something of a rule that an older release knows otherwise or not at all.
public sealed interface Change {
  /// The first release that has what is taken away: it is lost on the step to the one before.
  Release since();

  /// The way from the top of the file: tables and keys by name, items of lists by number from 0.
  List<String> path();

  /// What is lost, for a person.
  String loss();

  /// A key, or an item of a list, with all that is in it.
  record Drop(Release since, List<String> path, String loss) implements Change {
    public Drop {
      path = List.copyOf(path);
    }
  }

  /// A list becomes its only item; an empty one the empty text.
  record Single(Release since, List<String> path, String loss) implements Change {
    public Single {
      path = List.copyOf(path);
    }
  }
}
