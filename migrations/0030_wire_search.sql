-- Search of the wire. The words are in full-text tables made as they are needed, one for every 65,536 positions
-- (`wire_words_0`, `wire_words_1` …); which there are stands here.
CREATE TABLE wire_index_part (part INTEGER PRIMARY KEY) STRICT;

-- How the words were parted when the index was begun, and the highest position that is still to be indexed: items older
-- than the index are taken in while the desk is at work, the newest first.
CREATE TABLE wire_index_state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  tokens INTEGER NOT NULL,
  rest INTEGER NOT NULL
) STRICT;
INSERT INTO wire_index_state (only, tokens, rest) VALUES (1, 0, 0);

CREATE INDEX wire_item_by_change ON wire_item (changed_at, position);
CREATE INDEX wire_mark_by_read ON wire_mark (person_id, read_position) WHERE read_position IS NOT NULL;
CREATE INDEX wire_mark_by_saved ON wire_mark (person_id, item_id) WHERE saved_at IS NOT NULL;

-- The positions of the items that a story uses, kept by the database itself.
CREATE TABLE wire_used (position INTEGER PRIMARY KEY) STRICT;
INSERT INTO wire_used (position) SELECT position FROM wire_item WHERE id IN (SELECT item_id FROM wire_use);
-- Not "INSERT OR IGNORE": inside a trigger the statement that set it off decides what a conflict does.
CREATE TRIGGER wire_is_used AFTER INSERT ON wire_use
BEGIN
  INSERT INTO wire_used (position) SELECT position FROM wire_item
  WHERE id = new.item_id AND position NOT IN (SELECT position FROM wire_used);
END;
CREATE TRIGGER wire_is_used_no_more AFTER DELETE ON wire_use
WHEN NOT EXISTS (SELECT 1 FROM wire_use WHERE item_id = old.item_id)
BEGIN
  DELETE FROM wire_used WHERE position = (SELECT position FROM wire_item WHERE id = old.item_id);
END;
CREATE TRIGGER used_wire_moves AFTER UPDATE OF position ON wire_item
BEGIN
  UPDATE wire_used SET position = new.position WHERE position = old.position;
END;
CREATE TRIGGER used_wire_goes AFTER DELETE ON wire_item
BEGIN
  DELETE FROM wire_used WHERE position = old.position;
END;

-- How many items there are in all and by source, signal and language: counting a million whenever the list is opened
-- would take longer than opening it. New items are counted in once a batch, by who writes them; what changes or goes is
-- counted by the database itself.
CREATE TABLE wire_count (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  items INTEGER NOT NULL,
  PRIMARY KEY (facet, value)
) STRICT, WITHOUT ROWID;
INSERT INTO wire_count (facet, value, items) SELECT 'all', '', count(*) FROM wire_item;
INSERT INTO wire_count (facet, value, items)
SELECT 'source', coalesce(source_id, ''), count(*) FROM wire_item GROUP BY coalesce(source_id, '');
INSERT INTO wire_count (facet, value, items) SELECT 'signal', signal, count(*) FROM wire_item GROUP BY signal;
INSERT INTO wire_count (facet, value, items)
SELECT 'language', coalesce(language, ''), count(*) FROM wire_item GROUP BY coalesce(language, '');
CREATE TRIGGER wire_item_is_counted_no_more AFTER DELETE ON wire_item
BEGIN
  INSERT INTO wire_count (facet, value, items)
  VALUES ('all', '', -1), ('source', coalesce(old.source_id, ''), -1), ('signal', old.signal, -1),
    ('language', coalesce(old.language, ''), -1)
  ON CONFLICT (facet, value) DO UPDATE SET items = items - 1;
END;
CREATE TRIGGER wire_item_is_counted_otherwise AFTER UPDATE OF source_id, signal, language ON wire_item
WHEN old.source_id IS NOT new.source_id OR old.signal IS NOT new.signal OR old.language IS NOT new.language
BEGIN
  INSERT INTO wire_count (facet, value, items)
  VALUES ('source', coalesce(old.source_id, ''), -1), ('signal', old.signal, -1), ('language', coalesce(old.language, ''), -1)
  ON CONFLICT (facet, value) DO UPDATE SET items = items - 1;
  INSERT INTO wire_count (facet, value, items)
  VALUES ('source', coalesce(new.source_id, ''), 1), ('signal', new.signal, 1), ('language', coalesce(new.language, ''), 1)
  ON CONFLICT (facet, value) DO UPDATE SET items = items + 1;
END;

-- A person's saved searches, reduced from the log.
CREATE TABLE search (
  id TEXT PRIMARY KEY,
  record TEXT NOT NULL,
  owner TEXT NOT NULL GENERATED ALWAYS AS (json_extract(record, '$.owner')) STORED
) STRICT;
CREATE INDEX search_by_owner ON search (owner, id);

-- The newest position there was when the person last looked at a saved search.
CREATE TABLE search_look (search_id TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
