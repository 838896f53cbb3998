/// Items of exceptions: from their entries to one typed condition, which holds for an event that is
/// excepted.
///
/// What an entry asks of a field is said by `languages.search`; the page
/// `docs/formats/exceptions.md` lists what is read. It does not know rules, nor the notation of the
/// files that items are written in.
@NullMarked
package dev.seriema.languages.exception;

import org.jspecify.annotations.NullMarked;
