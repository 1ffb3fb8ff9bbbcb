-- What else an item is called: the guids of takes that came under another one, and of copy that its takes say they take
-- the place of, whether that was received or not.
CREATE TABLE wire_other_guid (
  guid TEXT NOT NULL,
  item_id TEXT NOT NULL REFERENCES wire_item (id) ON DELETE CASCADE,
  PRIMARY KEY (guid, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX wire_other_guid_by_item ON wire_other_guid (item_id);

-- What earlier builds did not read from a file yet.
UPDATE wire_take SET record = json_insert(record, '$.item.supersedes', json('[]'), '$.item.address', NULL);
