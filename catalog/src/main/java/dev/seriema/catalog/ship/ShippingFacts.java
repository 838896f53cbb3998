package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.ship.emit.LaterAttack;
import dev.seriema.model.schema.SchemaSource;
import java.nio.file.Path;
import java.util.Optional;

/// What the fields come from that a release adds to a rule.
///
/// @param root the top folder of the repository, or the folder that the rules lie in
/// @param stack that the rule ships for
/// @param schemas the types of fields on that stack
/// @param fields what the repository says of fields on that stack, where it carries tables of them
/// @param packages the integration packages that there are
/// @param attack what rules are mapped to on newer stacks; empty where they ship as they are
///   written
public record ShippingFacts(
    Path root,
    Release stack,
    SchemaSource schemas,
    Optional<FieldTables> fields,
    Packages packages,
    Optional<LaterAttack> attack) {
  public ShippingFacts {
    attack = attack.filter(_ -> stack.compareTo(LaterAttack.SINCE) >= 0);
  }

  /// The path of a file from the top folder, with `/`.
  String place(Path file) {
    Path top = root.toAbsolutePath().normalize();
    return top.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
