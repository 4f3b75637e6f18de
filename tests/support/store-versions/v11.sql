PRAGMA foreign_keys = OFF;
CREATE TABLE access_tokens (
    hash BLOB PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES sessions, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
INSERT INTO access_tokens VALUES (x'c72dae1bd566d5fe5ae8ba9528648ecb114ecb3cfebd9343b7014d3b341249c5', 1, 1775006100000);
CREATE TABLE address_book (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    version INTEGER NOT NULL DEFAULT 1, is_default INTEGER NOT NULL DEFAULT 0,
    field_values TEXT NOT NULL, address_id INTEGER NOT NULL REFERENCES addresses,
    removed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
INSERT INTO address_book VALUES (1, 'bf47ef91e34a8688', 45, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"鈴木 大輝","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 8, 0);
INSERT INTO address_book VALUES (2, '218a7bc726dcff58', 45, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"鈴木 大輝","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 9, 0);
INSERT INTO address_book VALUES (3, 'ddd529b983e6d871', 45, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"鈴木 大輝","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 10, 0);
INSERT INTO address_book VALUES (4, '8119215cd898452d', 46, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"中村 武","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 11, 0);
INSERT INTO address_book VALUES (5, '841595895745d25b', 46, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"中村 武","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 12, 0);
INSERT INTO address_book VALUES (6, '336c1b7d7d84ede3', 46, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"中村 武","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 13, 0);
INSERT INTO address_book VALUES (7, 'beb9b36e79d71330', 47, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"林 昇","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 14, 0);
INSERT INTO address_book VALUES (8, '364ef99e1d7ddb22', 47, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"林 昇","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 15, 0);
INSERT INTO address_book VALUES (9, '0775d348f7296a75', 47, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"林 昇","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 16, 0);
INSERT INTO address_book VALUES (10, '73840dfe0f587621', 48, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"清水 明","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 17, 0);
INSERT INTO address_book VALUES (11, 'c68b89c6247bdc8c', 48, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"清水 明","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 18, 0);
INSERT INTO address_book VALUES (12, '5cbe6817b2989e46', 48, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"清水 明","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 19, 0);
INSERT INTO address_book VALUES (13, 'f4d9d67a9fbc826f', 49, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"村上 勇","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 20, 0);
INSERT INTO address_book VALUES (14, '988f989514b74e69', 49, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"村上 勇","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 21, 0);
INSERT INTO address_book VALUES (15, '8b9076e20142f67d', 49, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"村上 勇","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 22, 0);
INSERT INTO address_book VALUES (16, 'd76d8d0efff5974e', 50, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"石井 守","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 23, 0);
INSERT INTO address_book VALUES (17, '0af47f71a878dec5', 50, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"石井 守","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 24, 0);
INSERT INTO address_book VALUES (18, '74204a55ee215c45', 50, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"石井 守","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 25, 0);
INSERT INTO address_book VALUES (19, 'bc3a37cdee9fcfd1', 51, 1, 1, '{"companyName":"髙﨑工務店 作業場","personName":"髙﨑 一郎","phone":"027-000-0099","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":""}', 32, 0);
CREATE TABLE addresses (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    name TEXT NOT NULL, postal_code TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL
  ) STRICT;
INSERT INTO addresses VALUES (1, 1, 'みなと総合サービス 本社', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '03-0000-1234');
INSERT INTO addresses VALUES (2, 1, 'みなと総合サービス 横浜営業所', '220-0000', '神奈川県横浜市西区架空町4-5-6', '045-000-1234');
INSERT INTO addresses VALUES (3, 1, '清掃事業部 資材倉庫(搬入口B)', '272-0000', '千葉県市川市架空浜7番地の8 第2倉庫', '047-000-5678');
INSERT INTO addresses VALUES (4, 1, '設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ', '332-0000', '埼玉県川口市架空１−２−３', '048-000-9012');
INSERT INTO addresses VALUES (5, 1, '社員食堂「みなと亭」', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル地下1階', '03-0000-1299');
INSERT INTO addresses VALUES (6, 1, '㈱みなと総合サービス 札幌出張所', '060-0000', '北海道札幌市中央区架空条西2丁目', '011-000-3456');
INSERT INTO addresses VALUES (7, 2, '髙﨑工務店 作業場', '370-0000', '群馬県高崎市架空町99', '027-000-0099');
INSERT INTO addresses VALUES (8, 3, 'みなと総合サービス 本社 鈴木 大輝', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '03-0000-1234');
INSERT INTO addresses VALUES (9, 3, 'みなと総合サービス 横浜営業所 鈴木 大輝', '220-0000', '神奈川県横浜市西区架空町4-5-6', '045-000-1234');
INSERT INTO addresses VALUES (10, 3, '清掃事業部 資材倉庫(搬入口B) 鈴木 大輝', '272-0000', '千葉県市川市架空浜7番地の8 第2倉庫', '047-000-5678');
INSERT INTO addresses VALUES (11, 3, 'みなと総合サービス 本社 中村 武', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '03-0000-1234');
INSERT INTO addresses VALUES (12, 3, 'みなと総合サービス 横浜営業所 中村 武', '220-0000', '神奈川県横浜市西区架空町4-5-6', '045-000-1234');
INSERT INTO addresses VALUES (13, 3, '清掃事業部 資材倉庫(搬入口B) 中村 武', '272-0000', '千葉県市川市架空浜7番地の8 第2倉庫', '047-000-5678');
INSERT INTO addresses VALUES (14, 3, 'みなと総合サービス 本社 林 昇', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '03-0000-1234');
INSERT INTO addresses VALUES (15, 3, 'みなと総合サービス 横浜営業所 林 昇', '220-0000', '神奈川県横浜市西区架空町4-5-6', '045-000-1234');
INSERT INTO addresses VALUES (16, 3, '清掃事業部 資材倉庫(搬入口B) 林 昇', '272-0000', '千葉県市川市架空浜7番地の8 第2倉庫', '047-000-5678');
INSERT INTO addresses VALUES (17, 3, 'みなと総合サービス 本社 清水 明', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '03-0000-1234');
INSERT INTO addresses VALUES (18, 3, 'みなと総合サービス 横浜営業所 清水 明', '220-0000', '神奈川県横浜市西区架空町4-5-6', '045-000-1234');
INSERT INTO addresses VALUES (19, 3, '清掃事業部 資材倉庫(搬入口B) 清水 明', '272-0000', '千葉県市川市架空浜7番地の8 第2倉庫', '047-000-5678');
INSERT INTO addresses VALUES (20, 3, 'みなと総合サービス 本社 村上 勇', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '03-0000-1234');
INSERT INTO addresses VALUES (21, 3, 'みなと総合サービス 横浜営業所 村上 勇', '220-0000', '神奈川県横浜市西区架空町4-5-6', '045-000-1234');
INSERT INTO addresses VALUES (22, 3, '清掃事業部 資材倉庫(搬入口B) 村上 勇', '272-0000', '千葉県市川市架空浜7番地の8 第2倉庫', '047-000-5678');
INSERT INTO addresses VALUES (23, 3, 'みなと総合サービス 本社 石井 守', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '03-0000-1234');
INSERT INTO addresses VALUES (24, 3, 'みなと総合サービス 横浜営業所 石井 守', '220-0000', '神奈川県横浜市西区架空町4-5-6', '045-000-1234');
INSERT INTO addresses VALUES (25, 3, '清掃事業部 資材倉庫(搬入口B) 石井 守', '272-0000', '千葉県市川市架空浜7番地の8 第2倉庫', '047-000-5678');
INSERT INTO addresses VALUES (26, 3, 'みなと総合サービス 本社', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '03-0000-1234');
INSERT INTO addresses VALUES (27, 3, 'みなと総合サービス 横浜営業所', '220-0000', '神奈川県横浜市西区架空町4-5-6', '045-000-1234');
INSERT INTO addresses VALUES (28, 3, '清掃事業部 資材倉庫(搬入口B)', '272-0000', '千葉県市川市架空浜7番地の8 第2倉庫', '047-000-5678');
INSERT INTO addresses VALUES (29, 3, '設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ', '332-0000', '埼玉県川口市架空１−２−３', '048-000-9012');
INSERT INTO addresses VALUES (30, 3, '社員食堂「みなと亭」', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル地下1階', '03-0000-1299');
INSERT INTO addresses VALUES (31, 3, '㈱みなと総合サービス 札幌出張所', '060-0000', '北海道札幌市中央区架空条西2丁目', '011-000-3456');
INSERT INTO addresses VALUES (32, 4, '髙﨑工務店 作業場 髙﨑 一郎', '370-0000', '群馬県高崎市架空町99', '027-000-0099');
INSERT INTO addresses VALUES (33, 4, '髙﨑工務店 作業場', '370-0000', '群馬県高崎市架空町99', '027-000-0099');
INSERT INTO addresses VALUES (34, 5, 'みなと総合サービス 本社', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '03-0000-1234');
INSERT INTO addresses VALUES (35, 5, 'みなと総合サービス 横浜営業所', '220-0000', '神奈川県横浜市西区架空町4-5-6', '045-000-1234');
INSERT INTO addresses VALUES (36, 5, '清掃事業部 資材倉庫(搬入口B)', '272-0000', '千葉県市川市架空浜7番地の8 第2倉庫', '047-000-5678');
INSERT INTO addresses VALUES (37, 5, '設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ', '332-0000', '埼玉県川口市架空１−２−３', '048-000-9012');
INSERT INTO addresses VALUES (38, 5, '社員食堂「みなと亭」', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル地下1階', '03-0000-1299');
INSERT INTO addresses VALUES (39, 5, '㈱みなと総合サービス 札幌出張所', '060-0000', '北海道札幌市中央区架空条西2丁目', '011-000-3456');
INSERT INTO addresses VALUES (40, 6, 'みなと総合サービス 本社', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '03-0000-1234');
INSERT INTO addresses VALUES (41, 6, 'みなと総合サービス 横浜営業所', '220-0000', '神奈川県横浜市西区架空町4-5-6', '045-000-1234');
INSERT INTO addresses VALUES (42, 6, '清掃事業部 資材倉庫(搬入口B)', '272-0000', '千葉県市川市架空浜7番地の8 第2倉庫', '047-000-5678');
INSERT INTO addresses VALUES (43, 6, '設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ', '332-0000', '埼玉県川口市架空１−２−３', '048-000-9012');
INSERT INTO addresses VALUES (44, 6, '社員食堂「みなと亭」', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル地下1階', '03-0000-1299');
INSERT INTO addresses VALUES (45, 6, '㈱みなと総合サービス 札幌出張所', '060-0000', '北海道札幌市中央区架空条西2丁目', '011-000-3456');
INSERT INTO addresses VALUES (46, 7, 'みなと総合サービス 本社', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '03-0000-1234');
INSERT INTO addresses VALUES (47, 7, 'みなと総合サービス 横浜営業所', '220-0000', '神奈川県横浜市西区架空町4-5-6', '045-000-1234');
INSERT INTO addresses VALUES (48, 7, '清掃事業部 資材倉庫(搬入口B)', '272-0000', '千葉県市川市架空浜7番地の8 第2倉庫', '047-000-5678');
INSERT INTO addresses VALUES (49, 7, '設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ', '332-0000', '埼玉県川口市架空１−２−３', '048-000-9012');
INSERT INTO addresses VALUES (50, 7, '社員食堂「みなと亭」', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル地下1階', '03-0000-1299');
INSERT INTO addresses VALUES (51, 7, '㈱みなと総合サービス 札幌出張所', '060-0000', '北海道札幌市中央区架空条西2丁目', '011-000-3456');
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, jan TEXT, name TEXT NOT NULL,
    maker TEXT, category TEXT, unit TEXT NOT NULL, price INTEGER NOT NULL, tax_rate INTEGER NOT NULL
  ) STRICT;
INSERT INTO articles VALUES (1, 'askul-trial', '100007', '2100000000012', 'コピー用紙 A4 500枚×5冊', '北辰製紙', 'コピー用紙', '箱', 2480, 10);
INSERT INTO articles VALUES (2, 'askul-trial', '100014', '2100000000029', 'コピー用紙 A4 500枚×5冊 1セット(5箱)', '㈱みずうみペーパー', 'コピー用紙', 'セット', 11900, 10);
INSERT INTO articles VALUES (3, 'askul-trial', '100021', '2100000000036', 'コピー用紙 A4 500枚×10冊', '北辰製紙', 'コピー用紙', '箱', 3600, 10);
INSERT INTO articles VALUES (4, 'askul-trial', '100028', '2100000000043', 'コピー用紙 A4 2500枚 包装なし', '北辰製紙', 'コピー用紙', '箱', 4710, 10);
INSERT INTO articles VALUES (5, 'askul-trial', '100035', '2100000000050', 'コピー用紙 B5 500枚×5冊', '北辰製紙', 'コピー用紙', '箱', 3600, 10);
INSERT INTO articles VALUES (6, 'askul-trial', '100042', '2100000000067', 'コピー用紙 B5 500枚×10冊', '㈱みずうみペーパー', 'コピー用紙', '箱', 5210, 10);
INSERT INTO articles VALUES (7, 'askul-trial', '100049', '2100000000074', 'コピー用紙 B5 2500枚 包装なし', '㈱みずうみペーパー', 'コピー用紙', '箱', 6830, 10);
INSERT INTO articles VALUES (8, 'askul-trial', '100056', '2100000000081', 'コピー用紙 A3 500枚×5冊', '北辰製紙', 'コピー用紙', '箱', 4710, 10);
INSERT INTO articles VALUES (9, 'askul-trial', '100063', '2100000000098', 'コピー用紙 A3 500枚×10冊', '旭日紙業', 'コピー用紙', '箱', 6830, 10);
INSERT INTO articles VALUES (10, 'askul-trial', '100070', '2100000000104', 'コピー用紙 A3 2500枚 包装なし', '㈱みずうみペーパー', 'コピー用紙', '箱', 8950, 10);
INSERT INTO articles VALUES (11, 'askul-trial', '100077', '2100000000111', 'コピー用紙 B4 500枚×5冊', NULL, 'コピー用紙', '箱', 5830, 10);
INSERT INTO articles VALUES (12, 'askul-trial', '100084', '2100000000128', 'コピー用紙 B4 500枚×10冊', '北辰製紙', 'コピー用紙', '箱', 8450, 10);
INSERT INTO articles VALUES (13, 'askul-trial', '100091', '2100000000135', 'コピー用紙 B4 2500枚 包装なし', '㈱みずうみペーパー', 'コピー用紙', '箱', 11100, 10);
INSERT INTO articles VALUES (14, 'askul-trial', '100098', '2100000000142', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ A4 1冊(500枚入)', NULL, 'コピー用紙', '冊', 520, 10);
INSERT INTO articles VALUES (15, 'askul-trial', '100105', '2100000000159', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ A4 1冊(500枚入) 1セット(3冊)', '㈱みずうみペーパー', 'コピー用紙', 'セット', 1500, 10);
INSERT INTO articles VALUES (16, 'askul-trial', '100112', '2100000000166', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ A4 厚口 1冊(250枚入)', '北辰製紙', 'コピー用紙', '冊', 750, 10);
INSERT INTO articles VALUES (17, 'askul-trial', '100119', '2100000000173', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ B5 1冊(500枚入)', '北辰製紙', 'コピー用紙', '冊', 750, 10);
INSERT INTO articles VALUES (18, 'askul-trial', '100126', '2100000000180', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ B5 厚口 1冊(250枚入)', '㈱みずうみペーパー', 'コピー用紙', '冊', 1090, 10);
INSERT INTO articles VALUES (19, 'askul-trial', '100133', '2100000000197', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ B5 厚口 1冊(250枚入) 1セット(3冊)', '旭日紙業', 'コピー用紙', 'セット', 3140, 10);
INSERT INTO articles VALUES (20, 'askul-trial', '100140', '2100000000203', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ A3 1冊(500枚入)', '㈱みずうみペーパー', 'コピー用紙', '冊', 990, 10);
INSERT INTO articles VALUES (21, 'askul-trial', '100147', '2100000000210', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ A3 1冊(500枚入) 1セット(5冊)', '北辰製紙', 'コピー用紙', 'セット', 4750, 10);
INSERT INTO articles VALUES (22, 'askul-trial', '100154', '2100000000227', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ A3 厚口 1冊(250枚入)', '㈱みずうみペーパー', 'コピー用紙', '冊', 1430, 10);
INSERT INTO articles VALUES (23, 'askul-trial', '100161', '2100000000234', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ A3 厚口 1冊(250枚入) 1セット(10冊)', '㈱みずうみペーパー', 'コピー用紙', 'セット', 13700, 10);
INSERT INTO articles VALUES (24, 'askul-trial', '100168', '2100000000241', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ B4 1冊(500枚入)', '旭日紙業', 'コピー用紙', '冊', 1220, 10);
INSERT INTO articles VALUES (25, 'askul-trial', '100175', '2100000000258', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ B4 1冊(500枚入) 1セット(10冊)', '旭日紙業', 'コピー用紙', 'セット', 11700, 10);
INSERT INTO articles VALUES (26, 'askul-trial', '100182', '2100000000265', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ B4 厚口 1冊(250枚入)', '北辰製紙', 'コピー用紙', '冊', 1770, 10);
INSERT INTO articles VALUES (27, 'askul-trial', '100189', '2100000000272', '再生コピー用紙 古紙70%配合 A4 5冊入', '㈱みずうみペーパー', 'コピー用紙', '箱', 3180, 10);
INSERT INTO articles VALUES (28, 'askul-trial', '100196', '2100000000289', '再生コピー用紙 古紙70%配合 B5 5冊入', '㈱みずうみペーパー', 'コピー用紙', '箱', 4610, 10);
INSERT INTO articles VALUES (29, 'askul-trial', '100203', '2100000000296', '再生コピー用紙 古紙70%配合 A3 5冊入', '北辰製紙', 'コピー用紙', '箱', 6040, 10);
INSERT INTO articles VALUES (30, 'askul-trial', '100210', '2100000000302', '再生コピー用紙 古紙70%配合 B4 5冊入', '旭日紙業', 'コピー用紙', '箱', 7470, 10);
INSERT INTO articles VALUES (31, 'askul-trial', '100217', '2100000000319', '再生コピー用紙 古紙100%配合 A4 5冊入', '旭日紙業', 'コピー用紙', '箱', 4610, 10);
INSERT INTO articles VALUES (32, 'askul-trial', '100224', '2100000000326', '再生コピー用紙 古紙100%配合 B5 5冊入', '北辰製紙', 'コピー用紙', '箱', 6690, 10);
INSERT INTO articles VALUES (33, 'askul-trial', '100231', NULL, '再生コピー用紙 古紙100%配合 A3 5冊入', '㈱みずうみペーパー', 'コピー用紙', '箱', 8760, 10);
INSERT INTO articles VALUES (34, 'askul-trial', '100238', '2100000000340', '再生コピー用紙 古紙100%配合 B4 5冊入', '北辰製紙', 'コピー用紙', '箱', 10800, 10);
INSERT INTO articles VALUES (35, 'askul-trial', '100245', '2100000000357', 'カラーペーパー A4 青 中厚口 500枚', '北辰製紙', 'コピー用紙', '冊', 690, 10);
INSERT INTO articles VALUES (36, 'askul-trial', '100252', '2100000000364', 'カラーペーパー A4 青 中厚口 500枚 1セット(5冊)', '北辰製紙', 'コピー用紙', 'セット', 3310, 10);
INSERT INTO articles VALUES (37, 'askul-trial', '100259', '2100000000371', 'カラーペーパー A4 赤 中厚口 500枚', '㈱みずうみペーパー', 'コピー用紙', '冊', 690, 10);
INSERT INTO articles VALUES (38, 'askul-trial', '100266', '2100000000388', 'カラーペーパー A4 赤 中厚口 500枚 1セット(10冊)', '旭日紙業', 'コピー用紙', 'セット', 6620, 10);
INSERT INTO articles VALUES (39, 'askul-trial', '100273', '2100000000395', 'カラーペーパー A4 黄 中厚口 500枚', '旭日紙業', 'コピー用紙', '冊', 690, 10);
INSERT INTO articles VALUES (40, 'askul-trial', '100280', '2100000000401', 'カラーペーパー A4 緑 中厚口 500枚', '㈱みずうみペーパー', 'コピー用紙', '冊', 690, 10);
INSERT INTO articles VALUES (1435, 'amano-trial', 'AM-00216', '2200000002167', '+ドライバー No.1 貫通', '近江工具製作所', '工具', '本', 1130, 10);
INSERT INTO articles VALUES (1438, 'amano-trial', 'AM-00219', '2200000002198', '+ドライバー No.2 75mm 1セット(3本)', '近江工具製作所', '工具', 'セット', 2020, 10);
INSERT INTO articles VALUES (1447, 'amano-trial', 'AM-00228', '2200000002280', '+ドライバー No.3 100mm', '近江工具製作所', '工具', '本', 1320, 10);
INSERT INTO articles VALUES (1467, 'amano-trial', 'AM-00248', '2200000002488', '-ドライバー 8mm 150mm 1セット(3本)', '髙野精器', '工具', 'セット', 4980, 10);
INSERT INTO articles VALUES (1513, 'amano-trial', 'AM-00294', '2200000002945', 'コンベックス 7.5m 幅19mm', '髙野精器', '工具', '本', 1480, 10);
INSERT INTO articles VALUES (1524, 'amano-trial', 'AM-00305', '2200000003058', '鉄工用ドリル 4.2mm 1本', '近江工具製作所', '工具', '本', 610, 10);
INSERT INTO articles VALUES (1568, 'amano-trial', 'AM-00349', '2200000003492', 'ニトリル背抜き手袋 L', 'まもり手袋', '作業手袋・保護具', '双', 820, 10);
INSERT INTO articles VALUES (1580, 'amano-trial', 'AM-00361', '2200000003614', 'すべり止め軍手 10双組', 'まもり手袋', '作業手袋・保護具', '双', 1590, 10);
INSERT INTO articles VALUES (1584, 'amano-trial', 'AM-00365', '2200000003652', '純綿軍手 M', 'まもり手袋', '作業手袋・保護具', '双', 1020, 10);
INSERT INTO articles VALUES (1600, 'amano-trial', 'AM-00381', '2200000003812', '-30℃対応 防寒手袋 S ネイビー', NULL, '作業手袋・保護具', '双', 1480, 10);
INSERT INTO articles VALUES (1611, 'amano-trial', 'AM-00392', '2200000003928', '保護めがね 一眼型 標準', '安心堂', '作業手袋・保護具', '個', 1280, 10);
INSERT INTO articles VALUES (1621, 'amano-trial', 'AM-00402', '2200000004024', '使い捨て防じんマスク ＤＳ１ 20枚', '安心堂', '作業手袋・保護具', '箱', 4320, 10);
INSERT INTO articles VALUES (1700, 'amano-trial', 'AM-00481', '2200000004819', 'トラテープ 50mm×25m 1セット(5巻)', '標識センター', '安全用品', 'セット', 5420, 10);
INSERT INTO articles VALUES (1706, 'amano-trial', 'AM-00487', '2200000004871', '滑り止めテープ 50mm×5m', '標識センター', '安全用品', '巻', 1480, 10);
INSERT INTO articles VALUES (1708, 'amano-trial', 'AM-00489', '2200000004895', '滑り止めテープ 50mm×25m', '標識センター', '安全用品', '巻', 2150, 10);
INSERT INTO articles VALUES (1723, 'amano-trial', 'AM-00504', '2200000005045', 'シリコーンシーラント クリアー 10本入', 'ニチロク化成', '補修・接着剤', '本', 580, 10);
INSERT INTO articles VALUES (1724, 'amano-trial', 'AM-00505', '2200000005052', 'シリコーンシーラント クリアー 10本入 1セット(10本)', 'ニチロク化成', '補修・接着剤', 'セット', 5570, 10);
INSERT INTO articles VALUES (1726, 'amano-trial', 'AM-00507', '2200000005076', 'シリコーンシーラント 白 10本入', 'ニチロク化成', '補修・接着剤', '本', 840, 10);
INSERT INTO articles VALUES (1747, 'amano-trial', 'AM-00528', '2200000005281', '木工用接着剤 50g', 'ニチロク化成', '補修・接着剤', '本', 1600, 10);
INSERT INTO articles VALUES (1750, 'amano-trial', 'AM-00531', '2200000005311', '多用途接着剤 20g', 'ニチロク化成', '補修・接着剤', '本', 1360, 10);
INSERT INTO articles VALUES (1759, 'amano-trial', 'AM-00540', '2200000005403', '潤滑・防錆スプレー 浸透 12本入', '職人ケミカル', '補修・接着剤', '本', 1480, 10);
INSERT INTO articles VALUES (1762, 'amano-trial', 'AM-00543', '2200000005434', '潤滑・防錆スプレー シリコン 420ml', 'ニチロク化成', '補修・接着剤', '本', 1640, 10);
INSERT INTO articles VALUES (1763, 'amano-trial', 'AM-00544', '2200000005441', '潤滑・防錆スプレー シリコン 12本入', 'ニチロク化成', '補修・接着剤', '本', 2150, 10);
INSERT INTO articles VALUES (1768, 'amano-trial', 'AM-00549', NULL, '潤滑・防錆スプレー グリース 12本入', 'ニチロク化成', '補修・接着剤', '本', 2820, 10);
INSERT INTO articles VALUES (1770, 'amano-trial', 'AM-00551', '2200000005519', '潤滑・防錆スプレー チェーン用 420ml', '職人ケミカル', '補修・接着剤', '本', 2660, 10);
INSERT INTO articles VALUES (1772, 'amano-trial', 'AM-00553', '2200000005533', '補修モルタル・パテ コンクリート用 1kg', 'ニチロク化成', '補修・接着剤', '袋', 1280, 10);
INSERT INTO articles VALUES (1775, 'amano-trial', 'AM-00556', '2200000005564', '補修モルタル・パテ コンクリート用 10kg', '職人ケミカル', '補修・接着剤', '袋', 2430, 10);
INSERT INTO articles VALUES (1783, 'amano-trial', 'AM-00564', '2200000005649', '補修モルタル・パテ 壁用 10kg', 'ニチロク化成', '補修・接着剤', '袋', 4620, 10);
INSERT INTO articles VALUES (1791, 'amano-trial', 'AM-00572', '2200000005724', '水性ペンキ グレー 0.7L', '職人ケミカル', '補修・接着剤', '缶', 4710, 10);
INSERT INTO articles VALUES (1810, 'amano-trial', 'AM-00591', '2200000005915', 'クラフトテープ 50mm×25m', 'ポリテック関東', '梱包資材', '巻', 570, 10);
INSERT INTO articles VALUES (1820, 'amano-trial', 'AM-00601', '2200000006011', 'ダンボール 60サイズ 1枚 1セット(5枚)', 'ポリテック関東', '梱包資材', 'セット', 610, 10);
INSERT INTO articles VALUES (1824, 'amano-trial', 'AM-00605', '2200000006059', 'ダンボール 80サイズ 10枚', '荷づくり本舗', '梱包資材', '枚', 269, 10);
INSERT INTO articles VALUES (1834, 'amano-trial', 'AM-00615', '2200000006158', 'ダンボール 120サイズ 1枚', '荷づくり本舗', '梱包資材', '枚', 301, 10);
INSERT INTO articles VALUES (1922, 'amano-trial', 'AM-00703', '2200000007032', '差込プラグ 1個', '東雲電線', '電設資材', '個', 890, 10);
INSERT INTO articles VALUES (1931, 'amano-trial', 'AM-00712', NULL, '結束バンド 150mm 1000本', 'あかり電工', '電設資材', '袋', 630, 10);
INSERT INTO articles VALUES (1936, 'amano-trial', 'AM-00717', '2200000007179', '結束バンド 200mm 100本 1セット(5袋)', NULL, '電設資材', 'セット', 2740, 10);
INSERT INTO articles VALUES (1948, 'amano-trial', 'AM-00729', '2200000007292', 'LED投光器・作業灯 20W AC100V', 'あかり電工', '電設資材', '個', 3600, 10);
INSERT INTO articles VALUES (1976, 'quocard-pay-trial', 'QP303000', NULL, 'デジタルギフト バリューコード 3,000円 お誕生日デザイン', NULL, 'バリューコード', '件', 3000, 0);
INSERT INTO articles VALUES (1977, 'quocard-pay-trial', 'QP305000', NULL, 'デジタルギフト バリューコード 5,000円 お誕生日デザイン', NULL, 'バリューコード', '件', 5000, 0);
INSERT INTO articles VALUES (1985, 'quocard-pay-trial', 'QP403000', NULL, 'デジタルギフト バリューコード 3,000円 アンケート謝礼デザイン', NULL, 'バリューコード', '件', 3000, 0);
INSERT INTO articles VALUES (1992, 'quocard-pay-trial', 'QP501000', NULL, 'デジタルギフト バリューコード 1,000円 福利厚生デザイン', NULL, 'バリューコード', '件', 1000, 0);
INSERT INTO articles VALUES (2005, 'qoo10-qcash-trial', 'QC50000', NULL, 'Qキャッシュ チャージ券 50,000円', NULL, 'Qキャッシュチャージ券', '枚', 50000, 0);
INSERT INTO articles VALUES (2006, 'qoo10-qcash-trial', 'QC100000', NULL, 'Qキャッシュ チャージ券 100,000円', NULL, 'Qキャッシュチャージ券', '枚', 100000, 0);
INSERT INTO articles VALUES (2009, 'qoo10-qcash-trial', 'QC1000000', NULL, 'Qキャッシュ チャージ券 1,000,000円', NULL, 'Qキャッシュチャージ券', '枚', 1000000, 0);
INSERT INTO articles VALUES (2010, 'plus-member-trial', 'PM-M', NULL, '月額コース 月会費', NULL, '会費', 'か月', 400, 10);
INSERT INTO articles VALUES (2011, 'plus-member-trial', 'PM-M2', NULL, '月額プレミアムコース 月会費', NULL, '会費', 'か月', 700, 10);
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, terms TEXT NOT NULL,
    UNIQUE (supplier, code)
  ) STRICT;
INSERT INTO campaigns VALUES (1, 'askul-trial', 'MATOME5', 'まとめ買いキャンペーン5%', '{"off":{"kind":"percent","percent":5,"atMost":5000},"from":null,"until":null,"least":30000,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}');
INSERT INTO campaigns VALUES (2, 'askul-trial', 'SUISHO3', '推奨商品登録3%引き', '{"off":{"kind":"percent","percent":3,"atMost":null},"from":null,"until":null,"least":0,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":true,"memberDays":null}');
CREATE TABLE cards (
    member_id INTEGER PRIMARY KEY REFERENCES members, agent_token TEXT NOT NULL,
    last4 TEXT NOT NULL CHECK (last4 GLOB '[0-9][0-9][0-9][0-9]'), registered_at INTEGER NOT NULL
  ) STRICT;
CREATE TABLE cart_lines (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    code TEXT NOT NULL, quantity INTEGER, department_id INTEGER REFERENCES departments,
    source TEXT NOT NULL, at INTEGER NOT NULL,
    -- As it was when it was put in, to tell what changed since.
    carted_price INTEGER NOT NULL, carted_stock TEXT NOT NULL, carted_sale TEXT NOT NULL
  ) STRICT;
CREATE TABLE carts (
    member_id INTEGER PRIMARY KEY REFERENCES members, version INTEGER NOT NULL DEFAULT 1,
    choose_anew INTEGER NOT NULL DEFAULT 0,
    -- The saved order that it was resumed from (QC-28).
    resumed_from INTEGER REFERENCES quotes
  ) STRICT;
CREATE TABLE change_tokens (
    hash BLOB PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, expires_at INTEGER NOT NULL
  , used_at INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE companies (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, public_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL
  , corporate_number TEXT, field_values TEXT NOT NULL DEFAULT '{}', version INTEGER NOT NULL DEFAULT 0, account_kind TEXT NOT NULL DEFAULT 'business'
    CHECK (account_kind IN ('business', 'personal'))) STRICT;
INSERT INTO companies VALUES (1, 'askul-trial', '15609924962c3f34', '株式会社みなと総合サービス', '8999801000001', '{"companyName":"株式会社みなと総合サービス","corporateNumber":"8999801000001","representativeName":"湊 誠一","representativeKana":"ミナト　セイイチ"}', 0, 'business');
INSERT INTO companies VALUES (2, 'askul-trial', 'e3f113aa0be85747', '有限会社髙﨑工務店', '7999801000002', '{"companyName":"有限会社髙﨑工務店","corporateNumber":"7999801000002","representativeName":"髙﨑 一郎","representativeKana":"タカサキ　イチロウ"}', 0, 'business');
INSERT INTO companies VALUES (3, 'amano-trial', '389c5ed483af23f4', '株式会社みなと総合サービス', '8999801000001', '{"companyName":"株式会社みなと総合サービス"}', 0, 'business');
INSERT INTO companies VALUES (4, 'amano-trial', '028aa3d49e01b284', '有限会社髙﨑工務店', '7999801000002', '{"companyName":"有限会社髙﨑工務店"}', 0, 'business');
INSERT INTO companies VALUES (5, 'quocard-pay-trial', '5b4482f118f4cf17', '株式会社みなと総合サービス', '8999801000001', '{"companyName":"株式会社みなと総合サービス","companyKana":"カブシキガイシャミナトソウゴウサービス"}', 0, 'business');
INSERT INTO companies VALUES (6, 'qoo10-qcash-trial', 'f09a584339b21c76', '株式会社みなと総合サービス', '8999801000001', '{}', 0, 'business');
INSERT INTO companies VALUES (7, 'plus-member-trial', '47ed86d2776ae809', '株式会社みなと総合サービス', '8999801000001', '{}', 0, 'business');
CREATE TABLE company_prices (
    company_id INTEGER NOT NULL REFERENCES companies, code TEXT NOT NULL, price INTEGER NOT NULL, until TEXT,
    PRIMARY KEY (company_id, code)
  ) STRICT, WITHOUT ROWID;
INSERT INTO company_prices VALUES (1, '100070', 8556, NULL);
INSERT INTO company_prices VALUES (1, '100252', 3094, NULL);
INSERT INTO company_prices VALUES (1, '100273', 630, NULL);
INSERT INTO company_prices VALUES (1, '100301', 6755, NULL);
INSERT INTO company_prices VALUES (1, '100371', 9178, NULL);
INSERT INTO company_prices VALUES (1, '100469', 8484, NULL);
INSERT INTO company_prices VALUES (1, '100497', 1636, NULL);
INSERT INTO company_prices VALUES (1, '100553', 2453, NULL);
INSERT INTO company_prices VALUES (1, '100567', 2688, NULL);
INSERT INTO company_prices VALUES (1, '100623', 5714, NULL);
INSERT INTO company_prices VALUES (1, '100665', 204, '2026-04-25');
INSERT INTO company_prices VALUES (1, '100707', 283, NULL);
INSERT INTO company_prices VALUES (1, '100812', 490, NULL);
INSERT INTO company_prices VALUES (1, '100840', 449, NULL);
INSERT INTO company_prices VALUES (1, '100847', 707, NULL);
INSERT INTO company_prices VALUES (1, '100882', 700, '2026-05-09');
INSERT INTO company_prices VALUES (1, '100931', 919, NULL);
INSERT INTO company_prices VALUES (1, '100952', 929, NULL);
INSERT INTO company_prices VALUES (1, '100966', 919, NULL);
INSERT INTO company_prices VALUES (1, '101078', 3465, NULL);
INSERT INTO company_prices VALUES (1, '101085', 669, '2026-04-07');
INSERT INTO company_prices VALUES (1, '101092', 6714, NULL);
INSERT INTO company_prices VALUES (1, '101169', 12551, NULL);
INSERT INTO company_prices VALUES (1, '101176', 1305, NULL);
INSERT INTO company_prices VALUES (1, '101246', 1603, '2026-05-30');
INSERT INTO company_prices VALUES (1, '101260', 1674, NULL);
INSERT INTO company_prices VALUES (1, '101337', 1212, '2026-04-19');
INSERT INTO company_prices VALUES (1, '101379', 5008, NULL);
INSERT INTO company_prices VALUES (1, '101470', 7724, NULL);
INSERT INTO company_prices VALUES (1, '101477', 721, '2026-05-24');
INSERT INTO company_prices VALUES (1, '101533', 203, NULL);
INSERT INTO company_prices VALUES (1, '101554', 1059, NULL);
INSERT INTO company_prices VALUES (1, '101617', 292, NULL);
INSERT INTO company_prices VALUES (1, '101680', 1595, '2026-04-11');
INSERT INTO company_prices VALUES (1, '101687', 308, '2026-05-13');
INSERT INTO company_prices VALUES (1, '101715', 438, NULL);
INSERT INTO company_prices VALUES (1, '101841', 1073, NULL);
INSERT INTO company_prices VALUES (1, '101862', 115, NULL);
INSERT INTO company_prices VALUES (1, '101869', 118, NULL);
INSERT INTO company_prices VALUES (1, '101904', 713, NULL);
INSERT INTO company_prices VALUES (1, '101967', 2023, '2026-04-27');
INSERT INTO company_prices VALUES (1, '102002', 1123, '2026-05-15');
INSERT INTO company_prices VALUES (1, '102009', 5445, NULL);
INSERT INTO company_prices VALUES (1, '102030', 343, NULL);
INSERT INTO company_prices VALUES (1, '102072', 166, NULL);
INSERT INTO company_prices VALUES (1, '102100', 325, NULL);
INSERT INTO company_prices VALUES (1, '102128', 2249, NULL);
INSERT INTO company_prices VALUES (1, '102275', 557, NULL);
INSERT INTO company_prices VALUES (1, '102338', 208, NULL);
INSERT INTO company_prices VALUES (1, '102436', 176, NULL);
INSERT INTO company_prices VALUES (1, '102450', 499, '2026-04-16');
INSERT INTO company_prices VALUES (1, '102485', 167, NULL);
INSERT INTO company_prices VALUES (1, '102506', 105, NULL);
INSERT INTO company_prices VALUES (1, '102541', 2347, '2026-05-31');
INSERT INTO company_prices VALUES (1, '102569', 1615, NULL);
INSERT INTO company_prices VALUES (1, '102625', 528, NULL);
INSERT INTO company_prices VALUES (1, '102667', 360, NULL);
INSERT INTO company_prices VALUES (1, '102730', 539, NULL);
INSERT INTO company_prices VALUES (1, '102807', 626, NULL);
INSERT INTO company_prices VALUES (1, '102856', 526, NULL);
INSERT INTO company_prices VALUES (1, '102933', 5445, NULL);
INSERT INTO company_prices VALUES (1, '102954', 520, NULL);
INSERT INTO company_prices VALUES (1, '102961', 773, '2026-04-15');
INSERT INTO company_prices VALUES (1, '103031', 130, NULL);
INSERT INTO company_prices VALUES (1, '103059', 257, NULL);
INSERT INTO company_prices VALUES (1, '103227', 1564, NULL);
INSERT INTO company_prices VALUES (1, '103304', 5021, NULL);
INSERT INTO company_prices VALUES (1, '103374', 1903, NULL);
INSERT INTO company_prices VALUES (1, '103416', 6684, '2026-04-24');
INSERT INTO company_prices VALUES (1, '103451', 4219, NULL);
INSERT INTO company_prices VALUES (1, '103465', 5198, NULL);
INSERT INTO company_prices VALUES (1, '103535', 314, NULL);
INSERT INTO company_prices VALUES (1, '103556', 719, NULL);
INSERT INTO company_prices VALUES (1, '103654', 1177, NULL);
INSERT INTO company_prices VALUES (1, '103689', 259, '2026-05-13');
INSERT INTO company_prices VALUES (1, '103752', 576, NULL);
INSERT INTO company_prices VALUES (1, '103773', 8714, NULL);
INSERT INTO company_prices VALUES (1, '103822', 1219, NULL);
INSERT INTO company_prices VALUES (1, '103955', 7939, NULL);
INSERT INTO company_prices VALUES (1, '103983', 1059, '2026-05-02');
INSERT INTO company_prices VALUES (1, '104053', 628, '2026-05-02');
INSERT INTO company_prices VALUES (1, '104067', 558, NULL);
INSERT INTO company_prices VALUES (1, '104109', 23224, NULL);
INSERT INTO company_prices VALUES (1, '104123', 20358, NULL);
INSERT INTO company_prices VALUES (1, '104165', 44227, NULL);
INSERT INTO company_prices VALUES (1, '104207', 36340, '2026-05-09');
INSERT INTO company_prices VALUES (1, '104249', 5387, NULL);
INSERT INTO company_prices VALUES (1, '104270', 1517, NULL);
INSERT INTO company_prices VALUES (1, '104277', 15085, NULL);
INSERT INTO company_prices VALUES (1, '104319', 2026, NULL);
INSERT INTO company_prices VALUES (1, '104424', 21366, NULL);
INSERT INTO company_prices VALUES (1, '104459', 3122, NULL);
INSERT INTO company_prices VALUES (1, '104480', 925, NULL);
INSERT INTO company_prices VALUES (1, '104536', 1475, NULL);
INSERT INTO company_prices VALUES (1, '104627', 3656, NULL);
INSERT INTO company_prices VALUES (1, '104641', 6635, NULL);
INSERT INTO company_prices VALUES (1, '104802', 4898, NULL);
INSERT INTO company_prices VALUES (1, '104816', 3238, NULL);
INSERT INTO company_prices VALUES (1, '104830', 11859, NULL);
INSERT INTO company_prices VALUES (1, '104886', 573, '2026-05-07');
INSERT INTO company_prices VALUES (1, '104949', 7215, NULL);
INSERT INTO company_prices VALUES (1, '104991', 1315, NULL);
INSERT INTO company_prices VALUES (1, '105152', 13200, NULL);
INSERT INTO company_prices VALUES (1, '105166', 18981, NULL);
INSERT INTO company_prices VALUES (1, '105271', 33523, NULL);
INSERT INTO company_prices VALUES (1, '105278', 28681, NULL);
INSERT INTO company_prices VALUES (1, '105320', 35947, NULL);
INSERT INTO company_prices VALUES (1, '105390', 2746, NULL);
INSERT INTO company_prices VALUES (1, '105467', 1888, NULL);
INSERT INTO company_prices VALUES (1, '105523', 2208, NULL);
INSERT INTO company_prices VALUES (1, '105894', 141, NULL);
INSERT INTO company_prices VALUES (1, '105915', 270, NULL);
INSERT INTO company_prices VALUES (1, '106048', 860, '2026-04-17');
INSERT INTO company_prices VALUES (1, '106146', 4780, NULL);
INSERT INTO company_prices VALUES (1, '106174', 1785, NULL);
INSERT INTO company_prices VALUES (1, '106216', 743, NULL);
INSERT INTO company_prices VALUES (1, '106279', 1223, NULL);
INSERT INTO company_prices VALUES (1, '106286', 1099, NULL);
INSERT INTO company_prices VALUES (1, '106398', 1330, NULL);
INSERT INTO company_prices VALUES (1, '106517', 944, NULL);
INSERT INTO company_prices VALUES (1, '106559', 657, NULL);
INSERT INTO company_prices VALUES (1, '106594', 1428, NULL);
INSERT INTO company_prices VALUES (1, '106748', 460, NULL);
INSERT INTO company_prices VALUES (1, '106923', 219, NULL);
INSERT INTO company_prices VALUES (1, '106979', 161, NULL);
INSERT INTO company_prices VALUES (1, '107133', 1502, NULL);
INSERT INTO company_prices VALUES (1, '107147', 1300, '2026-05-04');
INSERT INTO company_prices VALUES (1, '107175', 1549, '2026-05-18');
INSERT INTO company_prices VALUES (1, '107231', 3384, NULL);
INSERT INTO company_prices VALUES (1, '107280', 1434, NULL);
INSERT INTO company_prices VALUES (1, '107322', 3385, NULL);
INSERT INTO company_prices VALUES (1, '107350', 4470, NULL);
INSERT INTO company_prices VALUES (1, '107490', 828, NULL);
INSERT INTO company_prices VALUES (1, '107497', 2358, '2026-05-30');
INSERT INTO company_prices VALUES (1, '107504', 1663, NULL);
INSERT INTO company_prices VALUES (1, '107763', 282, NULL);
INSERT INTO company_prices VALUES (1, '107826', 859, NULL);
INSERT INTO company_prices VALUES (1, '107861', 3789, NULL);
INSERT INTO company_prices VALUES (1, '107994', 378, NULL);
INSERT INTO company_prices VALUES (1, '108008', 1196, NULL);
INSERT INTO company_prices VALUES (1, '108190', 3789, NULL);
INSERT INTO company_prices VALUES (1, '108197', 399, '2026-04-17');
INSERT INTO company_prices VALUES (1, '108211', 589, NULL);
INSERT INTO company_prices VALUES (1, '108232', 2678, NULL);
INSERT INTO company_prices VALUES (1, '108246', 3724, NULL);
INSERT INTO company_prices VALUES (1, '108407', 7058, NULL);
INSERT INTO company_prices VALUES (1, '900042', 1897, NULL);
INSERT INTO company_prices VALUES (1, '900105', 2356, NULL);
INSERT INTO company_prices VALUES (2, '100049', 6383, NULL);
INSERT INTO company_prices VALUES (2, '100070', 9229, NULL);
INSERT INTO company_prices VALUES (2, '100133', 2935, NULL);
INSERT INTO company_prices VALUES (2, '100154', 1352, NULL);
INSERT INTO company_prices VALUES (2, '100231', 8446, NULL);
INSERT INTO company_prices VALUES (2, '100273', 630, NULL);
INSERT INTO company_prices VALUES (2, '100315', 1967, NULL);
INSERT INTO company_prices VALUES (2, '100392', 1266, NULL);
INSERT INTO company_prices VALUES (2, '100588', 10683, NULL);
INSERT INTO company_prices VALUES (2, '100616', 4121, NULL);
INSERT INTO company_prices VALUES (2, '100630', 185, NULL);
INSERT INTO company_prices VALUES (2, '100791', 485, NULL);
INSERT INTO company_prices VALUES (2, '101043', 692, NULL);
INSERT INTO company_prices VALUES (2, '101085', 654, NULL);
INSERT INTO company_prices VALUES (2, '101148', 977, NULL);
INSERT INTO company_prices VALUES (2, '101155', 4533, NULL);
INSERT INTO company_prices VALUES (2, '101190', 1276, NULL);
INSERT INTO company_prices VALUES (2, '101379', 5008, NULL);
INSERT INTO company_prices VALUES (2, '101491', 737, NULL);
INSERT INTO company_prices VALUES (2, '101505', 208, '2026-04-25');
INSERT INTO company_prices VALUES (2, '101589', 295, NULL);
INSERT INTO company_prices VALUES (2, '101617', 305, NULL);
INSERT INTO company_prices VALUES (2, '101673', 333, NULL);
INSERT INTO company_prices VALUES (2, '101743', 616, NULL);
INSERT INTO company_prices VALUES (2, '101897', 153, NULL);
INSERT INTO company_prices VALUES (2, '101932', 767, NULL);
INSERT INTO company_prices VALUES (2, '101981', 10475, NULL);
INSERT INTO company_prices VALUES (2, '102100', 314, NULL);
INSERT INTO company_prices VALUES (2, '102107', 1508, NULL);
INSERT INTO company_prices VALUES (2, '102205', 1242, NULL);
INSERT INTO company_prices VALUES (2, '102296', 147, NULL);
INSERT INTO company_prices VALUES (2, '102317', 153, '2026-05-21');
INSERT INTO company_prices VALUES (2, '102338', 206, NULL);
INSERT INTO company_prices VALUES (2, '102345', 2155, NULL);
INSERT INTO company_prices VALUES (2, '102415', 260, NULL);
INSERT INTO company_prices VALUES (2, '102443', 176, NULL);
INSERT INTO company_prices VALUES (2, '102485', 164, NULL);
INSERT INTO company_prices VALUES (2, '102506', 113, NULL);
INSERT INTO company_prices VALUES (2, '102625', 534, NULL);
INSERT INTO company_prices VALUES (2, '102758', 997, '2026-05-04');
INSERT INTO company_prices VALUES (2, '102898', 888, NULL);
INSERT INTO company_prices VALUES (2, '102933', 5445, NULL);
INSERT INTO company_prices VALUES (2, '102982', 4764, '2026-04-25');
INSERT INTO company_prices VALUES (2, '103066', 381, NULL);
INSERT INTO company_prices VALUES (2, '103080', 489, NULL);
INSERT INTO company_prices VALUES (2, '103115', 650, NULL);
INSERT INTO company_prices VALUES (2, '103129', 1010, '2026-04-19');
INSERT INTO company_prices VALUES (2, '103157', 1533, NULL);
INSERT INTO company_prices VALUES (2, '103206', 5269, NULL);
INSERT INTO company_prices VALUES (2, '103241', 11089, NULL);
INSERT INTO company_prices VALUES (2, '103360', 1434, NULL);
INSERT INTO company_prices VALUES (2, '103465', 5311, NULL);
INSERT INTO company_prices VALUES (2, '103626', 1347, NULL);
INSERT INTO company_prices VALUES (2, '103675', 281, NULL);
INSERT INTO company_prices VALUES (2, '103801', 95, NULL);
INSERT INTO company_prices VALUES (2, '103906', 524, NULL);
INSERT INTO company_prices VALUES (2, '103913', 5548, NULL);
INSERT INTO company_prices VALUES (2, '104011', 1071, NULL);
INSERT INTO company_prices VALUES (2, '104025', 310, NULL);
INSERT INTO company_prices VALUES (2, '104172', 23471, NULL);
INSERT INTO company_prices VALUES (2, '104214', 53168, NULL);
INSERT INTO company_prices VALUES (2, '104354', 5930, NULL);
INSERT INTO company_prices VALUES (2, '104403', 1667, NULL);
INSERT INTO company_prices VALUES (2, '104438', 2080, NULL);
INSERT INTO company_prices VALUES (2, '104501', 1599, NULL);
INSERT INTO company_prices VALUES (2, '104508', 1816, NULL);
INSERT INTO company_prices VALUES (2, '104529', 2724, NULL);
INSERT INTO company_prices VALUES (2, '104564', 2215, NULL);
INSERT INTO company_prices VALUES (2, '104669', 2033, NULL);
INSERT INTO company_prices VALUES (2, '104690', 4164, NULL);
INSERT INTO company_prices VALUES (2, '104704', 4032, NULL);
INSERT INTO company_prices VALUES (2, '104760', 3397, '2026-05-27');
INSERT INTO company_prices VALUES (2, '105222', 22449, NULL);
INSERT INTO company_prices VALUES (2, '105376', 1838, NULL);
INSERT INTO company_prices VALUES (2, '105404', 3489, NULL);
INSERT INTO company_prices VALUES (2, '105439', 887, NULL);
INSERT INTO company_prices VALUES (2, '105467', 1888, NULL);
INSERT INTO company_prices VALUES (2, '105488', 2392, NULL);
INSERT INTO company_prices VALUES (2, '105495', 11100, NULL);
INSERT INTO company_prices VALUES (2, '105523', 2208, NULL);
INSERT INTO company_prices VALUES (2, '105824', 431, NULL);
INSERT INTO company_prices VALUES (2, '105971', 2753, NULL);
INSERT INTO company_prices VALUES (2, '106034', 1164, '2026-05-14');
INSERT INTO company_prices VALUES (2, '106076', 1613, NULL);
INSERT INTO company_prices VALUES (2, '106139', 483, '2026-04-21');
INSERT INTO company_prices VALUES (2, '106167', 398, NULL);
INSERT INTO company_prices VALUES (2, '106223', 3406, NULL);
INSERT INTO company_prices VALUES (2, '106237', 5162, NULL);
INSERT INTO company_prices VALUES (2, '106335', 3167, NULL);
INSERT INTO company_prices VALUES (2, '106384', 1256, NULL);
INSERT INTO company_prices VALUES (2, '106398', 1330, NULL);
INSERT INTO company_prices VALUES (2, '106419', 5847, '2026-05-14');
INSERT INTO company_prices VALUES (2, '106426', 1625, NULL);
INSERT INTO company_prices VALUES (2, '106475', 4673, '2026-05-11');
INSERT INTO company_prices VALUES (2, '106531', 878, NULL);
INSERT INTO company_prices VALUES (2, '106538', 2448, NULL);
INSERT INTO company_prices VALUES (2, '106552', 3796, '2026-05-28');
INSERT INTO company_prices VALUES (2, '106643', 3142, NULL);
INSERT INTO company_prices VALUES (2, '106832', 3734, NULL);
INSERT INTO company_prices VALUES (2, '106839', 554, NULL);
INSERT INTO company_prices VALUES (2, '106916', 666, NULL);
INSERT INTO company_prices VALUES (2, '106923', 229, NULL);
INSERT INTO company_prices VALUES (2, '107063', 1615, NULL);
INSERT INTO company_prices VALUES (2, '107098', 7792, NULL);
INSERT INTO company_prices VALUES (2, '107315', 2755, NULL);
INSERT INTO company_prices VALUES (2, '107413', 2502, '2026-04-13');
INSERT INTO company_prices VALUES (2, '107420', 1289, NULL);
INSERT INTO company_prices VALUES (2, '107525', 11186, NULL);
INSERT INTO company_prices VALUES (2, '107546', 3221, NULL);
INSERT INTO company_prices VALUES (2, '107567', 3058, NULL);
INSERT INTO company_prices VALUES (2, '107630', 7261, NULL);
INSERT INTO company_prices VALUES (2, '107651', 4012, NULL);
INSERT INTO company_prices VALUES (2, '107679', 7135, '2026-05-09');
INSERT INTO company_prices VALUES (2, '107686', 2291, NULL);
INSERT INTO company_prices VALUES (2, '107756', 4146, NULL);
INSERT INTO company_prices VALUES (2, '107819', 294, NULL);
INSERT INTO company_prices VALUES (2, '108099', 2108, NULL);
INSERT INTO company_prices VALUES (2, '108127', 3021, NULL);
INSERT INTO company_prices VALUES (2, '108204', 2021, NULL);
INSERT INTO company_prices VALUES (2, '108260', 3248, NULL);
INSERT INTO company_prices VALUES (2, '108281', 767, NULL);
INSERT INTO company_prices VALUES (2, '108295', 1183, NULL);
INSERT INTO company_prices VALUES (2, '108302', 11090, NULL);
INSERT INTO company_prices VALUES (2, '108358', 726, NULL);
INSERT INTO company_prices VALUES (2, '108365', 1999, NULL);
INSERT INTO company_prices VALUES (2, '108414', 1064, NULL);
INSERT INTO company_prices VALUES (2, '108442', 17349, NULL);
INSERT INTO company_prices VALUES (2, '108449', 2621, NULL);
INSERT INTO company_prices VALUES (2, '108533', 22617, '2026-05-13');
INSERT INTO company_prices VALUES (2, '900084', 931, NULL);
INSERT INTO company_prices VALUES (2, '900105', 2232, NULL);
INSERT INTO company_prices VALUES (2, '900119', 646, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00038', 2457, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00048', 1004, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00065', 20655, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00068', 6961, '2026-04-22');
INSERT INTO company_prices VALUES (3, 'AM-00069', 9496, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00079', 8337, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00107', 3461, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00109', 5261, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00124', 3326, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00132', 22566, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00146', 2973, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00147', 3901, '2026-05-26');
INSERT INTO company_prices VALUES (3, 'AM-00152', 9956, '2026-04-13');
INSERT INTO company_prices VALUES (3, 'AM-00157', 12748, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00158', 17074, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00159', 23949, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00161', 61371, '2026-05-29');
INSERT INTO company_prices VALUES (3, 'AM-00164', 83143, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00165', 113983, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00175', 92638, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00189', 406809, '2026-05-23');
INSERT INTO company_prices VALUES (3, 'AM-00190', 290226, '2026-04-27');
INSERT INTO company_prices VALUES (3, 'AM-00200', 5444, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00201', 6381, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00204', 7066, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00213', 699, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00220', 1031, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00225', 4766, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00229', 1598, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00237', 919, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00239', 684, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00243', 3919, '2026-05-27');
INSERT INTO company_prices VALUES (3, 'AM-00248', 4975, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00250', 1279, '2026-05-15');
INSERT INTO company_prices VALUES (3, 'AM-00258', 2734, '2026-05-28');
INSERT INTO company_prices VALUES (3, 'AM-00260', 3411, '2026-04-06');
INSERT INTO company_prices VALUES (3, 'AM-00269', 2806, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00270', 3635, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00279', 8262, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00283', 699, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00301', 463, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00310', 1112, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00344', 767, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00348', 609, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00353', 1248, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00366', 2937, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00370', 1873, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00373', 7962, '2026-05-10');
INSERT INTO company_prices VALUES (3, 'AM-00380', 10587, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00397', 9062, '2026-05-20');
INSERT INTO company_prices VALUES (3, 'AM-00400', 2288, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00412', 15488, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00416', 12656, '2026-04-27');
INSERT INTO company_prices VALUES (3, 'AM-00417', 16618, '2026-05-09');
INSERT INTO company_prices VALUES (3, 'AM-00420', 24734, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00427', 33461, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00438', 11788, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00450', 2465, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00452', 628, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00456', 1275, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00471', 2342, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00477', 3721, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00490', 5851, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00505', 5744, '2026-04-07');
INSERT INTO company_prices VALUES (3, 'AM-00519', 1087, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00526', 1957, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00530', 2537, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00540', 1352, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00560', 3640, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00563', 3375, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00566', 10866, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00567', 3403, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00568', 4401, '2026-05-07');
INSERT INTO company_prices VALUES (3, 'AM-00584', 557, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00588', 1847, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00594', 986, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00601', 603, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00605', 272, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00611', 360, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00623', 1895, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00630', 5386, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00633', 7066, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00641', 2062, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00648', 1165, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00650', 1621, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00678', 52146, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00680', 57706, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00685', 7368, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00690', 9552, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00713', 1810, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00722', 997, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00729', 3558, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00731', 4300, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00003', 10044, '2026-04-18');
INSERT INTO company_prices VALUES (4, 'AM-00005', 2189, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00018', 3122, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00022', 6004, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00029', 77608, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00036', 1838, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00040', 3299, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00045', 3531, '2026-04-17');
INSERT INTO company_prices VALUES (4, 'AM-00047', 807, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00051', 1913, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00064', 31723, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00067', 37955, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00076', 5813, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00079', 8337, '2026-04-23');
INSERT INTO company_prices VALUES (4, 'AM-00085', 8817, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00097', 10162, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00100', 2058, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00115', 6236, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00117', 3805, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00122', 3364, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00123', 4806, '2026-05-24');
INSERT INTO company_prices VALUES (4, 'AM-00124', 3480, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00129', 9229, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00137', 34127, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00138', 42680, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00154', 9533, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00159', 24739, '2026-05-14');
INSERT INTO company_prices VALUES (4, 'AM-00176', 143484, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00180', 275531, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00181', 860215, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00185', 221488, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00192', 599976, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00197', 4346, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00198', 2775, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00216', 1165, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00227', 4365, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00232', 6286, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00236', 1845, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00249', 813, '2026-04-10');
INSERT INTO company_prices VALUES (4, 'AM-00257', 6768, '2026-05-03');
INSERT INTO company_prices VALUES (4, 'AM-00275', 4976, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00284', 3776, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00289', 1141, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00295', 13118, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00309', 2209, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00316', 1028, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00324', 36351, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00352', 8939, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00353', 1105, '2026-04-18');
INSERT INTO company_prices VALUES (4, 'AM-00354', 569, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00361', 1606, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00376', 1623, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00395', 12684, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00400', 2262, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00408', 7368, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00410', 11437, '2026-04-28');
INSERT INTO company_prices VALUES (4, 'AM-00412', 15662, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00416', 13833, '2026-04-10');
INSERT INTO company_prices VALUES (4, 'AM-00421', 8841, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00428', 3100, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00430', 6290, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00439', 15056, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00440', 979, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00441', 4354, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00442', 1434, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00445', 1312, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00447', 1925, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00452', 635, '2026-05-22');
INSERT INTO company_prices VALUES (4, 'AM-00456', 1303, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00461', 6485, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00462', 1909, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00465', 1828, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00467', 2264, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00472', 6530, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00473', 2907, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00480', 1141, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00487', 1383, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00489', 2125, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00491', 2696, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00495', 5849, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00497', 10167, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00521', 830, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00524', 1663, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00544', 2171, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00547', 2033, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00557', 21775, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00560', 3602, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00564', 4516, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00575', 5511, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00577', 11328, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00586', 4057, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00591', 581, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00603', 227, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00609', 243, '2026-05-02');
INSERT INTO company_prices VALUES (4, 'AM-00615', 310, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00629', 4201, '2026-04-23');
INSERT INTO company_prices VALUES (4, 'AM-00642', 987, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00651', 7693, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00656', 9474, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00663', 25523, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00680', 65173, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00681', 15275, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00692', 16436, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00696', 532, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00698', 739, '2026-04-12');
INSERT INTO company_prices VALUES (4, 'AM-00712', 582, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00716', 563, NULL);
INSERT INTO company_prices VALUES (4, 'AM-90005', 1373, NULL);
INSERT INTO company_prices VALUES (4, 'AM-90012', 1037, NULL);
INSERT INTO company_prices VALUES (4, 'AM-90020', 8082, NULL);
CREATE TABLE coupon_uses (
    coupon_id INTEGER NOT NULL REFERENCES coupons, member_id INTEGER NOT NULL REFERENCES members,
    order_id INTEGER NOT NULL REFERENCES orders, at INTEGER NOT NULL,
    PRIMARY KEY (coupon_id, member_id)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE coupons (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, terms TEXT NOT NULL,
    listed INTEGER NOT NULL DEFAULT 1,
    -- Null for everybody's, else of one company only.
    company_id INTEGER REFERENCES companies,
    UNIQUE (supplier, code)
  ) STRICT;
INSERT INTO coupons VALUES (1, 'askul-trial', 'OFFICE300', 'オフィス用品300円引きクーポン', '{"off":{"kind":"yen","yen":300},"from":"2026-03-18","until":"2026-06-30","least":3000,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (2, 'askul-trial', 'KANRI5', 'コピー用紙まとめ買い5%引きクーポン', '{"off":{"kind":"percent","percent":5,"atMost":2000},"from":"2026-03-25","until":"2026-05-31","least":0,"leastQuantity":5,"firstOrder":false,"products":null,"categories":["コピー用紙"],"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (3, 'askul-trial', 'SHOKAI1500', '初回ご注文1,500円引きクーポン', '{"off":{"kind":"yen","yen":1500},"from":null,"until":null,"least":0,"leastQuantity":0,"firstOrder":true,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (4, 'askul-trial', 'LONG365', '1年以上ご利用のお客様感謝クーポン', '{"off":{"kind":"yen","yen":700},"from":"2026-03-02","until":"2026-08-29","least":7000,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":365}', 1, NULL);
INSERT INTO coupons VALUES (5, 'askul-trial', 'MINATO1000', '貴社専用1,000円引きクーポン', '{"off":{"kind":"yen","yen":1000},"from":"2026-03-18","until":"2026-07-30","least":10000,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 0, 1);
INSERT INTO coupons VALUES (6, 'amano-trial', 'OUEN500', '法人応援クーポン', '{"off":{"kind":"yen","yen":500},"from":"2026-03-18","until":"2026-06-30","least":5000,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (7, 'amano-trial', 'OSOUJI10', '洗剤・清掃用品10%引きクーポン', '{"off":{"kind":"percent","percent":10,"atMost":3000},"from":"2026-03-25","until":"2026-05-31","least":0,"leastQuantity":0,"firstOrder":false,"products":null,"categories":["洗剤・清掃用品","清掃機器の消耗品","ごみ袋"],"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (8, 'amano-trial', 'HAJIMETE1000', '初回ご注文1,000円引きクーポン', '{"off":{"kind":"yen","yen":1000},"from":null,"until":null,"least":0,"leastQuantity":0,"firstOrder":true,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (9, 'amano-trial', 'NENMATSU', '年末大掃除クーポン', '{"off":{"kind":"percent","percent":5,"atMost":null},"from":"2025-12-02","until":"2026-03-02","least":0,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (10, 'amano-trial', 'YOKOKU300', '次回キャンペーン先行クーポン', '{"off":{"kind":"yen","yen":300},"from":"2026-04-11","until":"2026-05-11","least":0,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (11, 'amano-trial', 'TENWA200', 'メール会員限定クーポン', '{"off":{"kind":"yen","yen":200},"from":"2026-03-18","until":"2026-07-30","least":0,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 0, NULL);
CREATE TABLE customers (
    member_id INTEGER PRIMARY KEY REFERENCES members, version INTEGER NOT NULL DEFAULT 1,
    changed_at INTEGER, field_values TEXT NOT NULL
  ) STRICT;
INSERT INTO customers VALUES (1, 1, NULL, '{"personName":"髙橋 和夫","personKana":"タカハシ　カズオ","phone":"090-0000-1001","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (2, 1, NULL, '{"personName":"佐藤 美咲","personKana":"サトウ　ミサキ","phone":"090-0000-1002","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (3, 1, NULL, '{"personName":"鈴木 大輝","personKana":"スズキ　ダイキ","phone":"090-0000-1003","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (4, 1, NULL, '{"personName":"渡邊 恵子","personKana":"ワタナベ　ケイコ","phone":"090-0000-1004","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (5, 1, NULL, '{"personName":"伊藤 駿","personKana":"イトウ　シュン","phone":"090-0000-1005","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (6, 1, NULL, '{"personName":"山本 彩","personKana":"ヤマモト　アヤ","phone":"090-0000-1006","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (7, 1, NULL, '{"personName":"中村 武","personKana":"ナカムラ　タケシ","phone":"090-0000-1007","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (8, 1, NULL, '{"personName":"小林 結衣","personKana":"コバヤシ　ユイ","phone":"090-0000-1008","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (9, 1, NULL, '{"personName":"加藤 浩","personKana":"カトウ　ヒロシ","phone":"090-0000-1009","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (10, 1, NULL, '{"personName":"𠮷田 純","personKana":"ヨシダ　ジュン","phone":"090-0000-1010","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (11, 1, NULL, '{"personName":"山田 花子","personKana":"ヤマダ　ハナコ","phone":"090-0000-1011","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (12, 1, NULL, '{"personName":"佐々木 蓮","personKana":"ササキ　レン","phone":"090-0000-1012","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (13, 1, NULL, '{"personName":"山口 恵美","personKana":"ヤマグチ　エミ","phone":"090-0000-1013","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (14, 1, NULL, '{"personName":"松本 五郎","personKana":"マツモト　ゴロウ","phone":"090-0000-1014","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (15, 1, NULL, '{"personName":"井上 真央","personKana":"イノウエ　マオ","phone":"090-0000-1015","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (16, 1, NULL, '{"personName":"木村 孝子","personKana":"キムラ　タカコ","phone":"090-0000-1016","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (17, 1, NULL, '{"personName":"林 昇","personKana":"ハヤシ　ノボル","phone":"090-0000-1017","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (18, 1, NULL, '{"personName":"齋藤 裕子","personKana":"サイトウ　ユウコ","phone":"090-0000-1018","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (19, 1, NULL, '{"personName":"清水 明","personKana":"シミズ　アキラ","phone":"090-0000-1019","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (20, 1, NULL, '{"personName":"山﨑 凛","personKana":"ヤマザキ　リン","phone":"090-0000-1020","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (21, 1, NULL, '{"personName":"森 千尋","personKana":"モリ　チヒロ","phone":"090-0000-1021","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (22, 1, NULL, '{"personName":"阿部 直人","personKana":"アベ　ナオト","phone":"090-0000-1022","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (23, 1, NULL, '{"personName":"池田 文恵","personKana":"イケダ　フミエ","phone":"090-0000-1023","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (24, 1, NULL, '{"personName":"橋本 涼","personKana":"ハシモト　リョウ","phone":"090-0000-1024","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (25, 1, NULL, '{"personName":"石川 さくら","personKana":"イシカワ　サクラ","phone":"090-0000-1025","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (26, 1, NULL, '{"personName":"小川 哲也","personKana":"オガワ　テツヤ","phone":"090-0000-1026","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (27, 1, NULL, '{"personName":"後藤 麻美","personKana":"ゴトウ　マミ","phone":"090-0000-1027","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (28, 1, NULL, '{"personName":"長谷川 翔","personKana":"ハセガワ　ショウ","phone":"090-0000-1028","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (29, 1, NULL, '{"personName":"村上 勇","personKana":"ムラカミ　イサム","phone":"090-0000-1029","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (30, 1, NULL, '{"personName":"近藤 夏海","personKana":"コンドウ　ナツミ","phone":"090-0000-1030","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (31, 1, NULL, '{"personName":"石井 守","personKana":"イシイ　マモル","phone":"090-0000-1031","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (32, 1, NULL, '{"personName":"坂本 慧","personKana":"サカモト　ケイ","phone":"090-0000-1032","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (33, 1, NULL, '{"personName":"遠藤 みちる","personKana":"エンドウ　ミチル","phone":"090-0000-1033","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (34, 1, NULL, '{"personName":"青木 翼","personKana":"アオキ　ツバサ","phone":"090-0000-1034","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (35, 1, NULL, '{"personName":"藤井 すみれ","personKana":"フジイ　スミレ","phone":"090-0000-1035","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (36, 1, NULL, '{"personName":"西村 修","personKana":"ニシムラ　オサム","phone":"090-0000-1036","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (37, 1, NULL, '{"personName":"福田 遥","personKana":"フクダ　ハルカ","phone":"090-0000-1037","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (38, 1, NULL, '{"personName":"太田 勝","personKana":"オオタ　マサル","phone":"090-0000-1038","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (39, 1, NULL, '{"personName":"三浦 琴音","personKana":"ミウラ　コトネ","phone":"090-0000-1039","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (40, 1, NULL, '{"personName":"前田 潤一","personKana":"マエダ　ジュンイチ","phone":"090-0000-1040","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO customers VALUES (41, 1, NULL, '{"personName":"髙﨑 一郎","personKana":"タカサキ　イチロウ","phone":"090-0000-5001","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":""}');
INSERT INTO customers VALUES (42, 1, NULL, '{"personName":"髙﨑 節子","personKana":"タカサキ　セツコ","phone":"090-0000-5002","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":""}');
INSERT INTO customers VALUES (43, 1, NULL, '{"personName":"大野 健太","personKana":"オオノ　ケンタ","phone":"090-0000-5003","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":""}');
INSERT INTO customers VALUES (44, 1, NULL, '{"personName":"辻 満","personKana":"ツジ　ミツル","phone":"090-0000-5004","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":""}');
INSERT INTO customers VALUES (45, 1, NULL, '{"personName":"鈴木 大輝","phone":"090-0000-1003","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"yes"}');
INSERT INTO customers VALUES (46, 1, NULL, '{"personName":"中村 武","phone":"090-0000-1007","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"no"}');
INSERT INTO customers VALUES (47, 1, NULL, '{"personName":"林 昇","phone":"090-0000-1017","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"yes"}');
INSERT INTO customers VALUES (48, 1, NULL, '{"personName":"清水 明","phone":"090-0000-1019","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"no"}');
INSERT INTO customers VALUES (49, 1, NULL, '{"personName":"村上 勇","phone":"090-0000-1029","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"yes"}');
INSERT INTO customers VALUES (50, 1, NULL, '{"personName":"石井 守","phone":"090-0000-1031","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"no"}');
INSERT INTO customers VALUES (51, 1, NULL, '{"personName":"髙﨑 一郎","phone":"090-0000-5001","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":"","invoiceAddressee":"有限会社髙﨑工務店 経理部","paymentTerm":"31-1-31","directMail":"yes"}');
INSERT INTO customers VALUES (52, 1, NULL, '{"personName":"井上 真央","personKana":"イノウエ　マオ","phone":"090-0000-1015","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"yes","twoStep":"no"}');
INSERT INTO customers VALUES (53, 1, NULL, '{"personName":"齋藤 裕子","personKana":"サイトウ　ユウコ","phone":"090-0000-1018","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"no","twoStep":"no"}');
INSERT INTO customers VALUES (54, 1, NULL, '{"personName":"森 千尋","personKana":"モリ　チヒロ","phone":"090-0000-1021","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"yes","twoStep":"no"}');
INSERT INTO customers VALUES (55, 1, NULL, '{"personName":"後藤 麻美","personKana":"ゴトウ　マミ","phone":"090-0000-1027","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"no","twoStep":"no"}');
INSERT INTO customers VALUES (56, 1, NULL, '{"personName":"長谷川 翔","personKana":"ハセガワ　ショウ","phone":"090-0000-1028","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"yes","twoStep":"no"}');
INSERT INTO customers VALUES (57, 1, NULL, '{"personName":"近藤 夏海","personKana":"コンドウ　ナツミ","phone":"090-0000-1030","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"no","twoStep":"yes"}');
INSERT INTO customers VALUES (64, 1, NULL, '{"personName":"小林 結衣","personKana":"コバヤシ　ユイ","phone":"090-0000-1008","prefecture":"東京都"}');
INSERT INTO customers VALUES (65, 1, NULL, '{"personName":"山田 花子","personKana":"ヤマダ　ハナコ","phone":"090-0000-1011","prefecture":"東京都"}');
INSERT INTO customers VALUES (66, 1, NULL, '{"personName":"山口 恵美","personKana":"ヤマグチ　エミ","phone":"090-0000-1013","prefecture":"東京都"}');
INSERT INTO customers VALUES (67, 1, NULL, '{"personName":"池田 文恵","personKana":"イケダ　フミエ","phone":"090-0000-1023","prefecture":"東京都"}');
INSERT INTO customers VALUES (68, 1, NULL, '{"personName":"橋本 涼","personKana":"ハシモト　リョウ","phone":"090-0000-1024","prefecture":"東京都"}');
INSERT INTO customers VALUES (69, 1, NULL, '{"personName":"石川 さくら","personKana":"イシカワ　サクラ","phone":"090-0000-1025","prefecture":"東京都"}');
INSERT INTO customers VALUES (70, 1, NULL, '{"personName":"後藤 麻美","personKana":"ゴトウ　マミ","phone":"090-0000-1027","prefecture":"東京都"}');
INSERT INTO customers VALUES (71, 1, NULL, '{"personName":"藤井 すみれ","personKana":"フジイ　スミレ","phone":"090-0000-1035","prefecture":"東京都"}');
CREATE TABLE departments (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies, public_id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL, name TEXT NOT NULL
  ) STRICT;
INSERT INTO departments VALUES (1, 1, 'fd3453ac2cc2aac2', '010', '総務部');
INSERT INTO departments VALUES (2, 1, 'c2db8eb42ed3d154', '020', '人事部');
INSERT INTO departments VALUES (3, 1, 'a893a3a13a6101d7', '030', '経理部');
INSERT INTO departments VALUES (4, 1, '824011010245c68f', '110', '営業一部');
INSERT INTO departments VALUES (5, 1, '4231eb00869a9ce8', '120', '営業二部');
INSERT INTO departments VALUES (6, 1, '543ac821c3c23525', '210', '施設管理部');
INSERT INTO departments VALUES (7, 1, 'ef9493cd8cd96086', '220', '清掃事業部');
INSERT INTO departments VALUES (8, 1, '2e4fee6f524e34aa', '230', '設備保全部');
INSERT INTO departments VALUES (9, 1, '43a5023e0277c2b7', '310', '情報システム部');
INSERT INTO departments VALUES (10, 1, 'bf3d09c609c00c52', '320', '購買部');
INSERT INTO departments VALUES (11, 1, '7ce2b4d6dc20e6b7', '410', 'EC推進部');
INSERT INTO departments VALUES (12, 1, '7fc5ec4c0d65fdd5', '510', '社員食堂・厨房');
INSERT INTO departments VALUES (13, 2, '8a30f29cbdb55884', '001', '事務所');
INSERT INTO departments VALUES (14, 2, 'c79bb9fc08382f5c', '002', '現場');
CREATE TABLE downloaded_lines (
    order_id INTEGER NOT NULL REFERENCES orders, line_number INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (order_id, line_number)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE email_changes (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, new_email TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('confirm-old', 'confirm-new', 'changed', 'given-up')),
    started_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
    -- The session that began it, which goes on where the supplier lets it.
    session_id INTEGER REFERENCES sessions
  ) STRICT;
CREATE TABLE former_addressees (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    member_id INTEGER REFERENCES members, until INTEGER NOT NULL, value TEXT NOT NULL
  ) STRICT;
CREATE TABLE issued_papers (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, number TEXT NOT NULL, kind TEXT NOT NULL,
    order_id INTEGER REFERENCES orders, quote_id INTEGER REFERENCES quotes,
    company_id INTEGER NOT NULL REFERENCES companies, member_id INTEGER NOT NULL REFERENCES members,
    issued_by TEXT NOT NULL, issued_at INTEGER NOT NULL, issued_on TEXT NOT NULL, issue INTEGER NOT NULL,
    addressee TEXT NOT NULL, amount INTEGER NOT NULL,
    UNIQUE (supplier, number)
  ) STRICT;
CREATE TABLE kept_coupons (
    member_id INTEGER NOT NULL REFERENCES members, coupon_id INTEGER NOT NULL REFERENCES coupons, at INTEGER NOT NULL,
    PRIMARY KEY (member_id, coupon_id)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE logins (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL,
    member_id INTEGER NOT NULL REFERENCES members,
    PRIMARY KEY (supplier, kind, value)
  ) STRICT, WITHOUT ROWID;
INSERT INTO logins VALUES ('askul-trial', 'email', 'takahashi.kazuo@minato.example.jp', 1);
INSERT INTO logins VALUES ('askul-trial', 'inquiry-number', '1234567890', 1);
INSERT INTO logins VALUES ('askul-trial', 'email', 'sato.misaki@minato.example.jp', 2);
INSERT INTO logins VALUES ('askul-trial', 'email', 'suzuki.daiki@minato.example.jp', 3);
INSERT INTO logins VALUES ('askul-trial', 'email', 'watanabe.keiko@minato.example.jp', 4);
INSERT INTO logins VALUES ('askul-trial', 'email', 'ito.shun@minato.example.jp', 5);
INSERT INTO logins VALUES ('askul-trial', 'email', 'yamamoto.aya@minato.example.jp', 6);
INSERT INTO logins VALUES ('askul-trial', 'email', 'nakamura.takeshi@minato.example.jp', 7);
INSERT INTO logins VALUES ('askul-trial', 'email', 'kobayashi.yui@minato.example.jp', 8);
INSERT INTO logins VALUES ('askul-trial', 'email', 'kato.hiroshi@minato.example.jp', 9);
INSERT INTO logins VALUES ('askul-trial', 'email', 'yoshida.jun@minato.example.jp', 10);
INSERT INTO logins VALUES ('askul-trial', 'email', 'yamada.hanako@minato.example.jp', 11);
INSERT INTO logins VALUES ('askul-trial', 'email', 'sasaki.ren@minato.example.jp', 12);
INSERT INTO logins VALUES ('askul-trial', 'email', 'yamaguchi.emi@minato.example.jp', 13);
INSERT INTO logins VALUES ('askul-trial', 'email', 'matsumoto.goro@minato.example.jp', 14);
INSERT INTO logins VALUES ('askul-trial', 'email', 'inoue.mao@minato.example.jp', 15);
INSERT INTO logins VALUES ('askul-trial', 'email', 'kimura.takako@minato.example.jp', 16);
INSERT INTO logins VALUES ('askul-trial', 'email', 'hayashi.noboru@minato.example.jp', 17);
INSERT INTO logins VALUES ('askul-trial', 'email', 'saito.yuko@minato.example.jp', 18);
INSERT INTO logins VALUES ('askul-trial', 'email', 'shimizu.akira@minato.example.jp', 19);
INSERT INTO logins VALUES ('askul-trial', 'email', 'yamazaki.rin@minato.example.jp', 20);
INSERT INTO logins VALUES ('askul-trial', 'email', 'mori.chihiro@minato.example.jp', 21);
INSERT INTO logins VALUES ('askul-trial', 'email', 'abe.naoto@minato.example.jp', 22);
INSERT INTO logins VALUES ('askul-trial', 'email', 'ikeda.fumie@minato.example.jp', 23);
INSERT INTO logins VALUES ('askul-trial', 'email', 'hashimoto.ryo@minato.example.jp', 24);
INSERT INTO logins VALUES ('askul-trial', 'email', 'ishikawa.sakura@minato.example.jp', 25);
INSERT INTO logins VALUES ('askul-trial', 'email', 'ogawa.tetsuya@minato.example.jp', 26);
INSERT INTO logins VALUES ('askul-trial', 'email', 'goto.mami@minato.example.jp', 27);
INSERT INTO logins VALUES ('askul-trial', 'email', 'hasegawa.sho@minato.example.jp', 28);
INSERT INTO logins VALUES ('askul-trial', 'email', 'murakami.isamu@minato.example.jp', 29);
INSERT INTO logins VALUES ('askul-trial', 'email', 'kondo.natsumi@minato.example.jp', 30);
INSERT INTO logins VALUES ('askul-trial', 'email', 'ishii.mamoru@minato.example.jp', 31);
INSERT INTO logins VALUES ('askul-trial', 'email', 'sakamoto.kei@minato.example.jp', 32);
INSERT INTO logins VALUES ('askul-trial', 'email', 'endo.michiru@minato.example.jp', 33);
INSERT INTO logins VALUES ('askul-trial', 'email', 'aoki.tsubasa@minato.example.jp', 34);
INSERT INTO logins VALUES ('askul-trial', 'email', 'fujii.sumire@minato.example.jp', 35);
INSERT INTO logins VALUES ('askul-trial', 'email', 'nishimura.osamu@minato.example.jp', 36);
INSERT INTO logins VALUES ('askul-trial', 'email', 'fukuda.haruka@minato.example.jp', 37);
INSERT INTO logins VALUES ('askul-trial', 'email', 'ota.masaru@minato.example.jp', 38);
INSERT INTO logins VALUES ('askul-trial', 'email', 'miura.kotone@minato.example.jp', 39);
INSERT INTO logins VALUES ('askul-trial', 'email', 'maeda.junichi@minato.example.jp', 40);
INSERT INTO logins VALUES ('askul-trial', 'email', 'takasaki.ichiro@takasaki.example.jp', 41);
INSERT INTO logins VALUES ('askul-trial', 'inquiry-number', '9876543210', 41);
INSERT INTO logins VALUES ('askul-trial', 'email', 'takasaki.setsuko@takasaki.example.jp', 42);
INSERT INTO logins VALUES ('askul-trial', 'email', 'oono.kenta@takasaki.example.jp', 43);
INSERT INTO logins VALUES ('askul-trial', 'email', 'tsuji.mitsuru@takasaki.example.jp', 44);
INSERT INTO logins VALUES ('amano-trial', 'email', 'suzuki.daiki@minato.example.jp', 45);
INSERT INTO logins VALUES ('amano-trial', 'email', 'nakamura.takeshi@minato.example.jp', 46);
INSERT INTO logins VALUES ('amano-trial', 'email', 'hayashi.noboru@minato.example.jp', 47);
INSERT INTO logins VALUES ('amano-trial', 'email', 'shimizu.akira@minato.example.jp', 48);
INSERT INTO logins VALUES ('amano-trial', 'email', 'murakami.isamu@minato.example.jp', 49);
INSERT INTO logins VALUES ('amano-trial', 'email', 'ishii.mamoru@minato.example.jp', 50);
INSERT INTO logins VALUES ('amano-trial', 'email', 'takasaki.ichiro@takasaki.example.jp', 51);
INSERT INTO logins VALUES ('quocard-pay-trial', 'email', 'inoue.mao@minato.example.jp', 52);
INSERT INTO logins VALUES ('quocard-pay-trial', 'email', 'saito.yuko@minato.example.jp', 53);
INSERT INTO logins VALUES ('quocard-pay-trial', 'email', 'mori.chihiro@minato.example.jp', 54);
INSERT INTO logins VALUES ('quocard-pay-trial', 'email', 'goto.mami@minato.example.jp', 55);
INSERT INTO logins VALUES ('quocard-pay-trial', 'email', 'hasegawa.sho@minato.example.jp', 56);
INSERT INTO logins VALUES ('quocard-pay-trial', 'email', 'kondo.natsumi@minato.example.jp', 57);
INSERT INTO logins VALUES ('qoo10-qcash-trial', 'email', 'sasaki.ren@minato.example.jp', 58);
INSERT INTO logins VALUES ('qoo10-qcash-trial', 'member-id', 'minato-shop', 58);
INSERT INTO logins VALUES ('qoo10-qcash-trial', 'email', 'abe.naoto@minato.example.jp', 59);
INSERT INTO logins VALUES ('qoo10-qcash-trial', 'email', 'hashimoto.ryo@minato.example.jp', 60);
INSERT INTO logins VALUES ('qoo10-qcash-trial', 'email', 'sakamoto.kei@minato.example.jp', 61);
INSERT INTO logins VALUES ('qoo10-qcash-trial', 'email', 'endo.michiru@minato.example.jp', 62);
INSERT INTO logins VALUES ('qoo10-qcash-trial', 'email', 'aoki.tsubasa@minato.example.jp', 63);
INSERT INTO logins VALUES ('plus-member-trial', 'email', 'kobayashi.yui@minato.example.jp', 64);
INSERT INTO logins VALUES ('plus-member-trial', 'member-id', 'E10203040', 64);
INSERT INTO logins VALUES ('plus-member-trial', 'email', 'yamada.hanako@minato.example.jp', 65);
INSERT INTO logins VALUES ('plus-member-trial', 'email', 'yamaguchi.emi@minato.example.jp', 66);
INSERT INTO logins VALUES ('plus-member-trial', 'email', 'ikeda.fumie@minato.example.jp', 67);
INSERT INTO logins VALUES ('plus-member-trial', 'email', 'hashimoto.ryo@minato.example.jp', 68);
INSERT INTO logins VALUES ('plus-member-trial', 'email', 'ishikawa.sakura@minato.example.jp', 69);
INSERT INTO logins VALUES ('plus-member-trial', 'email', 'goto.mami@minato.example.jp', 70);
INSERT INTO logins VALUES ('plus-member-trial', 'email', 'fujii.sumire@minato.example.jp', 71);
INSERT INTO logins VALUES ('plus-member-trial', 'member-id', 'E10203050', 71);
CREATE TABLE mail_links (
    hash BLOB PRIMARY KEY, supplier TEXT NOT NULL, purpose TEXT NOT NULL, subject TEXT NOT NULL,
    sent_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER
  ) STRICT, WITHOUT ROWID;
CREATE TABLE mail_requests (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, reader BLOB NOT NULL, at INTEGER NOT NULL
  ) STRICT;
CREATE TABLE mails (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, supplier TEXT NOT NULL, at INTEGER NOT NULL,
    from_name TEXT NOT NULL, to_address TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
    html TEXT NOT NULL, links TEXT NOT NULL, for_server INTEGER NOT NULL,
    sent_at INTEGER, refused_at INTEGER, tries INTEGER NOT NULL DEFAULT 0
  ) STRICT;
CREATE TABLE members (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    department_id INTEGER REFERENCES departments, public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, kana TEXT, email TEXT,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'buyer', 'viewer')),
    state TEXT NOT NULL CHECK (state IN ('active', 'waiting-approval', 'suspended')),
    suspended_code TEXT,
    two_step INTEGER NOT NULL DEFAULT 0,
    course TEXT CHECK (course IN ('monthly', 'lump-sum')),
    -- The last payment of the course; null while payments go on.
    course_last_paid_on TEXT,
    -- A refusal that this trial account always meets after a right password.
    always_refused TEXT CHECK (always_refused IN ('outage', 'too-many-at-once'))
  , phone TEXT, added_at INTEGER, disabled_at INTEGER, removed_at INTEGER, removed_because TEXT CHECK (removed_because IN ('removed', 'rejected', 'withdrawn')), version INTEGER NOT NULL DEFAULT 1, qcash_balance INTEGER, locale TEXT NOT NULL DEFAULT 'ja' CHECK (locale IN ('ja', 'en')), stopped_by INTEGER REFERENCES members) STRICT;
INSERT INTO members VALUES (1, 1, 10, '39b398ca335357fb', '髙橋 和夫', 'タカハシ　カズオ', 'takahashi.kazuo@minato.example.jp', 'administrator', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1001', 1671325200000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (2, 1, 1, 'a3e71a44605d2442', '佐藤 美咲', 'サトウ　ミサキ', 'sato.misaki@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1002', 1671411600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (3, 1, 6, '81ce745fc648baad', '鈴木 大輝', 'スズキ　ダイキ', 'suzuki.daiki@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1003', 1671498000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (4, 1, 3, '82fb74a5f9f592aa', '渡邊 恵子', 'ワタナベ　ケイコ', 'watanabe.keiko@minato.example.jp', 'viewer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1004', 1671584400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (5, 1, 4, 'b04866a342c7d812', '伊藤 駿', 'イトウ　シュン', 'ito.shun@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1005', 1671670800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (6, 1, 5, 'dfcbe25ed91f9980', '山本 彩', 'ヤマモト　アヤ', 'yamamoto.aya@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1006', 1671757200000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (7, 1, 7, 'cf719a3b06ccdc42', '中村 武', 'ナカムラ　タケシ', 'nakamura.takeshi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1007', 1671843600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (8, 1, 2, '9c32327f1cf20468', '小林 結衣', 'コバヤシ　ユイ', 'kobayashi.yui@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1008', 1671930000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (9, 1, 8, '39f53ecca0466de8', '加藤 浩', 'カトウ　ヒロシ', 'kato.hiroshi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1009', 1672016400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (10, 1, 9, '6829479446f615c3', '𠮷田 純', 'ヨシダ　ジュン', 'yoshida.jun@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'too-many-at-once', '090-0000-1010', 1672102800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (11, 1, 12, '79506034b8818a70', '山田 花子', 'ヤマダ　ハナコ', 'yamada.hanako@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1011', 1672189200000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (12, 1, 11, '27a9b1b34bf2efbf', '佐々木 蓮', 'ササキ　レン', 'sasaki.ren@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1012', 1672275600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (13, 1, 1, '72ab186b989202c1', '山口 恵美', 'ヤマグチ　エミ', 'yamaguchi.emi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1013', 1672362000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (14, 1, 6, 'db80bc7efc70655c', '松本 五郎', 'マツモト　ゴロウ', 'matsumoto.goro@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1014', 1672448400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (15, 1, 4, 'bd65d56e37250f9a', '井上 真央', 'イノウエ　マオ', 'inoue.mao@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1015', 1672534800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (16, 1, 5, 'bb7959c5a4d447c4', '木村 孝子', 'キムラ　タカコ', 'kimura.takako@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1016', 1672621200000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (17, 1, 7, '744dc3e7802d1443', '林 昇', 'ハヤシ　ノボル', 'hayashi.noboru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1017', 1672707600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (18, 1, 2, 'bf0b555418ff8a1f', '齋藤 裕子', 'サイトウ　ユウコ', 'saito.yuko@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1018', 1672794000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (19, 1, 8, '59afff947656aa4b', '清水 明', 'シミズ　アキラ', 'shimizu.akira@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1019', 1672880400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (20, 1, 9, '4fe8717700eb08c8', '山﨑 凛', 'ヤマザキ　リン', 'yamazaki.rin@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1020', 1672966800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (21, 1, 10, 'ded710ff16cdf128', '森 千尋', 'モリ　チヒロ', 'mori.chihiro@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1021', 1673053200000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (22, 1, 11, 'a87f98eafb0c7ce1', '阿部 直人', 'アベ　ナオト', 'abe.naoto@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1022', 1673139600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (23, 1, 12, '39d5c2bfb158415d', '池田 文恵', 'イケダ　フミエ', 'ikeda.fumie@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1023', 1673226000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (24, 1, 1, '36cd34f3b2aef06e', '橋本 涼', 'ハシモト　リョウ', 'hashimoto.ryo@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1024', 1673312400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (25, 1, 3, 'aa074836ee6534e6', '石川 さくら', 'イシカワ　サクラ', 'ishikawa.sakura@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1025', 1673398800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (26, 1, 6, 'add086033f73e536', '小川 哲也', 'オガワ　テツヤ', 'ogawa.tetsuya@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1026', 1673485200000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (27, 1, 4, '283e9a23ec4f8b9b', '後藤 麻美', 'ゴトウ　マミ', 'goto.mami@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1027', 1673571600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (28, 1, 5, '5a45f09fedd8a30b', '長谷川 翔', 'ハセガワ　ショウ', 'hasegawa.sho@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1028', 1673658000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (29, 1, 7, '2a3fd7d597d66d98', '村上 勇', 'ムラカミ　イサム', 'murakami.isamu@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1029', 1673744400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (30, 1, 2, 'b4306be2ba923eb8', '近藤 夏海', 'コンドウ　ナツミ', 'kondo.natsumi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1030', 1673830800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (31, 1, 8, '8fa5cbe5a085f363', '石井 守', 'イシイ　マモル', 'ishii.mamoru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1031', 1673917200000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (32, 1, 9, 'c6eacd748f610afb', '坂本 慧', 'サカモト　ケイ', 'sakamoto.kei@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1032', 1674003600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (33, 1, 10, '5bc8b78d3bd475e0', '遠藤 みちる', 'エンドウ　ミチル', 'endo.michiru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1033', 1674090000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (34, 1, 11, 'd631890ea68cefd7', '青木 翼', 'アオキ　ツバサ', 'aoki.tsubasa@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1034', 1674176400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (35, 1, 12, '038d310255301f68', '藤井 すみれ', 'フジイ　スミレ', 'fujii.sumire@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1035', 1674262800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (36, 1, 7, '4e7ce02b9499a1b2', '西村 修', 'ニシムラ　オサム', 'nishimura.osamu@minato.example.jp', 'buyer', 'suspended', 'w:902', 0, NULL, NULL, NULL, '090-0000-1036', 1674349200000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (37, 1, 1, '23238404747eb0f5', '福田 遥', 'フクダ　ハルカ', 'fukuda.haruka@minato.example.jp', 'buyer', 'waiting-approval', NULL, 0, NULL, NULL, NULL, '090-0000-1037', 1774918800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (38, 1, 8, 'f507484f1ead4702', '太田 勝', 'オオタ　マサル', 'ota.masaru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1038', 1674522000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (39, 1, 4, '0c8eb846281a3b61', '三浦 琴音', 'ミウラ　コトネ', 'miura.kotone@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1039', 1674608400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (40, 1, 6, 'c94be8bbfb3e7a4f', '前田 潤一', 'マエダ　ジュンイチ', 'maeda.junichi@minato.example.jp', 'viewer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1040', 1674694800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (41, 2, 13, '6b58343f4f55f234', '髙﨑 一郎', 'タカサキ　イチロウ', 'takasaki.ichiro@takasaki.example.jp', 'administrator', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5001', 1674435600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (42, 2, 13, 'f47a1d2b7ee2fcfa', '髙﨑 節子', 'タカサキ　セツコ', 'takasaki.setsuko@takasaki.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5002', 1674522000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (43, 2, 14, '70397a684d05d839', '大野 健太', 'オオノ　ケンタ', 'oono.kenta@takasaki.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5003', 1674608400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (44, 2, 14, '5971ca59b22af633', '辻 満', 'ツジ　ミツル', 'tsuji.mitsuru@takasaki.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5004', 1674694800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (45, 3, NULL, '6c721d583acd0d08', '鈴木 大輝', 'スズキ　ダイキ', 'suzuki.daiki@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1003', 1671498000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (46, 3, NULL, 'e9ba2b9cd77305db', '中村 武', 'ナカムラ　タケシ', 'nakamura.takeshi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1007', 1671843600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (47, 3, NULL, '8e2c52a5df9db3a4', '林 昇', 'ハヤシ　ノボル', 'hayashi.noboru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1017', 1672707600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (48, 3, NULL, 'b1cb11f74ff1a18f', '清水 明', 'シミズ　アキラ', 'shimizu.akira@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1019', 1672880400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (49, 3, NULL, '84addd42f4f48e37', '村上 勇', 'ムラカミ　イサム', 'murakami.isamu@minato.example.jp', 'buyer', 'suspended', 'w:905', 0, NULL, NULL, NULL, '090-0000-1029', 1673744400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (50, 3, NULL, '753599e51748cdc7', '石井 守', 'イシイ　マモル', 'ishii.mamoru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1031', 1673917200000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (51, 4, NULL, '01bb491e70fde38d', '髙﨑 一郎', 'タカサキ　イチロウ', 'takasaki.ichiro@takasaki.example.jp', 'administrator', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5001', 1674435600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (52, 5, NULL, 'd512cabce0a6974f', '井上 真央', 'イノウエ　マオ', 'inoue.mao@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1015', 1672534800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (53, 5, NULL, 'cfb3a494e074e961', '齋藤 裕子', 'サイトウ　ユウコ', 'saito.yuko@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1018', 1672794000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (54, 5, NULL, '692ac25ca964dabb', '森 千尋', 'モリ　チヒロ', 'mori.chihiro@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1021', 1673053200000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (55, 5, NULL, 'cfecc47bf06ac080', '後藤 麻美', 'ゴトウ　マミ', 'goto.mami@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1027', 1673571600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (56, 5, NULL, '1dea8e93d9a7eff2', '長谷川 翔', 'ハセガワ　ショウ', 'hasegawa.sho@minato.example.jp', 'buyer', 'suspended', 'w:910', 0, NULL, NULL, NULL, '090-0000-1028', 1673658000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (57, 5, NULL, 'a4bc2304ea04364b', '近藤 夏海', 'コンドウ　ナツミ', 'kondo.natsumi@minato.example.jp', 'buyer', 'active', NULL, 1, NULL, NULL, NULL, '090-0000-1030', 1673830800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (58, 6, NULL, '20ecbe3f3145aeec', '佐々木 蓮', 'ササキ　レン', 'sasaki.ren@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1012', 1672275600000, NULL, NULL, NULL, 1, 89000, 'ja', NULL);
INSERT INTO members VALUES (59, 6, NULL, 'eeec21f40df3900b', '阿部 直人', 'アベ　ナオト', 'abe.naoto@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1022', 1673139600000, NULL, NULL, NULL, 1, 30300, 'ja', NULL);
INSERT INTO members VALUES (60, 6, NULL, '4ab9e573406889ab', '橋本 涼', 'ハシモト　リョウ', 'hashimoto.ryo@minato.example.jp', 'buyer', 'suspended', 'w:920', 0, NULL, NULL, NULL, '090-0000-1024', 1673312400000, NULL, NULL, NULL, 1, 56700, 'ja', NULL);
INSERT INTO members VALUES (61, 6, NULL, 'db08979ce79f38c7', '坂本 慧', 'サカモト　ケイ', 'sakamoto.kei@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1032', 1674003600000, NULL, NULL, NULL, 1, 5200, 'ja', NULL);
INSERT INTO members VALUES (62, 6, NULL, 'ae4db987dde70b37', '遠藤 みちる', 'エンドウ　ミチル', 'endo.michiru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1033', 1674090000000, NULL, NULL, NULL, 1, 58700, 'ja', NULL);
INSERT INTO members VALUES (63, 6, NULL, '1ca331c79ad3f06f', '青木 翼', 'アオキ　ツバサ', 'aoki.tsubasa@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1034', 1674176400000, NULL, NULL, NULL, 1, 38900, 'ja', NULL);
INSERT INTO members VALUES (64, 7, NULL, 'dfac533c78ce4cf2', '小林 結衣', 'コバヤシ　ユイ', 'kobayashi.yui@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, NULL, '090-0000-1008', 1671930000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (65, 7, NULL, '0d7478234c335a85', '山田 花子', 'ヤマダ　ハナコ', 'yamada.hanako@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, NULL, '090-0000-1011', 1672189200000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (66, 7, NULL, '875fd3d6dad1ac25', '山口 恵美', 'ヤマグチ　エミ', 'yamaguchi.emi@minato.example.jp', 'buyer', 'suspended', 'w:930', 0, 'monthly', NULL, NULL, '090-0000-1013', 1672362000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (67, 7, NULL, 'b4b33630c962c285', '池田 文恵', 'イケダ　フミエ', 'ikeda.fumie@minato.example.jp', 'buyer', 'active', NULL, 0, 'lump-sum', '2025-02-25', NULL, '090-0000-1023', 1673226000000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (68, 7, NULL, '55cc58b95e465383', '橋本 涼', 'ハシモト　リョウ', 'hashimoto.ryo@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, 'outage', '090-0000-1024', 1673312400000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (69, 7, NULL, 'd4d4dbfa9aaf28dc', '石川 さくら', 'イシカワ　サクラ', 'ishikawa.sakura@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, NULL, '090-0000-1025', 1673398800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (70, 7, NULL, '5ebc23d9c8cd16dd', '後藤 麻美', 'ゴトウ　マミ', 'goto.mami@minato.example.jp', 'buyer', 'active', NULL, 0, 'lump-sum', NULL, NULL, '090-0000-1027', 1673571600000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
INSERT INTO members VALUES (71, 7, NULL, '7a1b74bb99bd719f', '藤井 すみれ', 'フジイ　スミレ', 'fujii.sumire@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', '2026-02-20', NULL, '090-0000-1035', 1674262800000, NULL, NULL, NULL, 1, NULL, 'ja', NULL);
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('content', '4');
INSERT INTO meta VALUES ('lines', '200');
INSERT INTO meta VALUES ('seed', '20260401');
INSERT INTO meta VALUES ('seeded_at', '1775005200000');
CREATE TABLE moving_orders (
    order_id INTEGER PRIMARY KEY REFERENCES orders, company_id INTEGER NOT NULL REFERENCES companies,
    placed_at INTEGER NOT NULL
  ) STRICT;
CREATE TABLE my_catalogues (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, company_id INTEGER NOT NULL REFERENCES companies,
    member_id INTEGER NOT NULL REFERENCES members, department_id INTEGER REFERENCES departments,
    name TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1, lines TEXT NOT NULL
  ) STRICT;
CREATE TABLE np_facts (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    order_id INTEGER REFERENCES orders, closing_on TEXT, payment_on TEXT,
    kind TEXT NOT NULL CHECK (kind IN (
      'reviewing', 'ok', 'refused', 'on-hold', 'cancelled', 'taken-off', 'not-paid', 'paid')),
    at INTEGER NOT NULL
  ) STRICT;
INSERT INTO np_facts VALUES (1, 1, NULL, NULL, NULL, 'ok', 1681052400000);
INSERT INTO np_facts VALUES (2, 2, NULL, NULL, NULL, 'ok', 1727276400000);
INSERT INTO np_facts VALUES (3, 3, NULL, NULL, NULL, 'ok', 1681657200000);
INSERT INTO np_facts VALUES (4, 4, NULL, NULL, NULL, 'ok', 1727276400000);
INSERT INTO np_facts VALUES (5, 4, NULL, NULL, NULL, 'on-hold', 1774832400000);
INSERT INTO np_facts VALUES (6, 2, NULL, '2026-02-28', '2026-03-31', 'not-paid', 1775005200000);
CREATE TABLE number_series (
    supplier TEXT NOT NULL, series TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (supplier, series)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE offers (
    supplier TEXT NOT NULL, code TEXT NOT NULL, article_id INTEGER NOT NULL REFERENCES articles,
    -- The list price of today for a sales unit, without tax; articles.price is the one of the start.
    list_price INTEGER NOT NULL,
    packing TEXT, pieces INTEGER, piece_unit TEXT,
    -- Sales units left; null where they are not counted. So many more come on restocked_on.
    stock INTEGER, restocked_on TEXT, restock INTEGER NOT NULL DEFAULT 0, to_order INTEGER NOT NULL DEFAULT 0,
    direct INTEGER NOT NULL DEFAULT 0, lead_days INTEGER, at_most INTEGER,
    sale TEXT NOT NULL DEFAULT 'on-sale' CHECK (sale IN ('on-sale', 'discontinued', 'not-for-sale')),
    replaced_by TEXT, recommended INTEGER NOT NULL DEFAULT 0,
    -- Articles of one kind, for comparison.
    kind TEXT,
    -- Folded (domain/fold.ts): the number, and the fields to search in, the name first.
    code_key TEXT NOT NULL,
    search_text TEXT NOT NULL, business_only INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (supplier, code)
  ) STRICT, WITHOUT ROWID;
INSERT INTO offers VALUES ('amano-trial', 'AM-00216', 1435, 1214, NULL, 1, '本', 389, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '工具 +ドライバー No.1 貫通', 'am-00216', '+ドライバ- no.1 貫通
近江工具製作所
am-00216
2200000002167
工具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00219', 1438, 2170, '3本', 3, '本', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '工具 +ドライバー No.2 75mm', 'am-00219', '+ドライバ- no.2 75mm 1セット(3本)
近江工具製作所
am-00219
2200000002198
工具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00228', 1447, 1418, NULL, 1, '本', 114, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '工具 +ドライバー No.3 100mm', 'am-00228', '+ドライバ- no.3 100mm
近江工具製作所
am-00228
2200000002280
工具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00248', 1467, 5349, '3本', 3, '本', 377, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '工具 -ドライバー 8mm 150mm', 'am-00248', '-ドライバ- 8mm 150mm 1セット(3本)
髙野精器
am-00248
2200000002488
工具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00294', 1513, 1590, NULL, 1, '本', 119, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '工具 コンベックス 7.5m 幅19mm', 'am-00294', 'コンベックス 7.5m 幅19mm
髙野精器
am-00294
2200000002945
工具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00305', 1524, 655, NULL, 1, '本', 4, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '工具 鉄工用ドリル 4.2mm', 'am-00305', '鉄工用ドリル 4.2mm 1本
近江工具製作所
am-00305
2200000003058
工具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00349', 1568, 881, NULL, 1, '双', 395, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 ニトリル背抜き手袋 L', 'am-00349', 'ニトリル背抜キ手袋 l
マモリ手袋
am-00349
2200000003492
作業手袋・保護具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00361', 1580, 1708, '10双組', 10, '双', 119, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 すべり止め軍手', 'am-00361', 'スベリ止メ軍手 10双組
マモリ手袋
am-00361
2200000003614
作業手袋・保護具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00365', 1584, 1096, NULL, 1, '双', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 純綿軍手 M', 'am-00365', '純綿軍手 m
マモリ手袋
am-00365
2200000003652
作業手袋・保護具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00381', 1600, 1590, NULL, 1, '双', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 -30℃対応 防寒手袋 S ネイビー', 'am-00381', '-30°c対応 防寒手袋 s ネイビ-
am-00381
2200000003812
作業手袋・保護具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00392', 1611, 1375, NULL, 1, '個', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 保護めがね 一眼型 標準', 'am-00392', '保護メガネ 一眼型 標準
安心堂
am-00392
2200000003928
作業手袋・保護具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00402', 1621, 4641, '20枚', 20, '枚', 156, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 使い捨て防じんマスク ＤＳ１', 'am-00402', '使イ捨テ防ジンマスク ds1 20枚
安心堂
am-00402
2200000004024
作業手袋・保護具', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00481', 1700, 5822, '5巻', 5, '巻', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '安全用品 トラテープ 50mm×25m', 'am-00481', 'トラテ-プ 50mm×25m 1セット(5巻)
標識センタ-
am-00481
2200000004819
安全用品', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00487', 1706, 1590, NULL, 1, '巻', 330, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '安全用品 滑り止めテープ 50mm×5m', 'am-00487', '滑リ止メテ-プ 50mm×5m
標識センタ-
am-00487
2200000004871
安全用品', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00489', 1708, 2310, NULL, 1, '巻', 57, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '安全用品 滑り止めテープ 50mm×25m', 'am-00489', '滑リ止メテ-プ 50mm×25m
標識センタ-
am-00489
2200000004895
安全用品', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00504', 1723, 623, '10本入', 10, '本', 124, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '補修・接着剤 シリコーンシーラント クリアー', 'am-00504', 'シリコ-ンシ-ラント クリア- 10本入
ニチロク化成
am-00504
2200000005045
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00505', 1724, 5983, '10本入×10本', 100, '本', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '補修・接着剤 シリコーンシーラント クリアー', 'am-00505', 'シリコ-ンシ-ラント クリア- 10本入 1セット(10本)
ニチロク化成
am-00505
2200000005052
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00507', 1726, 902, '10本入', 10, '本', 348, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '補修・接着剤 シリコーンシーラント 白', 'am-00507', 'シリコ-ンシ-ラント 白 10本入
ニチロク化成
am-00507
2200000005076
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00528', 1747, 1719, '50g', 50, 'g', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '補修・接着剤 木工用接着剤', 'am-00528', '木工用接着剤 50g
ニチロク化成
am-00528
2200000005281
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00531', 1750, 1461, '20g', 20, 'g', 279, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '補修・接着剤 多用途接着剤', 'am-00531', '多用途接着剤 20g
ニチロク化成
am-00531
2200000005311
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00540', 1759, 1590, '12本入', 12, '本', 75, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '補修・接着剤 潤滑・防錆スプレー 浸透', 'am-00540', '潤滑・防錆スプレ- 浸透 12本入
職人ケミカル
am-00540
2200000005403
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00543', 1762, 1762, NULL, 1, '本', 341, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '補修・接着剤 潤滑・防錆スプレー シリコン 420ml', 'am-00543', '潤滑・防錆スプレ- シリコン 420ml
ニチロク化成
am-00543
2200000005434
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00544', 1763, 2310, '12本入', 12, '本', 299, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '補修・接着剤 潤滑・防錆スプレー シリコン', 'am-00544', '潤滑・防錆スプレ- シリコン 12本入
ニチロク化成
am-00544
2200000005441
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00549', 1768, 3029, '12本入', 12, '本', 0, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '補修・接着剤 潤滑・防錆スプレー グリース', 'am-00549', '潤滑・防錆スプレ- グリ-ス 12本入
ニチロク化成
am-00549
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00551', 1770, 2857, NULL, 1, '本', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '補修・接着剤 潤滑・防錆スプレー チェーン用 420ml', 'am-00551', '潤滑・防錆スプレ- チェ-ン用 420ml
職人ケミカル
am-00551
2200000005519
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00553', 1772, 1375, NULL, 1000, 'g', NULL, NULL, 0, 1, 0, 17, NULL, 'on-sale', NULL, 0, '補修・接着剤 補修モルタル・パテ コンクリート用', 'am-00553', '補修モルタル・パテ コンクリ-ト用 1kg
ニチロク化成
am-00553
2200000005533
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00556', 1775, 2610, '10kg', 10000, 'g', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '補修・接着剤 補修モルタル・パテ コンクリート用', 'am-00556', '補修モルタル・パテ コンクリ-ト用 10kg
職人ケミカル
am-00556
2200000005564
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00564', 1783, 4963, '10kg', 10000, 'g', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '補修・接着剤 補修モルタル・パテ 壁用', 'am-00564', '補修モルタル・パテ 壁用 10kg
ニチロク化成
am-00564
2200000005649
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00572', 1791, 5059, '0.7L', 700, 'ml', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '補修・接着剤 水性ペンキ グレー', 'am-00572', '水性ペンキ グレ- 0.7l
職人ケミカル
am-00572
2200000005724
補修・接着剤', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00591', 1810, 612, NULL, 1, '巻', 105, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '梱包資材 クラフトテープ 50mm×25m', 'am-00591', 'クラフトテ-プ 50mm×25m
ポリテック関東
am-00591
2200000005915
梱包資材', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00601', 1820, 655, '5枚', 5, '枚', 63, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '梱包資材 ダンボール 60サイズ', 'am-00601', 'ダンボ-ル 60サイズ 1枚 1セット(5枚)
ポリテック関東
am-00601
2200000006011
梱包資材', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00605', 1824, 289, '10枚', 10, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '梱包資材 ダンボール 80サイズ', 'am-00605', 'ダンボ-ル 80サイズ 10枚
荷ヅクリ本舗
am-00605
2200000006059
梱包資材', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00615', 1834, 323, NULL, 1, '枚', 67, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '梱包資材 ダンボール 120サイズ', 'am-00615', 'ダンボ-ル 120サイズ 1枚
荷ヅクリ本舗
am-00615
2200000006158
梱包資材', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00703', 1922, 956, NULL, 1, '個', 264, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '電設資材 差込プラグ', 'am-00703', '差込プラグ 1個
東雲電線
am-00703
2200000007032
電設資材', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00712', 1931, 677, '1000本', 1000, '本', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '電設資材 結束バンド 150mm', 'am-00712', '結束バンド 150mm 1000本
アカリ電工
am-00712
電設資材', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00717', 1936, 2943, '100本×5袋', 500, '本', 209, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '電設資材 結束バンド 200mm', 'am-00717', '結束バンド 200mm 100本 1セット(5袋)
am-00717
2200000007179
電設資材', 0);
INSERT INTO offers VALUES ('amano-trial', 'AM-00729', 1948, 3867, NULL, 1, '個', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '電設資材 LED投光器・作業灯 20W AC100V', 'am-00729', 'led投光器・作業灯 20w ac100v
アカリ電工
am-00729
2200000007292
電設資材', 0);
INSERT INTO offers VALUES ('askul-trial', '100007', 1, 2664, '500枚×5冊', 2500, '枚', 116, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper A4', '100007', 'コピ-用紙 a4 500枚×5冊
北辰製紙
100007
2100000000012
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100014', 2, 12783, '500枚×5冊×5箱', 12500, '枚', 78, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'copy-paper A4', '100014', 'コピ-用紙 a4 500枚×5冊 1セット(5箱)
(株)ミズウミペ-パ-
100014
2100000000029
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100021', 3, 3867, '500枚×10冊', 5000, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'copy-paper A4', '100021', 'コピ-用紙 a4 500枚×10冊
北辰製紙
100021
2100000000036
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100028', 4, 5059, '2500枚', 2500, '枚', 355, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper A4', '100028', 'コピ-用紙 a4 2500枚 包装ナシ
北辰製紙
100028
2100000000043
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100035', 5, 3867, '500枚×5冊', 2500, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper B5', '100035', 'コピ-用紙 b5 500枚×5冊
北辰製紙
100035
2100000000050
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100042', 6, 5597, '500枚×10冊', 5000, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper B5', '100042', 'コピ-用紙 b5 500枚×10冊
(株)ミズウミペ-パ-
100042
2100000000067
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100049', 7, 7337, '2500枚', 2500, '枚', 110, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper B5', '100049', 'コピ-用紙 b5 2500枚 包装ナシ
(株)ミズウミペ-パ-
100049
2100000000074
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100056', 8, 5059, '500枚×5冊', 2500, '枚', 389, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper A3', '100056', 'コピ-用紙 a3 500枚×5冊
北辰製紙
100056
2100000000081
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100063', 9, 7337, '500枚×10冊', 5000, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper A3', '100063', 'コピ-用紙 a3 500枚×10冊
旭日紙業
100063
2100000000098
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100070', 10, 9614, '2500枚', 2500, '枚', 298, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper A3', '100070', 'コピ-用紙 a3 2500枚 包装ナシ
(株)ミズウミペ-パ-
100070
2100000000104
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100077', 11, 6263, '500枚×5冊', 2500, '枚', 2, NULL, 0, 0, 1, 3, NULL, 'on-sale', NULL, 0, 'copy-paper B4', '100077', 'コピ-用紙 b4 500枚×5冊
100077
2100000000111
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100084', 12, 9077, '500枚×10冊', 5000, '枚', 119, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper B4', '100084', 'コピ-用紙 b4 500枚×10冊
北辰製紙
100084
2100000000128
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100091', 13, 11924, '2500枚', 2500, '枚', 373, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper B4', '100091', 'コピ-用紙 b4 2500枚 包装ナシ
(株)ミズウミペ-パ-
100091
2100000000135
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100098', 14, 542, '500枚入', 500, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper A4', '100098', 'マルチペ-パ- ス-パ-ホワイト a4 1冊(500枚入)
100098
2100000000142
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100105', 15, 1611, '500枚入×3冊', 1500, '枚', 63, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'copy-paper A4', '100105', 'マルチペ-パ- ス-パ-ホワイト a4 1冊(500枚入) 1セット(3冊)
(株)ミズウミペ-パ-
100105
2100000000159
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100112', 16, 806, '250枚入', 250, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper A4', '100112', 'マルチペ-パ- ス-パ-ホワイト a4 厚口 1冊(250枚入)
北辰製紙
100112
2100000000166
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100119', 17, 806, '500枚入', 500, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper B5', '100119', 'マルチペ-パ- ス-パ-ホワイト b5 1冊(500枚入)
北辰製紙
100119
2100000000173
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100126', 18, 1171, '250枚入', 250, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'copy-paper B5', '100126', 'マルチペ-パ- ス-パ-ホワイト b5 厚口 1冊(250枚入)
(株)ミズウミペ-パ-
100126
2100000000180
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100133', 19, 3373, '250枚入×3冊', 750, '枚', NULL, NULL, 0, 0, 0, 0, 20, 'on-sale', NULL, 0, 'copy-paper B5', '100133', 'マルチペ-パ- ス-パ-ホワイト b5 厚口 1冊(250枚入) 1セット(3冊)
旭日紙業
100133
2100000000197
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100140', 20, 1063, '500枚入', 500, '枚', 286, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper A3', '100140', 'マルチペ-パ- ス-パ-ホワイト a3 1冊(500枚入)
(株)ミズウミペ-パ-
100140
2100000000203
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100147', 21, 5102, '500枚入×5冊', 2500, '枚', 336, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 1, 'copy-paper A3', '100147', 'マルチペ-パ- ス-パ-ホワイト a3 1冊(500枚入) 1セット(5冊)
北辰製紙
100147
2100000000210
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100154', 22, 1536, '250枚入', 250, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper A3', '100154', 'マルチペ-パ- ス-パ-ホワイト a3 厚口 1冊(250枚入)
(株)ミズウミペ-パ-
100154
2100000000227
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100161', 23, 14716, '250枚入×10冊', 2500, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'copy-paper A3', '100161', 'マルチペ-パ- ス-パ-ホワイト a3 厚口 1冊(250枚入) 1セット(10冊)
(株)ミズウミペ-パ-
100161
2100000000234
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100168', 24, 1245, '500枚入', 500, '枚', 313, NULL, 0, 0, 0, 0, NULL, 'not-for-sale', NULL, 0, 'copy-paper B4', '100168', 'マルチペ-パ- ス-パ-ホワイト b4 1冊(500枚入)
旭日紙業
100168
2100000000241
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100175', 25, 12945, '500枚入×10冊', 5000, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'copy-paper B4', '100175', 'マルチペ-パ- ス-パ-ホワイト b4 1冊(500枚入) 1セット(10冊)
旭日紙業
100175
2100000000258
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100182', 26, 1901, '250枚入', 250, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'copy-paper B4', '100182', 'マルチペ-パ- ス-パ-ホワイト b4 厚口 1冊(250枚入)
北辰製紙
100182
2100000000265
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100189', 27, 3416, '5冊入', 2500, '枚', 325, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper A4', '100189', '再生コピ-用紙 古紙70%配合 a4 5冊入
(株)ミズウミペ-パ-
100189
2100000000272
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100196', 28, 4952, '5冊入', 2500, '枚', 1, '2026-04-11', 63, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'copy-paper B5', '100196', '再生コピ-用紙 古紙70%配合 b5 5冊入
(株)ミズウミペ-パ-
100196
2100000000289
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100203', 29, 6488, '5冊入', 2500, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper A3', '100203', '再生コピ-用紙 古紙70%配合 a3 5冊入
北辰製紙
100203
2100000000296
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100210', 30, 8024, '5冊入', 2500, '枚', 143, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper B4', '100210', '再生コピ-用紙 古紙70%配合 b4 5冊入
旭日紙業
100210
2100000000302
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100217', 31, 4952, '5冊入', 2500, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'copy-paper A4', '100217', '再生コピ-用紙 古紙100%配合 a4 5冊入
旭日紙業
100217
2100000000319
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100224', 32, 7186, '5冊入', 2500, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'copy-paper B5', '100224', '再生コピ-用紙 古紙100%配合 b5 5冊入
北辰製紙
100224
2100000000326
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100231', 33, 9598, '5冊入', 2500, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'copy-paper A3', '100231', '再生コピ-用紙 古紙100%配合 a3 5冊入
(株)ミズウミペ-パ-
100231
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100238', 34, 11601, '5冊入', 2500, '枚', NULL, NULL, 0, 1, 0, 17, NULL, 'on-sale', NULL, 0, 'copy-paper B4', '100238', '再生コピ-用紙 古紙100%配合 b4 5冊入
北辰製紙
100238
2100000000340
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100245', 35, 741, '500枚', 500, '枚', 270, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'コピー用紙 カラーペーパー A4 青 中厚口', '100245', 'カラ-ペ-パ- a4 青 中厚口 500枚
北辰製紙
100245
2100000000357
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100252', 36, 3556, '500枚×5冊', 2500, '枚', 119, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'コピー用紙 カラーペーパー A4 青 中厚口', '100252', 'カラ-ペ-パ- a4 青 中厚口 500枚 1セット(5冊)
北辰製紙
100252
2100000000364
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100259', 37, 741, '500枚', 500, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'コピー用紙 カラーペーパー A4 赤 中厚口', '100259', 'カラ-ペ-パ- a4 赤 中厚口 500枚
(株)ミズウミペ-パ-
100259
2100000000371
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100266', 38, 7111, '500枚×10冊', 5000, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'not-for-sale', NULL, 0, 'コピー用紙 カラーペーパー A4 赤 中厚口', '100266', 'カラ-ペ-パ- a4 赤 中厚口 500枚 1セット(10冊)
旭日紙業
100266
2100000000388
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100273', 39, 741, '500枚', 500, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'コピー用紙 カラーペーパー A4 黄 中厚口', '100273', 'カラ-ペ-パ- a4 黄 中厚口 500枚
旭日紙業
100273
2100000000395
コピ-用紙', 0);
INSERT INTO offers VALUES ('askul-trial', '100280', 40, 741, '500枚', 500, '枚', 53, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'コピー用紙 カラーペーパー A4 緑 中厚口', '100280', 'カラ-ペ-パ- a4 緑 中厚口 500枚
(株)ミズウミペ-パ-
100280
2100000000401
コピ-用紙', 0);
INSERT INTO offers VALUES ('quocard-pay-trial', 'QP303000', 1976, 3000, NULL, 1, '件', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, NULL, 'qp303000', 'デジタルギフト バリュ-コ-ド 3,000円 オ誕生日デザイン
qp303000
バリュ-コ-ド', 0);
INSERT INTO offers VALUES ('quocard-pay-trial', 'QP305000', 1977, 5000, NULL, 1, '件', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, NULL, 'qp305000', 'デジタルギフト バリュ-コ-ド 5,000円 オ誕生日デザイン
qp305000
バリュ-コ-ド', 0);
INSERT INTO offers VALUES ('quocard-pay-trial', 'QP403000', 1985, 3000, NULL, 1, '件', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, NULL, 'qp403000', 'デジタルギフト バリュ-コ-ド 3,000円 アンケ-ト謝礼デザイン
qp403000
バリュ-コ-ド', 0);
INSERT INTO offers VALUES ('quocard-pay-trial', 'QP501000', 1992, 1000, NULL, 1, '件', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, NULL, 'qp501000', 'デジタルギフト バリュ-コ-ド 1,000円 福利厚生デザイン
qp501000
バリュ-コ-ド', 0);
CREATE TABLE order_changes (last INTEGER NOT NULL) STRICT;
INSERT INTO order_changes VALUES (57);
CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders, line_number INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles, quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL, amount INTEGER NOT NULL, tax_rate INTEGER NOT NULL, department_id INTEGER REFERENCES departments, shipped INTEGER,
    PRIMARY KEY (order_id, line_number)
  ) STRICT, WITHOUT ROWID;
INSERT INTO order_lines VALUES (38, 1, 1820, 6, 640, 3840, 10, NULL, NULL);
INSERT INTO order_lines VALUES (38, 2, 1834, 2, 316, 632, 10, NULL, NULL);
INSERT INTO order_lines VALUES (38, 3, 1810, 5, 598, 2990, 10, NULL, NULL);
INSERT INTO order_lines VALUES (38, 4, 1810, 2, 598, 1196, 10, NULL, NULL);
INSERT INTO order_lines VALUES (38, 5, 1824, 10, 282, 2820, 10, NULL, NULL);
INSERT INTO order_lines VALUES (39, 1, 1580, 4, 1668, 6672, 10, NULL, NULL);
INSERT INTO order_lines VALUES (39, 2, 1931, 5, 661, 3305, 10, NULL, NULL);
INSERT INTO order_lines VALUES (39, 3, 1584, 1, 1070, 1070, 10, NULL, NULL);
INSERT INTO order_lines VALUES (40, 1, 1750, 3, 1426, 4278, 10, NULL, NULL);
INSERT INTO order_lines VALUES (40, 2, 1768, 4, 2958, 11832, 10, NULL, NULL);
INSERT INTO order_lines VALUES (40, 3, 1568, 3, 860, 2580, 10, NULL, NULL);
INSERT INTO order_lines VALUES (40, 4, 1467, 1, 5223, 5223, 10, NULL, NULL);
INSERT INTO order_lines VALUES (40, 5, 1611, 4, 1343, 5372, 10, NULL, NULL);
INSERT INTO order_lines VALUES (40, 6, 1524, 3, 640, 1920, 10, NULL, NULL);
INSERT INTO order_lines VALUES (41, 1, 1948, 4, 3821, 15284, 10, NULL, NULL);
INSERT INTO order_lines VALUES (41, 2, 1621, 4, 4585, 18340, 10, NULL, NULL);
INSERT INTO order_lines VALUES (41, 3, 1600, 50, 1571, 78550, 10, NULL, NULL);
INSERT INTO order_lines VALUES (41, 4, 1922, 6, 945, 5670, 10, NULL, NULL);
INSERT INTO order_lines VALUES (42, 1, 1438, 4, 2144, 8576, 10, NULL, NULL);
INSERT INTO order_lines VALUES (42, 2, 1438, 3, 2144, 6432, 10, NULL, NULL);
INSERT INTO order_lines VALUES (42, 3, 1726, 12, 892, 10704, 10, NULL, NULL);
INSERT INTO order_lines VALUES (42, 4, 1435, 4, 1199, 4796, 10, NULL, NULL);
INSERT INTO order_lines VALUES (42, 5, 1513, 3, 1571, 4713, 10, NULL, NULL);
INSERT INTO order_lines VALUES (43, 1, 1775, 3, 2579, 7737, 10, NULL, NULL);
INSERT INTO order_lines VALUES (43, 2, 1791, 4, 4999, 19996, 10, NULL, NULL);
INSERT INTO order_lines VALUES (44, 1, 1763, 4, 2282, 9128, 10, NULL, 2);
INSERT INTO order_lines VALUES (45, 1, 1724, 1, 5912, 5912, 10, NULL, NULL);
INSERT INTO order_lines VALUES (45, 2, 1936, 1, 2908, 2908, 10, NULL, NULL);
INSERT INTO order_lines VALUES (45, 3, 1723, 5, 616, 3080, 10, NULL, NULL);
INSERT INTO order_lines VALUES (45, 4, 1762, 4, 1741, 6964, 10, NULL, NULL);
INSERT INTO order_lines VALUES (45, 5, 1706, 1, 1571, 1571, 10, NULL, NULL);
INSERT INTO order_lines VALUES (46, 1, 1783, 1, 4904, 4904, 10, NULL, NULL);
INSERT INTO order_lines VALUES (46, 2, 1759, 20, 1571, 31420, 10, NULL, NULL);
INSERT INTO order_lines VALUES (46, 3, 1770, 3, 2823, 8469, 10, NULL, NULL);
INSERT INTO order_lines VALUES (46, 4, 1700, 4, 5753, 23012, 10, NULL, NULL);
INSERT INTO order_lines VALUES (47, 1, 1708, 2, 2282, 4564, 10, NULL, NULL);
INSERT INTO order_lines VALUES (47, 2, 1772, 4, 1359, 5436, 10, NULL, NULL);
INSERT INTO order_lines VALUES (48, 1, 1747, 1, 1678, 1678, 10, NULL, NULL);
INSERT INTO order_lines VALUES (49, 1, 1447, 2, 1418, 2836, 10, NULL, NULL);
INSERT INTO order_lines VALUES (50, 1, 1985, 50, 3000, 150000, 0, NULL, NULL);
INSERT INTO order_lines VALUES (51, 1, 1992, 10, 1000, 10000, 0, NULL, NULL);
INSERT INTO order_lines VALUES (52, 1, 1976, 50, 3000, 150000, 0, NULL, NULL);
INSERT INTO order_lines VALUES (52, 2, 1977, 5, 5000, 25000, 0, NULL, NULL);
INSERT INTO order_lines VALUES (53, 1, 2009, 1, 1000000, 1000000, 0, NULL, NULL);
INSERT INTO order_lines VALUES (54, 1, 2006, 1, 100000, 100000, 0, NULL, NULL);
INSERT INTO order_lines VALUES (55, 1, 2005, 1, 50000, 50000, 0, NULL, NULL);
INSERT INTO order_lines VALUES (56, 1, 2011, 1, 700, 700, 10, NULL, NULL);
INSERT INTO order_lines VALUES (57, 1, 2010, 1, 400, 400, 10, NULL, NULL);
CREATE TABLE orders (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL, company_id INTEGER NOT NULL REFERENCES companies,
    department_id INTEGER REFERENCES departments, member_id INTEGER NOT NULL REFERENCES members,
    address_id INTEGER REFERENCES addresses,
    number TEXT NOT NULL, ordered_at INTEGER NOT NULL, ordered_on TEXT NOT NULL, status TEXT NOT NULL,
    payment_method TEXT NOT NULL,
    -- JSON [closingDay, payMonthOffset, payDay], or null.
    payment_term TEXT,
    card_last4 TEXT, cost_memo TEXT, comment TEXT, shipping_fee INTEGER NOT NULL,
    -- JSON [[kind, label, amount], …]
    discounts TEXT NOT NULL,
    -- JSON [[rate, taxable, tax], …]
    tax_totals TEXT NOT NULL,
    goods INTEGER NOT NULL, discount INTEGER NOT NULL, tax_excluded INTEGER NOT NULL, tax INTEGER NOT NULL,
    shipped_on TEXT, delivered_on TEXT, updated_at INTEGER NOT NULL,
    -- A removed order stays as a tombstone without lines, so that a desk hears of it.
    removed INTEGER NOT NULL DEFAULT 0
  , ordered_by_name TEXT NOT NULL DEFAULT '', change INTEGER NOT NULL DEFAULT 0, deliver_on TEXT) STRICT;
INSERT INTO orders VALUES (38, '88265a8333aedc118ef9', 3, NULL, 49, 27, 'EC20240917-0001', 1726544457968, '2024-09-17', 'cancelled', 'np', '[31,1,31]', NULL, '予算コード 7110', NULL, 0, '[]', '[[10,11478,1147]]', 11478, 0, 11478, 1147, NULL, NULL, 1726563900490, 0, '村上 勇', 25, NULL);
INSERT INTO orders VALUES (39, '40018d4853c0106cc1af', 3, NULL, 50, 29, 'EC20241202-0001', 1733099631448, '2024-12-02', 'delivered', 'np', '[31,1,31]', NULL, 'P-2026-014', NULL, 0, '[]', '[[10,11047,1104]]', 11047, 0, 11047, 1104, '2024-12-02', '2024-12-03', 1733218380068, 0, '石井 守', 30, NULL);
INSERT INTO orders VALUES (40, 'dc22ce2bab974d730448', 3, NULL, 48, 27, 'EC20250128-0001', 1738043287992, '2025-01-28', 'delivered', 'np', '[31,1,31]', NULL, '展示会準備', NULL, 0, '[["campaign","まとめ買いキャンペーン5%",-1560]]', '[[10,29645,2964]]', 31205, -1560, 29645, 2964, '2025-01-28', '2025-01-29', 1738144500601, 0, '清水 明', 32, NULL);
INSERT INTO orders VALUES (41, 'ee6694111ce6178e3fbb', 3, NULL, 48, 29, 'EC20250429-0001', 1745910293492, '2025-04-29', 'returned', 'bank-transfer', NULL, NULL, NULL, NULL, 0, '[["coupon","法人応援クーポン",-500]]', '[[10,117344,11734]]', 117844, -500, 117344, 11734, '2025-04-30', '2025-05-01', 1746096960662, 0, '清水 明', 38, NULL);
INSERT INTO orders VALUES (42, 'fd39862e2fbf9bdba153', 3, NULL, 48, 26, 'EC20250627-0001', 1751001228480, '2025-06-27', 'shipped', 'cash-on-delivery', NULL, NULL, NULL, NULL, 0, '[]', '[[10,35221,3522]]', 35221, 0, 35221, 3522, '2025-06-29', NULL, 1751192820754, 0, '清水 明', 40, NULL);
INSERT INTO orders VALUES (43, 'ebf9eeeee29734e7ad90', 3, NULL, 50, 27, 'EC20250909-0001', 1757404427770, '2025-09-09', 'backordered', 'points', NULL, NULL, NULL, NULL, 0, '[["points","全額ポイント",-27733]]', '[[10,0,0]]', 27733, -27733, 0, 0, NULL, NULL, 1757414640485, 0, '石井 守', 45, NULL);
INSERT INTO orders VALUES (44, 'a673b120b0ea8d57238f', 3, NULL, 48, 28, 'EC20251007-0001', 1759811936991, '2025-10-07', 'partly-shipped', 'np', '[20,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,9128,912]]', 9128, 0, 9128, 912, '2025-10-07', NULL, 1759831200288, 0, '清水 明', 47, NULL);
INSERT INTO orders VALUES (45, '4fd49797c4268b0b3396', 3, NULL, 45, 30, 'EC20251024-0001', 1761265720312, '2025-10-24', 'preparing', 'np', '[31,2,31]', NULL, '急ぎ/稟議済', '台車での搬入をお願いします。
駐車場は地下2階です。', 0, '[["points","ポイント利用",-1429]]', '[[10,19006,1900]]', 20435, -1429, 19006, 1900, NULL, NULL, 1761300720595, 0, '鈴木 大輝', 48, NULL);
INSERT INTO orders VALUES (46, '81b1ff6614d52bbff9b8', 3, NULL, 45, 31, 'EC20260116-0001', 1768543239607, '2026-01-16', 'received', 'cash-on-delivery', NULL, NULL, NULL, '納品書は総務部あてにしてください。', 0, '[]', '[[10,67805,6780]]', 67805, 0, 67805, 6780, NULL, NULL, 1768543239607, 0, '鈴木 大輝', 50, NULL);
INSERT INTO orders VALUES (47, '7181edd176d478cc05e8', 3, NULL, 48, 28, 'EC20260318-0001', 1773811001576, '2026-03-18', 'waiting-approval', 'cash-on-delivery', NULL, NULL, NULL, NULL, 0, '[]', '[[10,10000,1000]]', 10000, 0, 10000, 1000, NULL, NULL, 1773811001576, 0, '清水 明', 53, NULL);
INSERT INTO orders VALUES (48, 'd8f6bf6b91b0513de54b', 4, NULL, 51, 33, 'EC20240926-0001', 1727314635977, '2024-09-26', 'received', 'np', '[20,1,31]', NULL, NULL, NULL, 500, '[]', '[[10,2178,217]]', 1678, 0, 2178, 217, NULL, NULL, 1727314635977, 0, '髙﨑 一郎', 27, NULL);
INSERT INTO orders VALUES (49, '78958e7819e434069776', 4, NULL, 51, 33, 'EC20260401-0001', 1775005184553, '2026-04-01', 'waiting-approval', 'card', NULL, '9833', NULL, NULL, 500, '[]', '[[10,3336,333]]', 2836, 0, 3336, 333, NULL, NULL, 1775005184553, 0, '髙﨑 一郎', 57, NULL);
INSERT INTO orders VALUES (50, '4b2d6df5c00801695c6a', 5, NULL, 52, NULL, 'QP00000001', 1703665431534, '2023-12-27', 'delivered', 'card', NULL, '3960', '＝全角の等号', NULL, 0, '[]', '[[0,150000,0]]', 150000, 0, 150000, 0, '2023-12-27', '2023-12-27', 1703671680996, 0, '井上 真央', 12, NULL);
INSERT INTO orders VALUES (51, 'a8ead03f75e4c2aaf83c', 5, NULL, 55, NULL, 'QP00000002', 1727312823880, '2024-09-26', 'cancelled', 'bank-transfer', NULL, NULL, NULL, NULL, 0, '[]', '[[0,10000,0]]', 10000, 0, 10000, 0, NULL, NULL, 1727343900045, 0, '後藤 麻美', 28, NULL);
INSERT INTO orders VALUES (52, '4905fa3a4b31b3a5cd98', 5, NULL, 52, NULL, 'QP00000003', 1751254420380, '2025-06-30', 'received', 'card', NULL, '7601', '現場A 清掃', NULL, 0, '[]', '[[0,175000,0]]', 175000, 0, 175000, 0, NULL, NULL, 1751254420380, 0, '井上 真央', 41, NULL);
INSERT INTO orders VALUES (53, '02ca3d58acf403f50218', 6, NULL, 59, NULL, '710000007', 1712111476252, '2024-04-03', 'delivered', 'card', NULL, '7060', '共同購入 掲載分', NULL, 0, '[]', '[[0,1000000,0]]', 1000000, 0, 1000000, 0, '2024-04-03', '2024-04-03', 1712135700007, 0, '阿部 直人', 16, NULL);
INSERT INTO orders VALUES (54, '314c170190f2ece234c3', 6, NULL, 58, NULL, '710000014', 1743650832194, '2025-04-03', 'cancelled', 'paypal', NULL, NULL, 'プラス展示-カテゴリ別', NULL, 0, '[]', '[[0,100000,0]]', 100000, 0, 100000, 0, NULL, NULL, 1743677640233, 0, '佐々木 蓮', 36, NULL);
INSERT INTO orders VALUES (55, 'e842d1ad967ac56ad6c0', 6, NULL, 59, NULL, '710000021', 1775002620346, '2026-04-01', 'received', 'bank-transfer', NULL, NULL, '今日の特価掲載', NULL, 0, '[]', '[[0,50000,0]]', 50000, 0, 50000, 0, NULL, NULL, 1775002620346, 0, '阿部 直人', 54, NULL);
INSERT INTO orders VALUES (56, '8f32189a8be3ad241d43', 7, NULL, 66, NULL, 'PM202408-0001', 1722487854913, '2024-08-01', 'cancelled', 'card', NULL, '5257', '=4月分+5月分', NULL, 0, '[]', '[[10,700,70]]', 700, 0, 700, 70, NULL, NULL, 1722507840561, 0, '山口 恵美', 22, NULL);
INSERT INTO orders VALUES (57, '8dde5cecaa6fb17c305e', 7, NULL, 66, NULL, 'PM202604-0001', 1775004342292, '2026-04-01', 'received', 'carrier', NULL, NULL, '定期補充', NULL, 0, '[]', '[[10,400,40]]', 400, 0, 400, 40, NULL, NULL, 1775004342292, 0, '山口 恵美', 56, NULL);
CREATE TABLE paper_numbers (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (supplier, kind)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE passwords (
    member_id INTEGER PRIMARY KEY REFERENCES members, hash TEXT NOT NULL,
    -- A temporary password (仮パスワード) lapses here; null for a member's own.
    temporary_until INTEGER,
    expires_at INTEGER
  , changed_at INTEGER) STRICT;
INSERT INTO passwords VALUES (1, 'scrypt$16$8$1$43FT1U9oWVT6jDk5BtWdhw$8N3RpMWd6AcmO7f2Bd56QdkILelRLKFng2tDr63n4ow', NULL, NULL, NULL);
CREATE TABLE payment_term_changes (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL,
    from_term TEXT NOT NULL, to_term TEXT NOT NULL, applies_from TEXT
  ) STRICT;
CREATE TABLE point_entries (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL, on_date TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('given', 'earned', 'used', 'given-back', 'taken-back')),
    points INTEGER NOT NULL, order_id INTEGER REFERENCES orders
  ) STRICT;
INSERT INTO point_entries VALUES (1, 1, 1775005200000, '2026-04-01', 'given', 960, NULL);
INSERT INTO point_entries VALUES (2, 2, 1775005200000, '2026-04-01', 'given', 4530, NULL);
INSERT INTO point_entries VALUES (3, 3, 1775005200000, '2026-04-01', 'given', 1550, NULL);
INSERT INTO point_entries VALUES (4, 5, 1775005200000, '2026-04-01', 'given', 4000, NULL);
INSERT INTO point_entries VALUES (5, 6, 1775005200000, '2026-04-01', 'given', 1310, NULL);
INSERT INTO point_entries VALUES (6, 7, 1775005200000, '2026-04-01', 'given', 1070, NULL);
INSERT INTO point_entries VALUES (7, 8, 1775005200000, '2026-04-01', 'given', 2270, NULL);
INSERT INTO point_entries VALUES (8, 9, 1775005200000, '2026-04-01', 'given', 1970, NULL);
INSERT INTO point_entries VALUES (9, 10, 1775005200000, '2026-04-01', 'given', 3330, NULL);
INSERT INTO point_entries VALUES (10, 11, 1775005200000, '2026-04-01', 'given', 2530, NULL);
INSERT INTO point_entries VALUES (11, 12, 1775005200000, '2026-04-01', 'given', 2750, NULL);
INSERT INTO point_entries VALUES (12, 13, 1775005200000, '2026-04-01', 'given', 2900, NULL);
INSERT INTO point_entries VALUES (13, 14, 1775005200000, '2026-04-01', 'given', 3300, NULL);
INSERT INTO point_entries VALUES (14, 15, 1775005200000, '2026-04-01', 'given', 540, NULL);
INSERT INTO point_entries VALUES (15, 16, 1775005200000, '2026-04-01', 'given', 4590, NULL);
INSERT INTO point_entries VALUES (16, 17, 1775005200000, '2026-04-01', 'given', 1550, NULL);
INSERT INTO point_entries VALUES (17, 18, 1775005200000, '2026-04-01', 'given', 1580, NULL);
INSERT INTO point_entries VALUES (18, 19, 1775005200000, '2026-04-01', 'given', 2630, NULL);
INSERT INTO point_entries VALUES (19, 20, 1775005200000, '2026-04-01', 'given', 2740, NULL);
INSERT INTO point_entries VALUES (20, 21, 1775005200000, '2026-04-01', 'given', 3420, NULL);
INSERT INTO point_entries VALUES (21, 22, 1775005200000, '2026-04-01', 'given', 430, NULL);
INSERT INTO point_entries VALUES (22, 23, 1775005200000, '2026-04-01', 'given', 710, NULL);
INSERT INTO point_entries VALUES (23, 24, 1775005200000, '2026-04-01', 'given', 900, NULL);
INSERT INTO point_entries VALUES (24, 25, 1775005200000, '2026-04-01', 'given', 2110, NULL);
INSERT INTO point_entries VALUES (25, 26, 1775005200000, '2026-04-01', 'given', 1550, NULL);
INSERT INTO point_entries VALUES (26, 27, 1775005200000, '2026-04-01', 'given', 3660, NULL);
INSERT INTO point_entries VALUES (27, 28, 1775005200000, '2026-04-01', 'given', 2490, NULL);
INSERT INTO point_entries VALUES (28, 29, 1775005200000, '2026-04-01', 'given', 680, NULL);
INSERT INTO point_entries VALUES (29, 30, 1775005200000, '2026-04-01', 'given', 2190, NULL);
INSERT INTO point_entries VALUES (30, 31, 1775005200000, '2026-04-01', 'given', 2080, NULL);
INSERT INTO point_entries VALUES (31, 32, 1775005200000, '2026-04-01', 'given', 1060, NULL);
INSERT INTO point_entries VALUES (32, 33, 1775005200000, '2026-04-01', 'given', 1830, NULL);
INSERT INTO point_entries VALUES (33, 34, 1775005200000, '2026-04-01', 'given', 2430, NULL);
INSERT INTO point_entries VALUES (34, 35, 1775005200000, '2026-04-01', 'given', 710, NULL);
INSERT INTO point_entries VALUES (35, 38, 1775005200000, '2026-04-01', 'given', 3940, NULL);
INSERT INTO point_entries VALUES (36, 39, 1775005200000, '2026-04-01', 'given', 2140, NULL);
INSERT INTO point_entries VALUES (37, 41, 1775005200000, '2026-04-01', 'given', 3010, NULL);
INSERT INTO point_entries VALUES (38, 42, 1775005200000, '2026-04-01', 'given', 4520, NULL);
INSERT INTO point_entries VALUES (39, 43, 1775005200000, '2026-04-01', 'given', 1280, NULL);
INSERT INTO point_entries VALUES (40, 44, 1775005200000, '2026-04-01', 'given', 2180, NULL);
INSERT INTO point_entries VALUES (41, 45, 1775005200000, '2026-04-01', 'given', 1890, NULL);
INSERT INTO point_entries VALUES (42, 46, 1775005200000, '2026-04-01', 'given', 870, NULL);
INSERT INTO point_entries VALUES (43, 47, 1775005200000, '2026-04-01', 'given', 3610, NULL);
INSERT INTO point_entries VALUES (44, 48, 1775005200000, '2026-04-01', 'given', 3870, NULL);
INSERT INTO point_entries VALUES (45, 50, 1775005200000, '2026-04-01', 'given', 650, NULL);
INSERT INTO point_entries VALUES (46, 51, 1775005200000, '2026-04-01', 'given', 4510, NULL);
CREATE TABLE product_requests (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    name TEXT NOT NULL, maker TEXT NOT NULL, jan TEXT NOT NULL, note TEXT NOT NULL, quantity INTEGER,
    at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'looked-into', 'carried', 'declined')),
    code TEXT
  ) STRICT;
INSERT INTO product_requests VALUES (1, '32108ecfa5a87875', 2, '折りたたみコンテナ 50L', 'はこび屋工業', '', '書類の一時保管に使います。ふた付きだと助かります。', 10, 1769475600000, 'carried', '900133');
INSERT INTO product_requests VALUES (2, 'eefe828926a4069a', 3, '純銅製ドアノブ 抗菌仕様', '', '', '', 4, 1771462800000, 'declined', NULL);
INSERT INTO product_requests VALUES (3, 'e7e9156cddd0c9f6', 2, '点字ラベルライター用テープ 9mm', 'カナデ事務器', '', '受付の案内表示用です。', 6, 1774486800000, 'looked-into', NULL);
CREATE TABLE qcash_advertisement_prices (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, price INTEGER NOT NULL CHECK (price > 0),
    days INTEGER NOT NULL CHECK (days > 0),
    PRIMARY KEY (supplier, kind)
  ) STRICT, WITHOUT ROWID;
INSERT INTO qcash_advertisement_prices VALUES ('qoo10-qcash-trial', 'daily-deal', 30000, 1);
INSERT INTO qcash_advertisement_prices VALUES ('qoo10-qcash-trial', 'group-buy', 12000, 7);
INSERT INTO qcash_advertisement_prices VALUES ('qoo10-qcash-trial', 'plus-category', 5000, 1);
INSERT INTO qcash_advertisement_prices VALUES ('qoo10-qcash-trial', 'plus-keyword', 3000, 1);
INSERT INTO qcash_advertisement_prices VALUES ('qoo10-qcash-trial', 'power-rank', 1500, 3);
INSERT INTO qcash_advertisement_prices VALUES ('qoo10-qcash-trial', 'premium', 60000, 7);
INSERT INTO qcash_advertisement_prices VALUES ('qoo10-qcash-trial', 'qspecial-premium', 150000, 14);
INSERT INTO qcash_advertisement_prices VALUES ('qoo10-qcash-trial', 'time-sale', 8000, 1);
CREATE TABLE qcash_advertisements (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    kind TEXT NOT NULL, item TEXT NOT NULL, price INTEGER NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
    applied_at INTEGER NOT NULL
  ) STRICT;
CREATE TABLE qcash_charges (
    id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL UNIQUE REFERENCES orders,
    member_id INTEGER NOT NULL REFERENCES members, amount INTEGER NOT NULL, way TEXT NOT NULL,
    field_values TEXT NOT NULL, instruction TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'charged', 'lapsed')),
    ordered_at INTEGER NOT NULL, pay_until INTEGER, charged_at INTEGER
  ) STRICT;
CREATE TABLE qcash_ledger (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'charge', 'exchange', 'advertisement')),
    amount INTEGER NOT NULL CHECK (amount >= 0 OR kind = 'advertisement'),
    balance INTEGER NOT NULL CHECK (balance >= 0),
    -- The number of the order, or the kind of advertisement.
    subject TEXT NOT NULL
  ) STRICT;
CREATE TABLE qcash_proofs (
    hash BLOB PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, expires_at INTEGER NOT NULL,
    used_at INTEGER
  ) STRICT, WITHOUT ROWID;
CREATE TABLE qcash_sellers (
    member_id INTEGER PRIMARY KEY REFERENCES members,
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled >= 0),
    due INTEGER NOT NULL DEFAULT 0 CHECK (due >= 0), due_on TEXT,
    points INTEGER NOT NULL DEFAULT 0 CHECK (points >= 0),
    password_hash TEXT
  ) STRICT;
INSERT INTO qcash_sellers VALUES (58, 186400, 52300, '2026-04-13', 3480, '');
INSERT INTO qcash_sellers VALUES (63, 0, 0, NULL, 640, NULL);
CREATE TABLE quotes (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('quote', 'saved-order')),
    company_id INTEGER NOT NULL REFERENCES companies, member_id INTEGER NOT NULL REFERENCES members,
    made_by_name TEXT NOT NULL, department_id INTEGER REFERENCES departments, address_id INTEGER REFERENCES addresses,
    number TEXT NOT NULL, made_at INTEGER NOT NULL, made_on TEXT NOT NULL, valid_until TEXT,
    payment_method TEXT, payment_term TEXT, coupon_code TEXT, points INTEGER NOT NULL DEFAULT 0,
    cost_memo TEXT, comment TEXT, content TEXT NOT NULL,
    order_id INTEGER REFERENCES orders, removed_at INTEGER,
    UNIQUE (company_id, number)
  ) STRICT;
CREATE TABLE recurring_orders (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, company_id INTEGER NOT NULL REFERENCES companies,
    member_id INTEGER NOT NULL REFERENCES members, department_id INTEGER REFERENCES departments,
    version INTEGER NOT NULL DEFAULT 1, paused INTEGER NOT NULL DEFAULT 0, spec TEXT NOT NULL,
    names TEXT NOT NULL, since TEXT NOT NULL, looked_on TEXT
  ) STRICT;
CREATE TABLE recurring_runs (
    recurring_id INTEGER NOT NULL REFERENCES recurring_orders ON DELETE CASCADE, due TEXT NOT NULL, at INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('ordered', 'skipped', 'missed', 'refused')),
    order_id INTEGER REFERENCES orders, problem TEXT,
    PRIMARY KEY (recurring_id, due)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE refresh_tokens (
    hash BLOB PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES sessions, expires_at INTEGER NOT NULL,
    used_at INTEGER
  ) STRICT, WITHOUT ROWID;
INSERT INTO refresh_tokens VALUES (x'c8033c1df5d5b1907bc7d1752d47abf3d0dca97f78308c53ff98522015121636', 1, 1777597200000, NULL);
CREATE TABLE registered_items (
    company_id INTEGER NOT NULL REFERENCES companies, code TEXT NOT NULL, member_id INTEGER NOT NULL REFERENCES members,
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, code)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE registrations (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, email TEXT NOT NULL, locale TEXT NOT NULL,
    token_hash BLOB UNIQUE, state TEXT NOT NULL CHECK (state IN ('mail-sent', 'verified', 'checked', 'done')),
    checked_values TEXT, started_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT;
CREATE TABLE repeatable_exchanges (
    session_id INTEGER PRIMARY KEY REFERENCES sessions, refresh BLOB NOT NULL, key BLOB NOT NULL,
    access BLOB NOT NULL, answer BLOB NOT NULL, until INTEGER NOT NULL
  ) STRICT;
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, member_id INTEGER NOT NULL REFERENCES members,
    desk_id TEXT NOT NULL, signed_in_at INTEGER NOT NULL, ended_at INTEGER, ended_because TEXT
  , place TEXT NOT NULL DEFAULT 'in-program') STRICT;
INSERT INTO sessions VALUES (1, 'askul-trial', 1, 'd05f1e55-5f69-4279-b9c1-1cecc6edb38c', 1775005200000, NULL, NULL, 'in-program');
CREATE TABLE settings (
    supplier TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (supplier, name)
  ) STRICT, WITHOUT ROWID;
INSERT INTO settings VALUES ('askul-trial', 'lock.threshold', '4');
CREATE TABLE sign_in_failures (
    supplier TEXT NOT NULL, who TEXT NOT NULL, count INTEGER NOT NULL, last_at INTEGER NOT NULL,
    locked INTEGER NOT NULL DEFAULT 0, locked_until INTEGER,
    PRIMARY KEY (supplier, who)
  ) STRICT, WITHOUT ROWID;
INSERT INTO sign_in_failures VALUES ('amano-trial', 'member:48', 5, 1775005200000, 1, NULL);
INSERT INTO sign_in_failures VALUES ('askul-trial', 'member:6', 5, 1775005200000, 1, NULL);
INSERT INTO sign_in_failures VALUES ('plus-member-trial', 'member:65', 5, 1775005200000, 1, NULL);
INSERT INTO sign_in_failures VALUES ('qoo10-qcash-trial', 'member:62', 5, 1775005200000, 1, NULL);
INSERT INTO sign_in_failures VALUES ('quocard-pay-trial', 'member:52', 5, 1775005200000, 1, 1775008800000);
CREATE TABLE sign_in_log (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, member_id INTEGER REFERENCES members,
    at INTEGER NOT NULL, outcome TEXT NOT NULL, identifier_kind TEXT NOT NULL, desk_id TEXT NOT NULL,
    place TEXT NOT NULL
  ) STRICT;
INSERT INTO sign_in_log VALUES (1, 'askul-trial', 1, 1775005200000, 'signed-in', 'inquiry-number', 'd05f1e55-5f69-4279-b9c1-1cecc6edb38c', 'in-program');
CREATE TABLE two_step_challenges (
    public_id TEXT PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, desk_id TEXT NOT NULL,
    sent_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  , identifier_kind TEXT NOT NULL DEFAULT 'email') STRICT, WITHOUT ROWID;
CREATE TABLE writes (
    owner TEXT NOT NULL, key TEXT NOT NULL, member_id INTEGER REFERENCES members, desk_id TEXT,
    route TEXT NOT NULL, request BLOB NOT NULL, status INTEGER, body TEXT, sealed BLOB,
    at INTEGER NOT NULL, until INTEGER,
    PRIMARY KEY (owner, key)
  ) STRICT, WITHOUT ROWID;
INSERT INTO writes VALUES ('supplier:askul-trial', 'sha256:SJWEQI0T6gM3AIOhQViTsMDnYlRD0VxDguj-UIAGVJs', NULL, NULL, 'signIn', x'09b3273cf28243f51d80c658ec8099b5898d2153f7da979c4e1f10d991387e42', 201, NULL, x'495004405c93fb7ef78af99592304cdb30788b1fcc58cd429c14b03112c97a528b854f2dd732a1f1dcb7eae7988931675278842f4930bf1f7c561bb2b6b0b87431dedf8c0439a1b302fdc331e9b79e9d42fc8dd106cd877fd4521af35588298170ad9a257dab426fa69e40a7fca487a0b8bf8a372da58cf8fa333466a06f8044a37def6295d4b814253f07f9b24b7151cd01e201401b940bba67f5234f5cec0e0593f5bda28334ecf0f7e1210d3a07457b963631a1f303c4d1fc1745bef6089f919df073dfbf2c848183a72c5f97f4765712e0881182abb2f8e47536d047fdf39034fa7daecf8532fcb03a02c4bb685a70ceb45a5377a758cd5a105b724d6c5452242cb9f1898aa3dd8ae589c7e4401417536e15def8a54b2887c87a7fb7c3448c9a8abbad49888f7d5726eb81ae8cc460e374a15a00148676b2fdac2ca55df9fd629a5d9e8c729cc53c54a3037050a08a67b10eaa561a1573b6e6578bfceabbc91afa03d20005e03dea4a49d23f76df64bc8db9b5afaebcd3d9dbace509d8f033be9932d9b920f95c6d5db2dd5e16db122ba37d4fcaaa9d153d33fe635fd3051590faf94cf6aad5b80700fc384acc9d2b2937bc1c03004508688b0ff0807658a7a214e7fbcf2ada187d4f1479f965799ab23126d93931d52af26bf2d6697aa55f33abaf1c960f3e14f41aef57bc47cc42146755a9a594d701e4d7f2ba5645f23fdb81a439c5f4e88df22826de242652810331dc3b6185260499ecc90083ed068b9114118919f0637a068dc30eb53112ec307559d82ca907c62095831b48ba55', 1775005200000, 1775008800000);
CREATE INDEX access_tokens_by_expiry ON access_tokens (expires_at);
CREATE INDEX address_book_by_member ON address_book (member_id, id);
CREATE INDEX articles_by_jan ON articles (supplier, jan) WHERE jan IS NOT NULL;
CREATE INDEX cart_lines_by_member ON cart_lines (member_id, id);
CREATE UNIQUE INDEX companies_by_corporate_number ON companies (supplier, corporate_number)
    WHERE corporate_number IS NOT NULL;
CREATE INDEX coupon_uses_by_order ON coupon_uses (order_id);
CREATE INDEX email_changes_by_member ON email_changes (member_id, id);
CREATE INDEX former_addressees_by_company ON former_addressees (company_id, member_id, until);
CREATE INDEX issued_papers_by_company ON issued_papers (company_id, id);
CREATE INDEX issued_papers_by_order ON issued_papers (order_id, kind);
CREATE INDEX issued_papers_by_quote ON issued_papers (quote_id, kind);
CREATE INDEX logins_by_member ON logins (member_id);
CREATE INDEX mail_links_by_subject ON mail_links (supplier, purpose, subject);
CREATE INDEX mail_requests_by_reader ON mail_requests (supplier, kind, reader, at);
CREATE INDEX mails_by_supplier ON mails (supplier, id);
CREATE INDEX mails_waiting ON mails (to_address, id)
    WHERE for_server = 1 AND sent_at IS NULL AND refused_at IS NULL;
CREATE INDEX moving_orders_by_company ON moving_orders (company_id);
CREATE INDEX my_catalogues_by_company ON my_catalogues (company_id, id);
CREATE INDEX np_facts_by_company ON np_facts (company_id, id);
CREATE INDEX np_orders ON orders (company_id, ordered_on) WHERE payment_method = 'np' AND removed = 0;
CREATE INDEX offers_by_article ON offers (article_id);
CREATE INDEX offers_by_code_key ON offers (supplier, code_key);
CREATE INDEX offers_by_kind ON offers (supplier, kind) WHERE kind IS NOT NULL;
CREATE INDEX offers_by_restock ON offers (supplier, restocked_on) WHERE restocked_on IS NOT NULL;
CREATE INDEX orders_by_change ON orders (company_id, updated_at, id, removed);
CREATE INDEX orders_by_department_sequence ON orders (company_id, department_id, change, removed);
CREATE INDEX orders_by_member ON orders (member_id, ordered_on, status);
CREATE UNIQUE INDEX orders_by_number ON orders (company_id, number);
CREATE UNIQUE INDEX orders_by_public_id ON orders (public_id);
CREATE INDEX orders_by_sequence ON orders (company_id, change, removed);
CREATE INDEX payment_term_changes_by_member ON payment_term_changes (member_id, id);
CREATE INDEX point_entries_by_member ON point_entries (member_id, id);
CREATE INDEX point_entries_by_order ON point_entries (order_id);
CREATE INDEX product_requests_by_member ON product_requests (member_id, id);
CREATE INDEX qcash_advertisements_by_member ON qcash_advertisements (member_id, id);
CREATE INDEX qcash_charges_waiting ON qcash_charges (member_id) WHERE state = 'waiting';
CREATE INDEX qcash_ledger_by_member ON qcash_ledger (member_id, id);
CREATE INDEX quotes_by_company ON quotes (company_id, id);
CREATE INDEX recurring_orders_by_company ON recurring_orders (company_id, id);
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);
CREATE INDEX registrations_by_expiry ON registrations (expires_at);
CREATE INDEX repeatable_exchanges_by_end ON repeatable_exchanges (until);
CREATE INDEX sessions_by_member ON sessions (member_id, id);
CREATE INDEX sign_in_failures_of_unknown ON sign_in_failures (supplier, last_at) WHERE who GLOB 'unknown:*';
CREATE INDEX sign_in_failures_to_forget ON sign_in_failures (supplier, last_at)
    WHERE who GLOB 'unknown:*' AND (locked = 0 OR locked_until IS NOT NULL);
CREATE INDEX sign_in_log_by_member ON sign_in_log (member_id, id);
CREATE INDEX two_step_challenges_by_member ON two_step_challenges (member_id);
CREATE INDEX writes_by_end ON writes (until) WHERE until IS NOT NULL;
CREATE INDEX writes_by_member ON writes (member_id, desk_id, at);
CREATE TRIGGER np_order_taken_off AFTER UPDATE OF status ON orders
    WHEN new.payment_method = 'np' AND new.status IN ('cancelled', 'returned')
      AND old.status NOT IN ('cancelled', 'returned')
    BEGIN
      INSERT INTO np_facts (company_id, order_id, kind, at)
      VALUES (new.company_id, new.id, 'taken-off', new.updated_at);
    END;
CREATE TRIGGER orders_are_added AFTER INSERT ON orders BEGIN
    UPDATE order_changes SET last = last + 1;
    UPDATE orders SET change = (SELECT last FROM order_changes) WHERE id = new.id;
  END;
CREATE TRIGGER orders_are_changed AFTER UPDATE OF
    number, ordered_at, ordered_on, status, payment_method, payment_term, card_last4, cost_memo, comment,
    shipping_fee, discounts, tax_totals, goods, discount, tax_excluded, tax, shipped_on, delivered_on, updated_at,
    removed, ordered_by_name, department_id, member_id, address_id
  ON orders BEGIN
    UPDATE order_changes SET last = last + 1;
    UPDATE orders SET change = (SELECT last FROM order_changes) WHERE id = new.id;
  END;
PRAGMA user_version = 11;
PRAGMA application_id = 1262768971;
