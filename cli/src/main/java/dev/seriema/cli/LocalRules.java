package dev.seriema.cli;

import dev.seriema.catalog.exchange.ExchangeInput;
import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.exchange.ExchangeReader;
import dev.seriema.catalog.exchange.NamedLists;
import dev.seriema.catalog.exchange.RepositoryDocument;
import dev.seriema.catalog.exchange.SpaceComparison;
import dev.seriema.catalog.exchange.Unconvertible;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rule files that a command compares with a space of Kibana.
///
/// @param documents rules, lists and connectors
/// @param others the lists and connectors among them, and those around that rules name
/// @param isIncomplete whether some of the files cannot be read
record LocalRules(List<Document> documents, List<Document> others, boolean isIncomplete) {

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
    return new LocalRules(input.documents(), others(places, input.documents()), hasErrors);
  }

  private static List<Document> others(List<Path> places, List<Document> documents) throws Unable {
    try {
      return Stream.concat(
              documents.stream().filter(file -> !isRule(file)),
              NamedLists.around(places, documents).documents().stream())
          .toList();
    } catch (IOException unreadable) {
      throw new Unable("the files around cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  private static boolean isRule(Document file) {
    return file.content().kind().filter(RepositoryDocument.Kind.RULE::equals).isPresent();
  }

  /// The ids of the rules, each once.
  Set<String> ids() throws Unable {
    return against(new SpaceRules(List.of(), List.of())).pairs().stream()
        .map(SpaceComparison.Pair::ruleId)
        .collect(Collectors.toSet());
  }

  SpaceComparison against(SpaceRules there) throws Unable {
    try {
      return SpaceComparison.of(documents, others, there.rules(), there.lists());
    } catch (Unconvertible unconvertible) {
      throw new Unable(unconvertible.finding().code(), unconvertible.finding().message());
    }
  }

  /// A rule as messages name it.
  static String shown(SpaceComparison.Pair pair) {
    return DisplayText.safe(pair.name()) + " (" + DisplayText.safe(pair.ruleId()) + ")";
  }
}
