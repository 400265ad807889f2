/** Narrow tables: the smallest whole numbers that hold a dictionary's ids, and what a question would have to join for in the fact itself. */
export const TABLES = `
  CREATE TABLE workflow (id UINTEGER, workflow_id VARCHAR, name VARCHAR);
  CREATE TABLE word (id UINTEGER, text VARCHAR);
  CREATE TABLE reason (id UINTEGER, text VARCHAR);
  CREATE TABLE value (id UINTEGER, text VARCHAR, lower VARCHAR);
  CREATE TABLE rule_check (id UINTEGER, field VARCHAR, operator VARCHAR, rule_value VARCHAR);
  CREATE TABLE callback (
    id UINTEGER, callback_id VARCHAR, state VARCHAR, entity_type VARCHAR, change_type VARCHAR, entity_id VARCHAR, entity_number VARCHAR,
    created_ms DOUBLE, finished_ms DOUBLE, matcher_run_id VARCHAR, started VARCHAR, failed VARCHAR, error VARCHAR
  );
  CREATE TABLE match (
    callback UINTEGER, place UTINYINT, workflow USMALLINT, category UTINYINT, event_type UTINYINT, matched UTINYINT, error UTINYINT,
    reason UINTEGER, counts UTINYINT
  );
  CREATE TABLE comparison (
    callback UINTEGER, place UTINYINT, workflow USMALLINT, category UTINYINT, rule_check USMALLINT, value UINTEGER, missed UTINYINT
  );
  CREATE TABLE recorded (callback UINTEGER, value UINTEGER);
`

/** Numbers stand in the text: a parameter keeps this build from filtering while it scans, and costs planning. */
export function missedSql(workflow: number, category: number, checks: readonly number[], limit: number): string {
  return `
    SELECT count(*) OVER () AS callbacks, callback_id FROM callback
    WHERE id IN (
      SELECT callback FROM comparison
      WHERE missed > 0 AND workflow = ${workflow} AND category = ${category} AND rule_check IN (${checks.join()})
    )
    ORDER BY created_ms DESC LIMIT ${limit}
  `
}

export const FACET = 'SELECT workflow, category, count(*) AS callbacks FROM match WHERE counts = 1 GROUP BY workflow, category'

export const BLOCKERS = `
  SELECT workflow, category, rule_check, count(*) AS matches, count(*) FILTER (missed = 2) AS alone
  FROM comparison WHERE missed > 0 GROUP BY workflow, category, rule_check
`

export function searchSql(text: string): string {
  const quoted = text.toLowerCase().replaceAll("'", "''")
  return `SELECT count(DISTINCT callback) AS callbacks FROM recorded WHERE value IN (SELECT id FROM value WHERE contains(lower, '${quoted}'))`
}
