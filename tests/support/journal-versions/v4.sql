CREATE TABLE write (
  seq INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  what TEXT NOT NULL,
  route TEXT NOT NULL,
  question TEXT NOT NULL,
  title TEXT NOT NULL,
  lines INTEGER NOT NULL,
  tax_included INTEGER,
  at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'unknown' CHECK (state IN ('unknown', 'not-there', 'done')),
  number TEXT,
  sent_uptime INTEGER
) STRICT;
INSERT INTO write VALUES
  (1, 'key-1', 'order', 'placeOrder', '{"body":{"cartVersion":3}}', 'コピー用紙 A4', 2, 5500, 1790000000000, 'not-there', NULL, 7000),
  (2, 'key-2', 'quote', 'makeQuote', '{"body":{"cartVersion":4}}', '髙﨑の茶', 1, NULL, 1790000060000, 'done', 'EC20261001-0003', NULL);
CREATE TABLE once_key (
  content TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO once_key VALUES ('a hash', 'key-3', 1790000120000);
PRAGMA user_version = 4;
