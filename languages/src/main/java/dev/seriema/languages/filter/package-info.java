/// Kibana's filter objects: from their values to one typed condition that all of them have to meet.
///
/// What a query object asks of a field is said by `languages.search`; the page
/// `docs/languages/filters.md` lists what is read. It does not know rules, the notation of their
/// files, or any query language: who compiles query strings is handed in.
@NullMarked
package dev.seriema.languages.filter;

import org.jspecify.annotations.NullMarked;
