SELECT CAST("account" AS TEXT) AS "line",
  CAST($1 AS TEXT) AS "scenario",
  to_char("booked on", 'YYYY-MM') AS "period",
  CAST("unit`s" AS TEXT) AS "m1",
  CAST(SUM("amount") AS TEXT) AS "amount",
  pg_typeof(SUM("amount"))::TEXT AS "type",
  COUNT(*) - COUNT("amount") AS "missing",
  CASE WHEN UPPER(pg_typeof(MIN("booked on"))::TEXT) NOT LIKE '%WITH TIME ZONE' THEN COUNT(CASE WHEN "booked on" <> CAST("booked on" AS DATE) THEN 1 END) ELSE COUNT("booked on") END AS "undated"
FROM "main"."led""ger"
WHERE "company" = $2 AND "year" IN ($3, $4) AND "closed" = $5
GROUP BY 1, 2, 3, 4
