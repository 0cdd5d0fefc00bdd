/** What can be wrong with the way in which something is to be printed. */
export const printErrors = {
  "print.language": {
    problem: "There are no words in this language",
    remedy: "choose one of the named languages",
  },
  "print.locale": {
    problem: "It is not known how numbers are written there",
    remedy: "choose one of the named locales",
  },
  "print.scale-without-unit": {
    problem: "An amount without a unit cannot be printed in another scale, nor with its unit",
    remedy: "say what unit the amount is in",
  },
} as const;
