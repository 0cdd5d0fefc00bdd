/** Problems of the options of print. */
export const printErrors = {
  "print.language": {
    problem: "The page cannot be in this language",
    remedy: "choose one of the named languages",
  },
  "print.locale": {
    problem: "The locale is unknown",
    remedy: "choose one of the named locales, or give marks: group, decimal and minus",
  },
  "print.scale-without-unit": {
    problem: "An amount without a unit cannot be rescaled, nor printed with a unit",
    remedy: "give the unit of the amount",
  },
} as const;
