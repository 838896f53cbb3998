/// Whatever the bytes are, readers and parsers answer: nothing throws, and nothing takes more time
/// or memory than its bounds say.
///
/// Inputs that once were answered wrongly are kept below `src/test/resources` and replayed by every
/// run. It knows no command line.
@NullMarked
package dev.seriema.fuzz;

import org.jspecify.annotations.NullMarked;
