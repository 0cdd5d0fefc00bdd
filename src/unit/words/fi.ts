/** The words of units in Finnish. */
import type { UnitWords } from "./words.ts";

export const fi: UnitWords = {
  fillers: "kaikki luvut summat ovat",
  thousand: "tuhat tuhatta tuhansia tuhansina tuhansissa",
  million: "milj miljoona miljoonaa miljoonia miljoonina miljoonissa",
  milliard: "mrd miljardi miljardia miljardeina miljardeissa",
};
