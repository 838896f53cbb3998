/// What the guidelines of a kind of change ask for, and what is answered: met, not met, or left to
/// a person.
///
/// It does not know rules, hunts or code, and not how an answer is shown.
@NullMarked
package dev.seriema.catalog.review.item;

import org.jspecify.annotations.NullMarked;
