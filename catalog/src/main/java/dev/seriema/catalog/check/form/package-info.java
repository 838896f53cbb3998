/// Checks of the form of a rule: which keys its tables have, what their values look like, and what
/// goes together.
///
/// The form is written down here by hand, since no source has it for files and for Kibana's API
/// alike. This room does not know what a query asks, and no fact about fields.
@NullMarked
package dev.seriema.catalog.check.form;

import org.jspecify.annotations.NullMarked;
