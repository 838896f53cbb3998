/// Rules as they leave a repository for Kibana: with all fields that a release adds, and packages
/// of them.
///
/// The forms are those of the tool of elastic/detection-rules. What that tool asks a cluster or a
/// registry for and no table says is left out, and each such part is told. The room raises no
/// versions and changes no rules.
@NullMarked
package dev.seriema.catalog.ship;

import org.jspecify.annotations.NullMarked;
