/// What is sound in an EQL query and probably not meant, a file for each kind of slip.
///
/// A lint only speaks: the condition that a query is compiled to is the same with and without it.
/// It looks at the tree of the query, at what its parts lower to and at what tables say of fields;
/// it does not know how anything is lowered, rules, or events.
@NullMarked
package dev.seriema.languages.eql.lint;

import org.jspecify.annotations.NullMarked;
