/** The words of diagrams in Finnish. */
import type { DiagramWords } from "./words.ts";

export const fi: DiagramWords = {
  effects: { favourable: "suotuisa", unfavourable: "epäsuotuisa", neutral: "ennallaan" },
  changes: { favourable: "lisäys", unfavourable: "vähennys", neutral: "ennallaan" },
  other: "Muut",
  rounding: "Pyöristys",
  band: "Harmaa: poikkeamat, joita ei tarvitse selittää",
  upTo: "enintään",
  and: "ja",
  or: "tai",
  noZero: "akseli ei ala nollasta",
  adjusted: "Oikaistu niin, että taulukko täsmää; tarkka määrä:",
  more: "Muita oikaistuja määriä:",
};
