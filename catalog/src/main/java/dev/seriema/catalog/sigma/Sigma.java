package dev.seriema.catalog.sigma;

import dev.seriema.catalog.scaffold.RuleName;
import dev.seriema.catalog.scaffold.TechniqueFinder;
import dev.seriema.catalog.scaffold.UnknownName;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The front door: files of Sigma to rules of ours.
///
/// Meaning: docs/sigma.md.
public final class Sigma {
  private final SigmaOptions options;
  private final TechniqueFinder finder;
  private final List<Read> documents = new ArrayList<>();
  private final Map<String, Read> byCall = new LinkedHashMap<>();

  private Sigma(SigmaOptions options, TechniqueFinder finder) {
    this.options = options;
    this.finder = finder;
  }

  /// A document that was read, and what is found of it.
  private static final class Read {
    final SourceText source;
    final Optional<SigmaDocument> document;
    final SigmaFindings findings;
    Optional<String> correlatedBy = Optional.empty();
    List<ConvertedRule> rules = List.of();

    Read(SourceText source, Optional<SigmaDocument> document, SigmaFindings findings) {
      this.source = source;
      this.document = document;
      this.findings = findings;
    }

    SigmaOutcome outcome() {
      return new SigmaOutcome(
          source,
          document.map(known -> known.head().title().text()),
          findings.hasErrors() ? List.of() : rules,
          findings.all(),
          correlatedBy.filter(_ -> !findings.hasErrors()));
    }
  }

  /// Whether a text means to be Sigma: a YAML file of which a document is.
  public static boolean recognises(SourceText text) {
    return YamlReader.read(text).stream()
        .flatMap(document -> document.root().stream())
        .anyMatch(DocumentReader::recognises);
  }

  /// Converts all documents of some files. A correlation may name rules of another file; those that
  /// it names become rules of their own only if it says so.
  ///
  /// @return an outcome for each document, in order
  /// @throws UnknownName where the tables of ATT&CK are no part of a distribution
  public static List<SigmaOutcome> convert(List<SourceText> files, SigmaOptions options)
      throws UnknownName {
    Sigma sigma = new Sigma(options, TechniqueFinder.ofUsual());
    files.forEach(sigma::read);
    sigma.documents.forEach(sigma::claim);
    // A correlation finds faults of its parts, which are then told where those stand.
    sigma.documents.forEach(sigma::make);
    return sigma.documents.stream().map(Read::outcome).toList();
  }

  private void read(SourceText text) {
    List<YamlDocument> written = YamlReader.read(text);
    if (written.isEmpty()) {
      SigmaFindings findings = new SigmaFindings();
      findings.add(SigmaFault.NO_SIGMA, new SourceSpan(0, 0), "no Sigma: the file is empty");
      documents.add(new Read(text, Optional.empty(), findings));
    }
    for (YamlDocument document : written) {
      SigmaFindings findings = new SigmaFindings();
      document.faults().forEach(findings::add);
      Optional<SigmaDocument> read =
          document.root().flatMap(root -> DocumentReader.read(root, findings));
      Read one = new Read(text, read, findings);
      documents.add(one);
      read.map(SigmaDocument::head).ifPresent(head -> calls(head, one));
    }
  }

  private void calls(SigmaHead head, Read document) {
    head.name().ifPresent(name -> byCall.putIfAbsent(name, document));
    head.id().ifPresent(id -> byCall.putIfAbsent(id.text(), document));
  }

  /// Marks the rules that a correlation speaks of as parts of it.
  private void claim(Read correlating) {
    if (correlating.document.orElse(null) instanceof SigmaDocument.OfRules rules
        && !rules.correlation().generates()) {
      for (SigmaHead.Word called : rules.correlation().rules()) {
        Read part = byCall.get(called.text());
        if (part != null && part != correlating) {
          part.correlatedBy = Optional.of(rules.head().title().text());
        }
      }
    }
  }

  private void make(Read read) {
    if (read.correlatedBy.isEmpty() && read.document.isPresent()) {
      read.rules = rules(read.document.get(), read.findings);
    }
  }

  private List<ConvertedRule> rules(SigmaDocument document, SigmaFindings findings) {
    List<SigmaDraft> drafts =
        switch (document) {
          case SigmaDocument.OfEvents events ->
              MappedRule.of(events, options, findings).stream()
                  .map(rule -> EventRuleDraft.of(rule, findings))
                  .toList();
          case SigmaDocument.OfRules rules ->
              parts(rules, findings)
                  .map(parts -> new CorrelationDrafts(rules, parts, findings).all())
                  .orElse(List.of());
        };
    SigmaHead head = document.head();
    SigmaThreat threat = SigmaThreat.of(head.tags(), finder, findings);
    head.id()
        .filter(id -> !StableId.isUuid(id.text()))
        .ifPresent(id ->
            findings.add(
                SigmaFault.NOT_CARRIED,
                id.span(),
                "the id `" + id.text() + "` is no UUID, so the rule has one that is made of it"));
    return findings.hasErrors()
        ? List.of()
        : drafts.stream().map(draft -> written(draft, threat)).toList();
  }

  private ConvertedRule written(SigmaDraft draft, SigmaThreat threat) {
    String tactic = threat.mapping().tactics().stream().findFirst().orElse("");
    return new ConvertedRule(
        draft.id(),
        draft.name(),
        RuleName.stem(tactic, draft.name()) + ".toml",
        new DraftText(draft, threat, options.today()).written());
  }

  /// The rules that a correlation names; empty where one cannot be used, which is told.
  private Optional<List<MappedRule>> parts(SigmaDocument.OfRules rules, SigmaFindings findings) {
    List<MappedRule> parts = new ArrayList<>();
    for (SigmaHead.Word called : rules.correlation().rules()) {
      part(called, findings).ifPresent(parts::add);
    }
    return parts.size() == rules.correlation().rules().size()
        ? Optional.of(parts)
        : Optional.empty();
  }

  private Optional<MappedRule> part(SigmaHead.Word called, SigmaFindings findings) {
    Read read = byCall.get(called.text());
    if (read == null) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          called.span(),
          "no rule of these files is called `" + called.text() + "`, by `id` or by `name`");
      return Optional.empty();
    }
    if (!(read.document.orElse(null) instanceof SigmaDocument.OfEvents events)) {
      findings.add(
          SigmaFault.NO_EQUAL_CORRELATION,
          called.span(),
          "`"
              + called.text()
              + "` is a correlation itself; rules of ours do not stand on each"
              + " other in time");
      return Optional.empty();
    }
    Optional<MappedRule> part = MappedRule.of(events, options, read.findings);
    if (part.isEmpty()) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          called.span(),
          "the rule `" + called.text() + "` cannot be carried over");
    }
    return part;
  }
}
