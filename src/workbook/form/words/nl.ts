/** The words of budget forms in Dutch. */
import type { FormWords } from "./words.ts";

export const nl: FormWords = {
  fillIn: "Vul de omkaderde cellen in, één bedrag per cel, in {unit}.",
  signs: "De kolom ± toont het teken van een gewoon bedrag.",
  notNumbers: "Cellen die geen getal zijn",
  difference: "Verschil tussen totalen horizontaal en verticaal, {row}",
};
