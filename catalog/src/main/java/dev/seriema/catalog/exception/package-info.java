/// Files of exceptions and of value lists: what Kibana exported, the TOML files of a repository,
/// and folders of values.
///
/// It does not know what an item means for an event, nor which rules name its list.
@NullMarked
package dev.seriema.catalog.exception;

import org.jspecify.annotations.NullMarked;
