/** The words of budget forms in Norwegian (Bokmål). */
import type { FormWords } from "./words.ts";

export const nb: FormWords = {
  fillIn: "Fyll ut de innrammede cellene, ett beløp i hver, i {unit}.",
  signs: "Kolonnen ± viser fortegnet for et vanlig beløp.",
  notNumbers: "Celler som ikke er tall",
  difference: "Avvik mellom summer bortover og nedover, {row}",
};
