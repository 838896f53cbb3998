package dev.seriema.catalog.check;

import dev.seriema.catalog.check.form.FormFault;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.testkit.random.Chance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Breaks the form of rules.
final class FormMutations {
  static final List<Mutation> ALL =
      Stream.of(keys(), values(), whole(), read()).flatMap(List::stream).toList();

  private FormMutations() {}

  private static List<Mutation> keys() {
    return List.of(
        Mutation.of(
            FormFault.UNKNOWN_KEY, _ -> true, rule -> rule.withLine("colour_of_alerts = \"red\"")),
        Mutation.of(
            FormFault.UNKNOWN_KEY, _ -> true, rule -> rule.withMetadataLine("promoted = true")),
        Mutation.of(
            FormFault.UNKNOWN_KEY,
            rule -> isOf(rule, "esql") && rule.written().metadataTexts("integration").isEmpty(),
            rule -> rule.withLine("index = [\"logs-*\"]")),
        Mutation.of(FormFault.VERSION_IN_FILE, _ -> true, rule -> rule.withLine("version = 3")),
        Mutation.of(
            FormFault.INDEX_AND_DATA_VIEW,
            rule -> rule.written().has("index"),
            rule -> rule.withLine("data_view_id = \"security-solution-default\"")),
        Mutation.of(
            FormFault.NEWER_KEY,
            rule -> mapping(rule).isPresent() && !hasMinimum(rule),
            rule -> withNegation(rule, "false")));
  }

  private static List<Mutation> values() {
    return List.of(
        Mutation.of(
            FormFault.NAME_FORM,
            rule -> !rule.written().has("note"),
            rule -> rule.withValue("name", "\"" + text(rule, "name") + "!\"")),
        Mutation.of(
            FormFault.WRITTEN_FORM,
            _ -> true,
            rule -> rule.withMetadata("updated_date", "\"9999-12-31\"")),
        Mutation.of(
            FormFault.WRITTEN_FORM,
            rule ->
                isOf(rule, "query")
                    && rule.written().has("interval")
                    && rule.location().kind() == RuleLocation.Kind.RULE,
            rule -> rule.withValue("interval", "\"5 minutes\"")),
        Mutation.of(
            FormFault.UNKNOWN_WORD,
            rule -> inside(rule, "new_terms", "field").isPresent(),
            rule -> replacing(rule, inside(rule, "new_terms", "field"), "\"new_terms_field\"")),
        Mutation.of(
            FormFault.LIST_LENGTH,
            rule -> inside(rule, "threshold", "field").isPresent(),
            rule ->
                replacing(
                    rule,
                    inside(rule, "threshold", "field"),
                    "[\"host.id\", \"user.id\", \"agent.id\", \"source.ip\", \"host.name\","
                        + " \"user.name\"]")),
        Mutation.of(
            FormFault.ID_FORM,
            rule -> text(rule, "rule_id").matches(".*[a-f].*"),
            rule ->
                rule.withValue(
                    "rule_id", "\"" + text(rule, "rule_id").toUpperCase(Locale.ROOT) + "\"")),
        Mutation.of(
            FormFault.TIMELINE,
            rule -> rule.written().has("timeline_id"),
            rule -> rule.withValue("timeline_title", "\"Timeline of Nobody\"")),
        Mutation.of(
            FormFault.SCORE_OF_SEVERITY,
            rule -> text(rule, "severity").equals("low"),
            rule -> rule.withValue("risk_score", "50")),
        new Mutation(
            FormFault.DOUBLED_ITEM,
            rule -> rule.written().texts("references").size() > 1,
            (rule, chance) -> doubled(rule, rule.written().texts("references"), chance)));
  }

  private static List<Mutation> whole() {
    return List.of(
        Mutation.of(
            FormFault.TYPE_NOT_ACCEPTED,
            rule -> isOf(rule, "query"),
            rule -> rule.withValue("type", "\"saved_query\"")),
        Mutation.of(
            FormFault.NEGATED_ENTRIES,
            rule -> mapping(rule).isPresent() && !hasMinimum(rule),
            FormMutations::negated),
        Mutation.of(
            FormFault.NO_THREAT_LANGUAGE,
            rule -> rule.written().has("threat_language"),
            rule -> {
              String without = rule.without("threat_language").text();
              return new RuleText.Broken(without, without.indexOf("\nthreat_query") + 1);
            }));
  }

  /// What is told with the codes of whoever reads rules.
  private static List<Mutation> read() {
    return List.of(
        Mutation.of(
            RuleFault.MISSING_FIELD, rule -> isOf(rule, "eql"), rule -> rule.without("language")),
        Mutation.of(
            RuleFault.WRONG_TYPE,
            rule -> rule.written().has("anomaly_threshold"),
            rule -> rule.withValue("anomaly_threshold", "\"50\"")),
        Mutation.of(
            RuleFault.NUMBER_OUT_OF_RANGE,
            rule -> inside(rule, "threshold", "value").isPresent(),
            rule -> replacing(rule, inside(rule, "threshold", "value"), "0")),
        Mutation.of(
            RuleFault.BLANK_FIELD,
            rule -> !fieldNames(rule).isEmpty(),
            rule -> rule.replacing(fieldNames(rule).getFirst().span(), "\"\"")));
  }

  private static boolean isOf(RuleText rule, String type) {
    return text(rule, "type").equals(type);
  }

  private static String text(RuleText rule, String key) {
    return rule.written().text(key).map(WrittenText::value).orElse("");
  }

  private static boolean hasMinimum(RuleText rule) {
    return rule.written().metadataText("min_stack_version").isPresent();
  }

  private static Optional<WrittenValue> inside(RuleText rule, String table, String key) {
    return WrittenRule.table(rule.written().rule(), table)
        .flatMap(inner -> inner.member(key))
        .map(WrittenTable.Member::value);
  }

  private static List<WrittenText> fieldNames(RuleText rule) {
    return WrittenRule.table(rule.written().rule(), "investigation_fields")
        .map(table -> WrittenRule.texts(table, "field_names"))
        .orElse(List.of());
  }

  private static RuleText.Broken replacing(
      RuleText rule, Optional<WrittenValue> value, String other) {
    return rule.replacing(value.orElseThrow().span(), other);
  }

  private static RuleText.Broken doubled(RuleText rule, List<WrittenText> items, Chance chance) {
    WrittenText last = items.getLast();
    String again = items.get(chance.below(items.size())).value();
    int at = last.span().end();
    String text = rule.text().substring(0, at) + ", \"" + again + "\"" + rule.text().substring(at);
    return new RuleText.Broken(text, at);
  }

  /// The `type` of the first entry of a mapping to indicators.
  private static Optional<WrittenTable.Member> mapping(RuleText rule) {
    return rule.written().tables("threat_mapping").stream()
        .flatMap(group -> WrittenRule.tables(group, "entries").stream())
        .flatMap(entry -> entry.member("type").stream())
        .findFirst();
  }

  private static RuleText.Broken withNegation(RuleText rule, String truth) {
    int at = mapping(rule).orElseThrow().value().span().end();
    String line = "\nnegate = " + truth;
    String text = rule.text();
    return new RuleText.Broken(text.substring(0, at) + line + text.substring(at), at + 1);
  }

  /// With a negated entry, and a release that knows what that is.
  private static RuleText.Broken negated(RuleText rule) {
    RuleText.Broken broken = withNegation(rule, "true");
    String negated = broken.text();
    int header =
        rule.text().indexOf('\n', rule.written().metadata().orElseThrow().span().end()) + 1;
    String minimum = "min_stack_version = \"9.3\"\nmin_stack_comments = \"negated entries\"\n";
    return new RuleText.Broken(
        negated.substring(0, header) + minimum + negated.substring(header),
        broken.at() + minimum.length());
  }
}
