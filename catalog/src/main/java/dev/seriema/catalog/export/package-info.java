/// Rules as Kibana exports them: a file of JSON, most often an object a line, with rules, exception
/// lists and their items, connectors and a summary.
///
/// It does not know where files lie, and it opens none. What a rule's members mean is read as for
/// any other rule.
@NullMarked
package dev.seriema.catalog.export;

import org.jspecify.annotations.NullMarked;
