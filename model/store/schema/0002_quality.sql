-- What people decided about the quality of the data. Neither waivers nor the log of repairs are data: no model reads them
-- and the data hash leaves them out.

-- A finding that somebody accepts as it is. column_name is '' where the rule is about the whole catalog.
CREATE TABLE waiver (
  rule TEXT NOT NULL,
  kind TEXT NOT NULL,
  column_name TEXT NOT NULL,
  reason TEXT NOT NULL,
  created TEXT NOT NULL,
  PRIMARY KEY (rule, kind, column_name)
) WITHOUT ROWID;

-- One repair of one column.
CREATE TABLE repair (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  created TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  column_name TEXT NOT NULL,
  rows INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
);

-- What a repair made of a row's cells, as in row_change. row_batch is the batch that brought the row: after a revert a
-- later row may come to the same id.
CREATE TABLE repair_change (
  repair INTEGER NOT NULL REFERENCES repair (id),
  row_id INTEGER NOT NULL,
  row_batch INTEGER NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (repair, row_id)
) WITHOUT ROWID;
