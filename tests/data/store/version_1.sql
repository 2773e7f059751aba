PRAGMA application_id = 1480807764;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO meta VALUES('data_hash','025101652d11b6c0b17c5213effd3b77');
INSERT INTO meta VALUES('sums_courses','1 8290026837909155434 16575338564436427809');
INSERT INTO meta VALUES('sums_edges','0 0 0');
INSERT INTO meta VALUES('sums_films','2 11521191219301950891 7884420587711805994');
INSERT INTO meta VALUES('sums_subscriptions','0 0 0');
INSERT INTO meta VALUES('sums_users','2 10221735614100708423 9889946666641784993');
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
INSERT INTO batch VALUES(1,'films','films.csv','2026-11-21T11:37:07.944Z',2,2,0,0,0,0,0,replace('{\n  "attributes": "all",\n  "delimiter": ",",\n  "header": true,\n  "items": "auto",\n  "key": [],\n  "kind": "films",\n  "mapping": {\n    "genres": "genres",\n    "id": "id",\n    "title": "title",\n    "year": "year"\n  },\n  "mapping_is_complete": true,\n  "on_conflict": "update",\n  "on_error": "skip",\n  "quote": "\"",\n  "skip_lines": 0\n}','\n',char(10)),0);
INSERT INTO batch VALUES(2,'films','films2.csv','2026-11-21T11:37:07.981Z',1,0,1,0,0,0,0,replace('{\n  "attributes": "all",\n  "delimiter": ",",\n  "header": true,\n  "items": "auto",\n  "key": [],\n  "kind": "films",\n  "mapping": {\n    "genres": "genres",\n    "id": "id",\n    "title": "title"\n  },\n  "mapping_is_complete": true,\n  "on_conflict": "update",\n  "on_error": "skip",\n  "quote": "\"",\n  "skip_lines": 0\n}','\n',char(10)),0);
INSERT INTO batch VALUES(3,'courses','courses.csv','2026-11-21T11:37:08.010Z',1,1,0,0,0,0,0,replace('{\n  "attributes": "all",\n  "delimiter": ",",\n  "header": true,\n  "items": "auto",\n  "key": [],\n  "kind": "courses",\n  "mapping": {\n    "field": "field",\n    "id": "id",\n    "price": "price",\n    "title": "title"\n  },\n  "mapping_is_complete": true,\n  "on_conflict": "update",\n  "on_error": "skip",\n  "quote": "\"",\n  "skip_lines": 0\n}','\n',char(10)),0);
INSERT INTO batch VALUES(4,'users','users.csv','2026-11-21T11:37:08.045Z',2,2,0,0,0,0,0,replace('{\n  "attributes": "all",\n  "delimiter": ",",\n  "header": true,\n  "items": "auto",\n  "key": [],\n  "kind": "users",\n  "mapping": {\n    "city": "city",\n    "gender": "gender",\n    "id": "id",\n    "name": "name"\n  },\n  "mapping_is_complete": true,\n  "on_conflict": "update",\n  "on_error": "skip",\n  "quote": "\"",\n  "skip_lines": 0\n}','\n',char(10)),0);
INSERT INTO batch VALUES(5,'events','events.csv','2026-11-21T11:37:08.074Z',2,2,0,0,0,0,0,replace('{\n  "attributes": "all",\n  "delimiter": ",",\n  "header": true,\n  "items": "auto",\n  "key": [],\n  "kind": "events",\n  "mapping": {\n    "item": "item",\n    "kind": "kind",\n    "time": "time",\n    "user": "user",\n    "value": "value"\n  },\n  "mapping_is_complete": true,\n  "on_conflict": "update",\n  "on_error": "skip",\n  "quote": "\"",\n  "skip_lines": 0\n}','\n',char(10)),0);
CREATE TABLE batch_issue (
  batch INTEGER NOT NULL REFERENCES batch (id),
  line INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  mend TEXT NOT NULL
);
CREATE TABLE batch_issue_count (
  batch INTEGER NOT NULL REFERENCES batch (id),
  kind TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (batch, kind)
) WITHOUT ROWID;
CREATE TABLE row_change (
  kind TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  batch INTEGER NOT NULL REFERENCES batch (id),
  cells TEXT NOT NULL,
  PRIMARY KEY (kind, row_id, batch)
) WITHOUT ROWID;
INSERT INTO row_change VALUES('films',2,2,'[["genres",0,"Drama","Drama|Crime"],["title",0,"Quiet Water","Quiet Water"]]');
CREATE TABLE attribute (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  type INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (kind, name)
) WITHOUT ROWID;
INSERT INTO attribute VALUES('films','note',0,0);
CREATE TABLE batch_column (
  batch INTEGER NOT NULL REFERENCES batch (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  is_attribute INTEGER NOT NULL,
  type INTEGER NOT NULL,
  PRIMARY KEY (batch, kind, name, is_attribute, type)
) WITHOUT ROWID;
INSERT INTO batch_column VALUES(1,'films','genres',0,3);
INSERT INTO batch_column VALUES(1,'films','note',1,0);
INSERT INTO batch_column VALUES(1,'films','title',0,3);
INSERT INTO batch_column VALUES(1,'films','year',0,3);
INSERT INTO batch_column VALUES(2,'films','genres',0,3);
INSERT INTO batch_column VALUES(2,'films','title',0,3);
INSERT INTO batch_column VALUES(3,'courses','currency',0,3);
INSERT INTO batch_column VALUES(3,'courses','field',0,3);
INSERT INTO batch_column VALUES(3,'courses','price',0,3);
INSERT INTO batch_column VALUES(3,'courses','title',0,3);
INSERT INTO batch_column VALUES(4,'users','city',0,3);
INSERT INTO batch_column VALUES(4,'users','gender',0,3);
INSERT INTO batch_column VALUES(4,'users','name',0,3);
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
INSERT INTO user VALUES(1,'anna',4,1,'Anna',NULL,NULL,'f','Oslo',NULL,NULL,NULL,NULL,NULL);
INSERT INTO user VALUES(2,'ben',4,1,'Ben',NULL,NULL,'m','Rome',NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO film VALUES(1,'F1',1,'长街',NULL,NULL,1995,'剧情|历史',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[3]');
INSERT INTO film VALUES(2,'F2',1,'Quiet Water',NULL,NULL,NULL,'Drama|Crime',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO course VALUES(1,'C1',3,'博弈论',NULL,NULL,'经济学',NULL,19900,'CNY',NULL,NULL,NULL,NULL,NULL);
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
CREATE TABLE edge (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  batch INTEGER NOT NULL,
  from_user INTEGER NOT NULL REFERENCES user (id),
  to_user INTEGER NOT NULL REFERENCES user (id),
  weight REAL,
  attributes TEXT
);
CREATE TABLE event_item (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  asked INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  UNIQUE (key, asked)
);
INSERT INTO event_item VALUES(1,'F1',0,5);
INSERT INTO event_item VALUES(2,'C1',0,5);
CREATE TABLE event_kind (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
CREATE TABLE currency (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
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
INSERT INTO event_chunk VALUES(1,5,2,1,2,2,1767607200000,1767693600000,-4162712125333904648,-1557594160981217382,X'010100000000000001000000000000000100000000000000020000000000000000',X'000100000000000001000000000000000100000000000000020000000000000000',X'000100000000000000000000000000000600000000000000020000000000000000',X'0201010000000000bc4d0000000000000100000000000000020000000000000000',X'00010000000000000069998d9b010000005c260500000000020000000000000000',X'0000000000000000000000000000000001000000000000000000000000000000');
CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL
);
INSERT INTO "plan" VALUES(1,'Autumn','{"from":null,"name":"Autumn","notes":"","owner":"","pairs":[{"budget":[],"channels":[],"course":"C1","data_hash":"025101652d11b6c0b17c5213effd3b77","evidence_percent":40.0,"film":"F1","form":"lecture","from":null,"notes":"","placement_note":"","score":0.18750000000000006,"segment":"","status":"draft","targeting_threshold":0.8,"until":null}],"status":"draft","summary":"","terms":{"deliverables":"","exclusivity":"","minimum_guarantee":{"cents":0,"currency":"CNY"},"partner":"","revenue_share_percent":0.0,"territory":""},"until":null,"version":1}');
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
CREATE TABLE segment (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  method INTEGER NOT NULL,
  people INTEGER NOT NULL,
  members BLOB NOT NULL
);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('batch',5);
CREATE INDEX batch_issue_by_batch ON batch_issue (batch);
CREATE INDEX row_change_by_batch ON row_change (batch);
CREATE INDEX subscription_by_user ON subscription (user);
CREATE INDEX event_chunk_by_batch ON event_chunk (batch);
CREATE INDEX model_run_by_kind ON model_run (kind);
COMMIT;
