/** The words of budget forms in Danish. */
import type { FormWords } from "./words.ts";

export const da: FormWords = {
  fillIn: "Udfyld de indrammede celler, ét beløb i hver, i {unit}.",
  signs: "Kolonnen ± viser fortegnet for et almindeligt beløb.",
  notNumbers: "Celler, der ikke er tal",
  difference: "Forskel mellem summer på tværs og nedad, {row}",
};
