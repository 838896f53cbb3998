/// Rules between the files of a repository, Kibana's exports and YAML, without loss: what Kibana
/// has no place for travels in a rule's `meta`, and comes back from there.
///
/// What stands between the notations is the tables of a file, as JSON has them. The room writes no
/// files and speaks to no server.
@NullMarked
package dev.seriema.catalog.exchange;

import org.jspecify.annotations.NullMarked;
