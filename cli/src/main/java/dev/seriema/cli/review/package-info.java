/// What `review` prints: for a terminal, for the comment of a pull request, for other programs.
///
/// It does not know how something was judged.
@NullMarked
package dev.seriema.cli.review;

import org.jspecify.annotations.NullMarked;
