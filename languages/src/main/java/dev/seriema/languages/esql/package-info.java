/// The Elasticsearch Query Language, as far as it is read today: the outline of a query, which
/// commands it has, what they read and what they make.
///
/// What stands inside of an expression is not looked into, nor is any type known.
@NullMarked
package dev.seriema.languages.esql;

import org.jspecify.annotations.NullMarked;
