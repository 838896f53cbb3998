package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.model.schema.SchemaSource;

/// What the fields come from that a release adds to a rule.
///
/// @param stack that the rule ships for
/// @param schemas the types of fields on that stack
/// @param packages the integration packages that there are
/// @param versions that rules have
public record ShippingFacts(
    Release stack, SchemaSource schemas, Packages packages, ShippedVersions versions) {}
