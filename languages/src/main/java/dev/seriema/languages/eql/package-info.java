/// The Event Query Language in the dialect of Elasticsearch: from the text of an event query to a
/// typed condition.
///
/// What a missing field, an array, a type and letter case mean is settled here; the page
/// `docs/languages/eql.md` says how. It does not know rules, events, or how a condition is
/// evaluated.
@NullMarked
package dev.seriema.languages.eql;

import org.jspecify.annotations.NullMarked;
