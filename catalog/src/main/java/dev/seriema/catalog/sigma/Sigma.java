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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The front door: files of Sigma to rules of ours.
///
/// Meaning: docs/sigma.md.
public final class Sigma {
  private static final Pattern TITLE = Pattern.compile("^title\\s*:", Pattern.MULTILINE);
  private static final Pattern PARTS =
      Pattern.compile("^(detection|correlation|logsource)\\s*:", Pattern.MULTILINE);

  private final SigmaOptions options;
  private final TechniqueFinder finder;
  private final List<Read> documents = new ArrayList<>();
  private final Map<String, List<Read>> byCall = new HashMap<>();
  private final Set<String> fileNames = new HashSet<>();

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

  /// Whether a text means to be Sigma, also where it is no sound YAML: at the beginning of lines it
  /// has a title and what only documents of Sigma have.
  public static boolean recognises(String text) {
    return TITLE.matcher(text).find() && PARTS.matcher(text).find();
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
    Stream.concat(head.name().stream(), head.id().map(SigmaHead.Word::text).stream())
        .forEach(call -> byCall.computeIfAbsent(call, _ -> new ArrayList<>()).add(document));
  }

  /// The document that another one calls: one of its own file, else the first.
  private Optional<Read> called(String call, Read from) {
    List<Read> all = byCall.getOrDefault(call, List.of());
    return all.stream()
        .filter(read -> read.source == from.source)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /// Marks the rules that a correlation speaks of as parts of it.
  private void claim(Read correlating) {
    if (correlating.document.orElse(null) instanceof SigmaDocument.OfRules rules
        && !rules.correlation().generates()) {
      for (SigmaHead.Word called : rules.correlation().rules()) {
        called(called.text(), correlating)
            .filter(part -> part != correlating)
            .ifPresent(part -> part.correlatedBy = Optional.of(rules.head().title().text()));
      }
    }
  }

  private void make(Read read) {
    if (read.correlatedBy.isEmpty() && read.document.isPresent()) {
      read.rules = rules(read.document.get(), read);
    }
  }

  private List<ConvertedRule> rules(SigmaDocument document, Read read) {
    SigmaFindings findings = read.findings;
    List<SigmaDraft> drafts =
        switch (document) {
          case SigmaDocument.OfEvents events ->
              MappedRule.of(events, options, findings).stream()
                  .map(rule -> EventRuleDraft.of(rule, findings))
                  .toList();
          case SigmaDocument.OfRules rules ->
              parts(rules, read)
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
    if (!drafts.isEmpty()) {
      tellNotSaid(head, findings);
    }
    return findings.hasErrors()
        ? List.of()
        : drafts.stream().map(draft -> written(draft, threat)).toList();
  }

  /// What a rule has and the document does not say, for a person to write.
  private static void tellNotSaid(SigmaHead head, SigmaFindings findings) {
    List<String> missing = new ArrayList<>();
    if (head.authors().isEmpty()) {
      missing.add("`author` (the rule has `Unknown`)");
    }
    if (head.description().isEmpty()) {
      missing.add("`description` (the title)");
    }
    if (head.level().isEmpty()) {
      missing.add("`level` (medium)");
    }
    if (head.date().isEmpty()) {
      missing.add("`date` (the day of the conversion)");
    }
    if (!missing.isEmpty()) {
      findings.add(
          SigmaFault.NOT_SAID,
          head.title().span(),
          "the document does not say " + String.join(", ", missing));
    }
  }

  private ConvertedRule written(SigmaDraft draft, SigmaThreat threat) {
    return new ConvertedRule(
        draft.id(),
        draft.name(),
        fileName(draft, threat),
        new DraftText(draft, threat, options.today()).written());
  }

  /// The tactic and the name; with the beginning of the id where another rule has that name.
  private String fileName(SigmaDraft draft, SigmaThreat threat) {
    String tactic = threat.mapping().tactics().stream().findFirst().orElse("");
    String stem = RuleName.stem(tactic, draft.name());
    String id = draft.id().id();
    String name = (stem.isEmpty() ? id : stem) + ".toml";
    return fileNames.add(name) ? name : stem + "_" + id.substring(0, id.indexOf('-')) + ".toml";
  }

  /// The rules that a correlation names; empty where one cannot be used, which is told.
  private Optional<List<MappedRule>> parts(SigmaDocument.OfRules rules, Read read) {
    List<MappedRule> parts = new ArrayList<>();
    for (SigmaHead.Word called : rules.correlation().rules()) {
      part(called, read).ifPresent(parts::add);
    }
    return parts.size() == rules.correlation().rules().size()
        ? Optional.of(parts)
        : Optional.empty();
  }

  private Optional<MappedRule> part(SigmaHead.Word called, Read from) {
    SigmaFindings findings = from.findings;
    Optional<Read> read = called(called.text(), from);
    if (read.isEmpty()) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          called.span(),
          "no rule of these files is called `" + called.text() + "`, by `id` or by `name`");
      return Optional.empty();
    }
    if (!(read.get().document.orElse(null) instanceof SigmaDocument.OfEvents events)) {
      findings.add(
          SigmaFault.NO_EQUAL_CORRELATION,
          called.span(),
          "`"
              + called.text()
              + "` is a correlation itself; rules of ours do not stand on each"
              + " other in time");
      return Optional.empty();
    }
    Optional<MappedRule> part = MappedRule.of(events, options, read.get().findings);
    if (part.isEmpty()) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          called.span(),
          "the rule `" + called.text() + "` cannot be carried over");
    }
    return part;
  }
}
