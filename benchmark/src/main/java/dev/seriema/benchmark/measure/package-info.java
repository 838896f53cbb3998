/// How anything here is measured: events in memory, works that are done with each of them, rounds
/// in which every work has a pass, and what several rounds gave.
///
/// It does not know what is measured.
@NullMarked
package dev.seriema.benchmark.measure;

import org.jspecify.annotations.NullMarked;
