package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.DocumentReader;
import dev.seriema.catalog.sigma.rule.SigmaDocument;
import dev.seriema.catalog.sigma.rule.SigmaHead;
import dev.seriema.catalog.sigma.yaml.YamlDocument;
import dev.seriema.catalog.sigma.yaml.YamlReader;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All documents of some files, and how they call each other.
final class ReadDocuments {
  private final List<ReadDocument> all = new ArrayList<>();
  private final Map<String, List<ReadDocument>> byCall = new HashMap<>();

  ReadDocuments(List<SourceText> files) {
    files.forEach(this::read);
  }

  /// In the order of the files.
  List<ReadDocument> all() {
    return all;
  }

  private void read(SourceText text) {
    List<YamlDocument> written = YamlReader.read(text);
    if (written.isEmpty()) {
      SigmaFindings findings = new SigmaFindings();
      findings.add(SigmaFault.NO_SIGMA, new SourceSpan(0, 0), "no Sigma: the file is empty");
      all.add(new ReadDocument(text, Optional.empty(), findings));
    }
    for (YamlDocument document : written) {
      SigmaFindings findings = new SigmaFindings();
      document.faults().forEach(findings::add);
      Optional<SigmaDocument> read =
          document.root().flatMap(root -> DocumentReader.read(root, findings));
      ReadDocument one = new ReadDocument(text, read, findings);
      all.add(one);
      read.map(SigmaDocument::head).ifPresent(head -> calls(head, one));
    }
  }

  private void calls(SigmaHead head, ReadDocument document) {
    Stream.concat(head.name().stream(), head.id().map(SigmaHead.Word::text).stream())
        .forEach(call -> byCall.computeIfAbsent(call, _ -> new ArrayList<>()).add(document));
  }

  /// The document that another one calls, by `id` or `name`: one of its own file, else the first.
  Optional<ReadDocument> called(String call, ReadDocument from) {
    List<ReadDocument> named = byCall.getOrDefault(call, List.of());
    return named.stream()
        .filter(read -> read.source() == from.source())
        .findFirst()
        .or(() -> named.stream().findFirst());
  }
}
