/// Tables for a terminal: which columns fit, and how wide each is.
///
/// It does not know what is shown in them.
@NullMarked
package dev.seriema.cli.table;

import org.jspecify.annotations.NullMarked;
