-- The whole project in one place. `key` is what the source calls a thing; `id` is ours and never leaves the file.

-- Small facts of the file: the cached data hash ("data_hash").
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- One import. read = inserted + updated + unchanged + rejected + duplicates + ignored.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  created TEXT NOT NULL,
  read INTEGER NOT NULL DEFAULT 0,
  inserted INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  duplicates INTEGER NOT NULL DEFAULT 0,
  ignored INTEGER NOT NULL DEFAULT 0,
  recipe TEXT NOT NULL DEFAULT '{}',
  reverted INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE batch_issue (
  batch INTEGER NOT NULL REFERENCES batch (id),
  line INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  mend TEXT NOT NULL
);
CREATE INDEX batch_issue_by_batch ON batch_issue (batch);

CREATE TABLE batch_issue_count (
  batch INTEGER NOT NULL REFERENCES batch (id),
  kind TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (batch, kind)
) WITHOUT ROWID;

-- What a batch said of a row that was there already: a JSON array of [column, is attribute, before, after] for each cell
-- (row_change.h). Rows that a batch inserted carry its id instead.
CREATE TABLE row_change (
  kind TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  batch INTEGER NOT NULL REFERENCES batch (id),
  cells TEXT NOT NULL,
  PRIMARY KEY (kind, row_id, batch)
) WITHOUT ROWID;
CREATE INDEX row_change_by_batch ON row_change (batch);

-- Extra columns of the catalogs. The rows keep their values in `attributes`, a JSON array in which `position` is the index.
CREATE TABLE attribute (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  type INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (kind, name)
) WITHOUT ROWID;

-- The columns that a batch brought. An attribute's type is the narrowest that fits what all batches say of it.
CREATE TABLE batch_column (
  batch INTEGER NOT NULL REFERENCES batch (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  is_attribute INTEGER NOT NULL,
  type INTEGER NOT NULL,
  PRIMARY KEY (batch, kind, name, is_attribute, type)
) WITHOUT ROWID;

-- People. Those with declared = 0 are known only from behaviour, memberships or ties.
CREATE TABLE user (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  batch INTEGER NOT NULL,
  declared INTEGER NOT NULL DEFAULT 1,
  name TEXT,
  birth_year INTEGER,
  age REAL,
  gender TEXT,
  city TEXT,
  education TEXT,
  occupation TEXT,
  joined TEXT,
  consent INTEGER,
  attributes TEXT
);

CREATE TABLE film (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  batch INTEGER NOT NULL,
  title TEXT,
  original_title TEXT,
  kind TEXT,
  year INTEGER,
  genres TEXT,
  directors TEXT,
  actors TEXT,
  tags TEXT,
  synopsis TEXT,
  runtime_minutes REAL,
  release_date TEXT,
  rating REAL,
  audience REAL,
  age_rating TEXT,
  attributes TEXT
);

CREATE TABLE course (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  batch INTEGER NOT NULL,
  title TEXT,
  provider TEXT,
  teacher TEXT,
  field TEXT,
  level TEXT,
  price INTEGER,
  currency TEXT,
  enrolments REAL,
  tags TEXT,
  synopsis TEXT,
  duration_hours REAL,
  attributes TEXT
);

CREATE TABLE subscription (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  batch INTEGER NOT NULL,
  user INTEGER NOT NULL REFERENCES user (id),
  start TEXT,
  end TEXT,
  duration REAL,
  ended INTEGER,
  unit TEXT,
  plan TEXT,
  channel TEXT,
  attributes TEXT
);
CREATE INDEX subscription_by_user ON subscription (user);

CREATE TABLE edge (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  batch INTEGER NOT NULL,
  from_user INTEGER NOT NULL REFERENCES user (id),
  to_user INTEGER NOT NULL REFERENCES user (id),
  weight REAL,
  attributes TEXT
);

-- Item keys of the events with the catalog that the import named (0: whichever has the key).
CREATE TABLE event_item (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  asked INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  UNIQUE (key, asked)
);
CREATE TABLE event_kind (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
CREATE TABLE currency (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- Events as packed columns, some 65,536 to a chunk, sorted by user. hash_a and hash_b are sums over the events, so that
-- they do not depend on the order or on the chunks.
CREATE TABLE event_chunk (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  n INTEGER NOT NULL,
  user_min INTEGER NOT NULL,
  user_max INTEGER NOT NULL,
  item_max INTEGER NOT NULL,
  time_min INTEGER NOT NULL,
  time_max INTEGER NOT NULL,
  hash_a INTEGER NOT NULL,
  hash_b INTEGER NOT NULL,
  user BLOB NOT NULL,
  item BLOB NOT NULL,
  kind BLOB NOT NULL,
  value BLOB NOT NULL,
  time BLOB NOT NULL,
  currency BLOB NOT NULL
);
CREATE INDEX event_chunk_by_batch ON event_chunk (batch);

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL
);

CREATE TABLE model_run (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  options TEXT NOT NULL,
  seed TEXT NOT NULL,
  version TEXT NOT NULL,
  data_hash TEXT NOT NULL,
  seconds REAL NOT NULL,
  threads INTEGER NOT NULL,
  result TEXT NOT NULL,
  created TEXT NOT NULL
);
CREATE INDEX model_run_by_kind ON model_run (kind);

CREATE TABLE segment (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  method INTEGER NOT NULL,
  people INTEGER NOT NULL,
  members BLOB NOT NULL
);
