package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for the rules of a repository that have techniques of some rules. A file is read as a rule
/// only where it names one of the techniques.
public final class Neighbours {
  /// Words that say little, such as `*` or `exe`, are shorter.
  private static final Pattern WORD = Pattern.compile("\"([^\"\\n]{4,80})\"");

  private final List<ReadRule> known;

  private Neighbours(List<ReadRule> known) {
    this.known = known;
  }

  /// @param top of the copy of the repository
  /// @param places in it that hold rules
  /// @param rules whose neighbours are asked for
  public static Neighbours around(Path top, List<Path> places, List<ReadRule> rules) {
    Set<String> techniques = new LinkedHashSet<>();
    rules.forEach(rule -> techniques.addAll(rule.techniques()));
    if (techniques.isEmpty()) {
      return new Neighbours(List.of());
    }
    // What cannot be read is told by the check of the same files.
    List<RuleFiles.Candidate> files =
        places.stream()
            .flatMap(place -> RuleFiles.at(place, new ArrayList<>()).stream())
            .filter(file -> file.notation() == RuleNotation.TOML)
            .toList();
    return new Neighbours(
        EvenWork.map(files, file -> read(top, file, techniques)).stream()
            .flatMap(Optional::stream)
            .filter(rule -> !rule.isDeprecated())
            .toList());
  }

  private static Optional<ReadRule> read(
      Path top, RuleFiles.Candidate file, Set<String> techniques) {
    try {
      byte[] bytes = FileBytes.read(file.realPath(), RuleLoader.LONGEST_FILE);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return techniques.stream().anyMatch(text::contains)
          ? ReadRule.of(top.relativize(file.realPath()).toString().replace('\\', '/'), bytes)
          : Optional.empty();
    } catch (IOException unreadable) {
      // The check of the same file tells it.
      return Optional.empty();
    }
  }

  /// The neighbours of one of the rules, those that share most first.
  public List<Neighbour> of(ReadRule rule) {
    Set<String> own = rule.techniques();
    Set<String> words = words(rule);
    return known.stream()
        .filter(other -> !other.path().equals(rule.path()))
        .filter(other -> !other.text("rule_id").equals(rule.text("rule_id")))
        .map(other -> neighbour(rule, own, words, other))
        .filter(neighbour -> !neighbour.techniques().isEmpty())
        .sorted(
            Comparator.comparingInt((Neighbour neighbour) -> -neighbour.words().size())
                .thenComparingInt(neighbour -> -neighbour.indices().size())
                .thenComparingInt(neighbour -> -neighbour.techniques().size())
                .thenComparing(Neighbour::path))
        .toList();
  }

  private static Neighbour neighbour(
      ReadRule rule, Set<String> own, Set<String> words, ReadRule other) {
    Set<String> techniques = new LinkedHashSet<>(own);
    techniques.retainAll(other.techniques());
    Set<String> shared = new LinkedHashSet<>(words);
    shared.retainAll(words(other));
    return new Neighbour(
        other.path(),
        other.name(),
        List.copyOf(techniques),
        indices(patterns(rule), patterns(other)),
        List.copyOf(shared));
  }

  private static List<String> patterns(ReadRule rule) {
    return rule.rule().map(Rule::indices).map(IndexPatterns::patterns).orElse(List.of());
  }

  private static List<String> indices(List<String> own, List<String> others) {
    return others.stream()
        .filter(other ->
            own.stream()
                .anyMatch(pattern ->
                    IndexPatterns.covers(pattern, other) || IndexPatterns.covers(other, pattern)))
        .toList();
  }

  private static Set<String> words(ReadRule rule) {
    Set<String> words = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(rule.text("query").orElse(""));
    while (matcher.find()) {
      words.add(matcher.group(1));
    }
    return words;
  }
}
