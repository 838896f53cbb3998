package dev.seriema.catalog.sigma;

import dev.seriema.catalog.scaffold.RuleName;
import dev.seriema.catalog.scaffold.TechniqueFinder;
import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.SigmaDocument;
import dev.seriema.catalog.sigma.rule.SigmaHead;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The front door: files of Sigma to rules of ours.
///
/// Meaning: docs/sigma.md.
public final class Sigma {
  private static final Pattern TITLE = Pattern.compile("^title\\s*:", Pattern.MULTILINE);
  private static final Pattern PARTS =
      Pattern.compile("^(detection|correlation|logsource)\\s*:", Pattern.MULTILINE);

  private final SigmaOptions options;
  private final TechniqueFinder finder;
  private final ReadDocuments documents;
  private final Set<String> fileNames = new HashSet<>();

  private Sigma(SigmaOptions options, TechniqueFinder finder, ReadDocuments documents) {
    this.options = options;
    this.finder = finder;
    this.documents = documents;
  }

  /// Whether a text means to be Sigma, also where it is no sound YAML: at the beginning of lines it
  /// has a title and what only documents of Sigma have.
  public static boolean recognises(String text) {
    return TITLE.matcher(text).find() && PARTS.matcher(text).find();
  }

  /// Converts all documents of some files. A correlation or filter may name rules of another file;
  /// those that a correlation names become rules of their own only if it says so.
  ///
  /// @return an outcome for each document, in order
  /// @throws UnknownName where the tables of ATT&CK are no part of a distribution
  public static List<SigmaOutcome> convert(List<SourceText> files, SigmaOptions options)
      throws UnknownName {
    ReadDocuments documents = new ReadDocuments(files);
    Sigma sigma = new Sigma(options, TechniqueFinder.ofUsual(), documents);
    documents.all().forEach(sigma::claim);
    new FilterClaims(documents).make();
    // A correlation finds faults of its parts, which are then told where those stand.
    documents.all().forEach(sigma::make);
    return documents.all().stream().map(ReadDocument::outcome).toList();
  }

  /// Marks the rules that a correlation speaks of as parts of it.
  private void claim(ReadDocument correlating) {
    if (correlating.document().orElse(null) instanceof SigmaDocument.OfRules rules
        && !rules.correlation().generates()) {
      for (SigmaHead.Word called : rules.correlation().rules()) {
        documents
            .called(called.text(), correlating)
            .filter(part -> part != correlating)
            .ifPresent(part -> part.isPartOf(rules.head().title().text()));
      }
    }
  }

  private void make(ReadDocument read) {
    Optional<SigmaDocument> document = read.document();
    if (!read.isPart()
        && document.isPresent()
        && !(document.get() instanceof SigmaDocument.OfFilter)) {
      read.becomes(rules(document.get(), read));
    }
  }

  private List<CarriedRule> rules(SigmaDocument document, ReadDocument read) {
    SigmaFindings findings = read.findings();
    List<SigmaDraft> drafts =
        switch (document) {
          case SigmaDocument.OfEvents events ->
              MappedRule.of(events, read.filters(), options, findings).stream()
                  .map(rule -> EventRuleDraft.of(rule, findings))
                  .toList();
          case SigmaDocument.OfRules rules ->
              parts(rules, read)
                  .map(parts ->
                      CorrelationDrafts.of(
                          new CorrelatedRules(rules.head(), rules.correlation(), parts, findings)))
                  .orElse(List.of());
          // It changes others, and is none itself.
          case SigmaDocument.OfFilter _ -> List.of();
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

  private CarriedRule written(SigmaDraft draft, SigmaThreat threat) {
    return new CarriedRule(
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
  private Optional<List<MappedRule>> parts(SigmaDocument.OfRules rules, ReadDocument read) {
    List<MappedRule> parts = new ArrayList<>();
    for (SigmaHead.Word called : rules.correlation().rules()) {
      part(called, read).ifPresent(parts::add);
    }
    return parts.size() == rules.correlation().rules().size()
        ? Optional.of(parts)
        : Optional.empty();
  }

  private Optional<MappedRule> part(SigmaHead.Word called, ReadDocument from) {
    SigmaFindings findings = from.findings();
    Optional<ReadDocument> read = documents.called(called.text(), from);
    if (read.isEmpty()) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          called.span(),
          "no rule of these files is called `" + called.text() + "`, by `id` or by `name`");
      return Optional.empty();
    }
    if (!(read.get().document().orElse(null) instanceof SigmaDocument.OfEvents events)) {
      boolean filter = read.get().document().orElse(null) instanceof SigmaDocument.OfFilter;
      findings.add(
          filter ? SigmaFault.BAD_CORRELATION : SigmaFault.NO_EQUAL_CORRELATION,
          called.span(),
          "`"
              + called.text()
              + (filter
                  ? "` is a filter, which finds nothing itself"
                  : "` is a correlation itself; rules of ours do not stand on each other in time"));
      return Optional.empty();
    }
    Optional<MappedRule> part =
        MappedRule.of(events, read.get().filters(), options, read.get().findings());
    if (part.isEmpty()) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          called.span(),
          "the rule `" + called.text() + "` cannot be carried over");
    }
    return part;
  }
}
