/** The words of a page in Finnish. */
import type { PageWords } from "./words.ts";

export const fi: PageWords = {
  contents: "Sisällys",
  table: "Taulukko",
  diagram: "Kaavio",
  sameTable: "Sama taulukko",
  derivation: "Laskelma",
  close: "Sulje",
  openFigures: "Jokaisen alleviivatun luvun voi avata, ja silloin näkyy, miten se on laskettu.",
  adjustedFigures:
    "Määrät, jotka on oikaistu niin, että taulukko täsmää, luetellaan taulukon alla.",
};
