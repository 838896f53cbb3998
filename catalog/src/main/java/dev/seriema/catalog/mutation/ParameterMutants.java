package dev.seriema.catalog.mutation;

import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.rule.TypeParameters.Cardinality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes what a rule has beside its query as its type wants it.
final class ParameterMutants {
  private static final int GREATEST_SCORE = 100;

  private final List<Mutant> mutants = new ArrayList<>();

  private ParameterMutants() {}

  static List<Mutant> of(Rule rule) {
    ParameterMutants made = new ParameterMutants();
    switch (rule.parameters()) {
      case TypeParameters.Threshold threshold -> made.threshold(threshold);
      case TypeParameters.NewTerms(var fields, var historyStart) -> {
        for (int i = 0; i < fields.size() && fields.size() > 1; i++) {
          made.add(
              Mutation.NEW_TERMS_FIELD,
              "new_terms " + fields.get(i),
              "left out",
              new TypeParameters.NewTerms(without(fields, i), historyStart));
        }
      }
      case TypeParameters.MachineLearning(var jobs, var threshold) ->
          numbers(threshold).stream()
              .filter(next -> next <= GREATEST_SCORE)
              .forEach(next ->
                  made.add(
                      Mutation.THRESHOLD,
                      "anomaly_threshold = " + threshold,
                      "becomes `" + next + "`",
                      new TypeParameters.MachineLearning(jobs, Math.toIntExact(next))));
      case TypeParameters.QueryOnly _,
          TypeParameters.Unreadable _,
          TypeParameters.ThreatMatch _ -> {
        // The query says all, or nothing can be said.
      }
    }
    return made.mutants;
  }

  private void threshold(TypeParameters.Threshold threshold) {
    List<String> fields = threshold.fields();
    for (int i = 0; i < fields.size(); i++) {
      add(
          Mutation.THRESHOLD_FIELD,
          "threshold field " + fields.get(i),
          "left out",
          new TypeParameters.Threshold(
              without(fields, i), threshold.value(), threshold.cardinality()));
    }
    for (long next : numbers(threshold.value())) {
      add(
          Mutation.THRESHOLD,
          "threshold value = " + threshold.value(),
          "becomes `" + next + "`",
          new TypeParameters.Threshold(fields, next, threshold.cardinality()));
    }
    threshold.cardinality().ifPresent(cardinality -> cardinality(threshold, cardinality));
  }

  private void cardinality(TypeParameters.Threshold threshold, Cardinality cardinality) {
    add(
        Mutation.THRESHOLD_FIELD,
        "cardinality of " + cardinality.field(),
        "left out",
        new TypeParameters.Threshold(threshold.fields(), threshold.value(), Optional.empty()));
    for (long next : numbers(cardinality.value())) {
      add(
          Mutation.THRESHOLD,
          "cardinality value = " + cardinality.value(),
          "becomes `" + next + "`",
          new TypeParameters.Threshold(
              threshold.fields(),
              threshold.value(),
              Optional.of(new Cardinality(cardinality.field(), next))));
    }
  }

  private static List<Long> numbers(long number) {
    List<Long> numbers = new ArrayList<>();
    if (number > 1) {
      numbers.add(number - 1);
    }
    if (number < Long.MAX_VALUE) {
      numbers.add(number + 1);
    }
    return numbers;
  }

  private static List<String> without(List<String> fields, int which) {
    List<String> others = new ArrayList<>(fields);
    others.remove(which);
    return others;
  }

  private void add(Mutation mutation, String written, String change, TypeParameters parameters) {
    mutants.add(
        Mutant.of(
            new Mutant.Told(mutation, Optional.empty(), "", written, change),
            (compiler, rule) -> compiler.compile(with(rule, parameters))));
  }

  private static Rule with(Rule rule, TypeParameters parameters) {
    return new Rule(
        rule.id(),
        rule.version(),
        rule.type(),
        rule.query(),
        rule.indices(),
        rule.headline(),
        rule.schedule(),
        rule.threats(),
        rule.narrowing(),
        parameters,
        rule.alerting(),
        rule.deployment(),
        rule.retired());
  }
}
