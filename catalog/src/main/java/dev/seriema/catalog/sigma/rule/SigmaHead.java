package dev.seriema.catalog.sigma.rule;

import dev.seriema.model.diagnostic.SourceSpan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a document says of itself.
///
/// @param id as written
/// @param name by which correlations may call it
/// @param related rules and how they are, such as `derived 08fb…`
/// @param fieldNames worth a look, in the names of Sigma
/// @param taxonomy of its fields and sources; empty for that of Sigma
public record SigmaHead(
    Word title,
    Optional<Word> id,
    Optional<String> name,
    Optional<Status> status,
    Optional<String> description,
    Optional<String> license,
    List<String> authors,
    List<String> references,
    Optional<LocalDate> date,
    Optional<LocalDate> modified,
    List<Word> tags,
    List<String> falsePositives,
    Optional<Level> level,
    List<Word> fieldNames,
    List<String> related,
    List<String> scope,
    Optional<Word> taxonomy) {
  public SigmaHead {
    authors = List.copyOf(authors);
    references = List.copyOf(references);
    tags = List.copyOf(tags);
    falsePositives = List.copyOf(falsePositives);
    fieldNames = List.copyOf(fieldNames);
    related = List.copyOf(related);
    scope = List.copyOf(scope);
  }

  /// A text and where it stands.
  public record Word(String text, SourceSpan span) {}

  public enum Status {
    STABLE,
    TEST,
    EXPERIMENTAL,
    DEPRECATED,
    UNSUPPORTED;

    static Optional<Status> named(String word) {
      return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Level {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    static Optional<Level> named(String word) {
      return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
