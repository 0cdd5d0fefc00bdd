/** The words of budget forms in English. */
import type { FormWords } from "./words.ts";

export const en: FormWords = {
  fillIn: "Fill in the framed cells, one amount each, in {unit}.",
  signs: "The column ± shows the sign of an ordinary amount.",
  notNumbers: "Cells that are not numbers",
  difference: "Difference between sums across and down, {row}",
};
