/// What the leaf queries of a search server (term, match, phrase, wildcard, range, exists, regexp,
/// fuzzy) mean on a field of a type: from a name, a text and a schema to a typed condition.
///
/// KQL, Lucene query strings and Kibana's filter objects all become such queries, and are said to
/// mean the same where they become the same one. It does not know their texts: what cannot be
/// lowered is told by its kind, and they word the message. Nor does it know rules or events.
@NullMarked
package dev.seriema.languages.search;

import org.jspecify.annotations.NullMarked;
