package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.model.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One file of a repository, whatever its notation: its tables, such as `metadata` and `rule`.
///
/// @param source that the places of the values count in
/// @param root what the file says
public record RepositoryDocument(SourceText source, JsonValue.Table root) {
  static final String METADATA = "metadata";
  static final String RULE = "rule";
  static final String TRANSFORM = "transform";
  static final String EXCEPTIONS = "exceptions";
  static final String CONNECTORS = "action_connectors";
  static final String ACTIONS = "actions";

  /// What a file is for, told by its tables.
  public enum Kind {
    RULE(RepositoryDocument.RULE),
    EXCEPTIONS(RepositoryDocument.EXCEPTIONS),
    CONNECTORS(RepositoryDocument.CONNECTORS),
    ACTIONS(RepositoryDocument.ACTIONS);

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /// The table that makes a file one of this kind.
    public String key() {
      return key;
    }

    static Optional<Kind> of(JsonValue.Table root) {
      return List.of(values()).stream()
          .filter(kind -> root.member(kind.key).isPresent())
          .findFirst();
    }
  }

  /// Empty where it is for nothing that is known here.
  public Optional<Kind> kind() {
    return Kind.of(root);
  }

  /// Whether it says of its rule that it is given up, so that the format asks nothing of it.
  boolean isRetired() {
    return Values.text(table(METADATA), "maturity").filter("deprecated"::equals).isPresent();
  }

  /// A table at the top; empty where it is not there.
  JsonValue.Table table(String key) {
    return Values.table(root, key).orElseGet(() -> Values.table(Map.of()));
  }
}
