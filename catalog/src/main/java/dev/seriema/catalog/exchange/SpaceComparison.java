package dev.seriema.catalog.exchange;

import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.export.ExportedLists;
import dev.seriema.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Rules of a repository against those of a space of Kibana, by their ids.
///
/// @param pairs the rules of the repository in order of their files, then those that only the space
///   has
public record SpaceComparison(List<Pair> pairs) {
  public SpaceComparison {
    pairs = List.copyOf(pairs);
  }

  /// A rule that is here, there, or in both.
  ///
  /// @param differing the keys in which both differ
  /// @param beside in what the lists of exceptions and connectors differ that the rule names, in
  ///   words
  public record Pair(
      String ruleId,
      String name,
      Optional<Document> here,
      Optional<JsonValue.Table> there,
      List<String> differing,
      List<String> beside) {
    public Pair {
      differing = List.copyOf(differing);
      beside = List.copyOf(beside);
    }

    /// Whether it is in both, and what it names is the same too.
    public boolean isSame() {
      return isSameRule() && beside.isEmpty();
    }

    /// Whether it is in both, whatever it names.
    public boolean isSameRule() {
      return here.isPresent() && there.isPresent() && differing.isEmpty();
    }

    /// All in which both differ.
    public List<String> differences() {
      return Stream.concat(differing.stream(), beside.stream()).toList();
    }
  }

  /// @param documents of which rules are compared
  /// @param others files of lists and connectors that the rules may name
  /// @param exported rules as Kibana exports them
  /// @param lists what stands beside them, of each part of the export
  public static SpaceComparison of(
      List<Document> documents,
      List<Document> others,
      List<JsonValue.Table> exported,
      List<ExportedLists> lists)
      throws Unconvertible {
    ListDifferences.DifferencesOfRule ofLists = ListDifferences.between(others, lists);
    Map<String, JsonValue.Table> there = new LinkedHashMap<>();
    exported.forEach(rule -> there.put(id(rule), rule));
    List<Pair> pairs = new ArrayList<>();
    for (Document document : documents) {
      if (document.content().kind().filter(RepositoryDocument.Kind.RULE::equals).isPresent()) {
        JsonValue.Table rule = document.content().table(RepositoryDocument.RULE);
        Optional<JsonValue.Table> other = Optional.ofNullable(there.remove(id(rule)));
        List<String> differing =
            other.isPresent() ? RuleDifference.of(document.content(), other.get()) : List.of();
        List<String> beside = other.isPresent() ? ofLists.of(rule) : List.of();
        pairs.add(new Pair(id(rule), name(rule), Optional.of(document), other, differing, beside));
      }
    }
    there.forEach((id, rule) ->
        pairs.add(
            new Pair(id, name(rule), Optional.empty(), Optional.of(rule), List.of(), List.of())));
    return new SpaceComparison(pairs);
  }

  private static String id(JsonValue.Table rule) {
    return Values.text(rule, "rule_id").orElse("");
  }

  private static String name(JsonValue.Table rule) {
    return Values.text(rule, "name").orElse("");
  }
}
