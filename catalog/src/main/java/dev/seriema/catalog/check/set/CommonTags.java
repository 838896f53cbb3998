package dev.seriema.catalog.check.set;

import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.facts.RuleConstants;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which tags a repository has, how often, and which of them are slips for others. The tags that
/// Elastic's repository expects are common whatever the repository has.
final class CommonTags {
  /// Of fewer rules nothing is learned.
  private static final int FEWEST_RULES = 20;

  /// From how many rules on a tag is common, and how many times as many it has as a slip for it.
  private static final int COMMON = 10;

  private static final int TIMES = 5;

  /// Words of this length are names that differ by a letter, such as `SNS` and `SQS`.
  private static final int SHORT_WORD = 4;

  private final Set<String> expected = RuleConstants.list("expected_tag").keySet();

  /// By tag, in order of the tags.
  private final Map<String, Integer> counts = new TreeMap<>();

  CommonTags(List<RepositoryRule> rules) {
    rules.forEach(rule -> rule.summary().tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
    if (rules.size() < FEWEST_RULES) {
      counts.replaceAll((_, _) -> 1);
    }
  }

  /// What is meant, by the tag that is written.
  Map<String, String> slips() {
    Map<String, String> slips = new HashMap<>();
    Map<String, String> folded = folded();
    List<String> common = counts.keySet().stream().filter(tag -> count(tag) >= COMMON).toList();
    for (Map.Entry<String, Integer> tag : counts.entrySet()) {
      if (!expected.contains(tag.getKey())) {
        meant(tag.getKey(), tag.getValue(), folded, common)
            .ifPresent(meant -> slips.put(tag.getKey(), meant));
      }
    }
    return slips;
  }

  private Optional<String> meant(
      String tag, int count, Map<String, String> folded, List<String> common) {
    String same = folded.getOrDefault(fold(tag), tag);
    if (expected.contains(same)) {
      // Another case of an expected tag is told of the rule by itself.
      return same.equalsIgnoreCase(tag) ? Optional.empty() : Optional.of(same);
    }
    if (count(same) > count) {
      return Optional.of(same);
    }
    return expected.stream()
        .filter(other -> isSlip(tag, other))
        .findFirst()
        .or(() ->
            common.stream()
                .filter(other -> count(other) >= TIMES * count && isSlip(tag, other))
                .findFirst());
  }

  /// The most common of the tags that differ in case and blanks only, an expected one first.
  private Map<String, String> folded() {
    Map<String, String> folded = new HashMap<>();
    expected.forEach(tag -> folded.put(fold(tag), tag));
    for (String tag : counts.keySet()) {
      folded.merge(
          fold(tag),
          tag,
          (known, other) ->
              expected.contains(known) || count(known) >= count(other) ? known : other);
    }
    return folded;
  }

  private int count(String tag) {
    return counts.getOrDefault(tag, 0);
  }

  private static String fold(String tag) {
    return tag.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /// Whether one letter is too many, missing or another, in a word that is long enough.
  private static boolean isSlip(String tag, String other) {
    int shorter = Math.min(tag.length(), other.length());
    if (Math.max(tag.length(), other.length()) - shorter > 1) {
      return false;
    }
    int before = 0;
    while (before < shorter && tag.charAt(before) == other.charAt(before)) {
      before++;
    }
    int behind = 0;
    while (behind < shorter - before
        && tag.charAt(tag.length() - 1 - behind) == other.charAt(other.length() - 1 - behind)) {
      behind++;
    }
    return tag.length() - before - behind <= 1
        && other.length() - before - behind <= 1
        && isInWord(tag, before, tag.length() - behind)
        && isInWord(other, before, other.length() - behind);
  }

  /// Whether what differs is letters of a long word.
  private static boolean isInWord(String tag, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isLetter(tag.charAt(i))) {
        return false;
      }
    }
    int first = start;
    while (first > 0 && Character.isLetter(tag.charAt(first - 1))) {
      first--;
    }
    int last = end;
    while (last < tag.length() && Character.isLetter(tag.charAt(last))) {
      last++;
    }
    return last - first > SHORT_WORD;
  }
}
