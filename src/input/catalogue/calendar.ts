/** Problems of dates, periods and fiscal years. */
export const calendarErrors = {
  "calendar.date": {
    problem: "This is not a date",
    remedy: "write a day that exists as YYYY-MM-DD",
  },
  "calendar.period": {
    problem: "This is not a period of whole months",
    remedy: "write a month as YYYY-MM, or the first and last month as YYYY-MM/YYYY-MM",
  },
  "calendar.fiscal-year": {
    problem: "This is not a fiscal year",
    remedy: "give the year (1900 to 2999) and month in which it starts, and 1 to 24 months",
  },
  "calendar.overlap": {
    problem: "Two fiscal years overlap",
    remedy: "let no two years share a month",
  },
  "calendar.part": {
    problem: "The fiscal year has no such part",
    remedy: "choose a kind of period and a number inside the year",
  },
} as const;
