package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// The tags of a rule, and where one more would go.
record RuleTags(List<WrittenText> tags, WrittenTable rule, SourceSpan key) {
  private static final String KEY = "tags";

  static RuleTags of(RuleUnderCheck rule) {
    return new RuleTags(
        rule.written().texts(KEY), rule.written().rule(), rule.written().keySpan(KEY));
  }

  /// Tells that a tag is asked for, unless it is there. An expected tag that is there in another
  /// case has a finding of its own.
  ///
  /// @param message why it is asked for
  void ask(String tag, TagFault fault, String message, RuleFindings findings) {
    ask(tag, Severity.ERROR, fault, message, findings);
  }

  /// Tells the same, weighing no more than something.
  void ask(String tag, Severity heaviest, TagFault fault, String message, RuleFindings findings) {
    if (!has(tag)) {
      Diagnostic found = Diagnostic.of(fault, key, message);
      findings
          .addAtMost(heaviest, fault, found.withHint("add `" + tag + "` to `tags`"))
          .repairedBy(new Repair.Item(rule, KEY, tag));
    }
  }

  boolean has(String tag) {
    for (WrittenText own : tags) {
      if (own.value().equals(tag) || isInOtherCase(own.value(), tag)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInOtherCase(String own, String tag) {
    return own.equalsIgnoreCase(tag) && ExpectedTags.inAnyCase(tag).filter(tag::equals).isPresent();
  }
}
