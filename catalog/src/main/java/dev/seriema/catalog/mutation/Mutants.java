package dev.seriema.catalog.mutation;

import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/// The mutants of one rule, in the order of its query, then those of what stands beside it.
///
/// @param all no more than [#MOST]
/// @param leftOut how many more there are
public record Mutants(List<Mutant> all, int leftOut) {
  /// Mutants that are made of one rule.
  public static final int MOST = 2_000;

  public Mutants {
    all = List.copyOf(all);
  }

  /// @param compiled what the compiler makes of the rule
  public static Mutants of(Compilation.Compiled compiled, RuleCompiler compiler) {
    Rule rule = compiled.rule();
    List<Mutant> made = new ArrayList<>();
    rule.query()
        .ifPresent(written -> {
          QueryWords words = new QueryWords(written.text());
          Query query = compiler.asked(compiled);
          compiler
              .stages(compiled)
              .forEach(stage -> made.addAll(ClauseMutants.of(stage, query, words)));
          made.addAll(QueryMutants.of(query, words));
        });
    made.addAll(ParameterMutants.of(rule));
    return new Mutants(
        made.subList(0, Math.min(made.size(), MOST)), Math.max(0, made.size() - MOST));
  }
}
