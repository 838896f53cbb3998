/// What sequences and samples mean, said slowly and obviously, and seeded generators that put it to
/// whatever is fast.
///
/// It knows no engine: events are looked at as often as it takes, and nothing is ever forgotten.
@NullMarked
package dev.seriema.testkit.sequence;

import org.jspecify.annotations.NullMarked;
