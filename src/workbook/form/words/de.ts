/** The words of budget forms in German. */
import type { FormWords } from "./words.ts";

export const de: FormWords = {
  fillIn: "Füllen Sie die umrandeten Zellen aus, je ein Betrag, in {unit}.",
  signs: "Die Spalte ± zeigt das Vorzeichen eines gewöhnlichen Betrags.",
  notNumbers: "Zellen, die keine Zahlen sind",
  difference: "Unterschied der Summen quer und längs, {row}",
};
