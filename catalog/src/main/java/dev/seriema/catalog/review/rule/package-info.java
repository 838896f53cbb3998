/// The guidelines of rules: of a new one, a tuned one, one that is given up.
///
/// Each item is answered by one small class from a [dev.seriema.catalog.review.rule.ReviewedRule],
/// which has all facts at hand. It does not know git and opens no file of a repository but a
/// copy's.
@NullMarked
package dev.seriema.catalog.review.rule;

import org.jspecify.annotations.NullMarked;
