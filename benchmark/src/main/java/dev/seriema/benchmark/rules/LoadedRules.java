package dev.seriema.benchmark.rules;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.ShippedSchemas;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every rule of some files whose query compiles, in order of their ids.
///
/// Of a rule that does more than its query (a threshold, terms that are new, an exception list) the
/// query alone is taken: each rule then costs an event what it would cost in a full run.
///
/// @param found rules in the files that are not retired
public record LoadedRules(List<Compiled> rules, int found) {
  /// Types whose query decides on one event or a few. What other types ask beside it (a model, a
  /// list of indicators) is most of their work.
  private static final Set<RuleType> TYPES =
      EnumSet.of(RuleType.EQL, RuleType.QUERY, RuleType.THRESHOLD, RuleType.NEW_TERMS);

  public LoadedRules {
    rules = List.copyOf(rules);
  }

  /// Files and queries on all cores.
  public static LoadedRules load(List<Path> places) {
    RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST);
    List<Rule> live = RuleLoader.load(places).live().stream().map(loaded -> loaded.rule()).toList();
    List<Compiled> compiled =
        live.parallelStream()
            .filter(rule -> TYPES.contains(rule.type()))
            .map(compiler::compile)
            .flatMap(LoadedRules::withQuery)
            .sorted(Comparator.comparing(rule -> rule.rule().id().id()))
            .toList();
    return new LoadedRules(compiled, live.size());
  }

  /// Of a rule of single events its query alone: what it counts, remembers or excepts is nothing
  /// that other programs do.
  private static Stream<Compiled> withQuery(Compilation compilation) {
    return switch (compilation) {
      case Compiled(var rule, EventQuery query, _, _, _, var found) ->
          Stream.of(new Compiled(rule, query, found));
      case Compiled compiled -> Stream.of(compiled);
      case Compilation.LeftOut(var rule, _, var query, var found) ->
          query.stream().map(sound -> new Compiled(rule, sound, found));
    };
  }

  /// Those that look at one event at a time.
  public List<Compiled> ofSingleEvents() {
    return rules.stream().filter(rule -> rule.query() instanceof EventQuery).toList();
  }

  /// Those that other programs can run.
  public List<FlatRule> flat() {
    return rules.stream().flatMap(rule -> FlatRule.of(rule).stream()).toList();
  }

  /// A detector that shows every event to every rule, as the other programs do.
  public static Detector ofAnyIndex(List<Compiled> rules) {
    return detector(rules, DetectorOptions.DEFAULT.withAnyIndex(true));
  }

  public static Detector detector(List<Compiled> rules, DetectorOptions options) {
    return Detector.of(rules, EcsSchema.newest(), options);
  }
}
