-- Tries to sign in are counted by the name that was typed, whether anybody has it or not, so that waiting tells nobody
-- which names exist. Names are kept as hashes: people type passwords into the wrong field.

CREATE TABLE sign_in_attempt (
  name_hash TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (last_at);

ALTER TABLE credential DROP COLUMN next_try_at;
ALTER TABLE credential DROP COLUMN failures;
