package dev.seriema.cli;

import dev.seriema.catalog.facts.source.FactFault;
import dev.seriema.catalog.json.JsonFault;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.toml.TomlFault;
import dev.seriema.engine.match.MatchFault;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The codes that findings about rules can have.
final class FindingCodes {
  private FindingCodes() {}

  static List<String> all() {
    return Stream.of(
            TomlFault.values(),
            JsonFault.values(),
            RuleFault.values(),
            FactFault.values(),
            EqlFault.values(),
            KqlFault.values(),
            LuceneFault.values(),
            MatchFault.values())
        .flatMap(codes -> Arrays.stream((DiagnosticCode[]) codes))
        .map(DiagnosticCode::id)
        .toList();
  }

  /// @throws Unable where no finding can have the code, so that a slip does not look like a clean
  ///   result
  static void expect(String code) throws Unable {
    List<String> codes = all();
    if (!codes.contains(code)) {
      throw new Unable(
          "no finding has the code `"
              + code
              + "`"
              + Suggestions.nearest(code, codes)
                  .map(nearest -> "; did you mean `" + nearest + "`?")
                  .orElse(""));
    }
  }
}
