package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.overlap.Overlap;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.schema.SchemaSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares rules with all rules of a copy of the repository, which are read when the first asks.
public final class RuleOverlap {
  private final Path top;
  private final List<Path> places;
  private final RuleCompiler compiler;
  private final SchemaSource schemas;
  private final IdentityHashMap<Rule, Compilation> compiled = new IdentityHashMap<>();
  private @Nullable List<RuleSet.LoadedRule> live;

  /// @param top of the copy
  /// @param places in it that hold rules
  /// @param schemas the fields of indices
  public RuleOverlap(Path top, List<Path> places, SchemaSource schemas) {
    this.top = top;
    this.places = List.copyOf(places);
    this.schemas = schemas;
    compiler = new RuleCompiler(schemas);
  }

  /// The rules that find what a rule finds, or some of it, nearest first; none of a rule that does
  /// not compile.
  public List<RelatedRule> of(ReadRule rule) {
    return rule.rule()
        .map(compiler::compile)
        .map(outcome -> outcome instanceof Compiled sound ? related(sound) : null)
        .orElseGet(List::of);
  }

  private List<RelatedRule> related(Compiled rule) {
    List<RuleSet.LoadedRule> others =
        live().stream().filter(other -> Overlap.mayMeet(rule.rule(), other.rule())).toList();
    Map<RuleId, String> paths = new HashMap<>();
    others.forEach(other ->
        paths.put(other.rule().id(), top.relativize(other.file()).toString().replace('\\', '/')));
    return new Overlap(compiled(others), schemas)
        .of(rule).stream()
            .map(relation ->
                new RelatedRule(paths.getOrDefault(relation.second().rule().id(), ""), relation))
            .toList();
  }

  private List<RuleSet.LoadedRule> live() {
    List<RuleSet.LoadedRule> present = live;
    if (present == null) {
      present = RuleLoader.load(places).live();
      live = present;
    }
    return present;
  }

  /// What cannot be read or compiled is told by the check of the same files.
  private List<Compiled> compiled(List<RuleSet.LoadedRule> rules) {
    List<Rule> open =
        rules.stream()
            .map(RuleSet.LoadedRule::rule)
            .filter(rule -> !compiled.containsKey(rule))
            .toList();
    EvenWork.map(open, compiler::compile)
        .forEach(compilation -> compiled.put(compilation.rule(), compilation));
    return rules.stream()
        .flatMap(rule ->
            compiled.get(rule.rule()) instanceof Compiled sound ? Stream.of(sound) : Stream.empty())
        .toList();
  }
}
