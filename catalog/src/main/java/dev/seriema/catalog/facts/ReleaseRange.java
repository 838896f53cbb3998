package dev.seriema.catalog.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A range of versions as packages write it for Kibana: `^8.4.0 || ~9.0.7`, `>=8.10 <9.0.0`.
///
/// Alternatives are set apart by `||`, terms that must hold together by blanks. A term is a version
/// behind `^`, `~`, `>=`, `>`, `<=`, `<`, `=` or nothing.
public final class ReleaseRange {
  private final List<List<Predicate<Release>>> alternatives;

  private ReleaseRange(List<List<Predicate<Release>>> alternatives) {
    this.alternatives = alternatives;
  }

  /// @return empty where the text is no range
  public static Optional<ReleaseRange> of(String text) {
    List<List<Predicate<Release>>> alternatives = new ArrayList<>();
    for (String alternative : text.split("\\|\\|", -1)) {
      List<Predicate<Release>> terms = new ArrayList<>();
      for (String term : alternative.replaceAll("([<>=~^])\\s+", "$1").strip().split("\\s+", -1)) {
        Optional<Predicate<Release>> test = term(term);
        if (test.isEmpty()) {
          return Optional.empty();
        }
        terms.add(test.get());
      }
      alternatives.add(terms);
    }
    return Optional.of(new ReleaseRange(alternatives));
  }

  public boolean contains(Release release) {
    return alternatives.stream()
        .anyMatch(terms -> terms.stream().allMatch(term -> term.test(release)));
  }

  private static Optional<Predicate<Release>> term(String term) {
    if (term.equals("*")) {
      return Optional.of(_ -> true);
    }
    String operator =
        Arrays.stream(new String[] {">=", "<=", "^", "~", ">", "<", "="})
            .filter(term::startsWith)
            .findFirst()
            .orElse("");
    return Release.of(term.substring(operator.length())).map(bound -> test(operator, bound));
  }

  private static Predicate<Release> test(String operator, Release bound) {
    return switch (operator) {
      case "^" -> between(bound, nextBreaking(bound));
      case "~" -> between(bound, new Release(bound.major(), bound.minor() + 1, 0, ""));
      case ">=" -> release -> release.compareTo(bound) >= 0;
      case ">" -> release -> release.compareTo(bound) > 0;
      case "<=" -> release -> release.compareTo(bound) <= 0;
      case "<" -> release -> release.compareTo(bound) < 0;
      default -> release -> release.compareTo(bound) == 0;
    };
  }

  /// The first release that may break what works with this one.
  private static Release nextBreaking(Release bound) {
    if (bound.major() > 0) {
      return new Release(bound.major() + 1, 0, 0, "");
    }
    return bound.minor() > 0
        ? new Release(0, bound.minor() + 1, 0, "")
        : new Release(0, 0, bound.patch() + 1, "");
  }

  private static Predicate<Release> between(Release from, Release below) {
    return release -> release.compareTo(from) >= 0 && release.compareTo(below) < 0;
  }
}
