package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;
import java.util.List;

/// Why a rule cannot be had on an older release: it would not be known there, or mean something
/// else.
///
/// @param since the first release that can have the rule, as far as this goes
/// @param path the way to what is the reason, from the top of the file
/// @param reason a clause without a full stop
public record Refusal(Release since, List<String> path, String reason) {
  public Refusal {
    path = List.copyOf(path);
  }
}
