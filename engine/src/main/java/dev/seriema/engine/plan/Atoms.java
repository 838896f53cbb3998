package dev.seriema.engine.plan;

import dev.seriema.model.event.EventLayout;
import dev.seriema.model.schema.FieldType;
import java.util.List;

/// The atoms of a plan by their numbers, and where the layout keeps what they ask about.
final class Atoms {
  private final List<Atom> atoms;
  private final int[] slots;
  private final boolean[] answeredByLookUp;
  private final boolean[] withPieces;

  Atoms(List<Atom> atoms, EventLayout layout) {
    this.atoms = List.copyOf(atoms);
    slots = new int[atoms.size()];
    answeredByLookUp = new boolean[atoms.size()];
    withPieces = new boolean[atoms.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = -1;
      if (atoms.get(i) instanceof Atom.FieldTest test) {
        slots[i] = layout.slot(test.field().path());
        answeredByLookUp[i] = test.textCount() > 0;
        withPieces[i] = asksForText(i) && TextPattern.haveAllPieces(test.predicate());
      }
    }
  }

  List<Atom> all() {
    return atoms;
  }

  Atom get(int atom) {
    return atoms.get(atom);
  }

  int size() {
    return slots.length;
  }

  /// Where the values are of which one has to satisfy the atom, so that it fails for an event
  /// without any; -1 where it asks for something else.
  int slot(int atom) {
    return slots[atom];
  }

  /// Whether an atom holds only where a look-up of the values in its slot says so.
  boolean isAnsweredByLookUp(int atom) {
    return answeredByLookUp[atom];
  }

  /// The texts that a value may equal for an atom to hold that a look-up answers.
  List<String> texts(int atom) {
    return ((Atom.FieldTest) atoms.get(atom)).texts();
  }

  /// How many there are.
  int textCount(int atom) {
    return ((Atom.FieldTest) atoms.get(atom)).textCount();
  }

  /// Whether each of an atom's patterns has pieces that texts can be searched for.
  boolean hasPieces(int atom) {
    return withPieces[atom];
  }

  /// Whether an atom asks only for the texts of values, so that nothing about them is unreadable.
  boolean asksForText(int atom) {
    return atoms.get(atom) instanceof Atom.FieldTest test
        && test.field().type().family() == FieldType.Family.KEYWORD;
  }

  /// Whether an atom takes the words of a text apart.
  boolean asksForWords(int atom) {
    return atoms.get(atom) instanceof Atom.FieldTest test
        && test.field().type().family() == FieldType.Family.TEXT;
  }
}
