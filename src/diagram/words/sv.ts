/** The words of diagrams in Swedish. */
import type { DiagramWords } from "./words.ts";

export const sv: DiagramWords = {
  effects: { favourable: "gynnsam", unfavourable: "ogynnsam", neutral: "oförändrad" },
  changes: { favourable: "ökning", unfavourable: "minskning", neutral: "oförändrad" },
  other: "Övrigt",
  rounding: "Avrundning",
  band: "Grått: avvikelser som inte behöver förklaras",
  upTo: "högst",
  and: "och",
  or: "eller",
  noZero: "axeln börjar inte vid noll",
  adjusted: "Justerat för summering; exakt belopp:",
  more: "Fler justerade belopp:",
};
