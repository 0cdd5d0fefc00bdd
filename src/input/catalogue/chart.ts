/** Problems of a chart of lines and totals. */
export const chartErrors = {
  "chart.unknown-part": {
    problem: "A total refers to a part that the chart does not have",
    remedy: "add the line or total, or correct the name",
  },
  "chart.empty-total": {
    problem: "A total has no parts",
    remedy: "name the lines or totals that it is the sum of",
  },
  "chart.cycle": {
    problem: "A total contains itself",
    remedy: "take the total out of its own parts",
  },
  "chart.counted-twice": {
    problem: "A total counts a line twice",
    remedy: "let every line reach a total along one path only",
  },
  "chart.of-which": {
    problem: "An of-which line is used wrongly",
    remedy: "give it an ordinary line of the same kind to detail, and keep it out of every total",
  },
  "chart.role": {
    problem: "A total does not fit its role",
    remedy: "give each role to one total, and let its lines be of the kinds that the role allows",
  },
  "chart.unknown-line": {
    problem: "The chart has no such line or total",
    remedy: "use an id from the chart",
  },
} as const;
