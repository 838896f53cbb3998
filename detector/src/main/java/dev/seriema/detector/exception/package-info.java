/// What takes events away from a rule that its query and filters would pick.
///
/// It does not know where lists of exceptions are written, nor the queries of rules.
@NullMarked
package dev.seriema.detector.exception;

import org.jspecify.annotations.NullMarked;
