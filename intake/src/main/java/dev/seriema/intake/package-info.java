/// Where events come from: files, folders and pipes, packed or not, in whatever form, to blocks of
/// whole documents.
///
/// `Sniffer` tells the form by the beginning. Lines are cut by `LineReader` and looked at no
/// further; every other form is a `Wrapper`, which finds the documents in it.
///
/// What cannot be read is told once, with its place, and the rest goes on. Memory is bounded by the
/// block and by the longest document that is allowed, whatever the input.
///
/// It does not know rules, fields or what an event means.
@NullMarked
package dev.seriema.intake;

import org.jspecify.annotations.NullMarked;
