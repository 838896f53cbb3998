/// What a new rule and a new repository are begun with: texts that the checks find nothing in but
/// the places that their author has to fill in.
///
/// It reads no clock and draws no random numbers: dates and ids are given to it. It does not know
/// how somebody is asked for what a rule is to be.
@NullMarked
package dev.seriema.catalog.scaffold;

import org.jspecify.annotations.NullMarked;
