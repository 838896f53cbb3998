/// What Seriema says to servers, where a user asks for it: rules to and from a space of Kibana, a
/// comment on a pull request.
///
/// Every call has a bound in time and size, is tried again where a server asks for patience, and
/// follows no redirection, so that a key goes to nobody else. Keys are printed nowhere. Nothing
/// else in the house opens a connection.
@NullMarked
package dev.seriema.catalog.remote;

import org.jspecify.annotations.NullMarked;
