/// Lists of exceptions: items that say which events a rule does not alert on, as they are written.
///
/// It does not know rules, nor how an item is asked of an event.
@NullMarked
package dev.seriema.model.exception;

import org.jspecify.annotations.NullMarked;
