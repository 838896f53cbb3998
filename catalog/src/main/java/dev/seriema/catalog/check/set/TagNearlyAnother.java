package dev.seriema.catalog.check.set;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryRule;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Map;

/// A rare tag is not one letter, or the case of some, away from a common one.
final class TagNearlyAnother implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    List<RepositoryRule> live = repository.live();
    Map<String, String> slips = new CommonTags(live).slips();
    if (slips.isEmpty()) {
      return;
    }
    for (RepositoryRule rule : live) {
      for (String tag : rule.summary().tags()) {
        String meant = slips.get(tag);
        if (meant != null) {
          findings.add(
              SetFault.TAG_NEARLY_ANOTHER,
              rule,
              place(rule, tag),
              "the tag `" + tag + "` is nearly the common tag `" + meant + "`",
              "did you mean `" + meant + "`?");
        }
      }
    }
  }

  /// Where a tag is written; one that is written with escapes, where the list is.
  private static SourceSpan place(RepositoryRule rule, String tag) {
    SourceSpan list = rule.summary().tagsSpan();
    String text = rule.source().get().text();
    for (char quote : new char[] {'"', '\''}) {
      int start = text.indexOf(quote + tag + quote, list.start());
      if (start >= 0 && start < list.end()) {
        return new SourceSpan(start, start + tag.length() + 2);
      }
    }
    return list;
  }
}
