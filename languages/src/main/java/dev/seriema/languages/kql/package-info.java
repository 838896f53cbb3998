/// The Kibana Query Language as Kibana reads it: from the text of a query to a typed condition.
///
/// What a missing field, an array, a type and letter case mean is settled here and in the queries
/// of search servers that it is lowered to; the page `docs/languages/kql.md` says how. It does not
/// know rules, events, or how a condition is evaluated.
@NullMarked
package dev.seriema.languages.kql;

import org.jspecify.annotations.NullMarked;
