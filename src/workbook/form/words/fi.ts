/** The words of budget forms in Finnish. */
import type { FormWords } from "./words.ts";

export const fi: FormWords = {
  fillIn: "Täytä kehystetyt solut, yksi summa kuhunkin; yksikkö: {unit}.",
  signs: "Sarake ± näyttää tavallisen summan etumerkin.",
  notNumbers: "Solut, jotka eivät ole lukuja",
  difference: "Vaaka- ja pystysummien ero, {row}",
};
