/// What a repository says of its checks: how findings weigh, which of them it allows and why.
///
/// It does not know what checks find, nor how findings are shown.
@NullMarked
package dev.seriema.catalog.check.settings;

import org.jspecify.annotations.NullMarked;
