package dev.seriema.catalog.sigma.rule;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.SigmaHead.Word;
import dev.seriema.catalog.sigma.yaml.PlainValue;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import dev.seriema.model.diagnostic.Suggestions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads members of a mapping and tells what is of the wrong type. What is `null` is not there.
final class MappingReader {
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");

  private final YamlNode.Mapping mapping;
  private final SigmaFindings findings;
  private final Set<String> asked = new HashSet<>();

  MappingReader(YamlNode.Mapping mapping, SigmaFindings findings) {
    this.mapping = mapping;
    this.findings = findings;
  }

  Optional<YamlNode> node(String key) {
    asked.add(key);
    return mapping
        .value(key)
        .filter(node ->
            !(node instanceof YamlNode.Scalar scalar
                && PlainValue.of(scalar) == PlainValue.NOTHING));
  }

  /// A member that has to be there.
  Optional<YamlNode> needed(String key, String of) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      findings.add(SigmaFault.MISSING_PART, mapping.span(), of + " has no `" + key + "`");
    }
    return node;
  }

  Optional<Word> word(String key) {
    return node(key).flatMap(node -> word(key, node));
  }

  Optional<String> text(String key) {
    return word(key).map(Word::text);
  }

  private Optional<Word> word(String key, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return Optional.of(new Word(scalar.value().strip(), scalar.span()))
          .filter(word -> !word.text().isEmpty());
    }
    wrong(key, node, "a text");
    return Optional.empty();
  }

  /// A list of texts, or one text.
  List<Word> words(String key) {
    List<Word> words = new ArrayList<>();
    node(key)
        .ifPresent(node -> {
          List<YamlNode> items =
              node instanceof YamlNode.Listing(var listed, _, _) ? listed : List.of(node);
          items.forEach(item -> word(key, item).ifPresent(words::add));
        });
    return words;
  }

  List<String> texts(String key) {
    return words(key).stream().map(Word::text).toList();
  }

  Optional<YamlNode.Mapping> mapping(String key) {
    return node(key).flatMap(node -> mapping(key, node));
  }

  Optional<YamlNode.Mapping> mapping(String key, YamlNode node) {
    if (node instanceof YamlNode.Mapping found) {
      return Optional.of(found);
    }
    wrong(key, node, "a mapping");
    return Optional.empty();
  }

  Optional<LocalDate> date(String key) {
    Optional<Word> word = word(key);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Matcher parts = DATE.matcher(word.get().text());
    if (parts.matches()) {
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3))));
      } catch (DateTimeException _) {
        // The message below says the same of a day that there is not.
      }
    }
    findings.add(
        SigmaFault.UNKNOWN_VALUE,
        word.get().span(),
        "`" + key + "` is `" + word.get().text() + "`, no date such as `2026-11-26`");
    return Optional.empty();
  }

  /// One of some words.
  <T> Optional<T> one(String key, Function<String, Optional<T>> named, Collection<String> all) {
    Optional<Word> word = word(key);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> known = named.apply(word.get().text());
    if (known.isEmpty()) {
      String message = "`" + key + "` is `" + word.get().text() + "`";
      String hint =
          Suggestions.nearest(word.get().text(), all)
              .map(near -> "did you mean `" + near + "`?")
              .orElse("one of " + String.join(", ", all));
      findings.add(SigmaFault.UNKNOWN_VALUE, word.get().span(), message, hint);
    }
    return known;
  }

  /// The members that nobody asked for.
  List<YamlNode.Member> others() {
    return mapping.members().stream()
        .filter(member -> !asked.contains(member.key().value()))
        .toList();
  }

  void wrong(String key, YamlNode node, String wanted) {
    findings.add(
        SigmaFault.WRONG_TYPE, node.span(), "`" + key + "` has " + node.kind() + ", not " + wanted);
  }
}
