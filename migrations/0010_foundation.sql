-- The log, the records reduced from it, the bodies of stories, and wire copy as received.

CREATE TABLE log (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  command TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  type TEXT NOT NULL,
  entry TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX log_by_command ON log (command);
CREATE INDEX log_by_subject ON log (kind, subject, sequence);

CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER log_is_never_shortened BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is never shortened'); END;

CREATE TABLE house (id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE person (id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE footer (id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE story (
  id TEXT PRIMARY KEY,
  record TEXT NOT NULL,
  slug TEXT NOT NULL GENERATED ALWAYS AS (json_extract(record, '$.fields.slug')) STORED UNIQUE,
  state TEXT NOT NULL GENERATED ALWAYS AS (json_extract(record, '$.state')) STORED
) STRICT;
CREATE INDEX story_by_state ON story (state);
CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  record TEXT NOT NULL,
  story_id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(record, '$.storyId')) STORED
) STRICT;
CREATE INDEX claim_by_story ON claim (story_id);
CREATE TABLE release (
  id TEXT PRIMARY KEY,
  record TEXT NOT NULL,
  delivery TEXT NOT NULL GENERATED ALWAYS AS (json_extract(record, '$.delivery.kind')) STORED
) STRICT;
CREATE INDEX release_by_delivery ON release (delivery);

CREATE TABLE body_update (
  story_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  actor TEXT,
  at TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (story_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX body_update_by_actor ON body_update (story_id, actor);
CREATE TABLE body_snapshot (
  story_id TEXT PRIMARY KEY,
  through INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE body_text (
  story_id TEXT PRIMARY KEY,
  through INTEGER NOT NULL,
  body TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE wire_original (
  hash TEXT PRIMARY KEY,
  received_at TEXT NOT NULL,
  file_name TEXT,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE wire_item (
  id TEXT PRIMARY KEY,
  received_at TEXT NOT NULL,
  guid TEXT NOT NULL,
  original_hash TEXT NOT NULL REFERENCES wire_original (hash),
  record TEXT NOT NULL
) STRICT;
CREATE INDEX wire_item_by_time ON wire_item (received_at DESC, id DESC);
CREATE INDEX wire_item_by_original ON wire_item (original_hash);
CREATE TABLE held_file (
  id TEXT PRIMARY KEY,
  received_at TEXT NOT NULL,
  file_name TEXT,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  original_hash TEXT NOT NULL UNIQUE REFERENCES wire_original (hash)
) STRICT;

CREATE TABLE credential (
  person_id TEXT PRIMARY KEY,
  password_salt BLOB NOT NULL,
  password_hash BLOB NOT NULL,
  key_salt BLOB NOT NULL,
  key_nonce BLOB NOT NULL,
  locked_key BLOB NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  next_try_at TEXT
) STRICT;
