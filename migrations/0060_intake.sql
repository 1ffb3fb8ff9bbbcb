-- The ways in for wire copy: watched folders and feeds.
CREATE TABLE intake (id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- What is remembered of a way in while it runs, as JSON. It is not decided by anybody, so it is not in the log.
CREATE TABLE intake_memory (intake_id TEXT PRIMARY KEY, memory TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The files that were taken and stay in their folder. A file of the same name, size (bytes) and time of change
-- (milliseconds since 1970) is not read again.
CREATE TABLE intake_taken (
  intake_id TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  changed_ms REAL NOT NULL,
  PRIMARY KEY (intake_id, name)
) STRICT, WITHOUT ROWID;
