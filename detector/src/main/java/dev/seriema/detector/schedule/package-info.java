/// Rules as Kibana executes them: at moments, each over a window of time that ends there, with a
/// limit on alerts, and again over what an earlier window saw.
///
/// It does not know how matches are found, nor where they and the alerts are kept. It reads no
/// clock: when an execution starts is given. Times count in milliseconds, as an index of
/// Elasticsearch keeps them.
///
/// Meaning: docs/schedules.md.
@NullMarked
package dev.seriema.detector.schedule;

import org.jspecify.annotations.NullMarked;
