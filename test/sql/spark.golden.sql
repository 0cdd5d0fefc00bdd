SELECT CAST(`account` AS STRING) AS `line`,
  CAST(? AS STRING) AS `scenario`,
  date_format(`booked on`, 'yyyy-MM') AS `period`,
  CAST(`unit``s` AS STRING) AS `m1`,
  CAST(TRY_SUM(`amount`) AS STRING) AS `amount`,
  typeof(TRY_SUM(`amount`)) AS `type`,
  COUNT(*) - COUNT(`amount`) AS `missing`,
  CASE WHEN typeof(MIN(`booked on`)) IN ('date', 'timestamp_ntz') THEN COUNT(CASE WHEN `booked on` <> CAST(`booked on` AS DATE) THEN 1 END) ELSE COUNT(`booked on`) END AS `undated`
FROM `main`.`led"ger`
WHERE `company` = ? AND `year` IN (?, ?) AND `closed` = ?
GROUP BY 1, 2, 3, 4
