SELECT CAST("account" AS VARCHAR) AS "line",
  CAST($1 AS VARCHAR) AS "scenario",
  strftime("booked on", '%Y-%m') AS "period",
  CAST("unit`s" AS VARCHAR) AS "m1",
  CAST(SUM("amount") AS VARCHAR) AS "amount",
  typeof(SUM("amount")) AS "type",
  COUNT(*) - COUNT("amount") AS "missing",
  CASE WHEN UPPER(typeof(MIN("booked on"))) NOT LIKE '%WITH TIME ZONE' THEN COUNT(CASE WHEN "booked on" <> CAST("booked on" AS DATE) THEN 1 END) ELSE COUNT("booked on") END AS "undated"
FROM "main"."led""ger"
WHERE "company" = $2 AND "year" IN ($3, $4) AND "closed" = $5
GROUP BY 1, 2, 3, 4
