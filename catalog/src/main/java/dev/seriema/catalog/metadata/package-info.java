/// What rules and hunts say of themselves, as fields that can be asked for, and finding them by a
/// query over these fields.
///
/// It does not know what a rule's own query means, it prints nothing, and it opens no file.
@NullMarked
package dev.seriema.catalog.metadata;

import org.jspecify.annotations.NullMarked;
