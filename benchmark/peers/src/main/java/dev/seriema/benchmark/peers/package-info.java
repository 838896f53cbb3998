/// Other programs that rules can be given to: Lucene's Monitor, SQLite, DuckDB, Esper. Each gets
/// the rules as its makers would write them, and the same events.
///
/// It does not know our engine, nor how they are measured.
@NullMarked
package dev.seriema.benchmark.peers;

import org.jspecify.annotations.NullMarked;
