package dev.seriema.catalog.sigma.yaml;

import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/// One document of a file.
///
/// @param root empty for a document without content and one that could not be read
/// @param faults what is wrong with it as YAML; errors all
public record YamlDocument(Optional<YamlNode> root, List<Diagnostic> faults) {
  public YamlDocument {
    faults = List.copyOf(faults);
  }
}
