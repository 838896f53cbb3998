/// What a file says, whatever its notation: tables of members, lists, texts and numbers, each with
/// its place.
///
/// It is what readers of rules ask, so that they are written once for TOML and JSON. It does not
/// know how a notation is parsed, and it does not know what a rule is.
@NullMarked
package dev.seriema.catalog.written;

import org.jspecify.annotations.NullMarked;
