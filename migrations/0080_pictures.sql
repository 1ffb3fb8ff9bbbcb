-- The pictures of stories, each kept once by the SHA-256 of its bytes (lower-case hexadecimal). Size in bytes.
CREATE TABLE picture (
  hash TEXT PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('png', 'jpeg', 'webp', 'gif')),
  size INTEGER NOT NULL,
  kept_at TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
