CREATE TABLE sync (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  epoch INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  next_seq INTEGER NOT NULL,
  orders INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  complete_as_of TEXT,
  as_of TEXT,
  updated_since TEXT,
  cursor TEXT
, unreadable INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  value TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE order_index (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  ordered_at INTEGER NOT NULL,
  ordered_day INTEGER NOT NULL,
  status INTEGER NOT NULL,
  payment INTEGER NOT NULL,
  person INTEGER NOT NULL,
  department INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  tax_excluded INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  tax_included INTEGER NOT NULL,
  terms TEXT NOT NULL,
  own_text TEXT NOT NULL
, quantities TEXT NOT NULL DEFAULT '', currency INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX order_index_rev ON order_index (rev);
CREATE TABLE order_body (
  seq INTEGER PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;
CREATE TABLE removal (
  seq INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL
) STRICT;
CREATE INDEX removal_rev ON removal (rev);
CREATE TABLE unreadable (
  key TEXT PRIMARY KEY,
  id TEXT,
  number TEXT,
  fields TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  hash TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  left_out INTEGER NOT NULL
) STRICT;
CREATE TABLE import_order (
  order_key TEXT NOT NULL,
  import INTEGER NOT NULL REFERENCES import (id),
  body TEXT NOT NULL,
  PRIMARY KEY (order_key, import)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_mapping (
  fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL
) STRICT;
CREATE TABLE import_rebuild (order_key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE booked_order (
      program TEXT NOT NULL,
      order_id TEXT NOT NULL,
      number TEXT NOT NULL,
      export TEXT NOT NULL,
      file TEXT NOT NULL,
      exported_at TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      amount INTEGER NOT NULL,
      reversed INTEGER NOT NULL, entry TEXT, updated_at INTEGER,
      PRIMARY KEY (program, order_id)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE booked_export (
      program TEXT NOT NULL,
      export TEXT NOT NULL,
      exported_at TEXT NOT NULL,
      file TEXT NOT NULL,
      facts TEXT NOT NULL,
      placing TEXT,
      PRIMARY KEY (program, export)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE booked_entry (
      program TEXT NOT NULL,
      export TEXT NOT NULL,
      part INTEGER NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (program, export, part)
    ) STRICT;
INSERT INTO sync VALUES (1, 1, 3, 4, 2, 3, '2026-06-01T00:00:00.000Z', '2026-06-02T00:00:00.000Z', '2026-06-01T00:00:00.000Z', 'next-page', 0);
INSERT INTO term VALUES (1, '["a","AB-1001","4901234567894","コピー用紙 A4 500枚","大和製紙","用紙","箱"]');
INSERT INTO term VALUES (2, '["p","m1","佐藤 花子"]');
INSERT INTO term VALUES (3, '["d","d1","総務部","100"]');
INSERT INTO term VALUES (4, '["t","本社 3階","150-0001","東京都渋谷区神宮前1-2-3","03-1234-5678"]');
INSERT INTO term VALUES (5, '["a","FD-1",null,"緑茶ティーバッグ",null,null,"袋"]');
INSERT INTO order_index VALUES (1, 'kept-1', 1, 1775001600000, 1775001600000, 20544, 7, 1, 2, 3, 1, 2480, 248, 2728, '2 3 4 1', 'ec20260401-0001
プロジェクトx
午前中ニ''総務''マデ', '1', 0);
INSERT INTO order_index VALUES (2, 'kept-2', 1, 1775001600000, 1775001600000, 20544, 6, 2, 2, 0, 2, 9820, 833, 10653, '2 1 5', 'ec20260401-0002', '1 3', 0);
INSERT INTO order_body VALUES (1, '[1,"kept-1","EC20260401-0001","2026-04-01T00:00:00.000Z","2026-04-01","delivered",2,3,4,["np",[31,1,31],null],"ﾌﾟﾛｼﾞｪｸﾄＸ","午前中に''総務''まで",[[1,1,1,2480,2480,10]],[],0,[[10,2480,248]],[2480,0,2480,248,2728],null,null,"2026-04-01T00:00:00.000Z"]');
INSERT INTO order_body VALUES (2, '[1,"kept-2","EC20260401-0002","2026-04-01T00:00:00.000Z","2026-04-01","shipped",2,0,0,["card",null,"4242"],null,null,[[1,1,1,2480,2480,10],[2,5,3,2480,7440,8]],[["points","ポイント",-100]],0,[[10,2380,238],[8,7440,595]],[9920,-100,9820,833,10653],null,null,"2026-04-01T00:00:00.000Z"]');
INSERT INTO removal VALUES (3, 2);
INSERT INTO booked_order VALUES ('yayoi', 'kept-1', 'EC20260401-0001', 'KD20260501000000', '仕訳.csv', '2026-05-01T00:00:00.000Z', 'abc', 2728, 0, '{"date":"2026-04-01"}', 1775001600000);
INSERT INTO booked_export VALUES ('yayoi', 'KD20260501000000', '2026-05-01T00:00:00.000Z', '仕訳.csv', '{"encoding":"cp932","from":"2026-04-01","to":"2026-04-30","reversed":false,"entries":1,"total":2728}', NULL);
INSERT INTO booked_entry VALUES ('yayoi', 'KD20260501000000', 0, X'8b8e36d051aa8e514a492c498d51b28a5132323032d33530d135308c51aa55d251ca4e2d28d13554d2c92bcdc9898d0500');
PRAGMA user_version = 9;
