package dev.seriema.catalog.facts.table;

/// A field that belongs to indices and to no release of a package.
///
/// @param since the first release that has it; empty where none is told
public record OtherField(String type, String since) {}
