package dev.seriema.catalog.sigma.search;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the part `detection` of a rule, or the like of a filter: searches by name, and the
/// condition that joins them.
public final class DetectionReader {
  private static final String CONDITION = "condition";
  private static final String OLD_SPAN = "timeframe";

  private final String part;
  private final YamlNode.Mapping detection;
  private final SigmaFindings findings;
  private final Map<String, Search> searches = new LinkedHashMap<>();
  private final Map<String, SourceSpan> places = new LinkedHashMap<>();

  private DetectionReader(String part, YamlNode.Mapping detection, SigmaFindings findings) {
    this.part = part;
    this.detection = detection;
    this.findings = findings;
  }

  /// What the rule looks for; empty where something is wrong, which is told.
  ///
  /// @param part what the document calls it
  public static Optional<Search> read(
      String part, YamlNode.Mapping detection, SigmaFindings findings) {
    return new DetectionReader(part, detection, findings).read();
  }

  private Optional<Search> read() {
    boolean sound = true;
    for (YamlNode.Member member : detection.members()) {
      String name = member.key().value();
      if (name.equals(OLD_SPAN)) {
        findings.add(
            SigmaFault.OLD_AGGREGATION,
            member.key().span(),
            "`timeframe` belongs to conditions of Sigma 1, which count and correlate",
            "write a document with `correlation:` that names this rule");
        sound = false;
      } else if (!name.equals(CONDITION)) {
        Optional<Search> search = new SearchReader(findings).read(member);
        search.ifPresent(found -> searches.put(name, found));
        places.put(name, member.key().span());
        sound &= search.isPresent();
      }
    }
    Optional<YamlNode> condition = detection.value(CONDITION);
    if (condition.isEmpty()) {
      findings.add(SigmaFault.MISSING_PART, detection.span(), "`" + part + "` has no `condition`");
      return Optional.empty();
    }
    return sound ? conditions(condition.get()) : Optional.empty();
  }

  /// One condition, or a list of which one has to hold.
  private Optional<Search> conditions(YamlNode node) {
    List<YamlNode> written =
        node instanceof YamlNode.Listing(var items, _, _) ? items : List.of(node);
    Set<String> used = new LinkedHashSet<>();
    ValueBudget budget = new ValueBudget();
    List<Search> read = new ArrayList<>();
    for (YamlNode one : written) {
      if (one instanceof YamlNode.Scalar text && !text.value().isBlank()) {
        new ConditionParser(text, searches, used, budget, findings).read().ifPresent(read::add);
      } else {
        findings.add(
            SigmaFault.WRONG_TYPE, one.span(), "`condition` is " + one.kind() + ", not a text");
      }
    }
    if (read.isEmpty() || read.size() < written.size()) {
      return Optional.empty();
    }
    unused(used);
    return Optional.of(Search.any(read));
  }

  private void unused(Set<String> used) {
    Set<String> left = new HashSet<>(searches.keySet());
    left.removeAll(used);
    places.forEach((name, place) -> {
      if (left.contains(name)) {
        findings.add(
            SigmaFault.UNUSED_SEARCH, place, "no condition asks for the search `" + name + "`");
      }
    });
  }
}
