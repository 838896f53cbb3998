package dev.seriema.catalog.exchange;

import dev.seriema.catalog.exchange.RepositoryDocument.Kind;
import dev.seriema.catalog.json.JsonValue;

/// A file that is to be written into a repository.
///
/// @param stem its name without the ending
/// @param root its tables
public record RepositoryFile(Kind kind, String stem, JsonValue.Table root) {

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

  /// What the file says, in a notation.
  public String text(Form form) {
    return switch (form) {
      case TOML -> TomlForm.of(root);
      case YAML -> YamlForm.of(root);
    };
  }
}
