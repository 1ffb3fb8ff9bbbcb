-- The versions of stories. A version is what a story said at one moment; `occasions` is a JSON list of why it is kept.
-- Bodies are kept once by the hash of their JSON; `rest` (fields, footer, claims) and `bytes` are deflated JSON (RFC 1951).
CREATE TABLE version_body (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE story_version (
  story_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  words INTEGER NOT NULL,
  occasions TEXT NOT NULL,
  body_hash TEXT NOT NULL REFERENCES version_body (hash),
  rest BLOB NOT NULL,
  PRIMARY KEY (story_id, number)
) STRICT;
