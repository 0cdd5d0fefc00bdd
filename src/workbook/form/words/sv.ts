/** The words of budget forms in Swedish. */
import type { FormWords } from "./words.ts";

export const sv: FormWords = {
  fillIn: "Fyll i de inramade cellerna, ett belopp i varje, i {unit}.",
  signs: "Kolumnen ± visar tecknet för ett vanligt belopp.",
  notNumbers: "Celler som inte är tal",
  difference: "Skillnad mellan summor på bredden och på höjden, {row}",
};
