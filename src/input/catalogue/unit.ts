/** Problems of units and their names. */
export const unitErrors = {
  "unit.currency": {
    problem: "This is not a currency code in use",
    remedy: "use the three capital letters of ISO 4217",
  },
  "unit.name": {
    problem: "The unit is unknown",
    remedy: "use kr, tkr, mkr or mdkr, or build the unit from a currency and a scale",
  },
  "unit.mismatch": {
    problem: "Amounts in different units cannot be added up",
    remedy: "convert to one unit first; amounts in different currencies cannot be converted here",
  },
} as const;
