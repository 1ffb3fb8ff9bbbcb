-- Wire copy as items with takes: an item is one piece of copy under the agency's own id, its takes are the versions
-- received of it. Also sources, what each person has read and saved, and which stories use which item.

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  record TEXT NOT NULL,
  name TEXT NOT NULL GENERATED ALWAYS AS (json_extract(record, '$.name')) STORED
) STRICT;

ALTER TABLE wire_original ADD COLUMN brought_by TEXT;
ALTER TABLE held_file ADD COLUMN came_by TEXT NOT NULL DEFAULT 'file';
ALTER TABLE held_file ADD COLUMN came_from TEXT NOT NULL DEFAULT '';

ALTER TABLE wire_item RENAME TO wire_item_before;
CREATE INDEX wire_item_before_by_guid ON wire_item_before (guid, received_at, id);

-- The list of the wire is ordered by when an item last changed, not by when it first came: a correction to copy of
-- this morning must stand where the desk looks, on top. `position` is that order as a number: it grows with every item
-- that arrives, and an item gets the next number when another take becomes its current one. It is the rowid, so that a
-- full-text index with the same rowids is read newest first without sorting; who keeps such an index moves the entry
-- along. The other columns show the current take as the list does.
CREATE TABLE wire_item (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- Null only between this migration and the opening that follows, which names a source for every item.
  source_id TEXT REFERENCES source (id),
  guid TEXT NOT NULL,
  -- No reference: the take is written after its item, and a deferred one would search this table at every take.
  current_take_id TEXT NOT NULL,
  first_received_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  headline TEXT NOT NULL,
  slugline TEXT,
  signal TEXT NOT NULL,
  urgency INTEGER,
  language TEXT,
  takes INTEGER NOT NULL,
  -- 1 when a take was received that has the version of another and other words.
  conflict INTEGER NOT NULL
) STRICT;

-- The record is the take as received. `place` is its order within the item, from 1; the last is the current one.
CREATE TABLE wire_take (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES wire_item (id),
  place INTEGER NOT NULL,
  signal TEXT NOT NULL,
  conflict INTEGER NOT NULL,
  original_hash TEXT NOT NULL REFERENCES wire_original (hash),
  record TEXT NOT NULL
) STRICT;

-- A take keeps the id its item had, so that a story's link still leads to it. Items with the same guid held the same
-- words, for the guid was made of them: they become one item.
INSERT INTO wire_item
  (position, id, source_id, guid, current_take_id, first_received_at, changed_at, headline, slugline, signal, urgency,
   language, takes, conflict)
SELECT
  row_number() OVER (ORDER BY received_at, id), id, NULL, guid,
  (SELECT id FROM wire_item_before AS same WHERE same.guid = first.guid ORDER BY received_at DESC, id DESC LIMIT 1),
  received_at, received_at,
  coalesce(
    json_extract(record, '$.item.headline'), substr(json_extract(record, '$.item.paragraphs[0]'), 1, 160),
    json_extract(record, '$.item.slugline'), '(no words)'),
  json_extract(record, '$.item.slugline'),
  CASE
    WHEN json_extract(record, '$.item.pubstatus') = 'canceled' THEN 'kill'
    WHEN json_extract(record, '$.item.signals') LIKE '%"correction"%' THEN 'correction'
    WHEN json_extract(record, '$.item.signals') LIKE '%"refile"%' THEN 'correction'
    WHEN json_extract(record, '$.item.signals') LIKE '%"flash"%' THEN 'flash'
    WHEN json_extract(record, '$.item.signals') LIKE '%"update"%' THEN 'update'
    ELSE 'new'
  END,
  CASE
    WHEN json_extract(record, '$.item.urgency') IS NOT NULL THEN json_extract(record, '$.item.urgency')
    WHEN json_extract(record, '$.item.signals') LIKE '%"flash"%' THEN 1
    WHEN json_extract(record, '$.item.signals') LIKE '%"urgent"%' THEN 2
  END,
  json_extract(record, '$.item.language'),
  (SELECT count(*) FROM wire_item_before AS same WHERE same.guid = first.guid),
  0
FROM wire_item_before AS first
WHERE id = (SELECT id FROM wire_item_before AS same WHERE same.guid = first.guid ORDER BY received_at, id LIMIT 1);

-- What earlier builds did not read from a file yet: the body in blocks, media and places.
INSERT INTO wire_take (id, item_id, place, signal, conflict, original_hash, record)
SELECT
  before.id, item.id, row_number() OVER (PARTITION BY before.guid ORDER BY before.received_at, before.id), item.signal,
  0, before.original_hash,
  json_insert(
    before.record,
    '$.item.media', json('[]'),
    '$.item.places', json('[]'),
    '$.item.body', json((
      SELECT json_group_array(json_object('type', 'paragraph', 'content', json_array(json_object('text', value))))
      FROM json_each(before.record, '$.item.paragraphs')
    )),
    '$.cameBy', json_object('kind', iif(before.record ->> '$.fileName' IS NULL, 'paste', 'file'), 'name', '')
  )
FROM wire_item_before AS before JOIN wire_item AS item ON item.guid = before.guid;

DROP TABLE wire_item_before;

CREATE UNIQUE INDEX wire_item_by_guid ON wire_item (guid, source_id);
CREATE INDEX wire_item_by_source ON wire_item (source_id, position);
CREATE INDEX wire_item_by_signal ON wire_item (signal, position);
CREATE INDEX wire_item_by_language ON wire_item (language, position);
CREATE INDEX wire_take_by_item ON wire_take (item_id, place);
CREATE INDEX wire_take_by_original ON wire_take (original_hash);

-- Read as of a position: an item that changed since is unread again.
CREATE TABLE wire_mark (
  person_id TEXT NOT NULL,
  item_id TEXT NOT NULL REFERENCES wire_item (id) ON DELETE CASCADE,
  read_position INTEGER,
  saved_at TEXT,
  PRIMARY KEY (person_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX wire_mark_by_item ON wire_mark (item_id);

-- A link now says which take it used, and a story keeps the notices of what became of its wire copy. What replaying
-- the log gives for older entries is the same.
UPDATE story SET record = json_insert(
  json_set(record, '$.wire', json((
    SELECT json_group_array(json(json_insert(value, '$.takeId', json_extract(value, '$.itemId'))))
    FROM json_each(story.record, '$.wire')
  ))),
  '$.wireNotices', json('[]')
);

-- Which stories use which item, kept by the database itself whenever a story's record is written.
CREATE TABLE wire_use (
  item_id TEXT NOT NULL,
  story_id TEXT NOT NULL,
  take_id TEXT NOT NULL,
  PRIMARY KEY (item_id, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX wire_use_by_story ON wire_use (story_id);
INSERT INTO wire_use (item_id, story_id, take_id)
SELECT wire_take.item_id, story.id, max(wire_take.id)
FROM story, json_each(story.record, '$.wire') AS link JOIN wire_take ON wire_take.id = link.value ->> '$.takeId'
GROUP BY wire_take.item_id, story.id;

CREATE TRIGGER story_with_wire_begins AFTER INSERT ON story
BEGIN
  INSERT INTO wire_use (item_id, story_id, take_id)
  SELECT wire_take.item_id, new.id, max(wire_take.id)
  FROM json_each(new.record, '$.wire') AS link JOIN wire_take ON wire_take.id = link.value ->> '$.takeId'
  GROUP BY wire_take.item_id;
END;
CREATE TRIGGER story_changes_its_wire AFTER UPDATE OF record ON story
WHEN old.record -> '$.wire' IS NOT new.record -> '$.wire'
BEGIN
  DELETE FROM wire_use WHERE story_id = new.id;
  INSERT INTO wire_use (item_id, story_id, take_id)
  SELECT wire_take.item_id, new.id, max(wire_take.id)
  FROM json_each(new.record, '$.wire') AS link JOIN wire_take ON wire_take.id = link.value ->> '$.takeId'
  GROUP BY wire_take.item_id;
END;
