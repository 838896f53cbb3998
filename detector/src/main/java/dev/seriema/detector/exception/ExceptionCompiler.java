package dev.seriema.detector.exception;

import dev.seriema.languages.exception.CompiledItem;
import dev.seriema.languages.exception.ExceptionItems;
import dev.seriema.model.exception.ExceptionItem;
import dev.seriema.model.exception.ExceptionList;
import dev.seriema.model.exception.ExceptionListId;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Compiles the lists of exceptions that rules name: a list once for all rules of the same indices.
/// Thread-safe.
public final class ExceptionCompiler {
  private final Exceptions exceptions;
  private final SchemaSource schemas;
  private final ConcurrentMap<Key, CompiledList> compiled = new ConcurrentHashMap<>();
  private final ConcurrentMap<ExceptionFinding, Boolean> findings = new ConcurrentHashMap<>();

  public ExceptionCompiler(Exceptions exceptions, SchemaSource schemas) {
    this.exceptions = exceptions;
    this.schemas = schemas;
  }

  private record Key(ExceptionListId list, IndexPatterns indices) {}

  /// What the lists of a rule mean together.
  public sealed interface Outcome {
    record Sound(RuleExceptions exceptions) implements Outcome {}

    /// To run the rule without them would raise alerts that somebody has ruled out.
    ///
    /// @param reason a few words that complete "left out because"
    record Useless(String reason) implements Outcome {}
  }

  public Outcome of(Rule rule) {
    List<CompiledList.Item> items = new ArrayList<>();
    for (ExceptionListId id : rule.narrowing().exceptionLists()) {
      CompiledList list = compiled.computeIfAbsent(new Key(id, rule.indices()), this::compile);
      if (list.obstacle().isPresent()) {
        return new Outcome.Useless(list.obstacle().get());
      }
      items.addAll(list.items());
    }
    return new Outcome.Sound(new RuleExceptions(groups(items)));
  }

  /// What was found in the items of the lists that rules named so far, in order of their files and
  /// places, each once.
  public List<ExceptionFinding> findings() {
    return findings.keySet().stream()
        .sorted(
            Comparator.comparing((ExceptionFinding found) -> found.source().name())
                .thenComparingInt(found -> found.diagnostic().span().start())
                .thenComparing(found -> found.diagnostic().code().id())
                .thenComparing(found -> found.diagnostic().message()))
        .toList();
  }

  private CompiledList compile(Key key) {
    ExceptionList list = exceptions.lists().get(key.list);
    if (list == null) {
      return CompiledList.useless("its exception list `" + key.list + "` is not at hand");
    }
    if (list.obstacle().isPresent()) {
      return CompiledList.useless("its exception list `" + key.list + "` " + list.obstacle().get());
    }
    Schema schema = schemas.of(key.indices);
    List<CompiledList.Item> items = new ArrayList<>();
    Optional<String> obstacle = Optional.empty();
    for (ExceptionItem item : list.items()) {
      CompiledItem found = ExceptionItems.compile(item, schema, exceptions.values());
      found
          .diagnostics()
          .forEach(one -> findings.put(new ExceptionFinding(item.source(), one), true));
      found
          .condition()
          .ifPresent(condition ->
              items.add(new CompiledList.Item(item.expiry(), found.afterSearch(), condition)));
      if (found.condition().isEmpty() && obstacle.isEmpty()) {
        obstacle = Optional.of(obstacle(key.list, found));
      }
    }
    return new CompiledList(items, obstacle);
  }

  private static String obstacle(ExceptionListId list, CompiledItem item) {
    return item.missingLists().isEmpty()
        ? "its exception list `" + list + "` does not compile"
        : "the value list `"
            + item.missingLists().getFirst()
            + "` of its exception list `"
            + list
            + "` is not at hand";
  }

  private static List<RuleExceptions.Group> groups(List<CompiledList.Item> items) {
    Map<GroupKey, List<Condition>> grouped = new TreeMap<>();
    for (CompiledList.Item item : items) {
      grouped
          .computeIfAbsent(
              new GroupKey(item.expiry().orElse(Instant.MIN), item.afterSearch()),
              _ -> new ArrayList<>())
          .add(item.condition());
    }
    List<RuleExceptions.Group> groups = new ArrayList<>();
    grouped.forEach((key, conditions) ->
        groups.add(
            new RuleExceptions.Group(
                Optional.of(key.expiry).filter(expiry -> !expiry.equals(Instant.MIN)),
                key.afterSearch,
                anyOf(conditions))));
    return groups;
  }

  /// @param expiry the least moment where there is none
  private record GroupKey(Instant expiry, boolean afterSearch) implements Comparable<GroupKey> {
    @Override
    public int compareTo(GroupKey other) {
      int order = expiry.compareTo(other.expiry);
      return order != 0 ? order : Boolean.compare(afterSearch, other.afterSearch);
    }
  }

  private static Condition anyOf(List<Condition> conditions) {
    return conditions.size() == 1
        ? conditions.getFirst()
        : new Condition.AnyOf(conditions, conditions.getFirst().span());
  }
}
