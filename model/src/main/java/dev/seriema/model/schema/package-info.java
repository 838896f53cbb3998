/// Names of fields, their types, and the release they come from.
///
/// It does not know events or queries, and reads no file: its tables are on the class path.
@NullMarked
package dev.seriema.model.schema;

import org.jspecify.annotations.NullMarked;
