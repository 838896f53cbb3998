/// Spec pages: tests that a detection engineer can read and correct.
///
/// A page is Markdown. A heading of the second level is a test, the prose says why, the blocks are
/// data. It does not know what is tested: who runs a page asks for the blocks that it understands.
@NullMarked
package dev.seriema.testkit.spec;

import org.jspecify.annotations.NullMarked;
