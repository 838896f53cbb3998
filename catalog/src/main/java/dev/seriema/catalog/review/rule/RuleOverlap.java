package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.overlap.Overlap;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.schema.SchemaSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares rules with all rules of a copy of the repository, which are read when the first asks.
public final class RuleOverlap {
  private final Path top;
  private final List<Path> places;
  private final RuleCompiler compiler;
  private final SchemaSource schemas;
  private @Nullable Known known;

  /// @param top of the copy
  /// @param places in it that hold rules
  /// @param schemas the fields of indices
  public RuleOverlap(Path top, List<Path> places, SchemaSource schemas) {
    this.top = top;
    this.places = List.copyOf(places);
    this.schemas = schemas;
    compiler = new RuleCompiler(schemas);
  }

  /// @param paths from the top, by the ids of rules
  private record Known(Overlap overlap, Map<RuleId, String> paths) {}

  /// The rules that find what a rule finds, or some of it, nearest first; none of a rule that does
  /// not compile.
  public List<RelatedRule> of(ReadRule rule) {
    return rule.rule()
        .map(compiler::compile)
        .map(outcome -> outcome instanceof Compiled compiled ? related(compiled) : null)
        .orElseGet(List::of);
  }

  private List<RelatedRule> related(Compiled rule) {
    Known all = known();
    return all.overlap.of(rule).stream()
        .map(relation ->
            new RelatedRule(all.paths.getOrDefault(relation.second().rule().id(), ""), relation))
        .toList();
  }

  private Known known() {
    Known present = known;
    if (present == null) {
      present = read();
      known = present;
    }
    return present;
  }

  /// What cannot be read or compiled is told by the check of the same files.
  private Known read() {
    List<RuleSet.LoadedRule> live = RuleLoader.load(places).live();
    List<Compiled> compiled = new ArrayList<>();
    for (Compilation compilation : EvenWork.map(live, loaded -> compiler.compile(loaded.rule()))) {
      if (compilation instanceof Compiled sound) {
        compiled.add(sound);
      }
    }
    Map<RuleId, String> paths = new HashMap<>();
    live.forEach(loaded ->
        paths.put(loaded.rule().id(), top.relativize(loaded.file()).toString().replace('\\', '/')));
    return new Known(new Overlap(compiled, schemas), paths);
  }
}
