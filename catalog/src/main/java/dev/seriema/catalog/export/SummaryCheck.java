package dev.seriema.catalog.export;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Optional;

/// Compares the summary at the end of an export with what stands before it, so that a file that was
/// cut or edited is noticed.
final class SummaryCheck {
  private final JsonValue.Table summary;

  SummaryCheck(JsonValue.Table summary) {
    this.summary = summary;
  }

  /// @param rules how many there are before it, malformed ones among them
  Optional<Diagnostic> against(int rules) {
    Optional<WrittenTable.Member> counted = count("exported_rules_count");
    if (counted.isPresent() && number(counted.get()) != rules) {
      return Optional.of(
          incomplete(
              counted.get(),
              "the summary says `exported_rules_count` %d, and %d rules stand before it"
                  .formatted(number(counted.get()), rules)));
    }
    return count("missing_rules_count")
        .filter(missing -> number(missing) > 0)
        .map(missing ->
            incomplete(
                missing,
                "`missing_rules_count` is "
                    + number(missing)
                    + ": the export lacks rules that"
                    + " were asked for"));
  }

  private Optional<WrittenTable.Member> count(String key) {
    return summary.member(key).filter(member -> member.value() instanceof WrittenInteger);
  }

  private static long number(WrittenTable.Member member) {
    return ((WrittenInteger) member.value()).value();
  }

  private static Diagnostic incomplete(WrittenTable.Member member, String message) {
    return Diagnostic.of(RuleFault.EXPORT_INCOMPLETE, member.keySpan(), message);
  }
}
