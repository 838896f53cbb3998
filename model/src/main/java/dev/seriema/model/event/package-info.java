/// One event: how its bytes are scanned, once, and how the fields that somebody reads are found.
///
/// The way of an event without a match allocates nothing: a scanner and an event are reused, values
/// stay ranges of bytes, and text is made only where it is asked for.
///
/// It does not know rules, types of fields or where bytes come from, and opens no file.
@NullMarked
package dev.seriema.model.event;

import org.jspecify.annotations.NullMarked;
