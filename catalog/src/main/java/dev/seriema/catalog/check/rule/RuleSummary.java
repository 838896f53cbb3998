package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What other files may ask of a rule, small enough to be remembered.
///
/// @param nameSpan where the name is written, else where the rule begins
/// @param maturity as it is written; empty where it is not, as in an export
/// @param maturitySpan where it is written, else where its table begins
/// @param minimumStack the oldest release that the rule is for
/// @param type such as `eql`
/// @param isDeprecated by its maturity or its folder
/// @param hasReason whether it says why it was given up
/// @param tagsSpan where the list of tags is written, else where the rule begins
/// @param hash of the rule as it ships, where versions may be locked; empty where it is not decided
public record RuleSummary(
    Optional<String> name,
    SourceSpan nameSpan,
    Optional<String> maturity,
    SourceSpan maturitySpan,
    Optional<String> minimumStack,
    Optional<String> type,
    boolean isDeprecated,
    boolean hasReason,
    List<String> tags,
    SourceSpan tagsSpan,
    Optional<RuleHash> hash) {
  private static final SourceSpan START = new SourceSpan(0, 0);

  /// Of a file whose tables cannot be read.
  public static final RuleSummary NOTHING =
      new RuleSummary(
          Optional.empty(),
          START,
          Optional.empty(),
          START,
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          List.of(),
          START,
          Optional.empty());

  public RuleSummary {
    tags = List.copyOf(tags);
  }

  public static RuleSummary of(RuleUnderCheck rule) {
    WrittenRule written = rule.written();
    Optional<WrittenText> name = written.text("name");
    Optional<WrittenText> maturity = written.metadataText("maturity");
    return new RuleSummary(
        name.map(WrittenText::value),
        name.map(WrittenValue::span).orElse(written.rule().span()),
        maturity.map(WrittenText::value),
        maturity.map(WrittenValue::span).orElseGet(() -> written.metadataSpan("maturity")),
        written.metadataText("min_stack_version").map(WrittenText::value),
        written.text("type").map(WrittenText::value),
        rule.isDeprecated(),
        written.metadataText("deprecated_reason").isPresent()
            || written.text("deprecated_reason").isPresent(),
        written.texts("tags").stream().map(WrittenText::value).toList(),
        written
            .rule()
            .member("tags")
            .map(member -> member.value().span())
            .orElse(written.rule().span()),
        hash(rule));
  }

  private static Optional<RuleHash> hash(RuleUnderCheck rule) {
    return rule.isProduction() && rule.settings().house() != House.PLAIN
        ? rule.rule().flatMap(read -> RuleHash.of(rule.written(), read, rule.facts().schemas()))
        : Optional.empty();
  }

  /// All places that it points to.
  public Stream<SourceSpan> spans() {
    return Stream.of(nameSpan, maturitySpan, tagsSpan);
  }

  /// Whether it is one of those that a release has.
  public boolean isProduction() {
    return maturity.filter("production"::equals).isPresent();
  }
}
