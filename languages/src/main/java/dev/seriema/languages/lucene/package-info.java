/// Query strings in the syntax of Lucene, as Elasticsearch's `query_string` reads them with the
/// settings that Kibana sends: from the text to a typed condition.
///
/// What a missing field, an array, a type and letter case mean is settled here; the page
/// `docs/languages/lucene.md` says how. It does not know rules, events, or how a condition is
/// evaluated.
@NullMarked
package dev.seriema.languages.lucene;

import org.jspecify.annotations.NullMarked;
