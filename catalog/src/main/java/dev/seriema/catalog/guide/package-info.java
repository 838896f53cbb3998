/// The guide that a rule has for the people who look into its alerts: its headings, and the places
/// where plugins stand.
///
/// It reads texts and knows no rules.
@NullMarked
package dev.seriema.catalog.guide;

import org.jspecify.annotations.NullMarked;
