package dev.seriema.catalog.check.source;

import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// The integration package that an index belongs to, by its name: `aws` of `logs-aws.cloudtrail-*`.
///
/// @param name as far as it is written
/// @param isWhole whether no other package can be meant; not where a star follows at once
/// @param index that it was read from
record IndexPackage(String name, boolean isWhole, String index, SourceSpan span) {
  /// What the names of the indices of packages begin with.
  private static final Set<String> KINDS = Set.of("logs", "metrics", "traces");

  private static final String APM_INDEX = "apm-*-transaction*";

  /// Empty where the index is of no package.
  static Optional<IndexPackage> of(ReadIndex read, Packages packages) {
    String index = read.name();
    if (RuleConstants.list("ignored_index").containsKey(index)) {
      return Optional.empty();
    }
    if (index.equals(APM_INDEX)) {
      return Optional.of(new IndexPackage("apm", true, index, read.span()));
    }
    int start = index.indexOf(':') + 1;
    int dash = index.indexOf('-', start);
    int end = dash + 1;
    while (end < index.length() && isOfWord(index.charAt(end))) {
      end++;
    }
    if (dash <= start || end == dash + 1) {
      return Optional.empty();
    }
    String name = index.substring(dash + 1, end);
    boolean isOfPackages = KINDS.contains(index.substring(start, dash)) || packages.has(name);
    boolean isWhole = end == index.length() || index.charAt(end) != '*';
    return isOfPackages
        ? Optional.of(new IndexPackage(name, isWhole, index, read.span()))
        : Optional.empty();
  }

  boolean isAmong(Collection<String> names) {
    return names.contains(name)
        || (!isWhole && names.stream().anyMatch(other -> other.startsWith(name)));
  }

  private static boolean isOfWord(char sign) {
    return sign == '_' || Character.isLetterOrDigit(sign);
  }
}
