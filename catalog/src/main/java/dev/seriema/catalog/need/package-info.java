/// What a rule needs so that it can ever alert, held against the indices and fields that some data
/// has.
@NullMarked
package dev.seriema.catalog.need;

import org.jspecify.annotations.NullMarked;
