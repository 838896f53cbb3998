/// Documentation of rules: a page for each in Markdown, and one static site for a browser, which
/// needs nothing from elsewhere and runs from a folder.
///
/// Text of rules is escaped wherever it goes; HTML in guides is shown as text.
@NullMarked
package dev.seriema.cli.site;

import org.jspecify.annotations.NullMarked;
