/// JUnit's XML, in which build servers take results of tests.
///
/// It does not know what was tested.
@NullMarked
package dev.seriema.cli.junit;

import org.jspecify.annotations.NullMarked;
