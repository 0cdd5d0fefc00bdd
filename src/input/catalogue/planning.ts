/** What can be wrong with appropriations, commitments, allocations, analyses and forecasts. */
export const planningErrors = {
  "appropriation.undated": {
    problem: "A decision has no date",
    remedy:
      'give decidedOn as YYYY-MM-DD, or declare { noLaterThan: "YYYY-MM-DD" } where the source prints none',
  },
  "appropriation.posted-twice": {
    problem: "Funding is stated both by an appropriation and by figures",
    remedy: "remove the figures: the appropriation posts its revised amount itself",
  },
  "appropriation.kind": {
    problem: "There is no such kind of adjustment, recurrence or reading",
    remedy: "choose one of the named values",
  },
  "materiality.rule": {
    problem: "The materiality rule is not usable",
    remedy: "give at least one limit, none of them negative, and only the named choices",
  },
  "allocation.keys": {
    problem: "A sum cannot be split by these keys",
    remedy: "give each receiver a key of 0 or more, and one of them a key above 0",
  },
  "allocation.bounds": {
    problem: "The least or most amounts cannot be kept",
    remedy:
      "let the least amounts be no more than the total, the most amounts no less, and name receivers only",
  },
  "allocation.unit": {
    problem: "An internal posting cannot be taken out of the sum",
    remedy:
      "name two different units of the consolidation, and book no more internally than a unit reports",
  },
  "analysis.head": {
    problem: "A head, row or column is not there, or is named twice",
    remedy: "name each of them once, and only those that there are",
  },
  "appropriation.correction": {
    problem: "A decision does not correct an earlier one",
    remedy:
      "name the reference of one earlier decision that no other corrects, and let the correction stand",
  },
  "appropriation.policy": {
    problem: "A rule for the next year cannot be applied",
    remedy:
      "give shares and caps of 0 or more, what they are of, months from 1 to 12, and weights that add up to 100",
  },
  "appropriation.transfer": {
    problem: "A transfer does not move money between heads",
    remedy:
      "let the legs add up to 0, name heads and levels that there are, and give limits of 0 or more",
  },
  "commitment.draw": {
    problem: "More is drawn or released than was decided",
    remedy: "draw and release decided commitments only, and no more than their amount",
  },
  "commitment.age-bands": {
    problem: "These are no bands of age",
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
    remedy: "give amounts without sign; what they are is said by their place",
  },
  "forecast.profile": {
    problem: "An amount cannot be spread over the year in this way",
    remedy: "give a kind of profile, twelve weights of one sign, or a month or day of the year",
  },
  "forecast.period": {
    problem: "A forecast cannot be made from so many months",
    remedy: "give the months that have elapsed, from 1 to 12, or a period inside the year",
  },
  "forecast.line": {
    problem: "The forecast has no such line",
    remedy: "use a line of the scenario; give it as 0 where it has nothing yet",
  },
  "forecast.rating": {
    problem: "Forecasts cannot be rated in this way",
    remedy:
      "give three years with a budget, limits that widen from grade to grade, and two measures or more",
  },
  "forecast.round": {
    problem: "A forecast and its outturn do not belong together",
    remedy:
      "give each forecast with the outturn of the same unit and year, and at least one of them",
  },
} as const;
