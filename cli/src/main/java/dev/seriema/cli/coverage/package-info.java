/// Coverage as people and other programs want it: a matrix on a terminal, Markdown, a layer of the
/// ATT&CK Navigator, a page for a browser, JSON.
///
/// It does not know where rules come from.
@NullMarked
package dev.seriema.cli.coverage;

import org.jspecify.annotations.NullMarked;
