/** Problems of units and their names. */
export const unitErrors = {
  "unit.currency": {
    problem: "This is not a currency code in use",
    remedy: "use the three capital letters of ISO 4217",
  },
  "unit.name": {
    problem: "No unit, or more than one, has this name",
    remedy: 'name the currency or the language, as in unitFromName("tkr", "sv")',
  },
  "unit.mismatch": {
    problem: "Amounts in different units cannot be added up",
    remedy: "convert to one unit first; amounts in different currencies cannot be converted here",
  },
} as const;
