/** A book with ten mistakes: every one is reported, with its place and its remedy. */
import { safeParseBook } from "anslag";

const result = safeParseBook({
  title: "Biblioteket 2023",
  unit: { currency: "SKR", scale: "thousand" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-02-30",
  chart: {
    lines: [
      { id: "staff", kind: "cost" },
      { id: "staff", kind: "cost" },
    ],
    totals: [{ id: "netCost", of: ["staff", "rent"] }],
  },
  dimensions: [{ id: "library", members: [{ id: "east" }] }],
  figureSets: [
    {
      id: "all",
      figures: [
        { line: "staf", scenario: "budget", amount: "-1 250" },
        { line: "staff", scenario: "plan", amount: "-1 250" },
        { line: "staff", scenario: "budget", amount: "-1,250" },
        { line: "staff", scenario: "budget", amount: 0.1 + 0.2 },
        { line: "staff", scenario: "budget", amount: "-1 250", members: { library: "west" } },
        { line: "staff", scenario: "budget", amount: "-1 250", comment: "not a key" },
      ],
    },
  ],
});

if (!result.ok) {
  console.log(`${result.issues.length} problems:`);
  for (const issue of result.issues) console.log(`[${issue.code}] ${issue.message}`);
}
