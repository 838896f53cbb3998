/// JSON as people edit it or a program exports it: values with their places in the file, and what
/// is wrong with it at its line and column.
///
/// It does not know what a rule is, and it opens no file. Events have a scanner of their own.
@NullMarked
package dev.seriema.catalog.json;

import org.jspecify.annotations.NullMarked;
