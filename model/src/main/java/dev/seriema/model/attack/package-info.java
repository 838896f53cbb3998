/// Tactics, techniques, and the releases of the frameworks that they come from.
///
/// It does not know rules or where they say what they are mapped to, and reads no file: its tables
/// are on the class path.
@NullMarked
package dev.seriema.model.attack;

import org.jspecify.annotations.NullMarked;
