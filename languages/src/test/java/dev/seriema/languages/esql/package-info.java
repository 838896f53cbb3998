/// Tests of the outline of ES|QL: its pages, its properties, and the public rules.
@NullMarked
package dev.seriema.languages.esql;

import org.jspecify.annotations.NullMarked;
