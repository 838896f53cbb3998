package dev.seriema.catalog.scaffold;

import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.model.rule.IndexPatterns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The tags that indices ask for of the rules that read them.
public final class IndexTags {
  private static final String DEMAND = "all:";

  private IndexTags() {}

  /// In the order of the table; one that several indices ask for stands there several times.
  public static List<String> of(Collection<String> indices) {
    List<String> tags = new ArrayList<>();
    for (Map.Entry<String, List<String>> asked : RuleConstants.list("index_tag").entrySet()) {
      if (indices.stream().anyMatch(own -> IndexPatterns.covers(asked.getKey(), own))) {
        asked.getValue().forEach(demand -> tags.add(demand.substring(DEMAND.length())));
      }
    }
    return tags;
  }
}
