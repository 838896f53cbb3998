/// Memory as bytes: how what remembers writes itself down, to be read back by another process.
///
/// It does not know what is remembered, nor where the bytes go. It opens no file.
@NullMarked
package dev.seriema.model.state;

import org.jspecify.annotations.NullMarked;
