/// Facts as tables, in the form of those that ship: made from a repository's settings, packages,
/// index mappings and ATT&CK bundles.
///
/// It does not know who uses a table.
@NullMarked
package dev.seriema.catalog.facts.table;

import org.jspecify.annotations.NullMarked;
