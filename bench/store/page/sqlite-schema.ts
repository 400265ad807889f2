/**
 * Narrow tables with numbers for whatever repeats itself. Each table that only ever grows at its end is its own index
 * (WITHOUT ROWID), which spares a row number per row.
 */
export const TABLES = `
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  PRAGMA temp_store = MEMORY;
  PRAGMA page_size = 8192;
  CREATE TABLE workflow (id INTEGER PRIMARY KEY, workflow_id TEXT, name TEXT);
  CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT);
  CREATE TABLE reason (id INTEGER PRIMARY KEY, text TEXT);
  CREATE TABLE value (id INTEGER PRIMARY KEY, text TEXT, lower TEXT);
  CREATE TABLE rule_check (id INTEGER PRIMARY KEY, field TEXT, operator TEXT, rule_value TEXT);
  CREATE TABLE callback (
    id INTEGER PRIMARY KEY, callback_id TEXT, state TEXT, entity_type TEXT, change_type TEXT, entity_id TEXT, entity_number TEXT,
    created_ms INTEGER, finished_ms INTEGER, matcher_run_id TEXT, started TEXT, failed TEXT, error TEXT
  );
  CREATE TABLE match (
    callback INTEGER, place INTEGER, workflow INTEGER, category INTEGER, event_type INTEGER, matched INTEGER, error INTEGER,
    reason INTEGER, counts INTEGER, PRIMARY KEY (callback, place)
  ) WITHOUT ROWID;
  CREATE TABLE comparison (
    callback INTEGER, place INTEGER, nth INTEGER, workflow INTEGER, category INTEGER, rule_check INTEGER, value INTEGER,
    missed INTEGER, PRIMARY KEY (callback, place, nth)
  ) WITHOUT ROWID;
  CREATE TABLE recorded (value INTEGER, callback INTEGER, PRIMARY KEY (value, callback)) WITHOUT ROWID;
`

/** Each holds all that its question reads; made once behind the last row, which is faster than keeping them up row by row. */
export const INDEXES = `
  CREATE INDEX match_facet ON match (workflow, category) WHERE counts = 1;
  CREATE INDEX comparison_missed ON comparison (workflow, category, rule_check, missed, callback) WHERE missed > 0;
  ANALYZE;
`

/** The checks come as one JSON list, since a statement has a fixed number of parameters. */
export const MISSED = `
  WITH found AS MATERIALIZED (
    SELECT DISTINCT callback FROM comparison
    WHERE missed > 0 AND workflow = ? AND category = ? AND rule_check IN (SELECT value FROM json_each(?))
  )
  SELECT (SELECT count(*) FROM found), callback_id FROM found JOIN callback ON id = found.callback ORDER BY created_ms DESC LIMIT ?
`

export const FACET = 'SELECT workflow, category, count(*) FROM match WHERE counts = 1 GROUP BY workflow, category'

/** By category too, so that the index has the groups in their order. */
export const BLOCKERS = `
  SELECT workflow, category, rule_check, count(*), sum(missed = 2)
  FROM comparison WHERE missed > 0 GROUP BY workflow, category, rule_check
`

export const SEARCH = 'SELECT count(DISTINCT callback) FROM recorded WHERE value IN (SELECT id FROM value WHERE instr(lower, ?))'
