/// What is sound in a KQL query and probably not meant, a file for each kind of slip, and what
/// other readers of KQL take for something else.
///
/// A lint only speaks: the condition that a query is compiled to is the same with and without it.
/// It does not know how anything is lowered, rules, or events.
@NullMarked
package dev.seriema.languages.kql.lint;

import org.jspecify.annotations.NullMarked;
