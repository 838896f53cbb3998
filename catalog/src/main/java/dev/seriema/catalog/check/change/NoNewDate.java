package dev.seriema.catalog.check.change;

import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.Written;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import java.util.Optional;

/// A rule that changed says when: its `updated_date` is a later one than before.
final class NoNewDate implements ChangeCheck {
  @Override
  public void check(RepositoryChange change, RepositoryFindings findings) {
    for (RepositoryChange.ChangedRule changed : change.rules()) {
      RuleLocation.Kind kind = changed.rule().location().kind();
      if (kind == RuleLocation.Kind.RULE || kind == RuleLocation.Kind.BUILDING_BLOCK) {
        check(changed, findings);
      }
    }
  }

  /// A rule without a date is told elsewhere.
  private static void check(RepositoryChange.ChangedRule changed, RepositoryFindings findings) {
    Optional<WrittenText> before = date(changed.before());
    Optional<WrittenText> after = date(changed.after());
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    String former = before.get().value();
    String present = after.get().value();
    if (present.equals(former)) {
      findings.add(
          ChangeFault.NO_NEW_DATE,
          changed.rule(),
          after.get().span(),
          "the rule changed, and its `updated_date` is still `" + present + "`");
    } else if (present.compareTo(former) < 0) {
      findings.add(
          ChangeFault.NO_NEW_DATE,
          changed.rule(),
          after.get().span(),
          "the rule changed, and its `updated_date` goes back from `"
              + former
              + "` to `"
              + present
              + "`");
    }
  }

  private static Optional<WrittenText> date(Optional<WrittenRule> rule) {
    return rule.flatMap(tables -> tables.metadataText("updated_date"))
        .filter(text -> Written.isDate(text.value()));
  }
}
