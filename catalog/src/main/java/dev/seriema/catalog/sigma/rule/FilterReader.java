package dev.seriema.catalog.sigma.rule;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.SigmaHead.Word;
import dev.seriema.catalog.sigma.search.DetectionReader;
import dev.seriema.catalog.sigma.search.Search;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/// Reads the part `filter` of a document: the rules that it is for, and beside them what the part
/// `detection` of a rule has.
final class FilterReader {
  private static final String RULES = "rules";
  private static final String EVERY_RULE = "any";

  private FilterReader() {}

  /// @param rules empty for every rule
  /// @param search empty where it cannot be used, which is told
  record Read(List<Word> rules, Optional<Search> search) {}

  /// Empty where it names no rules, which is told.
  static Optional<Read> read(YamlNode.Mapping filter, SigmaFindings findings) {
    MappingReader fields = new MappingReader(filter, findings);
    Optional<YamlNode> named = fields.needed(RULES, "`filter`");
    List<Word> rules = fields.words(RULES);
    YamlNode.Mapping rest =
        new YamlNode.Mapping(
            filter.members().stream()
                .filter(member -> !member.key().value().equals(RULES))
                .toList(),
            filter.size(),
            filter.span());
    Optional<Search> search = DetectionReader.read("filter", rest, findings);
    if (named.isPresent() && rules.isEmpty()) {
      findings.add(SigmaFault.MISSING_PART, named.get().span(), "`rules` of the filter is empty");
    }
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    boolean every = rules.size() == 1 && rules.getFirst().text().equals(EVERY_RULE);
    return Optional.of(new Read(every ? List.of() : rules, search));
  }
}
