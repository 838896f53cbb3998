package dev.seriema.catalog.sigma.rule;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.SigmaHead.Status;
import dev.seriema.catalog.sigma.search.DetectionReader;
import dev.seriema.catalog.sigma.search.Search;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;

/// Reads one document of a file.
public final class DocumentReader {
  private static final String DETECTION = "detection";

  private final YamlNode.Mapping root;
  private final SigmaFindings findings;
  private final MappingReader fields;
  private final HeadReader heads;

  private DocumentReader(YamlNode.Mapping root, SigmaFindings findings) {
    this.root = root;
    this.findings = findings;
    this.fields = new MappingReader(root, findings);
    this.heads = new HeadReader(fields, findings);
  }

  /// The document; empty where it cannot be used, which is told.
  public static Optional<SigmaDocument> read(YamlNode node, SigmaFindings findings) {
    if (!(node instanceof YamlNode.Mapping root)) {
      findings.add(
          SigmaFault.NO_SIGMA, start(node.span()), "no Sigma: the document is " + node.kind());
      return Optional.empty();
    }
    return new DocumentReader(root, findings).read();
  }

  private Optional<SigmaDocument> read() {
    Optional<YamlNode.Member> action = root.member("action");
    if (action.isPresent()) {
      findings.add(
          SigmaFault.OTHER_DOCUMENT,
          action.get().key().span(),
          "`action` belongs to Sigma 1, where a document is merged into those behind it");
      return Optional.empty();
    }
    if (root.member("filter").isPresent()) {
      return ofFilter();
    }
    return root.member("correlation").isPresent() ? ofRules() : ofEvents();
  }

  private Optional<SigmaDocument> ofEvents() {
    Optional<SigmaHead> head = heads.read();
    Optional<LogSource> source = source("the rule");
    Optional<Search> search =
        fields
            .needed(DETECTION, "the rule")
            .flatMap(node -> fields.mapping(DETECTION, node))
            .flatMap(detection -> DetectionReader.read(DETECTION, detection, findings));
    tellOthers(head);
    if (head.isEmpty() || source.isEmpty() || search.isEmpty() || findings.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new SigmaDocument.OfEvents(head.get(), source.get(), search.get(), start(root.span())));
  }

  private Optional<SigmaDocument> ofFilter() {
    Optional<SigmaHead> head = heads.read();
    Optional<LogSource> source = source("the filter");
    Optional<FilterReader.Read> filter =
        fields.mapping("filter").flatMap(written -> FilterReader.read(written, findings));
    tellOthers(head);
    if (head.isEmpty() || source.isEmpty() || filter.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SigmaDocument.OfFilter(
            head.get(),
            source.get(),
            filter.get().rules(),
            filter.get().search().filter(_ -> !findings.hasErrors()),
            start(root.span())));
  }

  private Optional<SigmaDocument> ofRules() {
    Optional<SigmaHead> head = heads.read();
    Optional<Correlation> correlation =
        fields
            .mapping("correlation")
            .flatMap(written -> new CorrelationReader(written, findings).read());
    tellOthers(head);
    if (head.isEmpty() || correlation.isEmpty() || findings.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new SigmaDocument.OfRules(head.get(), correlation.get(), start(root.span())));
  }

  private void tellOthers(Optional<SigmaHead> head) {
    heads.tellOthers();
    if (head.flatMap(SigmaHead::status).filter(Status.UNSUPPORTED::equals).isPresent()) {
      SourceSpan place = root.value("status").map(YamlNode::span).orElse(start(root.span()));
      findings.add(SigmaFault.UNSUPPORTED, place, "the rule says of itself that it cannot be used");
    }
  }

  private Optional<LogSource> source(String of) {
    return fields
        .needed("logsource", of)
        .flatMap(node -> fields.mapping("logsource", node))
        .flatMap(this::source);
  }

  private Optional<LogSource> source(YamlNode.Mapping written) {
    MappingReader source = new MappingReader(written, findings);
    LogSource read =
        new LogSource(
            source.text("category"),
            source.text("product"),
            source.text("service"),
            source.text("definition"),
            written.span());
    for (YamlNode.Member member : source.others()) {
      findings.add(
          SigmaFault.NOT_CARRIED,
          member.key().span(),
          "`" + member.key().value() + "` of the log source is not carried over");
    }
    if (read.category().isEmpty() && read.product().isEmpty() && read.service().isEmpty()) {
      findings.add(
          SigmaFault.MISSING_PART,
          written.span(),
          "`logsource` has no `category`, `product` or `service`");
      return Optional.empty();
    }
    return Optional.of(read);
  }

  private static SourceSpan start(SourceSpan span) {
    return new SourceSpan(span.start(), span.start());
  }
}
