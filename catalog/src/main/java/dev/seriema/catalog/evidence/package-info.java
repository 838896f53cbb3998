/// What proves a rule: files of events that it must alert on, and of events that it must not.
///
/// It finds the evidence of rules, reads what is expected, runs each rule over its files and says
/// what came instead. It does not know how a result is written, and it changes no file.
@NullMarked
package dev.seriema.catalog.evidence;

import org.jspecify.annotations.NullMarked;
