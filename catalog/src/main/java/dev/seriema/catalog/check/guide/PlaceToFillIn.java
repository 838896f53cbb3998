package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.SourceSpan;

/// A new rule says by `FILL IN:` what its author has still to write. A finished one has no such
/// place, in none of its texts.
final class PlaceToFillIn implements Check {
  private static final String MARK = "FILL IN:";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    rule.written().metadata().ifPresent(table -> check(table, findings));
    check(rule.written().rule(), findings);
    rule.written().transform().ifPresent(table -> check(table, findings));
  }

  private static void check(WrittenTable table, RuleFindings findings) {
    for (String key : table.keys()) {
      table.member(key).ifPresent(member -> check(member.value(), findings));
    }
  }

  private static void check(WrittenValue value, RuleFindings findings) {
    switch (value) {
      case WrittenText text -> check(text, findings);
      case WrittenTable table -> check(table, findings);
      case WrittenList list -> list.values().forEach(item -> check(item, findings));
      default -> {
        // A number or a truth has no place for words.
      }
    }
  }

  private static void check(WrittenText text, RuleFindings findings) {
    String value = text.value();
    for (int at = value.indexOf(MARK); at >= 0; at = value.indexOf(MARK, at + 1)) {
      int end = end(value, at);
      findings.add(
          GuideFault.PLACE_TO_FILL_IN,
          text.map().toSource(new SourceSpan(at, end)),
          "`" + value.substring(at, end) + "` waits for its author");
    }
  }

  /// Where the words of a place end: at a quote, at the end of the line or of the text.
  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && "\"'\n\r".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
