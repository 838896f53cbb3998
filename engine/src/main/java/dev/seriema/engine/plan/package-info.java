/// Turns the conditions of all rules into one plan: equal tests shared, conditions as jumps over
/// them, and an index from values of fields to the few rules that an event can match.
///
/// It does not know query languages, rules' metadata or alerts; a rule is a number here. A plan is
/// immutable and shared between threads.
@NullMarked
package dev.seriema.engine.plan;

import org.jspecify.annotations.NullMarked;
