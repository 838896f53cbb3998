package dev.seriema.catalog.sigma.rule;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.SigmaHead.Word;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the part `correlation` of a document.
final class CorrelationReader {
  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,5})([smhd])");
  private static final String OF = "`correlation`";

  private final YamlNode.Mapping written;
  private final MappingReader fields;
  private final SigmaFindings findings;

  CorrelationReader(YamlNode.Mapping written, SigmaFindings findings) {
    this.written = written;
    this.fields = new MappingReader(written, findings);
    this.findings = findings;
  }

  /// Empty where something is missing or wrong, which is told.
  Optional<Correlation> read() {
    Optional<Correlation.Type> type =
        fields
            .needed("type", OF)
            .flatMap(_ ->
                fields.one(
                    "type",
                    Correlation.Type::named,
                    Arrays.stream(Correlation.Type.values()).map(Correlation.Type::word).toList()));
    fields.needed("rules", OF);
    List<Word> rules = fields.words("rules");
    Optional<Duration> span = fields.needed("timespan", OF).flatMap(_ -> span());
    Optional<YamlNode> condition =
        type.isPresent() && type.get().isTemporal()
            ? fields.node("condition")
            : fields.needed("condition", OF);
    Optional<CorrelationConditionReader.Read> conditions =
        condition.isEmpty()
            ? Optional.of(CorrelationConditionReader.Read.NONE)
            : new CorrelationConditionReader(type, rules, findings).read(condition.get());
    boolean generates = fields.text("generate").filter("true"::equalsIgnoreCase).isPresent();
    List<Word> groupBy = fields.words("group-by");
    Map<String, Map<String, String>> aliases = aliases();
    tellOthers();
    if (type.isEmpty() || rules.isEmpty() || span.isEmpty() || conditions.isEmpty()) {
      return Optional.empty();
    }
    if (type.get() == Correlation.Type.VALUE_COUNT && conditions.get().field().isEmpty()) {
      findings.add(
          SigmaFault.MISSING_PART,
          written.span(),
          "the condition of a `value_count` has no `field` whose values it counts");
      return Optional.empty();
    }
    return Optional.of(
        new Correlation(
            type.get(),
            rules,
            groupBy,
            span.get(),
            conditions.get().field(),
            conditions.get().bounds(),
            conditions.get().joined(),
            aliases,
            generates,
            written.span()));
  }

  private void tellOthers() {
    for (YamlNode.Member member : fields.others()) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          member.key().span(),
          "`" + member.key().value() + "` is no part of a correlation");
    }
  }

  private Optional<Duration> span() {
    Optional<Word> word = fields.word("timespan");
    Matcher parts = SPAN.matcher(word.map(Word::text).orElse(""));
    if (!parts.matches()) {
      word.ifPresent(wrong ->
          findings.add(
              SigmaFault.BAD_CORRELATION,
              wrong.span(),
              "`timespan` is `" + wrong.text() + "`, no span such as `90m`, in s, m, h or d"));
      return Optional.empty();
    }
    long count = Long.parseLong(parts.group(1));
    return Optional.of(
        switch (parts.group(2)) {
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        });
  }

  private Map<String, Map<String, String>> aliases() {
    Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
    fields
        .mapping("aliases")
        .ifPresent(mapping -> {
          for (YamlNode.Member alias : mapping.members()) {
            Map<String, String> byRule = new LinkedHashMap<>();
            fields
                .mapping("aliases", alias.value())
                .ifPresent(rules -> {
                  MappingReader reader = new MappingReader(rules, findings);
                  for (YamlNode.Member rule : rules.members()) {
                    reader
                        .text(rule.key().value())
                        .ifPresent(field -> byRule.put(rule.key().value(), field));
                  }
                });
            aliases.put(alias.key().value(), byRule);
          }
        });
    return aliases;
  }
}
