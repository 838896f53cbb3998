package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.model.schema.SchemaSource;
import java.nio.file.Path;

/// What the fields come from that a release adds to a rule.
///
/// @param root the top folder of the repository, or the folder that the rules lie in
/// @param stack that the rule ships for
/// @param schemas the types of fields on that stack
/// @param packages the integration packages that there are
/// @param versions that rules have
public record ShippingFacts(
    Path root, Release stack, SchemaSource schemas, Packages packages, ShippedVersions versions) {
  /// The path of a file from the top folder, with `/`.
  String place(Path file) {
    Path top = root.toAbsolutePath().normalize();
    return top.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
