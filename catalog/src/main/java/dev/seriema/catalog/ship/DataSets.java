package dev.seriema.catalog.ship;

import dev.seriema.catalog.check.rule.QueryFields;
import dev.seriema.catalog.check.rule.WrittenEsql;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.languages.esql.syntax.EsqlName;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.schema.SchemaSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The data sets that the query of a rule asks for, such as `aws.cloudtrail`.
public final class DataSets {
  private DataSets() {}

  /// @return by their names; patterns are not among them; empty where the query does not compile
  public static Optional<Set<String>> of(WrittenRule written, Rule rule, SchemaSource schemas) {
    if (rule.query().isEmpty()) {
      return Optional.of(Set.of());
    }
    if (rule.type() == RuleType.ESQL) {
      return WrittenEsql.of(written)
          .outline()
          .map(outline ->
              names(
                  outline.dataSets().stream()
                      .filter(name -> !name.isPattern())
                      .map(EsqlName::text)));
    }
    return switch (new RuleCompiler(schemas).compile(rule)) {
      case Compilation.Compiled compiled ->
          Optional.of(
              names(
                  QueryFields.of(Optional.of(rule), Optional.of(compiled.query()))
                      .dataSets()
                      .stream()
                      .map(QueryFields.DataSet::name)
                      .filter(name -> name.indexOf('*') < 0)));
      case Compilation.LeftOut _ -> Optional.empty();
    };
  }

  private static Set<String> names(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }
}
