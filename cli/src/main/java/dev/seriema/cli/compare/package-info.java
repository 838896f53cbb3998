/// Alerts of the two schedules side by side: which exist in only one, and by what difference of
/// their meanings.
///
/// It does not know how rules are run. What explains an alert are facts of the two runs: the
/// windows of executions, their warnings and gaps, and what the alerts say of themselves.
///
/// Meaning: docs/kibana-differences.md.
@NullMarked
package dev.seriema.cli.compare;

import org.jspecify.annotations.NullMarked;
