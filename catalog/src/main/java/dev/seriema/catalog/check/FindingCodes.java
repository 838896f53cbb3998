package dev.seriema.catalog.check;

import dev.seriema.catalog.facts.source.FactFault;
import dev.seriema.catalog.json.JsonFault;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.toml.TomlFault;
import dev.seriema.engine.match.MatchFault;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.esql.EsqlFault;
import dev.seriema.languages.filter.FilterFault;
import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.model.diagnostic.DiagnosticCode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The codes that findings about rules can have.
public final class FindingCodes {
  private static final Map<String, DiagnosticCode> BY_ID = new LinkedHashMap<>();

  static {
    Stream.of(
            TomlFault.values(),
            JsonFault.values(),
            RuleFault.values(),
            FactFault.values(),
            EqlFault.values(),
            KqlFault.values(),
            LuceneFault.values(),
            EsqlFault.values(),
            FilterFault.values(),
            MatchFault.values())
        .flatMap(codes -> Arrays.stream((DiagnosticCode[]) codes))
        .forEach(code -> BY_ID.put(code.id(), code));
    Checks.codes().forEach(code -> BY_ID.put(code.id(), code));
  }

  private FindingCodes() {}

  /// In order of the rooms that they come from.
  public static List<String> all() {
    return List.copyOf(BY_ID.keySet());
  }

  /// Each by its id, in the same order.
  static Map<String, DiagnosticCode> byId() {
    return Collections.unmodifiableMap(BY_ID);
  }

  public static Optional<DiagnosticCode> named(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
