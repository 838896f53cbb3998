/// Values of fields as bytes: equal exactly when the values are, so that state can be looked up and
/// written down by them.
///
/// It does not know what the values are a key of.
@NullMarked
package dev.seriema.engine.key;

import org.jspecify.annotations.NullMarked;
