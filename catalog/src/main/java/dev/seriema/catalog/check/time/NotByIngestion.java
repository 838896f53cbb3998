package dev.seriema.catalog.check.time;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.expression.SequenceQuery;
import java.util.Optional;

/// A rule over single events goes by the time at which they arrived.
///
/// Sequences go by the time of the events, since a cluster can order them by one field alone. An
/// EQL query that does not compile may be one, so nothing is told of it.
final class NotByIngestion implements Check {
  private static final String OVERRIDE = "timestamp_override";
  private static final String INGESTED = "event.ingested";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> override = rule.written().text(OVERRIDE);
    if (override.filter(text -> text.value().equals(INGESTED)).isPresent() || !isAsked(rule)) {
      return;
    }
    findings.add(
        TimeFault.NOT_BY_INGESTION,
        override.map(WrittenText::span).orElse(rule.written().keySpan(OVERRIDE)),
        override
            .map(text -> "`" + OVERRIDE + "` is `" + text.value() + "`, not `" + INGESTED + "`")
            .orElse("no `" + OVERRIDE + "`, so that events that arrive late may never be seen"),
        OVERRIDE + " = \"" + INGESTED + "\"");
  }

  private static boolean isAsked(RuleUnderCheck rule) {
    return switch (rule.written().text("language").map(WrittenText::value).orElse("")) {
      case "kuery" -> true;
      case "eql" -> rule.query().filter(query -> !(query instanceof SequenceQuery)).isPresent();
      default -> false;
    };
  }
}
