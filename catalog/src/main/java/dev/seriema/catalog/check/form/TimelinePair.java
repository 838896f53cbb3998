package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.catalog.written.Notation;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A timeline is one that Elastic ships, named by its id and its title.
///
/// Exports are left alone: a cluster has timelines of its own.
final class TimelinePair implements Check {
  private static final String ID = "timeline_id";
  private static final String TITLE = "timeline_title";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> id = rule.written().text(ID);
    Optional<WrittenText> title = rule.written().text(TITLE);
    if (rule.written().notation() != Notation.TOML || (id.isEmpty() && title.isEmpty())) {
      return;
    }
    Map<String, List<String>> known = RuleConstants.list("timeline");
    if (id.isEmpty()) {
      alone(rule, findings, TITLE, ID, idOf(title.get().value(), known));
    } else if (title.isEmpty()) {
      alone(rule, findings, ID, TITLE, titleOf(id.get().value(), known));
    } else if (!known.isEmpty()) {
      pair(id.get(), title.get(), known, findings);
    }
  }

  private static void alone(
      RuleUnderCheck rule,
      RuleFindings findings,
      String key,
      String missing,
      Optional<String> meant) {
    Diagnostic alone =
        Diagnostic.of(
            FormFault.TIMELINE,
            rule.written().keySpan(key),
            "`%s` is there without `%s`".formatted(key, missing));
    findings
        .addAtMost(
            Severity.ERROR,
            FormFault.TIMELINE,
            meant
                .map(value -> "write `" + Notation.TOML.member(missing, value) + "` beside it")
                .map(alone::withHint)
                .orElse(alone))
        .repairedBy(meant.map(value -> new Repair.Key(rule.written().rule(), missing, value)));
  }

  private static void pair(
      WrittenText id, WrittenText title, Map<String, List<String>> known, RuleFindings findings) {
    Optional<String> official = titleOf(id.value(), known);
    if (official.isEmpty()) {
      Diagnostic unknown =
          Diagnostic.of(
              FormFault.TIMELINE,
              id.span(),
              "no timeline of Elastic has the id `" + id.value() + "`");
      findings.addAtMost(
          Severity.ERROR,
          FormFault.TIMELINE,
          idOf(title.value(), known)
              .map(meant -> unknown.withHint("write `" + meant + "`"))
              .orElse(unknown));
    } else if (!official.get().equals(title.value())) {
      findings
          .add(
              FormFault.TIMELINE,
              title.span(),
              "the timeline `%s` is not called `%s`".formatted(id.value(), title.value()),
              "write `" + official.get() + "`")
          .repairedBy(
              official
                  .filter(_ -> idOf(title.value(), known).isEmpty())
                  .map(right -> new Repair.Text(title.span(), right)));
    }
  }

  private static Optional<String> titleOf(String id, Map<String, List<String>> known) {
    return Optional.ofNullable(known.get(id)).map(List::getFirst);
  }

  private static Optional<String> idOf(String title, Map<String, List<String>> known) {
    return known.entrySet().stream()
        .filter(timeline -> timeline.getValue().contains(title))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
