/** Problems of rules for appropriations, and of commitments, allocations, analyses, forecasts. */
export const planningErrors = {
  "materiality.rule": {
    problem: "The materiality rule is invalid",
    remedy: "give at least one limit, none of them negative, and only the named choices",
  },
  "allocation.keys": {
    problem: "A sum cannot be split by these keys",
    remedy: "give each receiver a key of 0 or more, and one of them a key above 0",
  },
  "allocation.bounds": {
    problem: "The least or most amounts contradict the total or the keys",
    remedy: "give least amounts up to the total and most amounts from it, and name only receivers",
  },
  "allocation.unit": {
    problem: "An internal posting cannot be eliminated",
    remedy: "name two different units of the consolidation, and post at most what a unit reports",
  },
  "analysis.head": {
    problem: "A head, row or column is unknown, or is named twice",
    remedy: "name each of them once, and name only those in the input",
  },
  "appropriation.policy": {
    problem: "A rule for the next year cannot be applied",
    remedy:
      "give shares and caps from 0 with their base, months 1 to 12, and weights that sum to 100",
  },
  "appropriation.transfer": {
    problem: "A transfer does not move money between heads",
    remedy: "give legs that sum to 0, name declared heads and levels, and give limits of 0 or more",
  },
  "commitment.draw": {
    problem: "A commitment cannot be used in this way",
    remedy: "draw decided commitments only, release from the decision on, and give known days",
  },
  "commitment.age-bands": {
    problem: "The bands of age are invalid",
    remedy: "give whole months above 0, each more than the one before",
  },
  "commitment.frame": {
    problem: "A project cannot end below what it has spent",
    remedy: "forecast at least what is spent, or leave the forecast out",
  },
  "commitment.status": {
    problem: "A commitment is neither decided nor reserved",
    remedy: "say decided or reserved, or leave the status out for a decision",
  },
  "commitment.amount": {
    problem: "An amount of a commitment or frame has a sign",
    remedy: "give amounts without sign; their key says which side they are on",
  },
  "forecast.profile": {
    problem: "An amount cannot be spread over the year in this way",
    remedy: "give a kind of profile, twelve weights of one sign, or a month or day of the year",
  },
  "calendar.weeks": {
    problem: "These are not 13 periods of four weeks",
    remedy: "give the first and last 2 to 6 weeks",
  },
  "forecast.period": {
    problem: "The months are not those of the year",
    remedy: "give months from 1 to all of the year, as many for each name, or a period inside it",
  },
  "forecast.line": {
    problem: "The forecast has no such line",
    remedy: "use a line of the scenario; give it as 0 while it has no amount",
  },
  "forecast.rating": {
    problem: "Forecasts cannot be rated in this way",
    remedy: "give three years with a budget, limits that widen by grade, and at least two measures",
  },
  "forecast.round": {
    problem: "A forecast and its outturn do not belong together",
    remedy:
      "give each forecast with the outturn of the same unit and year, and at least one of them",
  },
} as const;

/** The code of an error of planning. */
export type PlanningErrorCode = keyof typeof planningErrors;
