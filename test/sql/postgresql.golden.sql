SELECT CAST("account" AS TEXT) AS "line",
  CAST($1 AS TEXT) AS "scenario",
  to_char("booked on", 'YYYY-MM') AS "period",
  CAST("unit`s" AS TEXT) AS "m1",
  CAST(SUM("amount") AS TEXT) AS "amount",
  pg_typeof(SUM("amount"))::TEXT AS "type",
  COUNT(*) - COUNT("amount") AS "missing"
FROM "main"."led""ger"
WHERE "company" = $2 AND "year" IN ($3, $4) AND "closed" = $5
GROUP BY 1, 2, 3, 4
