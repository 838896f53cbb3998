/// Files that hold facts, opened with bounds: size, size when unpacked, depth, place; and their
/// JSON and YAML with the place of every value.
///
/// It does not know what the facts are about.
@NullMarked
package dev.seriema.catalog.facts.source;

import org.jspecify.annotations.NullMarked;
