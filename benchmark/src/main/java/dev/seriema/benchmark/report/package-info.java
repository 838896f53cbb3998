/// How figures are shown: tables that are Markdown and can be read as they are, and what machine
/// they were taken on.
///
/// It does not know what the figures mean.
@NullMarked
package dev.seriema.benchmark.report;

import org.jspecify.annotations.NullMarked;
