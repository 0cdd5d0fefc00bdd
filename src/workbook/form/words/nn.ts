/** The words of budget forms in Norwegian (Nynorsk). */
import type { FormWords } from "./words.ts";

export const nn: FormWords = {
  fillIn: "Fyll ut dei innramma cellene, eitt beløp i kvar, i {unit}.",
  signs: "Kolonnen ± viser forteiknet for eit vanleg beløp.",
  notNumbers: "Celler som ikkje er tal",
  difference: "Avvik mellom summar bortover og nedover, {row}",
};
