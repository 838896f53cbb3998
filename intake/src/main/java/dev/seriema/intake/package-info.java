/// Where events come from: files, folders and pipes, packed or not, to blocks of whole lines.
///
/// What cannot be read is told once, with its place, and the rest goes on. Memory is bounded by the
/// block and by the longest line that is allowed, whatever the input.
///
/// It does not know rules, fields or what an event means.
@NullMarked
package dev.seriema.intake;

import org.jspecify.annotations.NullMarked;
