package dev.seriema.cli;

import dev.seriema.catalog.exchange.ExchangeInput;
import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.exchange.ExchangeReader;
import dev.seriema.catalog.exchange.SpaceComparison;
import dev.seriema.catalog.exchange.Unconvertible;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import java.nio.file.Path;
import java.util.List;

/// The rule files that a command compares with a space of Kibana.
///
/// @param documents rules, lists and connectors
/// @param isIncomplete whether some of the files cannot be read
record LocalRules(List<Document> documents, boolean isIncomplete) {

  /// Reads files, and tells what is wrong with them.
  static LocalRules of(List<Path> places, Terminal terminal) throws Unable {
    ExchangeInput input = ExchangeReader.read(places);
    DiagnosticText text = new DiagnosticText(terminal.errInk());
    input
        .findings()
        .forEach(found -> terminal.err().print(text.render(found.diagnostic(), found.source())));
    if (!input.exports().isEmpty()) {
      throw new Unable(
          "`"
              + input.exports().getFirst().source().name()
              + "` is an export; files of a repository are compared with a space:"
              + " `seriema convert` makes them of it");
    }
    boolean hasErrors = input.findings().stream().anyMatch(found -> found.diagnostic().isError());
    return new LocalRules(input.documents(), hasErrors);
  }

  SpaceComparison against(List<JsonValue.Table> there) throws Unable {
    try {
      return SpaceComparison.of(documents, there);
    } catch (Unconvertible unconvertible) {
      throw new Unable(unconvertible.finding().code(), unconvertible.finding().message());
    }
  }

  /// A rule as messages name it.
  static String shown(SpaceComparison.Pair pair) {
    return DisplayText.safe(pair.name()) + " (" + DisplayText.safe(pair.ruleId()) + ")";
  }
}
