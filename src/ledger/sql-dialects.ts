/** What each database writes in its own way. */

/** A database that the query is written for. */
export type SqlDialect = "duckdb" | "postgresql" | "spark" | "trino";

/** The parts of a query that differ between databases. */
export interface Dialect {
  /** The mark around names. */
  readonly quote: string;
  /** The place of a parameter, counted from 1. */
  readonly place: (index: number) => string;
  /** The type of texts. */
  readonly text: string;
  /** The month of a date, as `2023-08`. */
  readonly month: (column: string) => string;
  /** The day of a date, as `2023-08-31`. */
  readonly day: (column: string) => string;
  /** A point in time as it is in a time zone. */
  readonly inZone: (column: string, zone: string) => string;
  /** Whether the name of a type is that of points in time. */
  readonly isInstant: (type: string) => string;
  /** Whether it is that of dates, or of times on a clock. */
  readonly isClock: (type: string) => string;
  /** A sum; NULL where it is too long, if the database would continue with a wrong sum. */
  readonly sum: (column: string) => string;
  /** The name of the type of an expression. */
  readonly typeOf: (expression: string) => string;
}

const AT_ZONE = (column: string, zone: string): string => `${column} AT TIME ZONE ${zone}`;
const SUM = (column: string): string => `SUM(${column})`;
const HAS_ZONE = (type: string): string => `UPPER(${type}) LIKE '%WITH TIME ZONE'`;
const HAS_NO_ZONE = (type: string): string => `UPPER(${type}) NOT LIKE '%WITH TIME ZONE'`;

export const DIALECTS: Readonly<Record<SqlDialect, Dialect>> = {
  duckdb: {
    quote: '"',
    place: (index) => `$${index}`,
    text: "VARCHAR",
    month: (column) => `strftime(${column}, '%Y-%m')`,
    day: (column) => `strftime(${column}, '%Y-%m-%d')`,
    inZone: AT_ZONE,
    isInstant: HAS_ZONE,
    isClock: HAS_NO_ZONE,
    sum: SUM,
    typeOf: (expression) => `typeof(${expression})`,
  },
  postgresql: {
    quote: '"',
    place: (index) => `$${index}`,
    text: "TEXT",
    month: (column) => `to_char(${column}, 'YYYY-MM')`,
    day: (column) => `to_char(${column}, 'YYYY-MM-DD')`,
    inZone: AT_ZONE,
    isInstant: HAS_ZONE,
    isClock: HAS_NO_ZONE,
    sum: SUM,
    typeOf: (expression) => `pg_typeof(${expression})::TEXT`,
  },
  spark: {
    quote: "`",
    place: () => "?",
    text: "STRING",
    month: (column) => `date_format(${column}, 'yyyy-MM')`,
    day: (column) => `date_format(${column}, 'yyyy-MM-dd')`,
    inZone: (column, zone) =>
      `from_utc_timestamp(to_utc_timestamp(${column}, current_timezone()), ${zone})`,
    // What Spark calls a timestamp is a point in time; a text would become one.
    isInstant: (type) => `${type} = 'timestamp'`,
    isClock: (type) => `${type} IN ('date', 'timestamp_ntz')`,
    // The sum of whole numbers would overflow to the other end of its range.
    sum: (column) => `TRY_SUM(${column})`,
    typeOf: (expression) => `typeof(${expression})`,
  },
  trino: {
    quote: '"',
    place: () => "?",
    text: "VARCHAR",
    month: (column) => `date_format(${column}, '%Y-%m')`,
    day: (column) => `date_format(${column}, '%Y-%m-%d')`,
    inZone: (column, zone) => `at_timezone(${column}, ${zone})`,
    isInstant: HAS_ZONE,
    isClock: HAS_NO_ZONE,
    sum: SUM,
    typeOf: (expression) => `typeof(${expression})`,
  },
};
