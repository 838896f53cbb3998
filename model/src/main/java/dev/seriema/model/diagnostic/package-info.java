/// What authors of rules and senders of events are told: codes, severities, places, and how they
/// are shown.
///
/// It does not know what is being read: queries, rule files and events all report through it, and
/// it opens no file.
@NullMarked
package dev.seriema.model.diagnostic;

import org.jspecify.annotations.NullMarked;
