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
, quantities TEXT NOT NULL DEFAULT '') STRICT;
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
INSERT INTO sync VALUES (1, 1, 1, 7, 6, 8, '2026-06-01T00:00:00.000Z', NULL, NULL, '', 0);
INSERT INTO term VALUES (1, '["a","",null,"コピー用紙",null,null,""]');
INSERT INTO term VALUES (2, '["p","",""]');
INSERT INTO term VALUES (3, '["a","",null,"Sensor kit",null,null,""]');
INSERT INTO term VALUES (4, '["a","",null,"Cable",null,null,""]');
INSERT INTO term VALUES (5, '["a","",null,"送り状",null,null,""]');
INSERT INTO term VALUES (6, '["a","",null,"Label",null,null,""]');
INSERT INTO term VALUES (7, '["a","",null,"Paper",null,null,""]');
INSERT INTO term VALUES (8, '["a","",null,"Thing",null,null,""]');
INSERT INTO term VALUES (9, '["a","",null,"Returned",null,null,""]');
INSERT INTO order_index VALUES (1, 'Y-1/2026-04-01', 1, 1780272000000, 1774969200000, 20544, 7, 12, 2, 0, 1, 125, 12, 137, '2 1', 'y-1', '10');
INSERT INTO order_index VALUES (2, 'U-1/2026-04-02', 1, 1780272000000, 1775055600000, 20545, 7, 12, 2, 0, 2, 0, 0, 0, '2 3 4', 'u-1', '2 1');
INSERT INTO order_index VALUES (3, 'M-1/2026-04-03', 1, 1780272000000, 1775142000000, 20546, 7, 12, 2, 0, 2, 300, 30, 330, '2 5 6', 'm-1', '1 1');
INSERT INTO order_index VALUES (4, 'K-1/2026-04-04', 1, 1780272000000, 1775228400000, 20547, 7, 12, 2, 0, 1, 0, 0, 0, '2 7', 'k-1', '3');
INSERT INTO order_index VALUES (5, 'X-1/2026-04-05', 1, 1780272000000, 1775314800000, 20548, 7, 12, 2, 0, 1, 0, 0, 0, '2 8', 'x-1', '1');
INSERT INTO order_index VALUES (6, 'R-1/2026-04-06', 1, 1780272000000, 1775401200000, 20549, 7, 12, 2, 0, 1, 0, 0, 0, '2 9', 'r-1', '1');
INSERT INTO order_body VALUES (1, '[1,"Y-1/2026-04-01","Y-1","2026-03-31T15:00:00.000Z","2026-04-01","delivered",2,0,0,["unstated",null,null],null,null,[[1,1,10,13,125,10,["JPY","12.5",null]]],[],0,[[10,125,12]],[125,0,125,12,137],null,null,"2026-06-01T00:00:00.000Z"]');
INSERT INTO order_body VALUES (2, '[1,"U-1/2026-04-02","U-1","2026-04-01T15:00:00.000Z","2026-04-02","delivered",2,0,0,["unstated",null,null],null,null,[[1,3,2,0,0,0,["USD","20.995","41.99"]],[2,4,1,0,0,0,["USD","3.01","3.01"]]],[],0,[[0,0,0]],[0,0,0,0,0],null,null,"2026-06-01T00:00:00.000Z"]');
INSERT INTO order_body VALUES (3, '[1,"M-1/2026-04-03","M-1","2026-04-02T15:00:00.000Z","2026-04-03","delivered",2,0,0,["unstated",null,null],null,null,[[1,5,1,300,300,10],[2,6,1,0,0,0,["EUR","4.5","4.5"]]],[],0,[[10,300,30]],[300,0,300,30,330],null,null,"2026-06-01T00:00:00.000Z"]');
INSERT INTO order_body VALUES (4, '[1,"K-1/2026-04-04","K-1","2026-04-03T15:00:00.000Z","2026-04-04","delivered",2,0,0,["unstated",null,null],null,null,[[1,7,3,0,0,0,["KRW","1200","3600"]]],[],0,[[0,0,0]],[0,0,0,0,0],null,null,"2026-06-01T00:00:00.000Z"]');
INSERT INTO order_body VALUES (5, '[1,"X-1/2026-04-05","X-1","2026-04-04T15:00:00.000Z","2026-04-05","delivered",2,0,0,["unstated",null,null],null,null,[[1,8,1,0,0,0,["USD","9.999","9.999"]]],[],0,[[0,0,0]],[0,0,0,0,0],null,null,"2026-06-01T00:00:00.000Z"]');
INSERT INTO order_body VALUES (6, '[1,"R-1/2026-04-06","R-1","2026-04-05T15:00:00.000Z","2026-04-06","delivered",2,0,0,["unstated",null,null],null,null,[[1,9,-1,0,0,0,["GBP","10","-10"]]],[],0,[[0,0,0]],[0,0,0,0,0],null,null,"2026-06-01T00:00:00.000Z"]');
INSERT INTO import VALUES (1, 'shop.csv', '2026-06-01T00:00:00.000Z', 'hash-1', 8, 0);
INSERT INTO import_order VALUES ('K-1/2026-04-04', 1, '{"number":"K-1","orderedOn":"2026-04-04","orderedTime":null,"status":"delivered","person":null,"department":null,"deliverTo":null,"payment":null,"costMemo":null,"comment":null,"shippedOn":null,"deliveredOn":null,"shippingFee":null,"discount":null,"orderTotal":null,"rounding":"floor","lines":[{"lineNumber":null,"productCode":null,"jan":null,"product":"Paper","maker":null,"category":null,"quantity":3,"unit":null,"unitPrice":"1200","unitPriceTax":"excluded","amount":null,"tax":null,"taxRate":0,"foreign":{"currency":"KRW","amount":"3600"},"shippedOn":null}]}');
INSERT INTO import_order VALUES ('M-1/2026-04-03', 1, '{"number":"M-1","orderedOn":"2026-04-03","orderedTime":null,"status":"delivered","person":null,"department":null,"deliverTo":null,"payment":null,"costMemo":null,"comment":null,"shippedOn":null,"deliveredOn":null,"shippingFee":null,"discount":null,"orderTotal":null,"rounding":"floor","lines":[{"lineNumber":null,"productCode":null,"jan":null,"product":"送り状","maker":null,"category":null,"quantity":1,"unit":null,"unitPrice":"300","unitPriceTax":"excluded","amount":{"yen":300,"tax":"excluded"},"tax":null,"taxRate":10,"foreign":null,"shippedOn":null},{"lineNumber":null,"productCode":null,"jan":null,"product":"Label","maker":null,"category":null,"quantity":1,"unit":null,"unitPrice":"4.5","unitPriceTax":"excluded","amount":null,"tax":null,"taxRate":0,"foreign":{"currency":"EUR","amount":"4.5"},"shippedOn":null}]}');
INSERT INTO import_order VALUES ('R-1/2026-04-06', 1, '{"number":"R-1","orderedOn":"2026-04-06","orderedTime":null,"status":"delivered","person":null,"department":null,"deliverTo":null,"payment":null,"costMemo":null,"comment":null,"shippedOn":null,"deliveredOn":null,"shippingFee":null,"discount":null,"orderTotal":null,"rounding":"floor","lines":[{"lineNumber":null,"productCode":null,"jan":null,"product":"Returned","maker":null,"category":null,"quantity":-1,"unit":null,"unitPrice":"10","unitPriceTax":"excluded","amount":null,"tax":null,"taxRate":0,"foreign":{"currency":"GBP","amount":"-10"},"shippedOn":null}]}');
INSERT INTO import_order VALUES ('U-1/2026-04-02', 1, '{"number":"U-1","orderedOn":"2026-04-02","orderedTime":null,"status":"delivered","person":null,"department":null,"deliverTo":null,"payment":null,"costMemo":null,"comment":null,"shippedOn":null,"deliveredOn":null,"shippingFee":null,"discount":null,"orderTotal":null,"rounding":"floor","lines":[{"lineNumber":null,"productCode":null,"jan":null,"product":"Sensor kit","maker":null,"category":null,"quantity":2,"unit":null,"unitPrice":"20.995","unitPriceTax":"excluded","amount":null,"tax":null,"taxRate":0,"foreign":{"currency":"USD","amount":"41.99"},"shippedOn":null},{"lineNumber":null,"productCode":null,"jan":null,"product":"Cable","maker":null,"category":null,"quantity":1,"unit":null,"unitPrice":"3.01","unitPriceTax":"excluded","amount":null,"tax":null,"taxRate":0,"foreign":{"currency":"USD","amount":"3.01"},"shippedOn":null}]}');
INSERT INTO import_order VALUES ('X-1/2026-04-05', 1, '{"number":"X-1","orderedOn":"2026-04-05","orderedTime":null,"status":"delivered","person":null,"department":null,"deliverTo":null,"payment":null,"costMemo":null,"comment":null,"shippedOn":null,"deliveredOn":null,"shippingFee":null,"discount":null,"orderTotal":null,"rounding":"floor","lines":[{"lineNumber":null,"productCode":null,"jan":null,"product":"Thing","maker":null,"category":null,"quantity":1,"unit":null,"unitPrice":"9.999","unitPriceTax":"excluded","amount":null,"tax":null,"taxRate":0,"foreign":{"currency":"USD","amount":"9.999"},"shippedOn":null}]}');
INSERT INTO import_order VALUES ('Y-1/2026-04-01', 1, '{"number":"Y-1","orderedOn":"2026-04-01","orderedTime":null,"status":"delivered","person":null,"department":null,"deliverTo":null,"payment":null,"costMemo":null,"comment":null,"shippedOn":null,"deliveredOn":null,"shippingFee":null,"discount":null,"orderTotal":null,"rounding":"floor","lines":[{"lineNumber":null,"productCode":null,"jan":null,"product":"コピー用紙","maker":null,"category":null,"quantity":10,"unit":null,"unitPrice":"12.5","unitPriceTax":"excluded","amount":{"yen":125,"tax":"excluded"},"tax":null,"taxRate":10,"foreign":null,"shippedOn":null}]}');
PRAGMA user_version = 4;
