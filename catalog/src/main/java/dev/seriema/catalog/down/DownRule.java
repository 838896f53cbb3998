package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.rule.RuleQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A rule on its way to an older release.
record DownRule(WrittenRule written, Optional<RuleQuery> query, Release to) {
  static final String RULE = "rule";
  static final String METADATA = "metadata";

  /// The way to a key of `[rule]`.
  static List<String> way(String... keys) {
    return Stream.concat(Stream.of(RULE), Stream.of(keys)).toList();
  }

  String type() {
    return written.text("type").map(WrittenText::value).orElse("");
  }

  /// Whether the release is too old for what came with another.
  boolean isBefore(Release since) {
    return to.major() < since.major()
        || (to.major() == since.major() && to.minor() < since.minor());
  }
}
