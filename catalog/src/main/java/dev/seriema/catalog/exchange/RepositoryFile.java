package dev.seriema.catalog.exchange;

import dev.seriema.catalog.exchange.RepositoryDocument.Kind;
import dev.seriema.catalog.json.JsonValue;
import java.util.Optional;

/// A file that is to be written into a repository.
///
/// @param stem its name without the ending
/// @param root its tables
/// @param toml its text, of a file that is in TOML already
public record RepositoryFile(Kind kind, String stem, JsonValue.Table root, Optional<String> toml) {
  /// A file of which nothing is written yet.
  public RepositoryFile(Kind kind, String stem, JsonValue.Table root) {
    this(kind, stem, root, Optional.empty());
  }

  /// The notation of a file of a repository.
  public enum Form {
    TOML(".toml"),
    YAML(".yaml");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    public String ending() {
      return ending;
    }
  }

  /// The id of the rule, where it is a file of one.
  public Optional<String> ruleId() {
    return Values.table(root, RepositoryDocument.RULE)
        .flatMap(rule -> Values.text(rule, "rule_id"));
  }

  /// What the file says, in a notation.
  public String text(Form form) {
    return switch (form) {
      case TOML -> toml.orElseGet(() -> TomlForm.of(root));
      case YAML -> YamlForm.of(root);
    };
  }
}
