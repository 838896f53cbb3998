package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.compare.RuleVersion;
import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.Rule;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A rule file of a commit, as far as it can be read.
///
/// @param path from the top of the repository
/// @param written its tables; empty where its TOML is broken
/// @param rule empty where a fault keeps it from being loaded
/// @param version what it is compared by; empty where its TOML is broken
public record ReadRule(
    String path,
    SourceText source,
    Optional<WrittenRule> written,
    Optional<Rule> rule,
    Optional<RuleVersion> version) {
  private static final String DEPRECATED = "/_deprecated/";

  /// Reads a file; empty where it holds no rule and does not mean to.
  ///
  /// @param path that can be one here
  public static Optional<ReadRule> of(String path, byte[] content) {
    RuleFiles.Candidate file =
        new RuleFiles.Candidate(
            Path.of(path), Path.of("/").resolve(path), RuleNotation.TOML, false);
    LoadedFile loaded = LoadedFile.of(file, content, Map.of());
    SourceText source = new SourceText(path, loaded.source().text());
    return loaded.outcomes().stream()
        .findFirst()
        .flatMap(outcome -> {
          Optional<RuleVersion> version = RuleVersion.of(source, outcome);
          return switch (outcome) {
            case LoadedFile.NoRule _ -> Optional.<ReadRule>empty();
            case LoadedFile.Sound(var rule, _, _, var written) ->
                Optional.of(
                    new ReadRule(path, source, Optional.of(written), Optional.of(rule), version));
            case LoadedFile.Faulty faulty ->
                faulty.written().isEmpty() && !meansToHaveRule(source)
                    ? Optional.<ReadRule>empty()
                    : Optional.of(
                        new ReadRule(path, source, faulty.written(), Optional.empty(), version));
          };
        });
  }

  private static boolean meansToHaveRule(SourceText source) {
    return source.text().lines().anyMatch(line -> line.strip().startsWith("[rule]"));
  }

  /// A text of `[rule]`.
  public Optional<String> text(String key) {
    return written.flatMap(tables -> tables.text(key)).map(WrittenText::value);
  }

  /// The texts of a list of `[rule]`.
  public List<String> texts(String key) {
    return written.stream()
        .flatMap(tables -> tables.texts(key).stream())
        .map(WrittenText::value)
        .toList();
  }

  /// A text of `[metadata]`.
  public Optional<String> metadata(String key) {
    return written.flatMap(tables -> tables.metadataText(key)).map(WrittenText::value);
  }

  /// The texts of a list of `[metadata]`, of which a single one may stand without a list.
  public List<String> metadataTexts(String key) {
    return written.stream()
        .flatMap(tables -> tables.metadataTexts(key).stream())
        .map(WrittenText::value)
        .toList();
  }

  /// Its name; of one that cannot be read, that of its file.
  public String name() {
    return text("name").orElseGet(() -> path.substring(path.lastIndexOf('/') + 1));
  }

  /// Whether it was given up, by its maturity or its folder.
  public boolean isDeprecated() {
    return metadata("maturity").filter("deprecated"::equals).isPresent()
        || ("/" + path).contains(DEPRECATED);
  }

  /// Whether it lies directly in a folder of rules that were given up.
  public boolean isInDeprecatedFolder() {
    String folder = ("/" + path).substring(0, ("/" + path).lastIndexOf('/') + 1);
    return folder.endsWith(DEPRECATED);
  }

  /// The ids of its techniques, of those with sub-techniques the latter.
  public Set<String> techniques() {
    Set<String> ids = new LinkedHashSet<>();
    rule.ifPresent(read ->
        read.threats().stream()
            .flatMap(threat -> threat.techniques().stream())
            .forEach(technique -> {
              if (technique.subtechniques().isEmpty()) {
                ids.add(technique.entry().id());
              }
              technique.subtechniques().forEach(sub -> ids.add(sub.id()));
            }));
    return ids;
  }

  /// The names of its tactics.
  public Set<String> tactics() {
    Set<String> names = new LinkedHashSet<>();
    rule.ifPresent(read -> read.threats().forEach(threat -> names.add(threat.tactic().name())));
    return names;
  }

  /// Where a key of `[rule]` is written.
  public Reason.Place place(String key) {
    return at(written.map(tables -> tables.keySpan(key)));
  }

  /// Where a key of `[metadata]` is written.
  public Reason.Place metadataPlace(String key) {
    return at(written.map(tables -> tables.metadataSpan(key)));
  }

  private Reason.Place at(Optional<SourceSpan> span) {
    return new Reason.Place(path, span.map(known -> source.lineAt(known.start())).orElse(1));
  }
}
