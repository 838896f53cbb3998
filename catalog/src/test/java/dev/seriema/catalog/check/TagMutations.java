package dev.seriema.catalog.check;

import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.tag.TagFault;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Breaks the tags of rules.
final class TagMutations {
  private static final String TACTIC = "Tactic: ";
  private static final String GUIDE = "Resources: Investigation Guide";
  private static final String SHORT_ML = "Rule Type: ML";

  static final List<Mutation> ALL =
      List.of(
          Mutation.of(
              TagFault.OTHER_CASE,
              has("Domain: Endpoint"),
              rule -> rule.replacing(tag(rule, "Domain: Endpoint").span(), "\"domain: endpoint\"")),
          Mutation.of(
              TagFault.NO_TAG_OF_INDEX,
              rule ->
                  rule.written().texts("index").stream()
                      .anyMatch(index -> index.value().equals("endgame-*")),
              rule -> withoutTag(rule, "Data Source: Elastic Endgame")),
          Mutation.of(
              TagFault.NO_TAG_OF_BUILDING_BLOCK,
              rule -> rule.location().kind() == RuleLocation.Kind.BUILDING_BLOCK,
              rule -> withoutTag(rule, "Rule Type: BBR")),
          Mutation.of(
              TagFault.NO_TAG_OF_FIRST_TACTIC,
              rule -> has("Rule Type: ML").negate().test(rule) && firstTacticTag(rule).isPresent(),
              rule -> withoutTag(rule, firstTacticTag(rule).orElseThrow())),
          Mutation.of(
              TagFault.TACTIC_NOT_MAPPED,
              rule ->
                  !rule.text().contains("Exfiltration") && !rule.written().texts("tags").isEmpty(),
              rule -> withTag(rule, "Tactic: Exfiltration")),
          Mutation.of(
              TagFault.NO_TAG_OF_SYSTEM,
              rule -> rule.location().folder().equals("macos"),
              rule -> withoutTag(rule, "OS: macOS")),
          Mutation.of(
              TagFault.NO_TAG_OF_MACHINE_LEARNING,
              has(SHORT_ML),
              rule -> withoutTag(rule, SHORT_ML)),
          Mutation.of(TagFault.NO_TAG_OF_GUIDE, has(GUIDE), rule -> withoutTag(rule, GUIDE)),
          Mutation.of(
              TagFault.NO_TAG_OF_LANGUAGE_MODEL,
              has("Resources: LLM").and(rule -> rule.text().contains("| COMPLETION")),
              rule -> withoutTag(rule, "Resources: LLM")),
          Mutation.of(
              TagFault.NO_PREFIX,
              rule -> !rule.written().texts("tags").isEmpty(),
              rule -> withTag(rule, "Shells")),
          new Mutation(
              TagFault.TAG_TWICE,
              rule -> rule.written().texts("tags").size() > 1,
              (rule, chance) -> {
                List<WrittenText> tags = rule.written().texts("tags");
                return withTag(rule, tags.get(chance.below(tags.size())).value());
              }));

  private TagMutations() {}

  private static Predicate<RuleText> has(String tag) {
    return rule -> rule.written().texts("tags").stream().anyMatch(own -> own.value().equals(tag));
  }

  private static Optional<String> firstTacticTag(RuleText rule) {
    return rule.written().tables("threat").stream()
        .findFirst()
        .flatMap(entry -> WrittenRule.table(entry, "tactic"))
        .flatMap(tactic -> WrittenRule.text(tactic, "name"))
        .map(name -> TACTIC + name.value())
        .filter(tag -> has(tag).test(rule));
  }

  private static WrittenText tag(RuleText rule, String tag) {
    return rule.written().texts("tags").stream()
        .filter(own -> own.value().equals(tag))
        .findFirst()
        .orElseThrow();
  }

  /// One more tag behind the last; the finding is there.
  private static RuleText.Broken withTag(RuleText rule, String tag) {
    WrittenText last = rule.written().texts("tags").getLast();
    String written = rule.text().substring(last.span().start(), last.span().end());
    return rule.replacing(last.span(), written + ", \"" + tag + '"');
  }

  /// Another free tag in place of one; the finding is at the list.
  private static RuleText.Broken withoutTag(RuleText rule, String tag) {
    String other = "Threat: Example";
    String text = rule.replacing(tag(rule, tag).span(), '"' + other + '"').text();
    return new RuleText.Broken(text, rule.written().keySpan("tags").start());
  }
}
