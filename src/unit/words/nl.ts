/** The words of units in Dutch. */
import type { UnitWords } from "./words.ts";

export const nl: UnitWords = {
  fillers: "alle bedragen zijn in x",
  thousand: "duizend duizenden duizendtallen",
  million: "mln miljoen miljoenen",
  milliard: "mld miljard miljarden",
};
