package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.facts.RuleConstants;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The tags that many rules share, as they are written. Other tags are free.
final class ExpectedTags {
  private static final Map<String, String> BY_LOWER_CASE = byLowerCase();

  /// What stands before the blank, such as `OS:`.
  private static final List<String> PREFIXES =
      BY_LOWER_CASE.values().stream()
          .filter(tag -> tag.contains(": "))
          .map(tag -> tag.substring(0, tag.indexOf(": ") + 1))
          .distinct()
          .sorted()
          .toList();

  private ExpectedTags() {}

  /// The expected tag that differs from a tag in nothing but case, if in that.
  static Optional<String> inAnyCase(String tag) {
    return Optional.ofNullable(BY_LOWER_CASE.get(tag.toLowerCase(Locale.ROOT)));
  }

  /// Whether a tag has an expected prefix somewhere in it, or none is known.
  static boolean hasPrefix(String tag) {
    return PREFIXES.isEmpty() || PREFIXES.stream().anyMatch(tag::contains);
  }

  private static Map<String, String> byLowerCase() {
    Map<String, String> tags = new HashMap<>();
    for (String tag : RuleConstants.list("expected_tag").keySet()) {
      tags.put(tag.toLowerCase(Locale.ROOT), tag);
    }
    return tags;
  }
}
