/// The version lock: which version a rule has on which stack, and which it gets next.
///
/// A version is raised when the hash of the rule as it ships is not the one that is locked. The
/// hash is that of the tool of elastic/detection-rules, so that a repository may use both. It is
/// not decided where the rule as it ships hangs on what no table says; then nothing is claimed. The
/// room writes no files and does not know the checks.
@NullMarked
package dev.seriema.catalog.lock;

import org.jspecify.annotations.NullMarked;
