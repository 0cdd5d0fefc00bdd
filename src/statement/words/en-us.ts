/** The words of the presets in American English: those of the GASB. */
import { variantOf } from "../../language/index.ts";
import { en } from "./en.ts";
import type { PresetWords } from "./words.ts";

export const enUs: PresetWords = /* @__PURE__ */ variantOf(en, {
  final: "Final",
  budgetChanges: "Amendments",
  revisedBudget: "Final budget",
  varianceWithRevised: "Variance with final budget positive (negative)",
});
