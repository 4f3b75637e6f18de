PRAGMA foreign_keys = OFF;
CREATE TABLE access_tokens (
    hash BLOB PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES sessions, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
INSERT INTO access_tokens VALUES (x'1be2fecad43dc7d9db01b7c7ead6076790d4465db7c8101dce82ed757b4db525', 1, 1775384100000);
INSERT INTO access_tokens VALUES (x'7f01dd04fbc510bcdafd5626e18a1f544b6f316bda132572465137851bdcca5e', 2, 1775384100000);
CREATE TABLE address_book (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    version INTEGER NOT NULL DEFAULT 1, is_default INTEGER NOT NULL DEFAULT 0,
    field_values TEXT NOT NULL, address_id INTEGER NOT NULL REFERENCES addresses,
    removed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
INSERT INTO address_book VALUES (1, '0d27b188d6a93869', 45, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"鈴木 大輝","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 8, 0);
INSERT INTO address_book VALUES (2, 'f6bb7c9d1b797b33', 45, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"鈴木 大輝","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 9, 0);
INSERT INTO address_book VALUES (3, '5815aaa9433683e0', 45, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"鈴木 大輝","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 10, 0);
INSERT INTO address_book VALUES (4, '3c563b832da046cc', 46, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"中村 武","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 11, 0);
INSERT INTO address_book VALUES (5, 'ba4b0554629782b3', 46, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"中村 武","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 12, 0);
INSERT INTO address_book VALUES (6, 'bb82c5b10f776326', 46, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"中村 武","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 13, 0);
INSERT INTO address_book VALUES (7, 'c87b68add145ed6b', 47, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"林 昇","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 14, 0);
INSERT INTO address_book VALUES (8, '529ef73ac4f3933a', 47, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"林 昇","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 15, 0);
INSERT INTO address_book VALUES (9, '560e0837ecfec52d', 47, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"林 昇","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 16, 0);
INSERT INTO address_book VALUES (10, 'a0d447e5911d464c', 48, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"清水 明","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 17, 0);
INSERT INTO address_book VALUES (11, '6cc4e2581f01e018', 48, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"清水 明","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 18, 0);
INSERT INTO address_book VALUES (12, '6ec6d821d34771f9', 48, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"清水 明","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 19, 0);
INSERT INTO address_book VALUES (13, '6fb7c3a6252c10e4', 49, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"村上 勇","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 20, 0);
INSERT INTO address_book VALUES (14, 'c3cebc2e0d0c1624', 49, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"村上 勇","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 21, 0);
INSERT INTO address_book VALUES (15, 'f556456f6496d94b', 49, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"村上 勇","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 22, 0);
INSERT INTO address_book VALUES (16, '8735ab9d62d48aa8', 50, 1, 1, '{"companyName":"みなと総合サービス 本社","personName":"石井 守","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}', 23, 0);
INSERT INTO address_book VALUES (17, '7c3b2c099f1dc437', 50, 1, 0, '{"companyName":"みなと総合サービス 横浜営業所","personName":"石井 守","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}', 24, 0);
INSERT INTO address_book VALUES (18, 'ee6aef7f474d7a3c', 50, 1, 0, '{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"石井 守","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}', 25, 0);
INSERT INTO address_book VALUES (19, 'fc648f27dc6c9d55', 51, 1, 1, '{"companyName":"髙﨑工務店 作業場","personName":"髙﨑 一郎","phone":"027-000-0099","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":""}', 32, 0);
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
INSERT INTO addresses VALUES (52, 1, '株式会社みなと総合サービス 髙橋 和夫', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '090-0000-1001');
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, jan TEXT, name TEXT NOT NULL,
    maker TEXT, category TEXT, unit TEXT NOT NULL, price INTEGER NOT NULL, tax_rate INTEGER NOT NULL
  ) STRICT;
INSERT INTO articles VALUES (1, 'askul-trial', '100007', '2100000000012', 'コピー用紙 A4 500枚×5冊', '北辰製紙', 'コピー用紙', '箱', 2480, 10);
INSERT INTO articles VALUES (16, 'askul-trial', '100112', '2100000000166', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ A4 厚口 1冊(250枚入) 1セット(3冊)', '北辰製紙', 'コピー用紙', '冊', 2160, 10);
INSERT INTO articles VALUES (19, 'askul-trial', '100133', '2100000000197', 'ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ B5 厚口 1冊(250枚入) 1セット(5冊)', '北辰製紙', 'コピー用紙', '冊', 5230, 10);
INSERT INTO articles VALUES (44, 'askul-trial', '100308', '2100000000449', 'カラーペーパー A4 ピンク 中厚口 500枚 1セット(10冊)', '㈱みずうみペーパー', 'コピー用紙', '冊', 6620, 10);
INSERT INTO articles VALUES (49, 'askul-trial', '100343', '2100000000494', 'カラーペーパー B5 黄 中厚口 500枚', '㈱みずうみペーパー', 'コピー用紙', '冊', 1000, 10);
INSERT INTO articles VALUES (78, 'askul-trial', '100546', '2100000000784', 'インクジェット用光沢紙 はがき 20枚', '旭日紙業', 'コピー用紙', '冊', 1860, 10);
INSERT INTO articles VALUES (88, 'askul-trial', '100616', '2100000000883', 'フラットファイル A4 タテ 青', NULL, 'ファイル・バインダー', '冊', 198, 10);
INSERT INTO articles VALUES (101, 'askul-trial', '100707', '2100000001019', 'フラットファイル B5 タテ 黄 1セット(3冊)', 'カナデ事務器', 'ファイル・バインダー', '冊', 830, 10);
INSERT INTO articles VALUES (102, 'askul-trial', '100714', '2100000001026', 'フラットファイル B5 タテ 緑', 'みどり文具工業㈱', 'ファイル・バインダー', '冊', 287, 10);
INSERT INTO articles VALUES (107, 'askul-trial', '100749', '2100000001071', 'パイプ式ファイル 両開き A4タテ とじ厚30mm 青', 'みどり文具工業㈱', 'ファイル・バインダー', '冊', 480, 10);
INSERT INTO articles VALUES (108, 'askul-trial', '100756', '2100000001088', 'パイプ式ファイル 両開き A4タテ とじ厚30mm 赤', 'みどり文具工業㈱', 'ファイル・バインダー', '冊', 480, 10);
INSERT INTO articles VALUES (114, 'askul-trial', '100798', '2100000001149', 'パイプ式ファイル 両開き A4タテ とじ厚30mm ピンク', 'みどり文具工業㈱', 'ファイル・バインダー', '冊', 480, 10);
INSERT INTO articles VALUES (137, 'askul-trial', '100959', '2100000001378', 'パイプ式ファイル 両開き A4タテ とじ厚100mm 黄', 'カナデ事務器', 'ファイル・バインダー', '冊', 1130, 10);
INSERT INTO articles VALUES (156, 'askul-trial', '101092', '2100000001569', 'パイプ式ファイル 両開き A3ヨコ とじ厚50mm 緑', 'みどり文具工業㈱', 'ファイル・バインダー', '冊', 1010, 10);
INSERT INTO articles VALUES (163, 'askul-trial', '101141', '2100000001637', 'パイプ式ファイル 両開き A3ヨコ とじ厚80mm 赤', 'みどり文具工業㈱', 'ファイル・バインダー', '冊', 1320, 10);
INSERT INTO articles VALUES (166, 'askul-trial', '101162', '2100000001668', 'パイプ式ファイル 両開き A3ヨコ とじ厚80mm 黄 1セット(3冊)', 'みどり文具工業㈱', 'ファイル・バインダー', '冊', 3800, 10);
INSERT INTO articles VALUES (172, 'askul-trial', '101204', '2100000001729', 'パイプ式ファイル 両開き A3ヨコ とじ厚80mm ピンク 1セット(5冊)', 'カナデ事務器', 'ファイル・バインダー', '冊', 6340, 10);
INSERT INTO articles VALUES (182, 'askul-trial', '101274', '2100000001828', 'クリアーホルダー A4 10枚', '髙津ファイル', 'ファイル・バインダー', '袋', 298, 10);
INSERT INTO articles VALUES (186, 'askul-trial', '101302', '2100000001866', 'クリアーホルダー A4 500枚', '髙津ファイル', 'ファイル・バインダー', '袋', 570, 10);
INSERT INTO articles VALUES (192, 'askul-trial', '101344', '2100000001927', 'リングファイル 2穴 D型リング A4 青', 'みどり文具工業㈱', 'ファイル・バインダー', '冊', 540, 10);
INSERT INTO articles VALUES (193, 'askul-trial', '101351', '2100000001934', 'リングファイル 2穴 D型リング A4 青 1セット(5冊)', 'みどり文具工業㈱', 'ファイル・バインダー', '冊', 2590, 10);
INSERT INTO articles VALUES (201, 'askul-trial', '101407', '2100000002016', 'リングファイル 2穴 D型リング A4 ピンク', 'カナデ事務器', 'ファイル・バインダー', '冊', 540, 10);
INSERT INTO articles VALUES (206, 'askul-trial', '101442', '2100000002061', 'リングファイル 4穴 O型リング A4 赤 1セット(3冊)', '髙津ファイル', 'ファイル・バインダー', '冊', 2250, 10);
INSERT INTO articles VALUES (283, 'askul-trial', '101981', '2100000002832', 'ノック式ゲルインクボールペン 0.5mm 青 10本入 1セット(5箱)', 'みどり文具工業㈱', '筆記具', '箱', 5280, 10);
INSERT INTO articles VALUES (292, 'askul-trial', '102044', '2100000002924', '蛍光ペン ツインタイプ 橙 1セット(5本)', 'みどり文具工業㈱', '筆記具', '本', 1330, 10);
INSERT INTO articles VALUES (295, 'askul-trial', '102065', '2100000002955', '蛍光ペン ノック式 黄', '三つ葉筆記具', '筆記具', '本', 171, 10);
INSERT INTO articles VALUES (299, 'askul-trial', '102093', '2100000002993', '蛍光ペン ノック式 緑', 'ペンの森', '筆記具', '本', 325, 10);
INSERT INTO articles VALUES (325, 'askul-trial', '102275', '2100000003259', 'ホワイトボードマーカー 細字 赤', 'ペンの森', '筆記具', '本', 150, 10);
INSERT INTO articles VALUES (343, 'askul-trial', '102401', '2100000003433', 'シャープペンシル 0.3mm クリアー 1セット(3本)', '三つ葉筆記具', '筆記具', '本', 346, 10);
INSERT INTO articles VALUES (374, 'askul-trial', '102618', '2100000003747', 'ノート A4 B罫 30枚', 'ﾒﾓﾘｱ文具', 'ノート・メモ・付箋', '冊', 186, 10);
INSERT INTO articles VALUES (411, 'askul-trial', '102877', '2100000004119', '付箋 75×75mm 5色×100枚', '旭日紙業', 'ノート・メモ・付箋', 'ﾊﾟｯｸ', 380, 10);
INSERT INTO articles VALUES (418, 'askul-trial', '102926', '2100000004188', '付箋 75×25mm 10冊入', 'ﾒﾓﾘｱ文具', 'ノート・メモ・付箋', 'ﾊﾟｯｸ', 800, 10);
INSERT INTO articles VALUES (454, 'askul-trial', '103178', '2100000004546', 'クラフト封筒 長4 1000枚', '旭日紙業', '封筒・ラベル', '袋', 1870, 10);
INSERT INTO articles VALUES (456, 'askul-trial', '103192', '2100000004560', 'クラフト封筒 角2 500枚', '長月封筒', '封筒・ラベル', '袋', 1870, 10);
INSERT INTO articles VALUES (478, 'askul-trial', '103346', '2100000004782', 'ラベルシール A4 10面 20シート 1セット(3冊)', '長月封筒', '封筒・ラベル', '冊', 4090, 10);
INSERT INTO articles VALUES (514, 'askul-trial', '103598', '2100000005147', 'スティックのり 8g 1本', 'カナデ事務器', 'のり・テープ・はさみ', '個', 138, 10);
INSERT INTO articles VALUES (547, 'askul-trial', '103829', '2100000005475', 'ホッチキス針 No.3 20箱セット', 'カナデ事務器', 'のり・テープ・はさみ', '箱', 200, 10);
INSERT INTO articles VALUES (549, 'askul-trial', '103843', '2100000005499', 'ホッチキス針 No.35 1箱(1000本)', 'ニチロク化成', 'のり・テープ・はさみ', '箱', 181, 10);
INSERT INTO articles VALUES (599, 'askul-trial', '104193', '2100000005994', 'リサイクルトナー RT-5600 イエロー', 'エコカート㈱', 'トナー・インク', '個', 54100, 10);
INSERT INTO articles VALUES (604, 'askul-trial', '104228', '2100000006045', '互換インクカートリッジ IC50 ブラック', 'エコカート㈱', 'トナー・インク', '個', 1080, 10);
INSERT INTO articles VALUES (609, 'askul-trial', '104263', '2100000006090', '互換インクカートリッジ IC50 6色パック', 'エコカート㈱', 'トナー・インク', '個', 3020, 10);
INSERT INTO articles VALUES (611, 'askul-trial', '104277', '2100000006113', '互換インクカートリッジ IC69 シアン', 'エコカート㈱', 'トナー・インク', '個', 2270, 10);
INSERT INTO articles VALUES (632, 'askul-trial', '104424', '2100000006328', 'USBメモリ USB3.2 Type-C 32GB', 'ソラテック', 'パソコン周辺用品', '個', 2060, 10);
INSERT INTO articles VALUES (640, 'askul-trial', '104480', '2100000006403', 'LANケーブル CAT5e 10m 1セット(5本)', 'デジタルみなと', 'パソコン周辺用品', '本', 7680, 10);
INSERT INTO articles VALUES (652, 'askul-trial', '104564', '2100000006526', 'LANケーブル CAT6A 5m 1セット(3本)', 'デジタルみなと', 'パソコン周辺用品', '本', 7060, 10);
INSERT INTO articles VALUES (660, 'askul-trial', '104620', NULL, 'ワイヤレスマウス ホワイト', NULL, 'パソコン周辺用品', '個', 3110, 10);
INSERT INTO articles VALUES (678, 'askul-trial', '104746', '2100000006786', 'ＯＡタップ ４個口 2.5m', 'ソラテック', 'パソコン周辺用品', '個', 2390, 10);
INSERT INTO articles VALUES (684, 'askul-trial', '104788', '2100000006847', 'ＯＡタップ ８個口 1m', 'デジタルみなと', 'パソコン周辺用品', '個', 3140, 10);
INSERT INTO articles VALUES (692, 'askul-trial', '104844', '2100000006922', 'アルカリ乾電池 単2形 4本', 'あかり電工', '電池・照明', 'ﾊﾟｯｸ', 580, 10);
INSERT INTO articles VALUES (695, 'askul-trial', '104865', '2100000006953', 'アルカリ乾電池 単2形 40本', 'あかり電工', '電池・照明', 'ﾊﾟｯｸ', 1100, 10);
INSERT INTO articles VALUES (700, 'askul-trial', '104900', '2100000007004', 'アルカリ乾電池 単3形 10本 1セット(3ﾊﾟｯｸ)', '光陽電池', '電池・照明', 'ﾊﾟｯｸ', 3170, 10);
INSERT INTO articles VALUES (701, 'askul-trial', '104907', '2100000007011', 'アルカリ乾電池 単3形 40本', 'あかり電工', '電池・照明', 'ﾊﾟｯｸ', 1440, 10);
INSERT INTO articles VALUES (711, 'askul-trial', '104977', '2100000007110', 'コイン形リチウム電池 CR2032 5個 1セット(5個)', 'あかり電工', '電池・照明', '個', 1250, 10);
INSERT INTO articles VALUES (712, 'askul-trial', '104984', '2100000007127', 'コイン形リチウム電池 CR2025 1個', '光陽電池', '電池・照明', '個', 261, 10);
INSERT INTO articles VALUES (716, 'askul-trial', '105012', NULL, 'コイン形リチウム電池 CR1616 1個', 'あかり電工', '電池・照明', '個', 342, 10);
INSERT INTO articles VALUES (791, 'askul-trial', '105537', '2100000007912', '紙コップ 90ml 100個 1セット(5袋)', 'キッチンパック㈱', '紙コップ・キッチン消耗品', '袋', 2070, 10);
INSERT INTO articles VALUES (792, 'askul-trial', '105544', '2100000007929', '紙コップ 90ml 1000個', '若竹産業', '紙コップ・キッチン消耗品', '袋', 570, 10);
INSERT INTO articles VALUES (800, 'askul-trial', '105600', '2100000008001', '紙コップ 260ml 50個 1セット(10袋)', 'キッチンパック㈱', '紙コップ・キッチン消耗品', '袋', 5470, 10);
INSERT INTO articles VALUES (802, 'askul-trial', '105614', '2100000008025', '紙コップ 260ml 100個 1セット(3袋)', '若竹産業', '紙コップ・キッチン消耗品', '袋', 2360, 10);
INSERT INTO articles VALUES (805, 'askul-trial', '105635', '2100000008056', '紙コップ 400ml 50個', '若竹産業', '紙コップ・キッチン消耗品', '袋', 700, 10);
INSERT INTO articles VALUES (822, 'askul-trial', '105754', '2100000008223', '食品用ラップ 幅22cm 20m', '若竹産業', '紙コップ・キッチン消耗品', '本', 230, 10);
INSERT INTO articles VALUES (827, 'askul-trial', '105789', '2100000008278', '食品用ラップ 幅22cm 100m 1セット(10本)', 'キッチンパック㈱', '紙コップ・キッチン消耗品', '本', 4200, 10);
INSERT INTO articles VALUES (834, 'askul-trial', '105838', '2100000008346', '食品用ラップ 幅45cm 20m 1セット(3本)', '若竹産業', '紙コップ・キッチン消耗品', '本', 1260, 10);
INSERT INTO articles VALUES (835, 'askul-trial', '105845', '2100000008353', '食品用ラップ 幅45cm 50m', 'キッチンパック㈱', '紙コップ・キッチン消耗品', '本', 630, 10);
INSERT INTO articles VALUES (838, 'askul-trial', '105866', '2100000008384', '食品用ラップ 幅45cm 100m 1セット(5本)', 'キッチンパック㈱', '紙コップ・キッチン消耗品', '本', 3980, 10);
INSERT INTO articles VALUES (839, 'askul-trial', '105873', '2100000008391', 'アルミホイル 25cm 8m', '若竹産業', '紙コップ・キッチン消耗品', '枚', 98, 10);
INSERT INTO articles VALUES (851, 'askul-trial', '105957', '2100000008513', 'アルミホイル 45cm 25m 1セット(3枚)', '若竹産業', '紙コップ・キッチン消耗品', '枚', 780, 10);
INSERT INTO articles VALUES (857, 'askul-trial', '105999', '2100000008575', 'ペーパータオル エコノミー 200枚×35パック', '富士見衛生紙', 'ペーパータオル・トイレットペーパー', 'ｹｰｽ', 5660, 10);
INSERT INTO articles VALUES (859, 'askul-trial', '106013', '2100000008599', 'トイレットペーパー シングル 12ロール', '富士見衛生紙', 'ペーパータオル・トイレットペーパー', 'ﾊﾟｯｸ', 600, 10);
INSERT INTO articles VALUES (873, 'askul-trial', '106111', '2100000008735', 'ティッシュペーパー 200組 5箱', '白雪紙工', 'ペーパータオル・トイレットペーパー', 'ﾊﾟｯｸ', 348, 10);
INSERT INTO articles VALUES (905, 'askul-trial', '106335', '2100000009053', 'ごみ袋 70L 黒 10枚入', '若竹産業', 'ごみ袋', '袋', 1440, 10);
INSERT INTO articles VALUES (907, 'askul-trial', '106349', '2100000009077', 'ごみ袋 70L 黒 100枚入', 'ポリテック関東', 'ごみ袋', '袋', 2080, 10);
INSERT INTO articles VALUES (908, 'askul-trial', '106356', '2100000009084', 'ごみ袋 70L 黒 100枚入 1セット(3袋)', '若竹産業', 'ごみ袋', '袋', 5990, 10);
INSERT INTO articles VALUES (909, 'askul-trial', '106363', '2100000009091', 'ごみ袋 90L 透明 10枚入', '若竹産業', 'ごみ袋', '袋', 940, 10);
INSERT INTO articles VALUES (911, 'askul-trial', '106377', '2100000009114', 'ごみ袋 90L 透明 100枚入', '若竹産業', 'ごみ袋', '袋', 1360, 10);
INSERT INTO articles VALUES (916, 'askul-trial', '106412', '2100000009169', 'ごみ袋 90L 半透明 100枚入 1セット(3袋)', 'ポリテック関東', 'ごみ袋', '袋', 5670, 10);
INSERT INTO articles VALUES (917, 'askul-trial', '106419', '2100000009176', 'ごみ袋 90L 黒 10枚入', 'ポリテック関東', 'ごみ袋', '袋', 1780, 10);
INSERT INTO articles VALUES (920, 'askul-trial', '106440', '2100000009206', '低密度ポリ袋 厚さ0.03mm 45L 600枚', '若竹産業', 'ごみ袋', '箱', 2380, 10);
INSERT INTO articles VALUES (935, 'askul-trial', '106545', '2100000009350', '手指消毒用アルコールジェル 500ml 本体', 'クリーンメディカ', '衛生・マスク', '本', 680, 10);
INSERT INTO articles VALUES (956, 'askul-trial', '106692', '2100000009565', 'ニトリル手袋 粉なし LL ホワイト100枚', 'あおば衛材', '衛生・マスク', '箱', 2660, 10);
INSERT INTO articles VALUES (966, 'askul-trial', '106762', '2100000009664', '台所用洗剤 無香料 詰替 1.8L', '㈱あおば化学', '洗剤・清掃用品', '本', 680, 10);
INSERT INTO articles VALUES (968, 'askul-trial', '106776', '2100000009688', '台所用洗剤 無香料 業務用 4L', '㈱あおば化学', '洗剤・清掃用品', '本', 900, 10);
INSERT INTO articles VALUES (969, 'askul-trial', '106783', '2100000009695', 'トイレ用洗剤 酸性 500ml', '泡の匠', '洗剤・清掃用品', '本', 398, 10);
INSERT INTO articles VALUES (975, 'askul-trial', '106825', '2100000009756', 'トイレ用洗剤 中性 4L', '泡の匠', '洗剤・清掃用品', '本', 840, 10);
INSERT INTO articles VALUES (983, 'askul-trial', '106881', '2100000009831', 'スポンジたわし 3層 1個', '㈱あおば化学', '洗剤・清掃用品', '個', 300, 10);
INSERT INTO articles VALUES (984, 'askul-trial', '106888', '2100000009848', 'スポンジたわし 3層 1個 1セット(5個)', '㈱あおば化学', '洗剤・清掃用品', '個', 1440, 10);
INSERT INTO articles VALUES (990, 'askul-trial', '106930', '2100000009909', 'マイクロファイバークロス 黒 10枚入 1セット(3枚)', '泡の匠', '洗剤・清掃用品', '枚', 492, 10);
INSERT INTO articles VALUES (995, 'askul-trial', '106965', '2100000009954', 'マイクロファイバークロス 青 10枚入', '㈱あおば化学', '洗剤・清掃用品', '枚', 171, 10);
INSERT INTO articles VALUES (997, 'askul-trial', '106979', '2100000009978', 'マイクロファイバークロス 緑 1枚 1セット(10枚)', '㈱あおば化学', '洗剤・清掃用品', '枚', 1130, 10);
INSERT INTO articles VALUES (1009, 'askul-trial', '107063', '2100000010097', '玄米茶 ティーバッグ 50袋', '静峰園', 'お茶・コーヒー', '箱', 1100, 8);
INSERT INTO articles VALUES (1035, 'askul-trial', '107245', '2100000010356', 'レギュラーコーヒー モカ 豆 1kg', '山の珈琲店', 'お茶・コーヒー', '袋', 2700, 8);
INSERT INTO articles VALUES (1141, 'askul-trial', '107987', '2100000011414', '来客用 焼き菓子詰め合わせ 30個 1セット(3箱)', 'ことり堂', '菓子', '箱', 7000, 8);
INSERT INTO articles VALUES (1161, 'askul-trial', '108127', '2100000011612', '国産米 ブレンド 5kg', '丸髙醸造', '食品・調味料', '袋', 4140, 8);
INSERT INTO articles VALUES (1164, 'askul-trial', '108148', '2100000011643', '濃口しょうゆ 500ml', '越後の里', '食品・調味料', '本', 298, 8);
INSERT INTO articles VALUES (1166, 'askul-trial', '108162', '2100000011667', '濃口しょうゆ 1.8L 1セット(5本)', '越後の里', '食品・調味料', '本', 2070, 8);
INSERT INTO articles VALUES (1167, 'askul-trial', '108169', '2100000011674', 'サラダ油 500ml', '丸髙醸造', '食品・調味料', '本', 432, 8);
INSERT INTO articles VALUES (1168, 'askul-trial', '108176', '2100000011681', 'サラダ油 1.8L', '備えの匠', '食品・調味料', '本', 630, 8);
INSERT INTO articles VALUES (1171, 'askul-trial', '108197', '2100000011711', '米酢 1.8L', '丸髙醸造', '食品・調味料', '本', 820, 8);
INSERT INTO articles VALUES (1172, 'askul-trial', '108204', '2100000011728', '米酢 1.8L 1セット(5本)', '丸髙醸造', '食品・調味料', '本', 3940, 8);
INSERT INTO articles VALUES (1174, 'askul-trial', '108218', '2100000011742', 'ｳｽﾀｰｿｰｽ 1.8L', '備えの匠', '食品・調味料', '本', 1020, 8);
INSERT INTO articles VALUES (1176, 'askul-trial', '108232', '2100000011766', 'めんつゆ 500ml', '備えの匠', '食品・調味料', '本', 830, 8);
INSERT INTO articles VALUES (1181, 'askul-trial', '108267', '2100000011810', 'みりん風調味料 1.8L', '備えの匠', '食品・調味料', '本', 1400, 8);
INSERT INTO articles VALUES (1182, 'askul-trial', '108274', '2100000011827', 'みりん風調味料 1.8L 1セット(5本)', '越後の里', '食品・調味料', '本', 6720, 8);
INSERT INTO articles VALUES (1191, 'askul-trial', '108337', '2100000011919', 'レトルトカレー 辛口 1食', '越後の里', '食品・調味料', '袋', 760, 8);
INSERT INTO articles VALUES (1199, 'askul-trial', '108393', '2100000011995', 'カップみそ汁・スープ コーン 12食', '丸髙醸造', '食品・調味料', '箱', 3760, 8);
INSERT INTO articles VALUES (1304, 'amano-trial', 'AM-00096', '2200000000965', 'フロアパッド 9インチ 赤(洗浄用)', 'クリーンマシン', '清掃機器の消耗品', '枚', 2300, 10);
INSERT INTO articles VALUES (1311, 'amano-trial', 'AM-00103', '2200000001030', 'フロアパッド 13インチ 青', '床研工業', '清掃機器の消耗品', '枚', 2700, 10);
INSERT INTO articles VALUES (1429, 'amano-trial', 'AM-00221', '2200000002211', '+ドライバー No.2 75mm 1セット(5本)', '近江工具製作所', '工具', '本', 3360, 10);
INSERT INTO articles VALUES (1456, 'amano-trial', 'AM-00248', '2200000002488', '-ドライバー 8mm 100mm', '髙野精器', '工具', '本', 1320, 10);
INSERT INTO articles VALUES (1474, 'amano-trial', 'AM-00266', '2200000002662', '六角棒レンチセット ロング 9本組', '近江工具製作所', '工具', '組', 6270, 10);
INSERT INTO articles VALUES (1514, 'amano-trial', 'AM-00306', '2200000003065', '鉄工用ドリル 4.2mm 1本 1セット(10本)', '近江工具製作所', '工具', '本', 5860, 10);
INSERT INTO articles VALUES (1560, 'amano-trial', 'AM-00352', '2200000003522', 'すべり止め軍手 M 1セット(3双)', NULL, '作業手袋・保護具', '双', 2360, 10);
INSERT INTO articles VALUES (1565, 'amano-trial', 'AM-00357', '2200000003577', '純綿軍手 S', 'まもり手袋', '作業手袋・保護具', '双', 700, 10);
INSERT INTO articles VALUES (1569, 'amano-trial', 'AM-00361', '2200000003614', '純綿軍手 LL', 'まもり手袋', '作業手袋・保護具', '双', 1650, 10);
INSERT INTO articles VALUES (1598, 'amano-trial', 'AM-00390', '2200000003904', '保護めがね ゴーグル型 標準 1セット(10個)', '安心堂', '作業手袋・保護具', '個', 23200, 10);
INSERT INTO articles VALUES (1669, 'amano-trial', 'AM-00461', '2200000004611', '安全標識「清掃中」 300×225mm 1セット(3枚)', '安心堂', '安全用品', '枚', 5470, 10);
INSERT INTO articles VALUES (1767, 'amano-trial', 'AM-00559', '2200000005595', '補修モルタル・パテ 壁用 10kg', 'ニチロク化成', '補修・接着剤', '袋', 4620, 10);
INSERT INTO articles VALUES (1793, 'amano-trial', 'AM-00585', '2200000005854', 'クラフトテープ 50mm×25m', '荷づくり本舗', '梱包資材', '巻', 570, 10);
INSERT INTO articles VALUES (1824, 'amano-trial', 'AM-00616', '2200000006165', 'ダンボール 140サイズ 10枚', '荷づくり本舗', '梱包資材', '枚', 520, 10);
INSERT INTO articles VALUES (1886, 'amano-trial', 'AM-00678', '2200000006783', 'VVFケーブル 2.0-3C 50m', 'あかり電工', '電設資材', '巻', 10500, 10);
INSERT INTO articles VALUES (1977, 'qoo10-qcash-trial', 'QC1000', NULL, 'Qキャッシュ チャージ券 1,000円', NULL, 'Qキャッシュチャージ券', '枚', 1000, 0);
INSERT INTO articles VALUES (1987, 'plus-member-trial', 'PM-M', NULL, '月額コース 月会費', NULL, '会費', 'か月', 400, 10);
INSERT INTO articles VALUES (1988, 'plus-member-trial', 'PM-M2', NULL, '月額プレミアムコース 月会費', NULL, '会費', 'か月', 700, 10);
INSERT INTO articles VALUES (2003, 'askul-trial', '900091', '2900000000131', 'ポリ袋 清掃業務用 90L 透明 100枚', 'ポリテック関東', 'ごみ袋', '袋', 1780, 10);
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
INSERT INTO carts VALUES (1, 2, 0, NULL);
CREATE TABLE change_tokens (
    hash BLOB PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, expires_at INTEGER NOT NULL
  , used_at INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE companies (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, public_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL
  , corporate_number TEXT, field_values TEXT NOT NULL DEFAULT '{}', version INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO companies VALUES (1, 'askul-trial', '6c1cd6838628ceff', '株式会社みなと総合サービス', '8999801000001', '{"companyName":"株式会社みなと総合サービス","corporateNumber":"8999801000001","representativeName":"湊 誠一","representativeKana":"ミナト　セイイチ"}', 0);
INSERT INTO companies VALUES (2, 'askul-trial', 'f20cc673bfdd1aa4', '有限会社髙﨑工務店', '7999801000002', '{"companyName":"有限会社髙﨑工務店","corporateNumber":"7999801000002","representativeName":"髙﨑 一郎","representativeKana":"タカサキ　イチロウ"}', 0);
INSERT INTO companies VALUES (3, 'amano-trial', '1c8316643f8cc8d5', '株式会社みなと総合サービス', '8999801000001', '{"companyName":"株式会社みなと総合サービス"}', 0);
INSERT INTO companies VALUES (4, 'amano-trial', 'd745d9779cf62e40', '有限会社髙﨑工務店', '7999801000002', '{"companyName":"有限会社髙﨑工務店"}', 0);
INSERT INTO companies VALUES (5, 'quocard-pay-trial', '55f6088023569e0d', '株式会社みなと総合サービス', '8999801000001', '{"companyName":"株式会社みなと総合サービス","companyKana":"カブシキガイシャミナトソウゴウサービス"}', 0);
INSERT INTO companies VALUES (6, 'qoo10-qcash-trial', '72bb64f8627e3d32', '株式会社みなと総合サービス', '8999801000001', '{}', 0);
INSERT INTO companies VALUES (7, 'plus-member-trial', 'c7123d22c3a657e1', '株式会社みなと総合サービス', '8999801000001', '{}', 0);
CREATE TABLE company_prices (
    company_id INTEGER NOT NULL REFERENCES companies, code TEXT NOT NULL, price INTEGER NOT NULL, until TEXT,
    PRIMARY KEY (company_id, code)
  ) STRICT, WITHOUT ROWID;
INSERT INTO company_prices VALUES (1, '106279', 4576, NULL);
INSERT INTO company_prices VALUES (2, '100077', 7897, NULL);
INSERT INTO company_prices VALUES (2, '100854', 722, NULL);
INSERT INTO company_prices VALUES (2, '104935', 6453, NULL);
INSERT INTO company_prices VALUES (2, '104956', 170, NULL);
INSERT INTO company_prices VALUES (2, '107672', 304, NULL);
INSERT INTO company_prices VALUES (2, '107840', 1702, NULL);
INSERT INTO company_prices VALUES (2, '108022', 308, NULL);
INSERT INTO company_prices VALUES (2, '108225', 4896, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00002', 2263, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00153', 9003, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00717', 3480, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00021', 5940, NULL);
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
INSERT INTO coupons VALUES (1, 'askul-trial', 'OFFICE300', 'オフィス用品300円引きクーポン', '{"off":{"kind":"yen","yen":300},"from":"2026-03-22","until":"2026-07-04","least":3000,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (2, 'askul-trial', 'KANRI5', 'コピー用紙まとめ買い5%引きクーポン', '{"off":{"kind":"percent","percent":5,"atMost":2000},"from":"2026-03-29","until":"2026-06-04","least":0,"leastQuantity":5,"firstOrder":false,"products":null,"categories":["コピー用紙"],"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (3, 'askul-trial', 'SHOKAI1500', '初回ご注文1,500円引きクーポン', '{"off":{"kind":"yen","yen":1500},"from":null,"until":null,"least":0,"leastQuantity":0,"firstOrder":true,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (4, 'askul-trial', 'LONG365', '1年以上ご利用のお客様感謝クーポン', '{"off":{"kind":"yen","yen":700},"from":"2026-03-06","until":"2026-09-02","least":7000,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":365}', 1, NULL);
INSERT INTO coupons VALUES (5, 'amano-trial', 'OUEN500', '法人応援クーポン', '{"off":{"kind":"yen","yen":500},"from":"2026-03-22","until":"2026-07-04","least":5000,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (6, 'amano-trial', 'OSOUJI10', '洗剤・清掃用品10%引きクーポン', '{"off":{"kind":"percent","percent":10,"atMost":3000},"from":"2026-03-29","until":"2026-06-04","least":0,"leastQuantity":0,"firstOrder":false,"products":null,"categories":["洗剤・清掃用品","清掃機器の消耗品","ごみ袋"],"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (7, 'amano-trial', 'HAJIMETE1000', '初回ご注文1,000円引きクーポン', '{"off":{"kind":"yen","yen":1000},"from":null,"until":null,"least":0,"leastQuantity":0,"firstOrder":true,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (8, 'amano-trial', 'NENMATSU', '年末大掃除クーポン', '{"off":{"kind":"percent","percent":5,"atMost":null},"from":"2025-12-06","until":"2026-03-06","least":0,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (9, 'amano-trial', 'YOKOKU300', '次回キャンペーン先行クーポン', '{"off":{"kind":"yen","yen":300},"from":"2026-04-15","until":"2026-05-15","least":0,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (10, 'amano-trial', 'TENWA200', 'メール会員限定クーポン', '{"off":{"kind":"yen","yen":200},"from":"2026-03-22","until":"2026-08-03","least":0,"leastQuantity":0,"firstOrder":false,"products":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 0, NULL);
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
INSERT INTO departments VALUES (1, 1, 'b81879a262c366d2', '010', '総務部');
INSERT INTO departments VALUES (2, 1, '7d261a20c3b69f59', '020', '人事部');
INSERT INTO departments VALUES (3, 1, 'b391599beeb4899a', '030', '経理部');
INSERT INTO departments VALUES (4, 1, 'e46e8c09d6cc0338', '110', '営業一部');
INSERT INTO departments VALUES (5, 1, '126467592bb06bf2', '120', '営業二部');
INSERT INTO departments VALUES (6, 1, '00f1c3411c93d1c8', '210', '施設管理部');
INSERT INTO departments VALUES (7, 1, '8bb110cce1f72405', '220', '清掃事業部');
INSERT INTO departments VALUES (8, 1, '49d2f62595df5317', '230', '設備保全部');
INSERT INTO departments VALUES (9, 1, 'd57e2fcec3ddd573', '310', '情報システム部');
INSERT INTO departments VALUES (10, 1, '9dba78adcd8dc164', '320', '購買部');
INSERT INTO departments VALUES (11, 1, '395746a932a4fbcb', '410', 'EC推進部');
INSERT INTO departments VALUES (12, 1, '5be72e5018b287b6', '510', '社員食堂・厨房');
INSERT INTO departments VALUES (13, 2, '538f6e9f595d4a7e', '001', '事務所');
INSERT INTO departments VALUES (14, 2, '77fa9562943ae189', '002', '現場');
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
  , phone TEXT, added_at INTEGER, disabled_at INTEGER, removed_at INTEGER, removed_because TEXT CHECK (removed_because IN ('removed', 'rejected', 'withdrawn')), version INTEGER NOT NULL DEFAULT 1, qcash_balance INTEGER, locale TEXT NOT NULL DEFAULT 'ja' CHECK (locale IN ('ja', 'en'))) STRICT;
INSERT INTO members VALUES (1, 1, 10, '17f2ea96f8a011c7', '髙橋 和夫', 'タカハシ　カズオ', 'takahashi.kazuo@minato.example.jp', 'administrator', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1001', 1671703200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (2, 1, 1, 'df36b34fcbe15603', '佐藤 美咲', 'サトウ　ミサキ', 'sato.misaki@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1002', 1671789600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (3, 1, 6, '709095a4f69086a9', '鈴木 大輝', 'スズキ　ダイキ', 'suzuki.daiki@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1003', 1671876000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (4, 1, 3, 'ff3275ee3f36f3b1', '渡邊 恵子', 'ワタナベ　ケイコ', 'watanabe.keiko@minato.example.jp', 'viewer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1004', 1671962400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (5, 1, 4, '96cd2fa0f55ffc4d', '伊藤 駿', 'イトウ　シュン', 'ito.shun@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1005', 1672048800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (6, 1, 5, '7ad63314df53d764', '山本 彩', 'ヤマモト　アヤ', 'yamamoto.aya@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1006', 1672135200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (7, 1, 7, '3ba668d0145e8ed8', '中村 武', 'ナカムラ　タケシ', 'nakamura.takeshi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1007', 1672221600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (8, 1, 2, '2a5d4612bdb02aa4', '小林 結衣', 'コバヤシ　ユイ', 'kobayashi.yui@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1008', 1672308000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (9, 1, 8, 'f9d1d7d1d6f52cf9', '加藤 浩', 'カトウ　ヒロシ', 'kato.hiroshi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1009', 1672394400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (10, 1, 9, 'cf1b8bbaec1267f4', '𠮷田 純', 'ヨシダ　ジュン', 'yoshida.jun@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'too-many-at-once', '090-0000-1010', 1672480800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (11, 1, 12, '2f778193f73af611', '山田 花子', 'ヤマダ　ハナコ', 'yamada.hanako@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1011', 1672567200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (12, 1, 11, '3b029b1e9f6fe7d7', '佐々木 蓮', 'ササキ　レン', 'sasaki.ren@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1012', 1672653600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (13, 1, 1, '6e30a75a7ae71b1b', '山口 恵美', 'ヤマグチ　エミ', 'yamaguchi.emi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1013', 1672740000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (14, 1, 6, '6b3dc8ef1f1c14c7', '松本 五郎', 'マツモト　ゴロウ', 'matsumoto.goro@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1014', 1672826400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (15, 1, 4, '597df913cfc2dd1c', '井上 真央', 'イノウエ　マオ', 'inoue.mao@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1015', 1672912800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (16, 1, 5, '7659bfc76bbcf2af', '木村 孝子', 'キムラ　タカコ', 'kimura.takako@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1016', 1672999200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (17, 1, 7, '7ecfdf63548a7ea8', '林 昇', 'ハヤシ　ノボル', 'hayashi.noboru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1017', 1673085600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (18, 1, 2, 'a9b82f30b0793227', '齋藤 裕子', 'サイトウ　ユウコ', 'saito.yuko@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1018', 1673172000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (19, 1, 8, '401f4026ad000e71', '清水 明', 'シミズ　アキラ', 'shimizu.akira@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1019', 1673258400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (20, 1, 9, '705b0de1765036a9', '山﨑 凛', 'ヤマザキ　リン', 'yamazaki.rin@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1020', 1673344800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (21, 1, 10, '40603b6a8ce4cf4e', '森 千尋', 'モリ　チヒロ', 'mori.chihiro@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1021', 1673431200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (22, 1, 11, '38e37873232ff7b0', '阿部 直人', 'アベ　ナオト', 'abe.naoto@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1022', 1673517600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (23, 1, 12, 'b8ccf577cd513263', '池田 文恵', 'イケダ　フミエ', 'ikeda.fumie@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1023', 1673604000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (24, 1, 1, 'b902a192a462980d', '橋本 涼', 'ハシモト　リョウ', 'hashimoto.ryo@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1024', 1673690400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (25, 1, 3, '58dc37cc0a93f1c6', '石川 さくら', 'イシカワ　サクラ', 'ishikawa.sakura@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1025', 1673776800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (26, 1, 6, '3660edbc8f7dda40', '小川 哲也', 'オガワ　テツヤ', 'ogawa.tetsuya@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1026', 1673863200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (27, 1, 4, 'd2ce2e92090b5fb8', '後藤 麻美', 'ゴトウ　マミ', 'goto.mami@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1027', 1673949600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (28, 1, 5, '657fee774358ad0c', '長谷川 翔', 'ハセガワ　ショウ', 'hasegawa.sho@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1028', 1674036000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (29, 1, 7, '0c75c4d03c03b78f', '村上 勇', 'ムラカミ　イサム', 'murakami.isamu@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1029', 1674122400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (30, 1, 2, 'c12189ef9aca601b', '近藤 夏海', 'コンドウ　ナツミ', 'kondo.natsumi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1030', 1674208800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (31, 1, 8, 'c3cd557dc046672c', '石井 守', 'イシイ　マモル', 'ishii.mamoru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1031', 1674295200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (32, 1, 9, '23e59847ae7dd72a', '坂本 慧', 'サカモト　ケイ', 'sakamoto.kei@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1032', 1674381600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (33, 1, 10, '487875f23283e22c', '遠藤 みちる', 'エンドウ　ミチル', 'endo.michiru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1033', 1674468000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (34, 1, 11, 'f6fbddba0a32aa2a', '青木 翼', 'アオキ　ツバサ', 'aoki.tsubasa@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1034', 1674554400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (35, 1, 12, '133b9c19830eb47e', '藤井 すみれ', 'フジイ　スミレ', 'fujii.sumire@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1035', 1674640800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (36, 1, 7, '905d6bdac47f16b0', '西村 修', 'ニシムラ　オサム', 'nishimura.osamu@minato.example.jp', 'buyer', 'suspended', 'w:902', 0, NULL, NULL, NULL, '090-0000-1036', 1674727200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (37, 1, 1, '6d72727626b87c15', '福田 遥', 'フクダ　ハルカ', 'fukuda.haruka@minato.example.jp', 'buyer', 'waiting-approval', NULL, 0, NULL, NULL, NULL, '090-0000-1037', 1775296800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (38, 1, 8, 'e855a6df61b021fe', '太田 勝', 'オオタ　マサル', 'ota.masaru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1038', 1674900000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (39, 1, 4, '4f78fd5c4dde0db5', '三浦 琴音', 'ミウラ　コトネ', 'miura.kotone@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1039', 1674986400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (40, 1, 6, '05b16890a3762a95', '前田 潤一', 'マエダ　ジュンイチ', 'maeda.junichi@minato.example.jp', 'viewer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1040', 1675072800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (41, 2, 13, 'c3cb5513745ccb2f', '髙﨑 一郎', 'タカサキ　イチロウ', 'takasaki.ichiro@takasaki.example.jp', 'administrator', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5001', 1674813600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (42, 2, 13, 'b7ac38753f0254a0', '髙﨑 節子', 'タカサキ　セツコ', 'takasaki.setsuko@takasaki.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5002', 1674900000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (43, 2, 14, '49c023105ef4d290', '大野 健太', 'オオノ　ケンタ', 'oono.kenta@takasaki.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5003', 1674986400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (44, 2, 14, '712ffed4e0400e1d', '辻 満', 'ツジ　ミツル', 'tsuji.mitsuru@takasaki.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5004', 1675072800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (45, 3, NULL, 'd451091118e72088', '鈴木 大輝', 'スズキ　ダイキ', 'suzuki.daiki@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1003', 1671876000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (46, 3, NULL, '268f53cd4421cbfb', '中村 武', 'ナカムラ　タケシ', 'nakamura.takeshi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1007', 1672221600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (47, 3, NULL, 'dec7d0266daef5b0', '林 昇', 'ハヤシ　ノボル', 'hayashi.noboru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1017', 1673085600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (48, 3, NULL, 'ded05d31415525f6', '清水 明', 'シミズ　アキラ', 'shimizu.akira@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1019', 1673258400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (49, 3, NULL, '12ca8872bb2738a4', '村上 勇', 'ムラカミ　イサム', 'murakami.isamu@minato.example.jp', 'buyer', 'suspended', 'w:905', 0, NULL, NULL, NULL, '090-0000-1029', 1674122400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (50, 3, NULL, 'eeb921d1f3a80682', '石井 守', 'イシイ　マモル', 'ishii.mamoru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1031', 1674295200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (51, 4, NULL, '9317adb7a5d41807', '髙﨑 一郎', 'タカサキ　イチロウ', 'takasaki.ichiro@takasaki.example.jp', 'administrator', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5001', 1674813600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (52, 5, NULL, '9dcf0096d6f27125', '井上 真央', 'イノウエ　マオ', 'inoue.mao@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1015', 1672912800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (53, 5, NULL, '3676f5907d340d3c', '齋藤 裕子', 'サイトウ　ユウコ', 'saito.yuko@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1018', 1673172000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (54, 5, NULL, '956e1de199e736aa', '森 千尋', 'モリ　チヒロ', 'mori.chihiro@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1021', 1673431200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (55, 5, NULL, '014d3af4ed758fa6', '後藤 麻美', 'ゴトウ　マミ', 'goto.mami@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1027', 1673949600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (56, 5, NULL, '18bb27c91fe9f40f', '長谷川 翔', 'ハセガワ　ショウ', 'hasegawa.sho@minato.example.jp', 'buyer', 'suspended', 'w:910', 0, NULL, NULL, NULL, '090-0000-1028', 1674036000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (57, 5, NULL, '583ed7399e952b37', '近藤 夏海', 'コンドウ　ナツミ', 'kondo.natsumi@minato.example.jp', 'buyer', 'active', NULL, 1, NULL, NULL, NULL, '090-0000-1030', 1674208800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (58, 6, NULL, '01c3e9f5bf9f807d', '佐々木 蓮', 'ササキ　レン', 'sasaki.ren@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1012', 1672653600000, NULL, NULL, NULL, 1, 74200, 'ja');
INSERT INTO members VALUES (59, 6, NULL, '1fa224879f0d1650', '阿部 直人', 'アベ　ナオト', 'abe.naoto@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1022', 1673517600000, NULL, NULL, NULL, 1, 84900, 'ja');
INSERT INTO members VALUES (60, 6, NULL, 'e794f47811c85d59', '橋本 涼', 'ハシモト　リョウ', 'hashimoto.ryo@minato.example.jp', 'buyer', 'suspended', 'w:920', 0, NULL, NULL, NULL, '090-0000-1024', 1673690400000, NULL, NULL, NULL, 1, 5000, 'ja');
INSERT INTO members VALUES (61, 6, NULL, '366b5f35f98fb0fe', '坂本 慧', 'サカモト　ケイ', 'sakamoto.kei@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1032', 1674381600000, NULL, NULL, NULL, 1, 46300, 'ja');
INSERT INTO members VALUES (62, 6, NULL, 'bba7e9b9f06cae05', '遠藤 みちる', 'エンドウ　ミチル', 'endo.michiru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1033', 1674468000000, NULL, NULL, NULL, 1, 31000, 'ja');
INSERT INTO members VALUES (63, 6, NULL, '72024ebb6fe40617', '青木 翼', 'アオキ　ツバサ', 'aoki.tsubasa@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1034', 1674554400000, NULL, NULL, NULL, 1, 26400, 'ja');
INSERT INTO members VALUES (64, 7, NULL, '732528581b561384', '小林 結衣', 'コバヤシ　ユイ', 'kobayashi.yui@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, NULL, '090-0000-1008', 1672308000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (65, 7, NULL, '117504cd07b141a8', '山田 花子', 'ヤマダ　ハナコ', 'yamada.hanako@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, NULL, '090-0000-1011', 1672567200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (66, 7, NULL, '88e50d40b9e0b7ce', '山口 恵美', 'ヤマグチ　エミ', 'yamaguchi.emi@minato.example.jp', 'buyer', 'suspended', 'w:930', 0, 'monthly', NULL, NULL, '090-0000-1013', 1672740000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (67, 7, NULL, 'daa410a0cf138149', '池田 文恵', 'イケダ　フミエ', 'ikeda.fumie@minato.example.jp', 'buyer', 'active', NULL, 0, 'lump-sum', '2025-03-01', NULL, '090-0000-1023', 1673604000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (68, 7, NULL, 'd37fee6462acde21', '橋本 涼', 'ハシモト　リョウ', 'hashimoto.ryo@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, 'outage', '090-0000-1024', 1673690400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (69, 7, NULL, '168f003cbfbe34ee', '石川 さくら', 'イシカワ　サクラ', 'ishikawa.sakura@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, NULL, '090-0000-1025', 1673776800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (70, 7, NULL, '9e170327439a6ff5', '後藤 麻美', 'ゴトウ　マミ', 'goto.mami@minato.example.jp', 'buyer', 'active', NULL, 0, 'lump-sum', NULL, NULL, '090-0000-1027', 1673949600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (71, 7, NULL, 'e3fbf10a3238bdfe', '藤井 すみれ', 'フジイ　スミレ', 'fujii.sumire@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', '2026-02-24', NULL, '090-0000-1035', 1674640800000, NULL, NULL, NULL, 1, NULL, 'ja');
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('content', '3');
INSERT INTO meta VALUES ('lines', '1500');
INSERT INTO meta VALUES ('seed', '7');
INSERT INTO meta VALUES ('seeded_at', '1775383200000');
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
INSERT INTO np_facts VALUES (1, 1, NULL, NULL, NULL, 'ok', 1680706800000);
INSERT INTO np_facts VALUES (2, 2, NULL, NULL, NULL, 'ok', 1685890800000);
INSERT INTO np_facts VALUES (3, 3, NULL, NULL, NULL, 'ok', 1681225200000);
INSERT INTO np_facts VALUES (4, 4, NULL, NULL, NULL, 'ok', 1688396400000);
INSERT INTO np_facts VALUES (5, 4, NULL, NULL, NULL, 'on-hold', 1775210400000);
INSERT INTO np_facts VALUES (6, 2, NULL, '2026-02-28', '2026-03-31', 'not-paid', 1775383200000);
CREATE TABLE number_series (
    supplier TEXT NOT NULL, series TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (supplier, series)
  ) STRICT, WITHOUT ROWID;
INSERT INTO number_series VALUES ('askul-trial', 'quotes', 1);
INSERT INTO number_series VALUES ('qoo10-qcash-trial', 'orders', 24);
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
    search_text TEXT NOT NULL,
    PRIMARY KEY (supplier, code)
  ) STRICT, WITHOUT ROWID;
INSERT INTO offers VALUES ('amano-trial', 'AM-00096', 1304, 2471, NULL, 1, '枚', 352, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '清掃機器の消耗品 フロアパッド 9インチ 赤(洗浄用)', 'am-00096', 'フロアパッド 9インチ 赤(洗浄用)
クリ-ンマシン
am-00096
2200000000965
清掃機器ノ消耗品');
INSERT INTO offers VALUES ('amano-trial', 'AM-00103', 1311, 2900, NULL, 1, '枚', 338, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '清掃機器の消耗品 フロアパッド 13インチ 青', 'am-00103', 'フロアパッド 13インチ 青
床研工業
am-00103
2200000001030
清掃機器ノ消耗品');
INSERT INTO offers VALUES ('amano-trial', 'AM-00221', 1429, 3609, '5本', 5, '本', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '工具 +ドライバー No.2 75mm', 'am-00221', '+ドライバ- no.2 75mm 1セット(5本)
近江工具製作所
am-00221
2200000002211
工具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00248', 1456, 1418, NULL, 1, '本', NULL, NULL, 0, 0, 0, 1, NULL, 'discontinued', 'AM-00235', 0, '工具 -ドライバー 8mm 100mm', 'am-00248', '-ドライバ- 8mm 100mm
髙野精器
am-00248
2200000002488
工具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00266', 1474, 6331, NULL, 1, '組', 120, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '工具 六角棒レンチセット ロング 9本組', 'am-00266', '六角棒レンチセット ロング 9本組
近江工具製作所
am-00266
2200000002662
工具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00306', 1514, 6295, '10本', 10, '本', 41, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '工具 鉄工用ドリル 4.2mm', 'am-00306', '鉄工用ドリル 4.2mm 1本 1セット(10本)
近江工具製作所
am-00306
2200000003065
工具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00352', 1560, 2535, '3双', 3, '双', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 すべり止め軍手 M', 'am-00352', 'スベリ止メ軍手 m 1セット(3双)
am-00352
2200000003522
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00357', 1565, 752, NULL, 1, '双', NULL, NULL, 0, 0, 0, 1, 10, 'on-sale', NULL, 0, '作業手袋・保護具 純綿軍手 S', 'am-00357', '純綿軍手 s
マモリ手袋
am-00357
2200000003577
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00361', 1569, 1772, NULL, 1, '双', 76, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 純綿軍手 LL', 'am-00361', '純綿軍手 ll
マモリ手袋
am-00361
2200000003614
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00390', 1598, 24921, '10個', 10, '個', 246, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 保護めがね ゴーグル型 標準', 'am-00390', '保護メガネ ゴ-グル型 標準 1セット(10個)
安心堂
am-00390
2200000003904
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00461', 1669, 5876, '3枚', 3, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '安全用品 安全標識「清掃中」 300×225mm', 'am-00461', '安全標識「清掃中」 300×225mm 1セット(3枚)
安心堂
am-00461
2200000004611
安全用品');
INSERT INTO offers VALUES ('amano-trial', 'AM-00559', 1767, 4963, '10kg', 10000, 'g', 0, '2026-04-24', 222, 0, 0, 1, NULL, 'on-sale', NULL, 0, '補修・接着剤 補修モルタル・パテ 壁用', 'am-00559', '補修モルタル・パテ 壁用 10kg
ニチロク化成
am-00559
2200000005595
補修・接着剤');
INSERT INTO offers VALUES ('amano-trial', 'AM-00585', 1793, 612, NULL, 1, '巻', 395, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '梱包資材 クラフトテープ 50mm×25m', 'am-00585', 'クラフトテ-プ 50mm×25m
荷ヅクリ本舗
am-00585
2200000005854
梱包資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-00616', 1824, 559, '10枚', 10, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '梱包資材 ダンボール 140サイズ', 'am-00616', 'ダンボ-ル 140サイズ 10枚
荷ヅクリ本舗
am-00616
2200000006165
梱包資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-00678', 1886, 11279, NULL, 1, '巻', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '電設資材 VVFケーブル 2.0-3C 50m', 'am-00678', 'vvfケ-ブル 2.0-3c 50m
アカリ電工
am-00678
2200000006783
電設資材');
INSERT INTO offers VALUES ('askul-trial', '100007', 1, 2664, '500枚×5冊', 2500, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'copy-paper A4', '100007', 'コピ-用紙 a4 500枚×5冊
北辰製紙
100007
2100000000012
コピ-用紙');
INSERT INTO offers VALUES ('askul-trial', '100308', 44, 7111, '500枚×10冊', 5000, '枚', 144, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'コピー用紙 カラーペーパー A4 ピンク 中厚口', '100308', 'カラ-ペ-パ- a4 ピンク 中厚口 500枚 1セット(10冊)
(株)ミズウミペ-パ-
100308
2100000000449
コピ-用紙');
INSERT INTO offers VALUES ('askul-trial', '100616', 88, 200, NULL, 1, '冊', 0, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'ファイル・バインダー フラットファイル A4 タテ 青', '100616', 'フラットファイル a4 タテ 青
100616
2100000000883
ファイル・バインダ-');
INSERT INTO offers VALUES ('askul-trial', '100714', 102, 308, NULL, 1, '冊', 3, '2026-04-16', 140, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'ファイル・バインダー フラットファイル B5 タテ 緑', '100714', 'フラットファイル b5 タテ 緑
ミドリ文具工業(株)
100714
2100000001026
ファイル・バインダ-');
INSERT INTO offers VALUES ('askul-trial', '100749', 107, 516, NULL, 1, '冊', 3, NULL, 0, 0, 1, 9, NULL, 'on-sale', NULL, 0, 'ファイル・バインダー パイプ式ファイル 両開き A4タテ とじ厚30mm 青', '100749', 'パイプ式ファイル 両開キ a4タテ トジ厚30mm 青
ミドリ文具工業(株)
100749
2100000001071
ファイル・バインダ-');
INSERT INTO offers VALUES ('askul-trial', '100798', 114, 516, NULL, 1, '冊', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'ファイル・バインダー パイプ式ファイル 両開き A4タテ とじ厚30mm ピンク', '100798', 'パイプ式ファイル 両開キ a4タテ トジ厚30mm ピンク
ミドリ文具工業(株)
100798
2100000001149
ファイル・バインダ-');
INSERT INTO offers VALUES ('askul-trial', '100959', 137, 1214, NULL, 1, '冊', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'ファイル・バインダー パイプ式ファイル 両開き A4タテ とじ厚100mm 黄', '100959', 'パイプ式ファイル 両開キ a4タテ トジ厚100mm 黄
カナデ事務器
100959
2100000001378
ファイル・バインダ-');
INSERT INTO offers VALUES ('askul-trial', '101204', 172, 6810, '5冊', 5, '冊', 0, '2026-04-23', 209, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'ファイル・バインダー パイプ式ファイル 両開き A3ヨコ とじ厚80mm ピンク', '101204', 'パイプ式ファイル 両開キ a3ヨコ トジ厚80mm ピンク 1セット(5冊)
カナデ事務器
101204
2100000001729
ファイル・バインダ-');
INSERT INTO offers VALUES ('askul-trial', '101302', 186, 612, '500枚', 500, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'discontinued', '101274', 0, 'ファイル・バインダー クリアーホルダー A4', '101302', 'クリア-ホルダ- a4 500枚
髙津ファイル
101302
2100000001866
ファイル・バインダ-');
INSERT INTO offers VALUES ('askul-trial', '101344', 192, 580, NULL, 1, '冊', 263, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'ファイル・バインダー リングファイル 2穴 D型リング A4 青', '101344', 'リングファイル 2穴 d型リング a4 青
ミドリ文具工業(株)
101344
2100000001927
ファイル・バインダ-');
INSERT INTO offers VALUES ('askul-trial', '101351', 193, 2782, '5冊', 5, '冊', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'ファイル・バインダー リングファイル 2穴 D型リング A4 青', '101351', 'リングファイル 2穴 d型リング a4 青 1セット(5冊)
ミドリ文具工業(株)
101351
2100000001934
ファイル・バインダ-');
INSERT INTO offers VALUES ('askul-trial', '101407', 201, 580, NULL, 1, '冊', 320, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'ファイル・バインダー リングファイル 2穴 D型リング A4 ピンク', '101407', 'リングファイル 2穴 d型リング a4 ピンク
カナデ事務器
101407
2100000002016
ファイル・バインダ-');
INSERT INTO offers VALUES ('askul-trial', '102044', 292, 1458, '5本', 5, '本', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '筆記具 蛍光ペン ツインタイプ 橙', '102044', '蛍光ペン ツインタイプ 橙 1セット(5本)
ミドリ文具工業(株)
102044
2100000002924
筆記具');
INSERT INTO offers VALUES ('askul-trial', '104193', 599, 58114, NULL, 1, '個', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'トナー・インク リサイクルトナー RT-5600 イエロー', '104193', 'リサイクルトナ- rt-5600 イエロ-
エコカ-ト(株)
104193
2100000005994
トナ-・インク');
INSERT INTO offers VALUES ('askul-trial', '104228', 604, 1160, NULL, 1, '個', 30, NULL, 0, 0, 0, 0, 20, 'on-sale', NULL, 0, 'トナー・インク 互換インクカートリッジ IC50 ブラック', '104228', '互換インクカ-トリッジ ic50 ブラック
エコカ-ト(株)
104228
2100000006045
トナ-・インク');
INSERT INTO offers VALUES ('askul-trial', '104263', 609, 3244, NULL, 1, '個', 48, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'トナー・インク 互換インクカートリッジ IC50 6色パック', '104263', '互換インクカ-トリッジ ic50 6色パック
エコカ-ト(株)
104263
2100000006090
トナ-・インク');
INSERT INTO offers VALUES ('askul-trial', '104480', 640, 8250, '5本', 5, '本', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'パソコン周辺用品 LANケーブル CAT5e 10m', '104480', 'lanケ-ブル cat5e 10m 1セット(5本)
デジタルミナト
104480
2100000006403
パソコン周辺用品');
INSERT INTO offers VALUES ('askul-trial', '104564', 652, 7584, '3本', 3, '本', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'パソコン周辺用品 LANケーブル CAT6A 5m', '104564', 'lanケ-ブル cat6a 5m 1セット(3本)
デジタルミナト
104564
2100000006526
パソコン周辺用品');
INSERT INTO offers VALUES ('askul-trial', '104746', 678, 2567, NULL, 1, '個', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'パソコン周辺用品 ＯＡタップ ４個口 2.5m', '104746', 'oaタップ 4個口 2.5m
ソラテック
104746
2100000006786
パソコン周辺用品');
INSERT INTO offers VALUES ('askul-trial', '105789', 827, 4512, '100m×10本', 1000, 'm', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '紙コップ・キッチン消耗品 食品用ラップ 幅22cm', '105789', '食品用ラップ 幅22cm 100m 1セット(10本)
キッチンパック(株)
105789
2100000008278
紙コップ・キッチン消耗品');
INSERT INTO offers VALUES ('askul-trial', '106013', 859, 645, '12ロール', 12, 'ロール', 45, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'ペーパータオル・トイレットペーパー トイレットペーパー シングル', '106013', 'トイレットペ-パ- シングル 12ロ-ル
富士見衛生紙
106013
2100000008599
ペ-パ-タオル・トイレットペ-パ-');
INSERT INTO offers VALUES ('askul-trial', '106783', 969, 428, '500ml', 500, 'ml', 0, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '洗剤・清掃用品 トイレ用洗剤 酸性', '106783', 'トイレ用洗剤 酸性 500ml
泡ノ匠
106783
2100000009695
洗剤・清掃用品');
INSERT INTO offers VALUES ('askul-trial', '106888', 984, 1547, '5個', 5, '個', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '洗剤・清掃用品 スポンジたわし 3層', '106888', 'スポンジタワシ 3層 1個 1セット(5個)
(株)アオバ化学
106888
2100000009848
洗剤・清掃用品');
INSERT INTO offers VALUES ('askul-trial', '107063', 1009, 1182, '50袋', 50, '袋', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'お茶・コーヒー 玄米茶 ティーバッグ', '107063', '玄米茶 ティ-バッグ 50袋
静峰園
107063
2100000010097
オ茶・コ-ヒ-');
INSERT INTO offers VALUES ('askul-trial', '107245', 1035, 2900, NULL, 1000, 'g', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 1, 'お茶・コーヒー レギュラーコーヒー モカ 豆', '107245', 'レギュラ-コ-ヒ- モカ 豆 1kg
山ノ珈琲店
107245
2100000010356
オ茶・コ-ヒ-');
INSERT INTO offers VALUES ('askul-trial', '900091', 2003, 1780, '100枚', 100, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'bags 90L 透明', '900091', 'ポリ袋 清掃業務用 90l 透明 100枚
ポリテック関東
900091
2900000000131
ゴミ袋');
CREATE TABLE order_changes (last INTEGER NOT NULL) STRICT;
INSERT INTO order_changes VALUES (390);
CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders, line_number INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles, quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL, amount INTEGER NOT NULL, tax_rate INTEGER NOT NULL,
    PRIMARY KEY (order_id, line_number)
  ) STRICT, WITHOUT ROWID;
INSERT INTO order_lines VALUES (1, 1, 547, 5, 207, 1035, 10);
INSERT INTO order_lines VALUES (1, 2, 49, 50, 1036, 51800, 10);
INSERT INTO order_lines VALUES (2, 1, 711, 4, 1296, 5184, 10);
INSERT INTO order_lines VALUES (2, 2, 692, 6, 601, 3606, 10);
INSERT INTO order_lines VALUES (3, 1, 712, 10, 271, 2710, 10);
INSERT INTO order_lines VALUES (3, 2, 611, 4, 2353, 9412, 10);
INSERT INTO order_lines VALUES (3, 3, 700, 4, 3285, 13140, 10);
INSERT INTO order_lines VALUES (3, 4, 695, 10, 1140, 11400, 10);
INSERT INTO order_lines VALUES (4, 1, 16, 4, 2239, 8956, 10);
INSERT INTO order_lines VALUES (4, 2, 454, 1, 1938, 1938, 10);
INSERT INTO order_lines VALUES (4, 3, 514, 3, 143, 429, 10);
INSERT INTO order_lines VALUES (5, 1, 1172, 1, 4084, 4084, 8);
INSERT INTO order_lines VALUES (5, 2, 1161, 2, 4291, 8582, 8);
INSERT INTO order_lines VALUES (5, 3, 1172, 2, 4084, 8168, 8);
INSERT INTO order_lines VALUES (5, 4, 802, 4, 2446, 9784, 10);
INSERT INTO order_lines VALUES (5, 5, 1166, 4, 2145, 8580, 8);
INSERT INTO order_lines VALUES (5, 6, 822, 3, 238, 714, 10);
INSERT INTO order_lines VALUES (5, 7, 1191, 20, 788, 15760, 8);
INSERT INTO order_lines VALUES (5, 8, 839, 10, 102, 1020, 10);
INSERT INTO order_lines VALUES (5, 9, 802, 2, 2446, 4892, 10);
INSERT INTO order_lines VALUES (5, 10, 1166, 3, 2145, 6435, 8);
INSERT INTO order_lines VALUES (5, 11, 1174, 1, 1057, 1057, 8);
INSERT INTO order_lines VALUES (5, 12, 792, 1, 591, 591, 10);
INSERT INTO order_lines VALUES (6, 1, 299, 6, 337, 2022, 10);
INSERT INTO order_lines VALUES (6, 2, 206, 2, 2332, 4664, 10);
INSERT INTO order_lines VALUES (6, 3, 325, 2, 155, 310, 10);
INSERT INTO order_lines VALUES (6, 4, 456, 4, 1938, 7752, 10);
INSERT INTO order_lines VALUES (6, 5, 549, 50, 188, 9400, 10);
INSERT INTO order_lines VALUES (6, 6, 78, 2, 1928, 3856, 10);
INSERT INTO order_lines VALUES (6, 7, 295, 1, 177, 177, 10);
INSERT INTO order_lines VALUES (6, 8, 374, 3, 193, 579, 10);
INSERT INTO order_lines VALUES (7, 1, 283, 2, 5472, 10944, 10);
INSERT INTO order_lines VALUES (7, 2, 182, 5, 309, 1545, 10);
INSERT INTO order_lines VALUES (8, 1, 343, 5, 359, 1795, 10);
INSERT INTO order_lines VALUES (8, 2, 411, 50, 394, 19700, 10);
INSERT INTO order_lines VALUES (9, 1, 678, 1, 2477, 2477, 10);
INSERT INTO order_lines VALUES (9, 2, 684, 4, 3254, 13016, 10);
INSERT INTO order_lines VALUES (9, 3, 716, 50, 354, 17700, 10);
INSERT INTO order_lines VALUES (9, 4, 660, 3, 3223, 9669, 10);
INSERT INTO order_lines VALUES (10, 1, 908, 3, 6208, 18624, 10);
INSERT INTO order_lines VALUES (10, 2, 917, 4, 1845, 7380, 10);
INSERT INTO order_lines VALUES (10, 3, 920, 3, 2467, 7401, 10);
INSERT INTO order_lines VALUES (10, 4, 695, 3, 1140, 3420, 10);
INSERT INTO order_lines VALUES (10, 5, 716, 6, 354, 2124, 10);
INSERT INTO order_lines VALUES (10, 6, 873, 10, 361, 3610, 10);
INSERT INTO order_lines VALUES (10, 7, 857, 1, 5866, 5866, 10);
INSERT INTO order_lines VALUES (11, 1, 966, 5, 705, 3525, 10);
INSERT INTO order_lines VALUES (11, 2, 1167, 3, 448, 1344, 8);
INSERT INTO order_lines VALUES (11, 3, 969, 1, 413, 413, 10);
INSERT INTO order_lines VALUES (11, 4, 997, 10, 1171, 11710, 10);
INSERT INTO order_lines VALUES (11, 5, 990, 20, 510, 10200, 10);
INSERT INTO order_lines VALUES (11, 6, 975, 20, 871, 17420, 10);
INSERT INTO order_lines VALUES (12, 1, 632, 3, 2135, 6405, 10);
INSERT INTO order_lines VALUES (13, 1, 1199, 3, 3897, 11691, 8);
INSERT INTO order_lines VALUES (13, 2, 838, 3, 4125, 12375, 10);
INSERT INTO order_lines VALUES (13, 3, 791, 3, 2145, 6435, 10);
INSERT INTO order_lines VALUES (13, 4, 800, 3, 5669, 17007, 10);
INSERT INTO order_lines VALUES (13, 5, 1182, 2, 6965, 13930, 8);
INSERT INTO order_lines VALUES (13, 6, 822, 50, 238, 11900, 10);
INSERT INTO order_lines VALUES (13, 7, 1164, 3, 309, 927, 8);
INSERT INTO order_lines VALUES (13, 8, 1176, 3, 860, 2580, 8);
INSERT INTO order_lines VALUES (14, 1, 1191, 3, 788, 2364, 8);
INSERT INTO order_lines VALUES (14, 2, 1181, 5, 1451, 7255, 8);
INSERT INTO order_lines VALUES (14, 3, 1171, 2, 850, 1700, 8);
INSERT INTO order_lines VALUES (14, 4, 995, 1, 177, 177, 10);
INSERT INTO order_lines VALUES (14, 5, 1168, 1, 653, 653, 8);
INSERT INTO order_lines VALUES (15, 1, 19, 3, 5421, 16263, 10);
INSERT INTO order_lines VALUES (15, 2, 163, 4, 1368, 5472, 10);
INSERT INTO order_lines VALUES (15, 3, 108, 2, 497, 994, 10);
INSERT INTO order_lines VALUES (16, 1, 905, 5, 1492, 7460, 10);
INSERT INTO order_lines VALUES (16, 2, 916, 2, 5877, 11754, 10);
INSERT INTO order_lines VALUES (16, 3, 968, 3, 933, 2799, 10);
INSERT INTO order_lines VALUES (16, 4, 956, 3, 2757, 8271, 10);
INSERT INTO order_lines VALUES (16, 5, 909, 1, 974, 974, 10);
INSERT INTO order_lines VALUES (16, 6, 911, 5, 1410, 7050, 10);
INSERT INTO order_lines VALUES (16, 7, 984, 4, 1492, 5968, 10);
INSERT INTO order_lines VALUES (16, 8, 907, 1, 2156, 2156, 10);
INSERT INTO order_lines VALUES (16, 9, 920, 2, 2467, 4934, 10);
INSERT INTO order_lines VALUES (16, 10, 935, 5, 705, 3525, 10);
INSERT INTO order_lines VALUES (17, 1, 983, 2, 311, 622, 10);
INSERT INTO order_lines VALUES (17, 2, 701, 5, 1492, 7460, 10);
INSERT INTO order_lines VALUES (18, 1, 834, 5, 1306, 6530, 10);
INSERT INTO order_lines VALUES (18, 2, 805, 6, 726, 4356, 10);
INSERT INTO order_lines VALUES (18, 3, 835, 1, 653, 653, 10);
INSERT INTO order_lines VALUES (18, 4, 1141, 1, 7255, 7255, 8);
INSERT INTO order_lines VALUES (18, 5, 851, 5, 808, 4040, 10);
INSERT INTO order_lines VALUES (19, 1, 156, 2, 1047, 2094, 10);
INSERT INTO order_lines VALUES (19, 2, 478, 3, 4239, 12717, 10);
INSERT INTO order_lines VALUES (19, 3, 166, 3, 3938, 11814, 10);
INSERT INTO order_lines VALUES (19, 4, 101, 5, 860, 4300, 10);
INSERT INTO order_lines VALUES (20, 1, 418, 2, 829, 1658, 10);
INSERT INTO order_lines VALUES (387, 1, 1987, 1, 400, 400, 10);
INSERT INTO order_lines VALUES (388, 1, 1988, 1, 700, 700, 10);
INSERT INTO order_lines VALUES (389, 1, 1987, 1, 400, 400, 10);
INSERT INTO order_lines VALUES (390, 1, 1977, 1, 1000, 1000, 0);
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
  , ordered_by_name TEXT NOT NULL DEFAULT '', change INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO orders VALUES (1, 'cd8f3b185c941945e174', 1, 11, 22, 5, '300000003', 1680766026025, '2023-04-06', 'delivered', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,52835,5283]]', 52835, 0, 52835, 5283, '2023-04-08', '2023-04-09', 1681032360710, 0, '阿部 直人', 1);
INSERT INTO orders VALUES (2, '29d7a8c551ff0bea0b6b', 1, 9, 10, 2, '300000006', 1681096282394, '2023-04-10', 'delivered', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,8790,879]]', 8790, 0, 8790, 879, '2023-04-12', '2023-04-13', 1681381980993, 0, '𠮷田 純', 3);
INSERT INTO orders VALUES (3, '121dc31d9b298363db64', 1, 9, 10, 4, '300000009', 1681367985668, '2023-04-13', 'delivered', 'np', '[31,1,31]', NULL, '福利厚生', NULL, 0, '[]', '[[10,36662,3666]]', 36662, 0, 36662, 3666, '2023-04-13', '2023-04-14', 1681465980010, 0, '𠮷田 純', 4);
INSERT INTO orders VALUES (4, '50de10aca2fd4f0d41fb', 1, 11, 12, 3, '300000012', 1681878119982, '2023-04-19', 'returned', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,11323,1132]]', 11323, 0, 11323, 1132, '2023-04-20', '2023-04-21', 1682074440112, 0, '佐々木 蓮', 7);
INSERT INTO orders VALUES (5, '25b95abc3379f34470b7', 1, 12, 11, 1, '300000015', 1682312308355, '2023-04-24', 'delivered', 'card', NULL, '7653', '定期補充', NULL, 0, '[["coupon","法人応援クーポン",-500]]', '[[10,16879,1687],[8,52288,4183]]', 69667, -500, 69167, 5870, '2023-04-24', '2023-04-25', 1682416140583, 0, '山田 花子', 8);
INSERT INTO orders VALUES (6, 'a82a0fbd91b7223179db', 1, 10, 1, 5, '300000018', 1683097808626, '2023-05-03', 'delivered', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,28760,2876]]', 28760, 0, 28760, 2876, '2023-05-03', '2023-05-04', 1683193620582, 0, '髙橋 和夫', 10);
INSERT INTO orders VALUES (7, 'ca38aebb9388ba97d5f2', 1, 4, 39, 5, '300000021', 1684212476231, '2023-05-16', 'delivered', 'cash-on-delivery', NULL, NULL, NULL, NULL, 0, '[]', '[[10,12489,1248]]', 12489, 0, 12489, 1248, '2023-05-17', '2023-05-18', 1684403280382, 0, '三浦 琴音', 13);
INSERT INTO orders VALUES (8, 'db812f88fdfe5a7062ed', 1, 1, 2, 4, '300000024', 1684379220271, '2023-05-18', 'delivered', 'card', NULL, '5944', NULL, NULL, 0, '[]', '[[10,21495,2149]]', 21495, 0, 21495, 2149, '2023-05-18', '2023-05-19', 1684489560400, 0, '佐藤 美咲', 15);
INSERT INTO orders VALUES (9, '1c9fbc8795f08968f733', 1, 9, 32, 2, '300000027', 1684721584683, '2023-05-22', 'delivered', 'bank-transfer', NULL, NULL, NULL, NULL, 0, '[]', '[[10,42862,4286]]', 42862, 0, 42862, 4286, '2023-05-22', '2023-05-23', 1684835280496, 0, '坂本 慧', 17);
INSERT INTO orders VALUES (10, 'bd300412b9a1be5ee39a', 1, 6, 3, 6, '300000030', 1685336132623, '2023-05-29', 'delivered', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,48425,4842]]', 48425, 0, 48425, 4842, '2023-05-31', '2023-06-01', 1685612280790, 0, '鈴木 大輝', 18);
INSERT INTO orders VALUES (11, 'f0583059d035085728c3', 1, 12, 11, 5, '300000033', 1685593721251, '2023-06-01', 'delivered', 'np', '[31,1,31]', NULL, '来客用', NULL, 0, '[]', '[[10,43268,4326],[8,1344,107]]', 44612, 0, 44612, 4433, '2023-06-02', '2023-06-03', 1685784900075, 0, '山田 花子', 21);
INSERT INTO orders VALUES (12, '9cc888fd2056a336dbf4', 1, 9, 32, 3, '300000036', 1686208555538, '2023-06-08', 'delivered', 'bank-transfer', NULL, NULL, '横浜営業所 立替分', NULL, 0, '[["campaign","まとめ買いキャンペーン5%",-320]]', '[[10,6085,608]]', 6405, -320, 6085, 608, '2023-06-09', '2023-06-10', 1686391980292, 0, '坂本 慧', 23);
INSERT INTO orders VALUES (13, '37b60e86a664ee9e6ce1', 1, 12, 35, 5, '300000039', 1686548396912, '2023-06-12', 'cancelled', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,47717,4771],[8,29128,2330]]', 76845, 0, 76845, 7101, NULL, NULL, 1686562260636, 0, '藤井 すみれ', 24);
INSERT INTO orders VALUES (14, '6aadce1adefe628c0350', 1, 12, 11, 6, '300000042', 1687413105307, '2023-06-22', 'delivered', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,177,17],[8,11972,957]]', 12149, 0, 12149, 974, '2023-06-24', '2023-06-25', 1687689180028, 0, '山田 花子', 26);
INSERT INTO orders VALUES (15, '7afdd11e7408169ed4c7', 1, 3, 25, 3, '300000045', 1687918776333, '2023-06-28', 'delivered', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,22729,2272]]', 22729, 0, 22729, 2272, '2023-06-29', '2023-06-30', 1688119680181, 0, '石川 さくら', 28);
INSERT INTO orders VALUES (16, '77cd3a2c44d6b82017d3', 1, 7, 17, 4, '300000048', 1688350984410, '2023-07-03', 'delivered', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,54891,5489]]', 54891, 0, 54891, 5489, '2023-07-05', '2023-07-06', 1688640120444, 0, '林 昇', 30);
INSERT INTO orders VALUES (17, '5f1fa972fefacca1a5fa', 1, 6, 26, 2, '300000051', 1689317066676, '2023-07-14', 'delivered', 'np', '[31,1,31]', NULL, '展示会準備', NULL, 0, '[]', '[[10,8082,808]]', 8082, 0, 8082, 808, '2023-07-16', '2023-07-17', 1689587640453, 0, '小川 哲也', 34);
INSERT INTO orders VALUES (18, 'a7d723dd1dfe4882287d', 1, 1, 2, 3, '300000054', 1689561830707, '2023-07-17', 'delivered', 'np', '[31,1,31]', NULL, NULL, '在庫がない場合は代替品で構いません。', 0, '[]', '[[10,15579,1557],[8,7255,580]]', 22834, 0, 22834, 2137, '2023-07-17', '2023-07-18', 1689675960140, 0, '佐藤 美咲', 35);
INSERT INTO orders VALUES (19, '88d5ec6f0920d909301c', 1, 2, 8, 6, '300000057', 1690267825532, '2023-07-25', 'delivered', 'bank-transfer', NULL, NULL, NULL, NULL, 0, '[]', '[[10,30925,3092]]', 30925, 0, 30925, 3092, '2023-07-26', '2023-07-27', 1690452660710, 0, '小林 結衣', 38);
INSERT INTO orders VALUES (20, '8c03dfd566840ae81000', 1, 1, 13, 4, '300000060', 1690762168045, '2023-07-31', 'delivered', 'np', '[31,1,31]', NULL, NULL, NULL, 500, '[]', '[[10,2158,215]]', 1658, 0, 2158, 215, '2023-08-02', '2023-08-03', 1691055060415, 0, '山口 恵美', 39);
INSERT INTO orders VALUES (387, 'b31e55582bf18b28db4a', 7, NULL, 68, NULL, 'PM202510-0001', 1759279413374, '2025-10-01', 'delivered', 'card', NULL, '6767', NULL, NULL, 0, '[]', '[[10,400,40]]', 400, 0, 400, 40, '2025-10-01', '2025-10-01', 1759314480329, 0, '橋本 涼', 318);
INSERT INTO orders VALUES (388, 'ea8cafa1dfd52b450127', 7, NULL, 66, NULL, 'PM202512-0001', 1764550671469, '2025-12-01', 'cancelled', 'carrier', NULL, NULL, '予算コード 7110', NULL, 0, '[]', '[[10,700,70]]', 700, 0, 700, 70, NULL, NULL, 1764583260414, 0, '山口 恵美', 345);
INSERT INTO orders VALUES (389, '8b72cc77e367c5e00293', 7, NULL, 66, NULL, 'PM202604-0001', 1775019515964, '2026-04-01', 'received', 'carrier', NULL, NULL, NULL, NULL, 0, '[]', '[[10,400,40]]', 400, 0, 400, 40, NULL, NULL, 1775019515964, 0, '山口 恵美', 384);
INSERT INTO orders VALUES (390, '82b570cbfac947e3458b', 6, NULL, 58, NULL, '710000168', 1775383200000, '2026-04-05', 'received', 'bank-transfer', NULL, NULL, NULL, NULL, 0, '[]', '[[0,1000,0]]', 1000, 0, 1000, 0, NULL, NULL, 1775383200000, 0, '佐々木 蓮', 390);
CREATE TABLE paper_numbers (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (supplier, kind)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE passwords (
    member_id INTEGER PRIMARY KEY REFERENCES members, hash TEXT NOT NULL,
    -- A temporary password (仮パスワード) lapses here; null for a member's own.
    temporary_until INTEGER,
    expires_at INTEGER
  , changed_at INTEGER) STRICT;
INSERT INTO passwords VALUES (1, 'scrypt$16$8$1$w3i32C6y6VfaPAeDyzRobA$VlZukhmUx-DuI6POEQRaHYvHIt129I8kKjbqYI0QAbo', NULL, NULL, NULL);
INSERT INTO passwords VALUES (58, 'scrypt$16$8$1$53ZxksjbR3wALW1ZmzZuyA$5nUKeLB-D7FP3ZIgNS67VDopdS6wT7jh9mLFkoZK9_s', NULL, NULL, NULL);
CREATE TABLE payment_term_changes (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL,
    from_term TEXT NOT NULL, to_term TEXT NOT NULL, applies_from TEXT
  ) STRICT;
CREATE TABLE point_entries (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL, on_date TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('given', 'earned', 'used', 'given-back', 'taken-back')),
    points INTEGER NOT NULL, order_id INTEGER REFERENCES orders
  ) STRICT;
INSERT INTO point_entries VALUES (1, 1, 1775383200000, '2026-04-05', 'given', 940, NULL);
INSERT INTO point_entries VALUES (2, 2, 1775383200000, '2026-04-05', 'given', 1420, NULL);
INSERT INTO point_entries VALUES (3, 3, 1775383200000, '2026-04-05', 'given', 3560, NULL);
INSERT INTO point_entries VALUES (4, 5, 1775383200000, '2026-04-05', 'given', 1740, NULL);
INSERT INTO point_entries VALUES (5, 6, 1775383200000, '2026-04-05', 'given', 1200, NULL);
INSERT INTO point_entries VALUES (6, 7, 1775383200000, '2026-04-05', 'given', 2910, NULL);
INSERT INTO point_entries VALUES (7, 8, 1775383200000, '2026-04-05', 'given', 2700, NULL);
INSERT INTO point_entries VALUES (8, 9, 1775383200000, '2026-04-05', 'given', 2860, NULL);
INSERT INTO point_entries VALUES (9, 10, 1775383200000, '2026-04-05', 'given', 3130, NULL);
INSERT INTO point_entries VALUES (10, 11, 1775383200000, '2026-04-05', 'given', 4280, NULL);
INSERT INTO point_entries VALUES (11, 12, 1775383200000, '2026-04-05', 'given', 2110, NULL);
INSERT INTO point_entries VALUES (12, 13, 1775383200000, '2026-04-05', 'given', 2820, NULL);
INSERT INTO point_entries VALUES (13, 14, 1775383200000, '2026-04-05', 'given', 3220, NULL);
INSERT INTO point_entries VALUES (14, 15, 1775383200000, '2026-04-05', 'given', 2760, NULL);
INSERT INTO point_entries VALUES (15, 16, 1775383200000, '2026-04-05', 'given', 2070, NULL);
INSERT INTO point_entries VALUES (16, 17, 1775383200000, '2026-04-05', 'given', 530, NULL);
INSERT INTO point_entries VALUES (17, 18, 1775383200000, '2026-04-05', 'given', 2820, NULL);
INSERT INTO point_entries VALUES (18, 19, 1775383200000, '2026-04-05', 'given', 1070, NULL);
INSERT INTO point_entries VALUES (19, 20, 1775383200000, '2026-04-05', 'given', 4640, NULL);
INSERT INTO point_entries VALUES (20, 21, 1775383200000, '2026-04-05', 'given', 1110, NULL);
INSERT INTO point_entries VALUES (21, 22, 1775383200000, '2026-04-05', 'given', 2720, NULL);
INSERT INTO point_entries VALUES (22, 23, 1775383200000, '2026-04-05', 'given', 4770, NULL);
INSERT INTO point_entries VALUES (23, 24, 1775383200000, '2026-04-05', 'given', 1110, NULL);
INSERT INTO point_entries VALUES (24, 25, 1775383200000, '2026-04-05', 'given', 4180, NULL);
INSERT INTO point_entries VALUES (25, 26, 1775383200000, '2026-04-05', 'given', 2930, NULL);
INSERT INTO point_entries VALUES (26, 27, 1775383200000, '2026-04-05', 'given', 3430, NULL);
INSERT INTO point_entries VALUES (27, 28, 1775383200000, '2026-04-05', 'given', 4620, NULL);
INSERT INTO point_entries VALUES (28, 29, 1775383200000, '2026-04-05', 'given', 3460, NULL);
INSERT INTO point_entries VALUES (29, 30, 1775383200000, '2026-04-05', 'given', 1570, NULL);
INSERT INTO point_entries VALUES (30, 31, 1775383200000, '2026-04-05', 'given', 1830, NULL);
INSERT INTO point_entries VALUES (31, 32, 1775383200000, '2026-04-05', 'given', 1600, NULL);
INSERT INTO point_entries VALUES (32, 33, 1775383200000, '2026-04-05', 'given', 3370, NULL);
INSERT INTO point_entries VALUES (33, 34, 1775383200000, '2026-04-05', 'given', 1190, NULL);
INSERT INTO point_entries VALUES (34, 35, 1775383200000, '2026-04-05', 'given', 940, NULL);
INSERT INTO point_entries VALUES (35, 38, 1775383200000, '2026-04-05', 'given', 2300, NULL);
INSERT INTO point_entries VALUES (36, 39, 1775383200000, '2026-04-05', 'given', 3800, NULL);
INSERT INTO point_entries VALUES (37, 41, 1775383200000, '2026-04-05', 'given', 3780, NULL);
INSERT INTO point_entries VALUES (38, 42, 1775383200000, '2026-04-05', 'given', 1180, NULL);
INSERT INTO point_entries VALUES (39, 43, 1775383200000, '2026-04-05', 'given', 2690, NULL);
INSERT INTO point_entries VALUES (40, 44, 1775383200000, '2026-04-05', 'given', 1370, NULL);
INSERT INTO point_entries VALUES (41, 45, 1775383200000, '2026-04-05', 'given', 2280, NULL);
INSERT INTO point_entries VALUES (42, 46, 1775383200000, '2026-04-05', 'given', 1590, NULL);
INSERT INTO point_entries VALUES (43, 47, 1775383200000, '2026-04-05', 'given', 1150, NULL);
INSERT INTO point_entries VALUES (44, 48, 1775383200000, '2026-04-05', 'given', 3480, NULL);
INSERT INTO point_entries VALUES (45, 50, 1775383200000, '2026-04-05', 'given', 2170, NULL);
INSERT INTO point_entries VALUES (46, 51, 1775383200000, '2026-04-05', 'given', 360, NULL);
CREATE TABLE product_requests (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    name TEXT NOT NULL, maker TEXT NOT NULL, jan TEXT NOT NULL, note TEXT NOT NULL, quantity INTEGER,
    at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'looked-into', 'carried', 'declined')),
    code TEXT
  ) STRICT;
INSERT INTO product_requests VALUES (1, '32108ecfa5a87875', 2, '折りたたみコンテナ 50L', 'はこび屋工業', '', '書類の一時保管に使います。ふた付きだと助かります。', 10, 1769853600000, 'carried', '900133');
INSERT INTO product_requests VALUES (2, 'eefe828926a4069a', 3, '純銅製ドアノブ 抗菌仕様', '', '', '', 4, 1771840800000, 'declined', NULL);
INSERT INTO product_requests VALUES (3, 'e7e9156cddd0c9f6', 2, '点字ラベルライター用テープ 9mm', 'カナデ事務器', '', '受付の案内表示用です。', 6, 1774864800000, 'looked-into', NULL);
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
INSERT INTO qcash_charges VALUES (1, 390, 58, 1000, 'bank-transfer', '{"way":"bank-transfer","cardBrand":"","place":"","instalments":"","senderKana":"ミナトシヨウジ","personName":"","email":"","phone":""}', '{"kind":"bank-transfer","bank":"架空ネット銀行","branch":"見本支店(001)","account":"普通 0000000","holder":"キユーキヤツシユオタメシ(カ","reference":"744123"}', 'waiting', 1775383200000, 1775988000000, NULL);
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
INSERT INTO qcash_sellers VALUES (58, 186400, 52300, '2026-04-17', 3480, '');
INSERT INTO qcash_sellers VALUES (63, 0, 0, NULL, 640, NULL);
CREATE TABLE quotes (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('quote', 'saved-order')),
    company_id INTEGER NOT NULL REFERENCES companies, member_id INTEGER NOT NULL REFERENCES members,
    made_by_name TEXT NOT NULL, department_id INTEGER REFERENCES departments, address_id INTEGER REFERENCES addresses,
    number TEXT NOT NULL, made_at INTEGER NOT NULL, made_on TEXT NOT NULL, valid_until TEXT,
    payment_method TEXT, payment_term TEXT, coupon_code TEXT, points INTEGER NOT NULL DEFAULT 0,
    cost_memo TEXT, comment TEXT, content TEXT NOT NULL,
    order_id INTEGER REFERENCES orders,
    UNIQUE (company_id, number)
  ) STRICT;
INSERT INTO quotes VALUES (1, '24cc723fc3a48123b229', 'quote', 1, 1, '髙橋 和夫', 10, 52, '50000001', 1775383200000, '2026-04-05', '2026-05-05', 'np', '[31,1,31]', NULL, 0, NULL, NULL, '{"calculation":{"lines":[{"productCode":"100007","jan":"2100000000012","name":"コピー用紙 A4 500枚×5冊","maker":"北辰製紙","category":"コピー用紙","quantity":2,"unit":"箱","unitPrice":{"amount":2664,"currency":"JPY"},"taxRate":10,"lineNumber":1,"amount":{"amount":5328,"currency":"JPY"}}],"discounts":[],"shippingFee":{"amount":0,"currency":"JPY"},"taxTotals":[{"rate":10,"taxable":{"amount":5328,"currency":"JPY"},"tax":{"amount":532,"currency":"JPY"}}],"totals":{"goods":{"amount":5328,"currency":"JPY"},"discount":{"amount":0,"currency":"JPY"},"taxExcluded":{"amount":5328,"currency":"JPY"},"tax":{"amount":532,"currency":"JPY"},"taxIncluded":{"amount":5860,"currency":"JPY"}}},"productRows":[1],"campaigns":[],"campaignPrices":[]}', NULL);
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
INSERT INTO refresh_tokens VALUES (x'3cd6dabc57b5a9ed617c56a2693b7cc887defd3c21c1b122852ba3f6349c127e', 1, 1777975200000, NULL);
INSERT INTO refresh_tokens VALUES (x'775f103cc25b354b32daba62cef3e0f18d631f0e4b428b84b2592d3d121f4b99', 2, 1777975200000, NULL);
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
INSERT INTO sessions VALUES (1, 'askul-trial', 1, 'desk-of-this-test', 1775383200000, NULL, NULL, 'in-program');
INSERT INTO sessions VALUES (2, 'qoo10-qcash-trial', 58, 'desk-of-this-test', 1775383200000, NULL, NULL, 'in-program');
CREATE TABLE settings (
    supplier TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (supplier, name)
  ) STRICT, WITHOUT ROWID;
INSERT INTO settings VALUES ('askul-trial', 'documents.transfer-days', '3');
INSERT INTO settings VALUES ('qoo10-qcash-trial', 'prepaid.points-for-one', '2');
CREATE TABLE sign_in_failures (
    supplier TEXT NOT NULL, who TEXT NOT NULL, count INTEGER NOT NULL, last_at INTEGER NOT NULL,
    locked INTEGER NOT NULL DEFAULT 0, locked_until INTEGER,
    PRIMARY KEY (supplier, who)
  ) STRICT, WITHOUT ROWID;
INSERT INTO sign_in_failures VALUES ('amano-trial', 'member:48', 5, 1775383200000, 1, NULL);
INSERT INTO sign_in_failures VALUES ('askul-trial', 'member:6', 5, 1775383200000, 1, NULL);
INSERT INTO sign_in_failures VALUES ('plus-member-trial', 'member:65', 5, 1775383200000, 1, NULL);
INSERT INTO sign_in_failures VALUES ('qoo10-qcash-trial', 'member:62', 5, 1775383200000, 1, NULL);
INSERT INTO sign_in_failures VALUES ('quocard-pay-trial', 'member:52', 5, 1775383200000, 1, 1775386800000);
CREATE TABLE sign_in_log (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, member_id INTEGER REFERENCES members,
    at INTEGER NOT NULL, outcome TEXT NOT NULL, identifier_kind TEXT NOT NULL, desk_id TEXT NOT NULL,
    place TEXT NOT NULL
  ) STRICT;
INSERT INTO sign_in_log VALUES (1, 'askul-trial', 1, 1775383200000, 'signed-in', 'inquiry-number', 'desk-of-this-test', 'in-program');
INSERT INTO sign_in_log VALUES (2, 'qoo10-qcash-trial', 58, 1775383200000, 'signed-in', 'member-id', 'desk-of-this-test', 'in-program');
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
INSERT INTO writes VALUES ('member:1', 'key-4', 1, 'desk-of-this-test', 'makeQuote', x'56db002abc80aa297418f9550055400f275887272506e601f23e5d3c37d0442a', 201, '{"id":"24cc723fc3a48123b229","kind":"quote","number":"50000001","madeAt":"2026-04-05T10:00:00.000Z","madeOn":"2026-04-05","madeBy":{"id":"17f2ea96f8a011c7","name":"髙橋 和夫"},"validUntil":"2026-05-05","state":"valid","calculation":{"lines":[{"lineNumber":1,"productCode":"100007","jan":"2100000000012","name":"コピー用紙 A4 500枚×5冊","maker":"北辰製紙","category":"コピー用紙","quantity":2,"unit":"箱","unitPrice":{"amount":2664,"currency":"JPY"},"amount":{"amount":5328,"currency":"JPY"},"taxRate":10}],"discounts":[],"shippingFee":{"amount":0,"currency":"JPY"},"taxTotals":[{"rate":10,"taxable":{"amount":5328,"currency":"JPY"},"tax":{"amount":532,"currency":"JPY"}}],"totals":{"goods":{"amount":5328,"currency":"JPY"},"discount":{"amount":0,"currency":"JPY"},"taxExcluded":{"amount":5328,"currency":"JPY"},"tax":{"amount":532,"currency":"JPY"},"taxIncluded":{"amount":5860,"currency":"JPY"}}},"department":{"id":"9dba78adcd8dc164","name":"購買部"},"deliverTo":{"name":"株式会社みなと総合サービス 髙橋 和夫","postalCode":"105-0000","address":"東京都港区みなと台1丁目2-3 みなとビル5階","phone":"090-0000-1001"},"payment":{"method":"np","term":{"closingDay":31,"payMonthOffset":1,"payDay":31}},"costMemo":null,"comment":null,"orderedAs":null}', NULL, 1775383200000, NULL);
INSERT INTO writes VALUES ('member:1', 'sha256:fDawqd7d4RnHUWWVfGycGH5l3x7l24fExYrVA62Iy-M', 1, 'desk-of-this-test', 'addToCart', x'6113bebda9a381d406801c7f45daf1282275edf5ad34b8f7b7d2e4f06ff7dcf1', 200, NULL, x'8790292eed3e1af98690bb7f3d5b3a89a5fec78e0865743fa7fd640acc572e9a3dff62d497ee53269cc64759266962d2ec0a207b5c91b1522c3a7446fdcb7c0f84d817d76756e74b7e675dec2aa9be5fa7fd7bcc0353449ca89e27af0a8cd78ad254f65f2943c0d08381b475f93e826fa6768c714ff9c09a851b53048699c5edd38cb61185616915a03f056b7c251e1d95c83a52492afef11b41b119a2c2303c50a8cf59c08b6b72ed1983d68aed429d2db6fd80d4cf4470272951918b010bf47537c9c2f9a6b136f0a706c14de2c22d58544ac3fcae6e9f9979d60887d8c329e0d4dc7a01b96b11e79836d1bb51a5406823e0dc2ecb69539d9f097da50639405638a984865d67e0f57afe9e55cce1ef6fcc244637ea895eca6fcd1813ee454ab43e05a513d6d751033e44124b62df0b8e93b50d917dfef99e4379a356cc540633edf42999b374bbff8b697ce903f9f530ea6df17e6b085b0a60de72e4d01b2d532431a916e82dd40b546855749108659e4cd480acd81c7316cf565b9b28dcfaa35ddefb6858d458c6a3111b2387e0cbc0da81081b61e35b4b13ffdb84491a798a23621caf45384e8e777ea4763dfa24244e7d288c764cd8988aeca120fba80af8ebe8e103b204b85cf7fbb2d32da12fea5af1c2c19e270b187d338d759b881fa37be54ea32c2787d13e22e111fa57458d48a68dc31ad7aee14d618027183a8ed89ff7fe286635ea0fd55ac4d35dbbe3f524038a28d7537decf4e90e00130aaf45fb77456446827faf5ca650792829cfafbf6f78c791a8cd8a5aad9b290d14ca128d929b444d31c38390bb9c5fe4cd244e23514cd91bdd1b64e6506ceff27bf4d2936bb715a1d848c7d346400270bb9e602bd1aaedb398a3fa9ddb3ab4dd5d40bfdd72c6dbf8ef9a8d2c0e06be5c709a3b4d9b075fa03ab7499ce77dd322489e9840d2818c0236d8f3975bf83fe945a433a5bcbaffc4d24d2b0e237c4ae78bfd230a06dacf22d67673fcb25508e78fcaa6309032fa89820b67fef40cba7f313e59f995b41c604d4cd25dceb54ebcb3b2bc1b925c4a1ed151f457643385b8be65d13cb5d639fc10087921cbd57584e5742a984c957d61fdd28f0869b660c92ef5b4c46f1ac3a0b952ca83036069c4fc1766a7e4cb4e92ad767d3437adcdd46ef3a5c7687040222ff492a7f17e014af786f45a0cfa0b41ec06b06323be6aca6e3f36816f7e780af58dfc3146e5d253698bc4dd81394eb63409363f5c404e87ecb52ca8a72a6a4b08c51c51e716b360c75989e7db251da5a6bc29b0c982209082a5a0e58737b3303eab791d37912437a6cf5b6083b056ebb1c3a8d6a7e85ddc83d33c90c68e220d300b6c8a5f18d62f1d572aece3c7aaff7fed0c8700ec712b665526bd2e740d9a76d2d6775c0207580449c949ac0402fffc3bf21fb851dff3b80bb60d16cf2be865c397beda2debad79fd2de254ede973d521f2e2cc2a24445de9105858c35ccef3f9d1f9d6f0a9e8d189980800dbc5e2bcd7611d09c61575b277c2ea996563eeb7252f3855420f5811f734e68dd49acea5c1e3b5fa4aaa6b0c6ffc8ae3da19b11e1186f9f718805960ef348d06936024a8d1daf73de54c6ecf720b52f6910ec3f6d1abf71a7c8b4384a5daf2b4e753bc52754a0606dbc20b03ea172ee18ab4fb32ba983d99d4241065c9d42382e158481a4b5c354c6001e4fc56412679339cd160be78f8b21e93a67ce09e4becfc11379113fc510b56093a0a6514bee1656c2c7cff630a016d23d5b4f229233afcb6d3be90346a204de9fb2de4508667553fc1654cb764c5cd4965dd57bf54a9ccc2d5d0e606ab4bb373b1f602c2869a477f4e749880fe02cd574d98ca25f7545b3c92dfa531c7896679adcbc782b6b1fba6a7900cda6ee069e1c12298c608c2a68c41017bf21bf81b1b185056035c24fd1f5526c65f398db3ec972f78f52926d425c39498cae7298a324e8317518e3eb36228975571fd53c852f4bbfaaf6a696ff0c79e9a873624a1fb67513aa7fa895e98acdb847e3ae171ce4f69c96c0010bc0686073e52eb3d33fc7ed4daf6f08f7e3d833af489260cd461742ef8168f3d97913f34e45796d9d9b2665fe566e55bbcdb28a0a432efb228e920920debbb5cb938f8cb7b6f69f28ed87271400764c3757c119e', 1775383200000, 1775988000000);
INSERT INTO writes VALUES ('member:58', 'charge-of-version', 58, 'desk-of-this-test', 'chargePrepaid', x'56e296da110e7d3898e198528602521556a596949d92fdb7dd84ef23bdec717a', 201, '{"charge":{"id":"82b570cbfac947e3458b","number":"710000168","orderedAt":"2026-04-05T10:00:00.000Z","amount":{"amount":1000,"currency":"JPY"},"way":"bank-transfer","method":"bank-transfer","instalments":null,"state":"waiting","chargedAt":null,"payUntil":"2026-04-12T10:00:00.000Z","instruction":{"kind":"bank-transfer","bank":"架空ネット銀行","branch":"見本支店(001)","account":"普通 0000000","holder":"キユーキヤツシユオタメシ(カ","reference":"744123"}},"balance":{"amount":74200,"currency":"JPY"}}', NULL, 1775383200000, NULL);
INSERT INTO writes VALUES ('supplier:askul-trial', 'sha256:vil0VGl443OebW2oXEvp8zTOMt8rn9S2_xtVwNV-nUQ', NULL, NULL, 'signIn', x'5b1b617efdbd9ce3946e6cf7a710fd91ebc08fbc8f9d0988d87c6cfa43767878', 201, NULL, x'553e91eb9a615d65c94354311ccda5b3ae09b48ad55e127bd90ac1301d84bd83437e69369ec4aa1908f32089ff3a6a083c0d273d7e7dcc194a2fa4d47f514f818f1642c1cb7e9bdafc5065da67975d893336dfaa024b4bc6b8cac7c0a229c7d4c997c52c83821d3504d2815efa68801a82ed4ddb38a661a048256dd65bb3f8a48a6d553d97d7154bc6be649760cc8cad7129970a71f58a7abe0d5484b641c375e111cece792a8f822654e1fa7f7090129530d430380ee4dfdf8255761d02babc8e3510d7abda9b80d0cfe904716b67f6d43ad6ebbf92be337f92b832a78da78665201cb239b85ec4b56616fff7647bebf9fea0eb815c65254718d4a1f2c758290b555e29f7513c06260926ccb2b111824acd59aa734406ae512d72869c057f6184f768730acaefda60f0a6d1d280e5cd9f717e7a7a7f7585feae3f1f3635ff09d9d7f036ad1916599c4e412333b4bb090e7013dbc381483da67427c69da2497729ef3c6ceffe675d6e61db39a9e39fbd96f1aac478f2ab0f19fccc23334648548e1e2c5ba1e47cdd063ad0f04a22bdc4cb3d2c9c3ccd8fac0f116de720ee9e567c25c3f5bc5787549d412940557f4c6da4c518854e05707edc24f421f5d8fcb43219e7a9ef441fc29c0c282ac10bdc62c2e22e4d776c3fc452824c1b20593d516dd225cdaa5839f1ad412e1cf9b0d8157c5436b5c07e7e1a40fd760613722d6eb096c0f25384e034097fbf20e98e2167b2550fd17c76ea65b0b90042dba4d8c3e89174dc1bf95de046417520c328dfe894db16f2ecb03148c3babc4717bfce39', 1775383200000, 1775386800000);
INSERT INTO writes VALUES ('supplier:qoo10-qcash-trial', 'sha256:BD4wlRvE6sbFhxkb4J7GQRCTO2xeYz5pVGIzMxhWHlU', NULL, NULL, 'signIn', x'bdd1ada508ed408c212b8a796ad2d0498a3633243465209adc394cd9c962a7ec', 201, NULL, x'1e630adc61042f643b3925da253eb9f3251d03be1dfff254c95cebeccd762d617de789b962dc1c5f9be2cc1086ef7d19b04c661fed2766f85b9ec22287deb47aed5d9c24d7a149c89d0df8e7248aee469bb35d4e72cfa8e762cce36192fd79803bf650135b96b2dba70246ed795da6ddb93620289b89fd9f73c4ae5372c1a0bc5531d59273da778712b0d8291393f941df1b0a4411324372eb2af94f1e28909dba6ccc681036f35a08a17c60f1234e3e5de039971dfb45ec9571d9c91853db5a478329072aaa854aa52fcb05296a33f9369da46ed1c766b3c1660a85df5a6a5c9d1029e5e38b70730b2727b11ceb6008c7ad1d0e97ec611f5e0168e5c2c31b9b790671439e3114f99f0ab43146e6abae6a8351bcdda432ae0313735c997645264a8446b84d7ba1347e863838f6477692e908d95fae2265c6552c6b62240d4e9570ae40ad0567bad283235a192f0b9137219ad1d9a84bb6314dbf265fff3a20ea1722bd3ea9175141e6a762b1a37ac8494d41f533c1af4a0efc91a9b9f6dd2987c375075026f13b546ffd82588f86ca9be19fd88a6a39a4a47a1f60210eccfff330bca1adb7e4db6aa47c08641e6a763d2b05324d9795b6001b22c6df5c45b7ee9dc76ccf4eb81748f5cb7485fc45f3d00ab52412333e381b47567ff02a5df900fb1bd2372bd2399d3c1ec26fa476861c99673b8aef1c735b3d2e7a8b25d451bbbfd452831a', 1775383200000, 1775386800000);
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
PRAGMA user_version = 7;
PRAGMA application_id = 1262768971;
