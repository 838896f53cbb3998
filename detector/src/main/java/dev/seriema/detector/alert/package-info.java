/// Alert documents: the source event's fields and what the rule adds, as Kibana's engine shapes
/// them.
///
/// It does not know how a match came about. Nothing in a document comes from a clock or a random
/// source.
@NullMarked
package dev.seriema.detector.alert;

import org.jspecify.annotations.NullMarked;
