/// What tests of every module share: real data to read, and builders for the events and rules that
/// they are about.
///
/// It does not know the languages, the engine or the catalog, so that each of them can be tested
/// with it.
@NullMarked
package dev.seriema.testkit;

import org.jspecify.annotations.NullMarked;
