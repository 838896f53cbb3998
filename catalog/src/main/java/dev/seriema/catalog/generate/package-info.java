/// Makes events from a rule: such as it alerts on, and near misses on which it does not.
///
/// The rule's typed condition says what an event has to have; tables of what is usual say how the
/// rest of such an event looks. Whatever is made is shown to the engine before it is handed out, so
/// a guess of this package can be wrong and no result is. The same rule and seed give the same
/// bytes: there is no clock and no chance but that of the seed.
///
/// It knows no file of a rule and no folder of evidence.
@NullMarked
package dev.seriema.catalog.generate;

import org.jspecify.annotations.NullMarked;
