/// Whether what one rule finds is inside of what another finds.
///
/// The conditions of two rules become one question: is there an event for which the first holds and
/// the second does not? Atoms are tests of fields, whose values are reckoned with as sets, and
/// whatever else a condition asks, of which nothing is assumed. So the search looks among all
/// events there are and perhaps some that there are not: where it finds none, it is proved that
/// there is none. What it finds is only told after the engine has run both rules over it.
///
/// It knows no file of a rule and nothing of how answers are shown.
@NullMarked
package dev.seriema.catalog.overlap;

import org.jspecify.annotations.NullMarked;
