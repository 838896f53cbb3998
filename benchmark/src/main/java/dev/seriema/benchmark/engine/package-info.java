/// Our engine on one thread and on several, with few rules and with many, against the token scan of
/// a common JSON parser: in one process, pass by pass in turn.
///
/// It does not know how fast is fast enough.
@NullMarked
package dev.seriema.benchmark.engine;

import org.jspecify.annotations.NullMarked;
