package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.QueryFields.DataSet;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a rule says in `integration`, beside what it reads.
///
/// @param named in `integration`; may be empty
/// @param indices at least one
record Integrations(RuleUnderCheck rule, List<WrittenText> named, List<ReadIndex> indices) {
  static final String KEY = "integration";

  private static final List<String> ALERTS = List.of(".alerts-security.*");

  /// Whether a rule is to tell its integrations. In a folder of one's own that is one which names
  /// some.
  static boolean areTold(RuleUnderCheck rule) {
    return rule.written().metadata().isPresent()
        && (rule.settings().house() != House.PLAIN || !rule.written().metadataTexts(KEY).isEmpty());
  }

  /// Of a rule that has indices and is to tell its integrations; Lucene queries are not looked
  /// into.
  static Optional<Integrations> of(RuleUnderCheck rule) {
    WrittenRule written = rule.written();
    boolean isLookedInto = areTold(rule) && !is(written, "language", "lucene");
    List<ReadIndex> indices = isLookedInto ? ReadIndex.of(rule) : List.of();
    return indices.isEmpty()
        ? Optional.empty()
        : Optional.of(new Integrations(rule, written.metadataTexts(KEY), indices));
  }

  List<String> names() {
    return values(named);
  }

  /// Packages of indices that `integration` does not name, each with the first of its indices.
  List<IndexPackage> missing() {
    if (isOfIndicators() || isPassedOver() || isOfModels()) {
      return List.of();
    }
    List<String> names = names();
    return indices.stream()
        .flatMap(index -> IndexPackage.of(index, rule.facts().packages()).stream())
        .filter(found -> !found.isAmong(names))
        .toList();
  }

  /// Those that are named although no index is of them; not told of queries in ES|QL.
  List<WrittenText> withoutIndex() {
    return isOfQuery() || isOfIndicators() || isOfAlerts() || isOfModels()
        ? List.of()
        : named.stream().filter(name -> !isOfAnIndex(name.value())).toList();
  }

  /// What a finding weighs at most. The tool of elastic/detection-rules asks nothing of what a
  /// query in ES|QL reads.
  Severity heaviest() {
    return isOfQuery() ? Severity.WARNING : Severity.ERROR;
  }

  /// Whether the indices are those of a query in ES|QL.
  boolean isOfQuery() {
    return !rule.esql().indices().isEmpty();
  }

  /// Data sets that the query asks for, of packages that there are.
  List<DataSet> dataSets() {
    Stream<DataSet> ofQuery =
        rule.esql().outline().stream()
            .flatMap(outline -> outline.dataSets().stream())
            .map(found -> new DataSet(found.text(), rule.esql().inFile(found.span())));
    return Stream.concat(rule.fields().dataSets().stream(), ofQuery)
        .filter(dataSet -> rule.facts().packages().has(dataSet.packageName()))
        .toList();
  }

  /// Whether it reads alerts of other rules, and nothing else.
  boolean isOfAlerts() {
    return ReadIndex.names(indices).equals(ALERTS);
  }

  /// Whether it is one of the rules whose indices tell nothing.
  boolean isPassedOver() {
    return rule.written()
        .text("rule_id")
        .filter(id -> RuleConstants.list("ignored_rule_id").containsKey(id.value()))
        .isPresent();
  }

  private boolean isOfIndicators() {
    return is(rule.written(), "type", "threat_match");
  }

  /// Whether a package of machine-learning models is among them, whose results lie in indices of
  /// other names.
  private boolean isOfModels() {
    return named.stream()
        .anyMatch(name -> RuleConstants.list("ml_package").containsKey(name.value()));
  }

  private boolean isOfAnIndex(String name) {
    // The last letter may be a star away: `logs-aw*` holds the indices of `aws`.
    String beginning = "logs-" + name.substring(0, Math.max(0, name.length() - 1));
    return ReadIndex.names(indices).stream()
        .anyMatch(index -> index.contains(beginning) || isOfBeat(name, index));
  }

  /// Whether an index has what a package sends, by a name from before there were packages.
  private static boolean isOfBeat(String name, String index) {
    return switch (name) {
      case "windows" -> index.contains("winlog");
      case "apm" -> index.startsWith("apm-") || index.startsWith("traces-apm");
      default -> false;
    };
  }

  private static boolean is(WrittenRule written, String key, String value) {
    return written.text(key).filter(text -> text.value().equals(value)).isPresent();
  }

  private static List<String> values(Collection<WrittenText> texts) {
    return texts.stream().map(WrittenText::value).toList();
  }
}
