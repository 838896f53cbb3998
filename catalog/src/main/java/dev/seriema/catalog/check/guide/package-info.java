/// Checks of the texts that an analyst reads: the guide in `note`, with what it takes from
/// `[transform]`, and the `setup`; and of what an author has still to write.
///
/// Of Markdown it knows headings alone.
@NullMarked
package dev.seriema.catalog.check.guide;

import org.jspecify.annotations.NullMarked;
