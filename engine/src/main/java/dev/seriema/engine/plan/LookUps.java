package dev.seriema.engine.plan;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The look-ups of a plan, and where an atom finds itself in them.
final class LookUps {
  private final List<LookUp> all = new ArrayList<>();
  private final int[] lookUpOfAtom;
  private final int[] numberInLookUp;
  private final int[][] textsOfAtom;

  LookUps(Atoms atoms) {
    lookUpOfAtom = new int[atoms.size()];
    numberInLookUp = new int[atoms.size()];
    textsOfAtom = new int[atoms.size()][];
    Arrays.fill(lookUpOfAtom, -1);
    Map<Field, List<Integer>> byField = new TreeMap<>();
    for (int atom = 0; atom < atoms.size(); atom++) {
      if (atoms.isAnsweredByLookUp(atom)) {
        byField.computeIfAbsent(Field.of(atom, atoms), _ -> new ArrayList<>()).add(atom);
      }
    }
    int texts = 0;
    for (Map.Entry<Field, List<Integer>> entry : byField.entrySet()) {
      texts += add(entry.getKey(), entry.getValue(), atoms, texts);
    }
  }

  List<LookUp> all() {
    return List.copyOf(all);
  }

  /// The look-up that answers an atom, or -1.
  int lookUp(int atom) {
    return lookUpOfAtom[atom];
  }

  /// The number of an atom among those of its look-up.
  int numberInLookUp(int atom) {
    return numberInLookUp[atom];
  }

  /// The numbers of the texts for which an atom holds that a look-up answers.
  int[] texts(int atom) {
    return textsOfAtom[atom];
  }

  private int add(Field field, List<Integer> atomsOfField, Atoms atoms, int firstText) {
    Map<String, List<Integer>> atomsByText = new LinkedHashMap<>();
    for (int number = 0; number < atomsOfField.size(); number++) {
      int atom = atomsOfField.get(number);
      lookUpOfAtom[atom] = all.size();
      numberInLookUp[atom] = number;
      for (String text : ((Atom.FieldTest) atoms.get(atom)).texts()) {
        atomsByText.computeIfAbsent(text, _ -> new ArrayList<>()).add(number);
      }
    }
    List<String> texts = List.copyOf(atomsByText.keySet());
    Map<String, Integer> numbers = new LinkedHashMap<>();
    texts.forEach(text -> numbers.put(text, firstText + numbers.size()));
    for (int atom : atomsOfField) {
      textsOfAtom[atom] =
          ((Atom.FieldTest) atoms.get(atom)).texts().stream().mapToInt(numbers::get).toArray();
    }
    all.add(
        new LookUp(
            field.slot,
            field.letterCase,
            all.size(),
            firstText,
            new TextTable(texts),
            List.copyOf(atomsByText.values()),
            atomsOfField.size()));
    return texts.size();
  }

  private record Field(int slot, LetterCase letterCase) implements Comparable<Field> {
    static Field of(int atom, Atoms atoms) {
      Predicate predicate = ((Atom.FieldTest) atoms.get(atom)).predicate();
      return new Field(atoms.slot(atom), ((Predicate.OneOf) predicate).letterCase());
    }

    @Override
    public int compareTo(Field other) {
      int order = Integer.compare(slot, other.slot);
      return order != 0 ? order : letterCase.compareTo(other.letterCase);
    }
  }
}
