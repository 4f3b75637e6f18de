PRAGMA foreign_keys = OFF;
CREATE TABLE access_tokens (
    hash BLOB PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES sessions, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
INSERT INTO access_tokens VALUES (x'4a1426609471b7d8243790028bd2278fe2469fc5090fa9b7ded5954db7bae103', 1, 1775006100000);
INSERT INTO access_tokens VALUES (x'f27f90d8a914ed17abcd65604fc29269574f8f00a58786265061b4dff13a9837', 2, 1775006100000);
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
INSERT INTO addresses VALUES (52, 1, '株式会社みなと総合サービス 髙橋 和夫', '105-0000', '東京都港区みなと台1丁目2-3 みなとビル5階', '090-0000-1001');
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, jan TEXT, name TEXT NOT NULL,
    maker TEXT, category TEXT, unit TEXT NOT NULL, price INTEGER NOT NULL, tax_rate INTEGER NOT NULL
  ) STRICT;
INSERT INTO articles VALUES (154, 'askul-trial', '101078', '2100000001545', 'パイプ式ファイル 両開き A3ヨコ とじ厚30mm グレー 1セット(5冊)', 'みどり文具工業㈱', 'ファイル・バインダー', '冊', 3360, 10);
INSERT INTO articles VALUES (276, 'askul-trial', '101932', '2100000002764', 'ノック式ゲルインクボールペン 0.38mm 黒 10本入', '三つ葉筆記具', '筆記具', '箱', 760, 10);
INSERT INTO articles VALUES (293, 'askul-trial', '102051', '2100000002931', '蛍光ペン ツインタイプ 緑 1セット(3本)', 'みどり文具工業㈱', '筆記具', '本', 650, 10);
INSERT INTO articles VALUES (359, 'askul-trial', '102513', '2100000003594', '消しゴム 大 1セット(10個)', 'ペンの森', '筆記具', '個', 1090, 10);
INSERT INTO articles VALUES (424, 'askul-trial', '102968', '2100000004249', '付箋 75×25mm 10冊入 1セット(3ﾊﾟｯｸ)', '旭日紙業', 'ノート・メモ・付箋', 'ﾊﾟｯｸ', 2300, 10);
INSERT INTO articles VALUES (457, 'askul-trial', '103199', '2100000004577', 'クラフト封筒 角2 500枚', '旭日紙業', '封筒・ラベル', '袋', 1870, 10);
INSERT INTO articles VALUES (459, 'askul-trial', '103213', '2100000004591', 'クラフト封筒 角2 1000枚', '長月封筒', '封筒・ラベル', '袋', 2450, 10);
INSERT INTO articles VALUES (693, 'askul-trial', '104851', '2100000006939', 'ＯＡタップ ８個口 1m', 'デジタルみなと', 'パソコン周辺用品', '個', 3140, 10);
INSERT INTO articles VALUES (758, 'askul-trial', '105306', '2100000007585', 'スチールロッカー 3人用 ホワイト', '髙津スチール', 'オフィス家具', '台', 28700, 10);
INSERT INTO articles VALUES (862, 'askul-trial', '106034', '2100000008629', 'トイレットペーパー シングル 96ロール', '富士見衛生紙', 'ペーパータオル・トイレットペーパー', 'ﾊﾟｯｸ', 1140, 10);
INSERT INTO articles VALUES (930, 'askul-trial', '106510', '2100000009305', '不織布マスク 小さめ 50枚 1セット(3箱)', 'クリーンメディカ', '衛生・マスク', '箱', 2020, 10);
INSERT INTO articles VALUES (984, 'askul-trial', '106888', '2100000009848', 'トイレ用洗剤 中性 業務用 20kg 1セット(5本)', '泡の匠', '洗剤・清掃用品', '本', 5280, 10);
INSERT INTO articles VALUES (987, 'askul-trial', '106909', '2100000009879', 'スポンジたわし ソフト 10個入', '泡の匠', '洗剤・清掃用品', '個', 229, 10);
INSERT INTO articles VALUES (1072, 'askul-trial', '107504', '2100000010721', '天然水 500ml 6本', '清流ビバレッジ', '飲料', 'ｹｰｽ', 1680, 8);
INSERT INTO articles VALUES (1341, 'amano-trial', 'AM-00122', '2200000001221', '自動床洗浄機用 スクイジーブレード 前 幅650mm', 'クリーンマシン', '清掃機器の消耗品', '枚', 3600, 10);
INSERT INTO articles VALUES (1348, 'amano-trial', 'AM-00129', '2200000001290', '自動床洗浄機用 スクイジーブレード 前後セット 幅810mm', '床研工業', '清掃機器の消耗品', '枚', 8950, 10);
INSERT INTO articles VALUES (1368, 'amano-trial', 'AM-00149', '2200000001498', '掃除機用紙パック ｱｯﾌﾟﾗｲﾄ用 10枚', '床研工業', '清掃機器の消耗品', '袋', 4080, 10);
INSERT INTO articles VALUES (1422, 'amano-trial', 'AM-00203', '2200000002037', 'モップ ほこり取り ハンドル付', 'クリーンマシン', '清掃機器', '本', 5450, 10);
INSERT INTO articles VALUES (1447, 'amano-trial', 'AM-00228', '2200000002280', '+ドライバー No.3 100mm', '近江工具製作所', '工具', '本', 1320, 10);
INSERT INTO articles VALUES (1548, 'amano-trial', 'AM-00329', '2200000003294', 'チップソー 木工用 165mm 52P 1セット(5枚)', '鋼一', '工具', '枚', 4700, 10);
INSERT INTO articles VALUES (1591, 'amano-trial', 'AM-00372', '2200000003720', '耐切創手袋 レベル５ S', 'まもり手袋', '作業手袋・保護具', '双', 830, 10);
INSERT INTO articles VALUES (1606, 'amano-trial', 'AM-00387', '2200000003874', '-30℃対応 防寒手袋 L オレンジ', 'まもり手袋', '作業手袋・保護具', '双', 4080, 10);
INSERT INTO articles VALUES (1621, 'amano-trial', 'AM-00402', '2200000004024', '使い捨て防じんマスク ＤＳ１ 20枚', '安心堂', '作業手袋・保護具', '箱', 4320, 10);
INSERT INTO articles VALUES (1675, 'amano-trial', 'AM-00456', '2200000004567', '安全標識「立入禁止」 マグネット', NULL, '安全用品', '枚', 1290, 10);
INSERT INTO articles VALUES (1734, 'amano-trial', 'AM-00515', '2200000005151', 'シリコーンシーラント アイボリー 10本入 1セット(3本)', 'ニチロク化成', '補修・接着剤', '本', 3920, 10);
INSERT INTO articles VALUES (1745, 'amano-trial', 'AM-00526', '2200000005267', 'エポキシ系接着剤 徳用', '職人ケミカル', '補修・接着剤', '本', 1980, 10);
INSERT INTO articles VALUES (1747, 'amano-trial', 'AM-00528', '2200000005281', '木工用接着剤 50g', 'ニチロク化成', '補修・接着剤', '本', 1600, 10);
INSERT INTO articles VALUES (1826, 'amano-trial', 'AM-00607', '2200000006073', 'ダンボール 80サイズ 30枚', 'ポリテック関東', '梱包資材', '枚', 353, 10);
INSERT INTO articles VALUES (1848, 'amano-trial', 'AM-00629', '2200000006295', 'ストレッチフィルム 中', '荷づくり本舗', '梱包資材', '巻', 4160, 10);
INSERT INTO articles VALUES (1861, 'amano-trial', 'AM-00642', '2200000006424', 'チャック付ポリ袋 A6 1000枚', 'ポリテック関東', '梱包資材', '袋', 1010, 10);
INSERT INTO articles VALUES (1964, 'quocard-pay-trial', 'QP200500', NULL, 'デジタルギフト バリューコード 500円 ありがとうデザイン', NULL, 'バリューコード', '件', 500, 0);
INSERT INTO articles VALUES (1977, 'quocard-pay-trial', 'QP305000', NULL, 'デジタルギフト バリューコード 5,000円 お誕生日デザイン', NULL, 'バリューコード', '件', 5000, 0);
INSERT INTO articles VALUES (1981, 'quocard-pay-trial', 'QP400300', NULL, 'デジタルギフト バリューコード 300円 アンケート謝礼デザイン', NULL, 'バリューコード', '件', 300, 0);
INSERT INTO articles VALUES (1985, 'quocard-pay-trial', 'QP403000', NULL, 'デジタルギフト バリューコード 3,000円 アンケート謝礼デザイン', NULL, 'バリューコード', '件', 3000, 0);
INSERT INTO articles VALUES (1992, 'quocard-pay-trial', 'QP501000', NULL, 'デジタルギフト バリューコード 1,000円 福利厚生デザイン', NULL, 'バリューコード', '件', 1000, 0);
INSERT INTO articles VALUES (2000, 'qoo10-qcash-trial', 'QC1000', NULL, 'Qキャッシュ チャージ券 1,000円', NULL, 'Qキャッシュチャージ券', '枚', 1000, 0);
INSERT INTO articles VALUES (2005, 'qoo10-qcash-trial', 'QC50000', NULL, 'Qキャッシュ チャージ券 50,000円', NULL, 'Qキャッシュチャージ券', '枚', 50000, 0);
INSERT INTO articles VALUES (2006, 'qoo10-qcash-trial', 'QC100000', NULL, 'Qキャッシュ チャージ券 100,000円', NULL, 'Qキャッシュチャージ券', '枚', 100000, 0);
INSERT INTO articles VALUES (2009, 'qoo10-qcash-trial', 'QC1000000', NULL, 'Qキャッシュ チャージ券 1,000,000円', NULL, 'Qキャッシュチャージ券', '枚', 1000000, 0);
INSERT INTO articles VALUES (2010, 'plus-member-trial', 'PM-M', NULL, '月額コース 月会費', NULL, '会費', 'か月', 400, 10);
INSERT INTO articles VALUES (2011, 'plus-member-trial', 'PM-M2', NULL, '月額プレミアムコース 月会費', NULL, '会費', 'か月', 700, 10);
INSERT INTO articles VALUES (2012, 'plus-member-trial', 'PM-Y', NULL, 'まとめて払いコース 年会費', NULL, '会費', '年', 4000, 10);
INSERT INTO articles VALUES (2013, 'askul-trial', '900007', '2900000000018', 'ニトリル手袋 業務用 パウダーフリー S 100枚', 'まもり手袋', '衛生・マスク', '箱', 798, 10);
INSERT INTO articles VALUES (2014, 'askul-trial', '900014', '2900000000025', 'ニトリル手袋 業務用 パウダーフリー M 100枚', 'まもり手袋', '衛生・マスク', '箱', 798, 10);
INSERT INTO articles VALUES (2015, 'askul-trial', '900021', '2900000000032', 'ニトリル手袋 業務用 パウダーフリー L 100枚', 'まもり手袋', '衛生・マスク', '箱', 798, 10);
INSERT INTO articles VALUES (2016, 'askul-trial', '900028', '2900000000049', 'アルカリ乾電池 業務用 単3形 40本', '光陽電池', '電池・照明', 'パック', 1480, 10);
INSERT INTO articles VALUES (2017, 'askul-trial', '900035', '2900000000056', 'アルカリ乾電池 業務用 単4形 40本', '光陽電池', '電池・照明', 'パック', 1480, 10);
INSERT INTO articles VALUES (2018, 'askul-trial', '900042', '2900000000063', 'アルカリ乾電池 業務用 9V形 10本', '光陽電池', '電池・照明', 'パック', 2180, 10);
INSERT INTO articles VALUES (2019, 'askul-trial', '900049', '2900000000070', 'OPPテープ 中梱包用 50mm×100m', '荷づくり本舗', 'のり・テープ・はさみ', '巻', 198, 10);
INSERT INTO articles VALUES (2020, 'askul-trial', '900056', '2900000000087', '布テープ 重梱包用 50mm×25m', '荷づくり本舗', 'のり・テープ・はさみ', '巻', 248, 10);
INSERT INTO articles VALUES (2021, 'askul-trial', '900063', '2900000000094', '養生テープ 半透明 50mm×25m', '荷づくり本舗', 'のり・テープ・はさみ', '巻', 268, 10);
INSERT INTO articles VALUES (2022, 'askul-trial', '900070', '2900000000100', '床用中性洗剤 業務用 4L', '㈱あおば化学', '洗剤・清掃用品', '本', 1680, 10);
INSERT INTO articles VALUES (2023, 'askul-trial', '900077', '2900000000117', 'トイレ用酸性洗剤 業務用 5kg', '㈱あおば化学', '洗剤・清掃用品', '本', 1980, 10);
INSERT INTO articles VALUES (2024, 'askul-trial', '900084', '2900000000124', 'マイクロファイバークロス 業務用 40cm角 10枚', 'クリーンマシン', '洗剤・清掃用品', '袋', 980, 10);
INSERT INTO articles VALUES (2025, 'askul-trial', '900091', '2900000000131', 'ポリ袋 清掃業務用 90L 透明 100枚', 'ポリテック関東', 'ごみ袋', '袋', 1780, 10);
INSERT INTO articles VALUES (2026, 'askul-trial', '900098', '2900000000148', 'ポリ袋 清掃業務用 45L 半透明 100枚', 'ポリテック関東', 'ごみ袋', '袋', 898, 10);
INSERT INTO articles VALUES (2027, 'askul-trial', '900105', '2900000000155', 'LED懐中電灯 防水 300ルーメン', 'あかり電工', '電池・照明', '個', 2480, 10);
INSERT INTO articles VALUES (2028, 'askul-trial', '900112', '2900000000162', '延長コード 屋内用 3個口 5m', 'あかり電工', 'パソコン周辺用品', '本', 1180, 10);
INSERT INTO articles VALUES (2029, 'askul-trial', '900119', '2900000000179', '保護めがね 軽量タイプ くもり止め', '安心堂', '衛生・マスク', '個', 680, 10);
INSERT INTO articles VALUES (2030, 'askul-trial', '900126', '2900000000186', '軍手 綿混 12双組', 'まもり手袋', '衛生・マスク', '組', 398, 10);
INSERT INTO articles VALUES (2031, 'askul-trial', '900133', '2900000000193', '折りたたみコンテナ 50L', 'はこび屋工業', 'オフィス家具', '個', 2180, 10);
INSERT INTO articles VALUES (2032, 'askul-trial', '900140', '2900000000209', '平台車 樹脂製 150kg 静音', 'はこび屋工業', 'オフィス家具', '台', 9800, 10);
INSERT INTO articles VALUES (2033, 'askul-trial', '900147', '2900000000216', '救急絆創膏 業務用 100枚', 'あおば衛材', '衛生・マスク', '箱', 498, 10);
INSERT INTO articles VALUES (2034, 'askul-trial', '900154', '2900000000223', '冷却塩タブレット 個包装 100粒', '備えの匠', '菓子', '袋', 1280, 8);
INSERT INTO articles VALUES (2035, 'askul-trial', '900161', '2900000000230', '経口補水飲料 500ml 24本', '清流ビバレッジ', '飲料', 'ケース', 3480, 8);
INSERT INTO articles VALUES (2036, 'askul-trial', '900168', '2900000000247', 'タイムカード 標準 月末締 100枚', 'ジコク計時', 'ファイル・バインダー', '箱', 1480, 10);
INSERT INTO articles VALUES (2037, 'amano-trial', 'AM-90001', '2900000000018', 'ニトリル手袋 業務用 パウダーフリー S 100枚', 'まもり手袋', '作業手袋・保護具', 'ケース', 13800, 10);
INSERT INTO articles VALUES (2038, 'amano-trial', 'AM-90002', '2900000000025', 'ニトリル手袋 業務用 パウダーフリー M 100枚', 'まもり手袋', '作業手袋・保護具', 'ケース', 13800, 10);
INSERT INTO articles VALUES (2039, 'amano-trial', 'AM-90003', '2900000000032', 'ニトリル手袋 業務用 パウダーフリー L 100枚', 'まもり手袋', '作業手袋・保護具', 'ケース', 13800, 10);
INSERT INTO articles VALUES (2040, 'amano-trial', 'AM-90004', '2900000000049', 'アルカリ乾電池 業務用 単3形 40本', '光陽電池', '電設資材', 'パック', 1580, 10);
INSERT INTO articles VALUES (2041, 'amano-trial', 'AM-90005', '2900000000056', 'アルカリ乾電池 業務用 単4形 40本', '光陽電池', '電設資材', 'パック', 1560, 10);
INSERT INTO articles VALUES (2042, 'amano-trial', 'AM-90006', '2900000000063', 'アルカリ乾電池 業務用 9V形 10本', '光陽電池', '電設資材', 'パック', 1980, 10);
INSERT INTO articles VALUES (2043, 'amano-trial', 'AM-90007', '2900000000070', 'OPPテープ 中梱包用 50mm×100m', '荷づくり本舗', '梱包資材', 'ケース', 8400, 10);
INSERT INTO articles VALUES (2044, 'amano-trial', 'AM-90008', '2900000000087', '布テープ 重梱包用 50mm×25m', '荷づくり本舗', '梱包資材', 'ケース', 6900, 10);
INSERT INTO articles VALUES (2045, 'amano-trial', 'AM-90009', '2900000000094', '養生テープ 半透明 50mm×25m', '荷づくり本舗', '梱包資材', 'ケース', 6300, 10);
INSERT INTO articles VALUES (2046, 'amano-trial', 'AM-90010', '2900000000100', '床用中性洗剤 業務用 4L', '㈱あおば化学', '床用ワックス・剥離剤', '本', 1480, 10);
INSERT INTO articles VALUES (2047, 'amano-trial', 'AM-90011', '2900000000117', 'トイレ用酸性洗剤 業務用 5kg', '㈱あおば化学', '床用ワックス・剥離剤', '本', 1780, 10);
INSERT INTO articles VALUES (2048, 'amano-trial', 'AM-90012', '2900000000124', 'マイクロファイバークロス 業務用 40cm角 10枚', 'クリーンマシン', '清掃機器の消耗品', '袋', 1080, 10);
INSERT INTO articles VALUES (2049, 'amano-trial', 'AM-90013', '2900000000131', 'ポリ袋 清掃業務用 90L 透明 100枚', 'ポリテック関東', '清掃機器の消耗品', 'ケース', 6480, 10);
INSERT INTO articles VALUES (2050, 'amano-trial', 'AM-90014', '2900000000148', 'ポリ袋 清掃業務用 45L 半透明 100枚', 'ポリテック関東', '清掃機器の消耗品', 'ケース', 4980, 10);
INSERT INTO articles VALUES (2051, 'amano-trial', 'AM-90015', '2900000000155', 'LED懐中電灯 防水 300ルーメン', 'あかり電工', '安全用品', '個', 2680, 10);
INSERT INTO articles VALUES (2052, 'amano-trial', 'AM-90016', '2900000000162', '延長コード 屋内用 3個口 5m', 'あかり電工', '電設資材', '本', 1080, 10);
INSERT INTO articles VALUES (2053, 'amano-trial', 'AM-90017', '2900000000179', '保護めがね 軽量タイプ くもり止め', '安心堂', '作業手袋・保護具', '個', 598, 10);
INSERT INTO articles VALUES (2054, 'amano-trial', 'AM-90018', '2900000000186', '軍手 綿混 12双組', 'まもり手袋', '作業手袋・保護具', '箱', 3280, 10);
INSERT INTO articles VALUES (2055, 'amano-trial', 'AM-90019', '2900000000193', '折りたたみコンテナ 50L', 'はこび屋工業', '台車・脚立', '個', 1980, 10);
INSERT INTO articles VALUES (2056, 'amano-trial', 'AM-90020', '2900000000209', '平台車 樹脂製 150kg 静音', 'はこび屋工業', '台車・脚立', '台', 8980, 10);
INSERT INTO articles VALUES (2057, 'amano-trial', 'AM-90021', '2900000000216', '救急絆創膏 業務用 100枚', 'あおば衛材', '安全用品', '箱', 560, 10);
INSERT INTO articles VALUES (2058, 'amano-trial', 'AM-90022', '2900000000223', '冷却塩タブレット 個包装 100粒', '備えの匠', '安全用品', '袋', 1380, 8);
INSERT INTO articles VALUES (2059, 'amano-trial', 'AM-90023', '2900000000230', '経口補水飲料 500ml 24本', '清流ビバレッジ', '安全用品', 'ケース', 3680, 8);
INSERT INTO articles VALUES (2060, 'amano-trial', 'AM-90024', '2900000000247', 'タイムカード 標準 月末締 100枚', 'ジコク計時', 'タイムカード・勤怠用品', '箱', 1380, 10);
CREATE TABLE change_tokens (
    hash BLOB PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, expires_at INTEGER NOT NULL
  , used_at INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE companies (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, public_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL
  , corporate_number TEXT, field_values TEXT NOT NULL DEFAULT '{}', version INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO companies VALUES (1, 'askul-trial', '15609924962c3f34', '株式会社みなと総合サービス', '8999801000001', '{"companyName":"株式会社みなと総合サービス","corporateNumber":"8999801000001","representativeName":"湊 誠一","representativeKana":"ミナト　セイイチ"}', 0);
INSERT INTO companies VALUES (2, 'askul-trial', 'e3f113aa0be85747', '有限会社髙﨑工務店', '7999801000002', '{"companyName":"有限会社髙﨑工務店","corporateNumber":"7999801000002","representativeName":"髙﨑 一郎","representativeKana":"タカサキ　イチロウ"}', 0);
INSERT INTO companies VALUES (3, 'amano-trial', '389c5ed483af23f4', '株式会社みなと総合サービス', '8999801000001', '{"companyName":"株式会社みなと総合サービス"}', 0);
INSERT INTO companies VALUES (4, 'amano-trial', '028aa3d49e01b284', '有限会社髙﨑工務店', '7999801000002', '{"companyName":"有限会社髙﨑工務店"}', 0);
INSERT INTO companies VALUES (5, 'quocard-pay-trial', '5b4482f118f4cf17', '株式会社みなと総合サービス', '8999801000001', '{"companyName":"株式会社みなと総合サービス","companyKana":"カブシキガイシャミナトソウゴウサービス"}', 0);
INSERT INTO companies VALUES (6, 'qoo10-qcash-trial', 'f09a584339b21c76', '株式会社みなと総合サービス', '8999801000001', '{}', 0);
INSERT INTO companies VALUES (7, 'plus-member-trial', '47ed86d2776ae809', '株式会社みなと総合サービス', '8999801000001', '{}', 0);
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
CREATE TABLE idempotent_answers (
    supplier TEXT NOT NULL, caller BLOB NOT NULL, key TEXT NOT NULL, request BLOB NOT NULL,
    status INTEGER NOT NULL, body TEXT, at INTEGER NOT NULL,
    PRIMARY KEY (supplier, caller, key)
  ) STRICT, WITHOUT ROWID;
INSERT INTO idempotent_answers VALUES ('askul-trial', x'cd9a01a6b81adcdd42bb3dad61f9e70ba597cf1c4a3664e719eab03334a76069', 'order-of-version-4', x'27794c14a5f4e5e15eecacba01fde4b55b13d325b6552e4c8a5d8409de8c2155', 201, '{"order":{"id":"2029cfd3a74d5453d3e4","number":"300000021","orderedAt":"2026-04-01T01:00:00.000Z","orderedOn":"2026-04-01","status":"received","orderedBy":{"id":"39b398ca335357fb","name":"髙橋 和夫"},"department":{"id":"bf3d09c609c00c52","name":"購買部","code":"320"},"deliverTo":{"name":"株式会社みなと総合サービス 髙橋 和夫","postalCode":"105-0000","address":"東京都港区みなと台1丁目2-3 みなとビル5階","phone":"090-0000-1001"},"payment":{"method":"np","term":{"closingDay":31,"payMonthOffset":1,"payDay":31},"cardLast4":null},"costMemo":null,"comment":null,"lines":[{"lineNumber":1,"productCode":"101078","jan":"2100000001545","name":"パイプ式ファイル 両開き A3ヨコ とじ厚30mm グレー 1セット(5冊)","maker":"みどり文具工業㈱","category":"ファイル・バインダー","unit":"冊","quantity":1,"unitPrice":{"amount":3465,"currency":"JPY"},"amount":{"amount":3465,"currency":"JPY"},"taxRate":10}],"discounts":[],"shippingFee":{"amount":0,"currency":"JPY"},"taxTotals":[{"rate":10,"taxable":{"amount":3465,"currency":"JPY"},"tax":{"amount":346,"currency":"JPY"}}],"totals":{"goods":{"amount":3465,"currency":"JPY"},"discount":{"amount":0,"currency":"JPY"},"taxExcluded":{"amount":3465,"currency":"JPY"},"tax":{"amount":346,"currency":"JPY"},"taxIncluded":{"amount":3811,"currency":"JPY"}},"shippedOn":null,"deliveredOn":null,"updatedAt":"2026-04-01T01:00:00.000Z"},"pointsEarned":34}', 1775005200000);
INSERT INTO idempotent_answers VALUES ('askul-trial', x'cd9a01a6b81adcdd42bb3dad61f9e70ba597cf1c4a3664e719eab03334a76069', 'v3-4', x'3bd3879dca48ea47c0b68fe7c14e75e5fc77ebce1c42636fabb43bfeaccc10ec', 200, '{"version":1,"lines":[{"id":"ca703d2886cc09a5","article":{"code":"101078","jan":"2100000001545","name":"パイプ式ファイル 両開き A3ヨコ とじ厚30mm グレー 1セット(5冊)","maker":"みどり文具工業㈱","category":"ファイル・バインダー","unit":"冊","packing":"5冊","pieces":{"count":5,"unit":"冊"},"listPrice":{"amount":3609,"currency":"JPY"},"price":{"amount":3465,"currency":"JPY"},"priceKind":"company","taxRate":10,"sale":"on-sale","replacedBy":null,"stock":{"state":"in-stock","left":null,"restockedOn":null},"direct":false,"leadDays":0,"atMost":null,"recommended":false},"quantity":1,"amount":{"amount":3465,"currency":"JPY"},"department":{"id":"bf3d09c609c00c52","name":"購買部"},"from":"catalogue","addedAt":"2026-04-01T01:00:00.000Z","changes":[]}],"subtotals":[{"department":{"id":"bf3d09c609c00c52","name":"購買部"},"lines":1,"goods":{"amount":3465,"currency":"JPY"}}],"departments":[{"id":"fd3453ac2cc2aac2","name":"総務部"},{"id":"c2db8eb42ed3d154","name":"人事部"},{"id":"a893a3a13a6101d7","name":"経理部"},{"id":"824011010245c68f","name":"営業一部"},{"id":"4231eb00869a9ce8","name":"営業二部"},{"id":"543ac821c3c23525","name":"施設管理部"},{"id":"ef9493cd8cd96086","name":"清掃事業部"},{"id":"2e4fee6f524e34aa","name":"設備保全部"},{"id":"43a5023e0277c2b7","name":"情報システム部"},{"id":"bf3d09c609c00c52","name":"購買部"},{"id":"7ce2b4d6dc20e6b7","name":"EC推進部"},{"id":"7fc5ec4c0d65fdd5","name":"社員食堂・厨房"}],"goods":{"amount":3465,"currency":"JPY"},"chooseAnew":false}', 1775005200000);
INSERT INTO idempotent_answers VALUES ('askul-trial', x'cd9a01a6b81adcdd42bb3dad61f9e70ba597cf1c4a3664e719eab03334a76069', 'v3-6', x'c3192b3d0e54138aa9ae1bd522b8a9cf8c2a420c8bd31b0f21002c81cf39f1a8', 200, '{"reckoning":{"lines":[{"productCode":"101078","jan":"2100000001545","name":"パイプ式ファイル 両開き A3ヨコ とじ厚30mm グレー 1セット(5冊)","maker":"みどり文具工業㈱","category":"ファイル・バインダー","quantity":1,"unit":"冊","unitPrice":{"amount":3465,"currency":"JPY"},"taxRate":10,"lineNumber":1,"amount":{"amount":3465,"currency":"JPY"}}],"discounts":[],"shippingFee":{"amount":0,"currency":"JPY"},"taxTotals":[{"rate":10,"taxable":{"amount":3465,"currency":"JPY"},"tax":{"amount":346,"currency":"JPY"}}],"totals":{"goods":{"amount":3465,"currency":"JPY"},"discount":{"amount":0,"currency":"JPY"},"taxExcluded":{"amount":3465,"currency":"JPY"},"tax":{"amount":346,"currency":"JPY"},"taxIncluded":{"amount":3811,"currency":"JPY"}}},"problems":[],"changes":[],"earns":34,"payment":{"method":"np","term":{"closingDay":31,"payMonthOffset":1,"payDay":31}}}', 1775005200000);
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
INSERT INTO members VALUES (1, 1, 10, '39b398ca335357fb', '髙橋 和夫', 'タカハシ　カズオ', 'takahashi.kazuo@minato.example.jp', 'administrator', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1001', 1671325200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (2, 1, 1, 'a3e71a44605d2442', '佐藤 美咲', 'サトウ　ミサキ', 'sato.misaki@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1002', 1671411600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (3, 1, 6, '81ce745fc648baad', '鈴木 大輝', 'スズキ　ダイキ', 'suzuki.daiki@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1003', 1671498000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (4, 1, 3, '82fb74a5f9f592aa', '渡邊 恵子', 'ワタナベ　ケイコ', 'watanabe.keiko@minato.example.jp', 'viewer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1004', 1671584400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (5, 1, 4, 'b04866a342c7d812', '伊藤 駿', 'イトウ　シュン', 'ito.shun@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1005', 1671670800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (6, 1, 5, 'dfcbe25ed91f9980', '山本 彩', 'ヤマモト　アヤ', 'yamamoto.aya@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1006', 1671757200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (7, 1, 7, 'cf719a3b06ccdc42', '中村 武', 'ナカムラ　タケシ', 'nakamura.takeshi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1007', 1671843600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (8, 1, 2, '9c32327f1cf20468', '小林 結衣', 'コバヤシ　ユイ', 'kobayashi.yui@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1008', 1671930000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (9, 1, 8, '39f53ecca0466de8', '加藤 浩', 'カトウ　ヒロシ', 'kato.hiroshi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1009', 1672016400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (10, 1, 9, '6829479446f615c3', '𠮷田 純', 'ヨシダ　ジュン', 'yoshida.jun@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'too-many-at-once', '090-0000-1010', 1672102800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (11, 1, 12, '79506034b8818a70', '山田 花子', 'ヤマダ　ハナコ', 'yamada.hanako@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1011', 1672189200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (12, 1, 11, '27a9b1b34bf2efbf', '佐々木 蓮', 'ササキ　レン', 'sasaki.ren@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1012', 1672275600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (13, 1, 1, '72ab186b989202c1', '山口 恵美', 'ヤマグチ　エミ', 'yamaguchi.emi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1013', 1672362000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (14, 1, 6, 'db80bc7efc70655c', '松本 五郎', 'マツモト　ゴロウ', 'matsumoto.goro@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1014', 1672448400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (15, 1, 4, 'bd65d56e37250f9a', '井上 真央', 'イノウエ　マオ', 'inoue.mao@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1015', 1672534800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (16, 1, 5, 'bb7959c5a4d447c4', '木村 孝子', 'キムラ　タカコ', 'kimura.takako@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1016', 1672621200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (17, 1, 7, '744dc3e7802d1443', '林 昇', 'ハヤシ　ノボル', 'hayashi.noboru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1017', 1672707600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (18, 1, 2, 'bf0b555418ff8a1f', '齋藤 裕子', 'サイトウ　ユウコ', 'saito.yuko@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1018', 1672794000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (19, 1, 8, '59afff947656aa4b', '清水 明', 'シミズ　アキラ', 'shimizu.akira@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1019', 1672880400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (20, 1, 9, '4fe8717700eb08c8', '山﨑 凛', 'ヤマザキ　リン', 'yamazaki.rin@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1020', 1672966800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (21, 1, 10, 'ded710ff16cdf128', '森 千尋', 'モリ　チヒロ', 'mori.chihiro@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1021', 1673053200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (22, 1, 11, 'a87f98eafb0c7ce1', '阿部 直人', 'アベ　ナオト', 'abe.naoto@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1022', 1673139600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (23, 1, 12, '39d5c2bfb158415d', '池田 文恵', 'イケダ　フミエ', 'ikeda.fumie@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1023', 1673226000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (24, 1, 1, '36cd34f3b2aef06e', '橋本 涼', 'ハシモト　リョウ', 'hashimoto.ryo@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1024', 1673312400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (25, 1, 3, 'aa074836ee6534e6', '石川 さくら', 'イシカワ　サクラ', 'ishikawa.sakura@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1025', 1673398800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (26, 1, 6, 'add086033f73e536', '小川 哲也', 'オガワ　テツヤ', 'ogawa.tetsuya@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1026', 1673485200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (27, 1, 4, '283e9a23ec4f8b9b', '後藤 麻美', 'ゴトウ　マミ', 'goto.mami@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1027', 1673571600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (28, 1, 5, '5a45f09fedd8a30b', '長谷川 翔', 'ハセガワ　ショウ', 'hasegawa.sho@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1028', 1673658000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (29, 1, 7, '2a3fd7d597d66d98', '村上 勇', 'ムラカミ　イサム', 'murakami.isamu@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1029', 1673744400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (30, 1, 2, 'b4306be2ba923eb8', '近藤 夏海', 'コンドウ　ナツミ', 'kondo.natsumi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1030', 1673830800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (31, 1, 8, '8fa5cbe5a085f363', '石井 守', 'イシイ　マモル', 'ishii.mamoru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1031', 1673917200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (32, 1, 9, 'c6eacd748f610afb', '坂本 慧', 'サカモト　ケイ', 'sakamoto.kei@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1032', 1674003600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (33, 1, 10, '5bc8b78d3bd475e0', '遠藤 みちる', 'エンドウ　ミチル', 'endo.michiru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1033', 1674090000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (34, 1, 11, 'd631890ea68cefd7', '青木 翼', 'アオキ　ツバサ', 'aoki.tsubasa@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1034', 1674176400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (35, 1, 12, '038d310255301f68', '藤井 すみれ', 'フジイ　スミレ', 'fujii.sumire@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1035', 1674262800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (36, 1, 7, '4e7ce02b9499a1b2', '西村 修', 'ニシムラ　オサム', 'nishimura.osamu@minato.example.jp', 'buyer', 'suspended', 'w:902', 0, NULL, NULL, NULL, '090-0000-1036', 1674349200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (37, 1, 1, '23238404747eb0f5', '福田 遥', 'フクダ　ハルカ', 'fukuda.haruka@minato.example.jp', 'buyer', 'waiting-approval', NULL, 0, NULL, NULL, NULL, '090-0000-1037', 1774918800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (38, 1, 8, 'f507484f1ead4702', '太田 勝', 'オオタ　マサル', 'ota.masaru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1038', 1674522000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (39, 1, 4, '0c8eb846281a3b61', '三浦 琴音', 'ミウラ　コトネ', 'miura.kotone@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1039', 1674608400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (40, 1, 6, 'c94be8bbfb3e7a4f', '前田 潤一', 'マエダ　ジュンイチ', 'maeda.junichi@minato.example.jp', 'viewer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1040', 1674694800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (41, 2, 13, '6b58343f4f55f234', '髙﨑 一郎', 'タカサキ　イチロウ', 'takasaki.ichiro@takasaki.example.jp', 'administrator', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5001', 1674435600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (42, 2, 13, 'f47a1d2b7ee2fcfa', '髙﨑 節子', 'タカサキ　セツコ', 'takasaki.setsuko@takasaki.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5002', 1674522000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (43, 2, 14, '70397a684d05d839', '大野 健太', 'オオノ　ケンタ', 'oono.kenta@takasaki.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5003', 1674608400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (44, 2, 14, '5971ca59b22af633', '辻 満', 'ツジ　ミツル', 'tsuji.mitsuru@takasaki.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5004', 1674694800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (45, 3, NULL, '6c721d583acd0d08', '鈴木 大輝', 'スズキ　ダイキ', 'suzuki.daiki@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1003', 1671498000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (46, 3, NULL, 'e9ba2b9cd77305db', '中村 武', 'ナカムラ　タケシ', 'nakamura.takeshi@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1007', 1671843600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (47, 3, NULL, '8e2c52a5df9db3a4', '林 昇', 'ハヤシ　ノボル', 'hayashi.noboru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1017', 1672707600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (48, 3, NULL, 'b1cb11f74ff1a18f', '清水 明', 'シミズ　アキラ', 'shimizu.akira@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1019', 1672880400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (49, 3, NULL, '84addd42f4f48e37', '村上 勇', 'ムラカミ　イサム', 'murakami.isamu@minato.example.jp', 'buyer', 'suspended', 'w:905', 0, NULL, NULL, NULL, '090-0000-1029', 1673744400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (50, 3, NULL, '753599e51748cdc7', '石井 守', 'イシイ　マモル', 'ishii.mamoru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1031', 1673917200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (51, 4, NULL, '01bb491e70fde38d', '髙﨑 一郎', 'タカサキ　イチロウ', 'takasaki.ichiro@takasaki.example.jp', 'administrator', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-5001', 1674435600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (52, 5, NULL, 'd512cabce0a6974f', '井上 真央', 'イノウエ　マオ', 'inoue.mao@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1015', 1672534800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (53, 5, NULL, 'cfb3a494e074e961', '齋藤 裕子', 'サイトウ　ユウコ', 'saito.yuko@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1018', 1672794000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (54, 5, NULL, '692ac25ca964dabb', '森 千尋', 'モリ　チヒロ', 'mori.chihiro@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1021', 1673053200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (55, 5, NULL, 'cfecc47bf06ac080', '後藤 麻美', 'ゴトウ　マミ', 'goto.mami@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1027', 1673571600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (56, 5, NULL, '1dea8e93d9a7eff2', '長谷川 翔', 'ハセガワ　ショウ', 'hasegawa.sho@minato.example.jp', 'buyer', 'suspended', 'w:910', 0, NULL, NULL, NULL, '090-0000-1028', 1673658000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (57, 5, NULL, 'a4bc2304ea04364b', '近藤 夏海', 'コンドウ　ナツミ', 'kondo.natsumi@minato.example.jp', 'buyer', 'active', NULL, 1, NULL, NULL, NULL, '090-0000-1030', 1673830800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (58, 6, NULL, '20ecbe3f3145aeec', '佐々木 蓮', 'ササキ　レン', 'sasaki.ren@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1012', 1672275600000, NULL, NULL, NULL, 1, 89000, 'ja');
INSERT INTO members VALUES (59, 6, NULL, 'eeec21f40df3900b', '阿部 直人', 'アベ　ナオト', 'abe.naoto@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1022', 1673139600000, NULL, NULL, NULL, 1, 30300, 'ja');
INSERT INTO members VALUES (60, 6, NULL, '4ab9e573406889ab', '橋本 涼', 'ハシモト　リョウ', 'hashimoto.ryo@minato.example.jp', 'buyer', 'suspended', 'w:920', 0, NULL, NULL, NULL, '090-0000-1024', 1673312400000, NULL, NULL, NULL, 1, 56700, 'ja');
INSERT INTO members VALUES (61, 6, NULL, 'db08979ce79f38c7', '坂本 慧', 'サカモト　ケイ', 'sakamoto.kei@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, 'outage', '090-0000-1032', 1674003600000, NULL, NULL, NULL, 1, 5200, 'ja');
INSERT INTO members VALUES (62, 6, NULL, 'ae4db987dde70b37', '遠藤 みちる', 'エンドウ　ミチル', 'endo.michiru@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1033', 1674090000000, NULL, NULL, NULL, 1, 58700, 'ja');
INSERT INTO members VALUES (63, 6, NULL, '1ca331c79ad3f06f', '青木 翼', 'アオキ　ツバサ', 'aoki.tsubasa@minato.example.jp', 'buyer', 'active', NULL, 0, NULL, NULL, NULL, '090-0000-1034', 1674176400000, NULL, NULL, NULL, 1, 38900, 'ja');
INSERT INTO members VALUES (64, 7, NULL, 'dfac533c78ce4cf2', '小林 結衣', 'コバヤシ　ユイ', 'kobayashi.yui@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, NULL, '090-0000-1008', 1671930000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (65, 7, NULL, '0d7478234c335a85', '山田 花子', 'ヤマダ　ハナコ', 'yamada.hanako@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, NULL, '090-0000-1011', 1672189200000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (66, 7, NULL, '875fd3d6dad1ac25', '山口 恵美', 'ヤマグチ　エミ', 'yamaguchi.emi@minato.example.jp', 'buyer', 'suspended', 'w:930', 0, 'monthly', NULL, NULL, '090-0000-1013', 1672362000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (67, 7, NULL, 'b4b33630c962c285', '池田 文恵', 'イケダ　フミエ', 'ikeda.fumie@minato.example.jp', 'buyer', 'active', NULL, 0, 'lump-sum', '2025-02-25', NULL, '090-0000-1023', 1673226000000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (68, 7, NULL, '55cc58b95e465383', '橋本 涼', 'ハシモト　リョウ', 'hashimoto.ryo@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, 'outage', '090-0000-1024', 1673312400000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (69, 7, NULL, 'd4d4dbfa9aaf28dc', '石川 さくら', 'イシカワ　サクラ', 'ishikawa.sakura@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', NULL, NULL, '090-0000-1025', 1673398800000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (70, 7, NULL, '5ebc23d9c8cd16dd', '後藤 麻美', 'ゴトウ　マミ', 'goto.mami@minato.example.jp', 'buyer', 'active', NULL, 0, 'lump-sum', NULL, NULL, '090-0000-1027', 1673571600000, NULL, NULL, NULL, 1, NULL, 'ja');
INSERT INTO members VALUES (71, 7, NULL, '7a1b74bb99bd719f', '藤井 すみれ', 'フジイ　スミレ', 'fujii.sumire@minato.example.jp', 'buyer', 'active', NULL, 0, 'monthly', '2026-02-20', NULL, '090-0000-1035', 1674262800000, NULL, NULL, NULL, 1, NULL, 'ja');
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('content', '3');
INSERT INTO meta VALUES ('lines', '260');
INSERT INTO meta VALUES ('seed', '20260401');
INSERT INTO meta VALUES ('seeded_at', '1775005200000');
CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders, line_number INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles, quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL, amount INTEGER NOT NULL, tax_rate INTEGER NOT NULL,
    PRIMARY KEY (order_id, line_number)
  ) STRICT, WITHOUT ROWID;
INSERT INTO order_lines VALUES (30, 1, 984, 3, 5604, 16812, 10);
INSERT INTO order_lines VALUES (30, 2, 862, 3, 1210, 3630, 10);
INSERT INTO order_lines VALUES (30, 3, 987, 1, 243, 243, 10);
INSERT INTO order_lines VALUES (31, 1, 424, 1, 2441, 2441, 10);
INSERT INTO order_lines VALUES (31, 2, 758, 1, 30464, 30464, 10);
INSERT INTO order_lines VALUES (31, 3, 457, 4, 1985, 7940, 10);
INSERT INTO order_lines VALUES (31, 4, 276, 1, 807, 807, 10);
INSERT INTO order_lines VALUES (31, 5, 293, 10, 690, 6900, 10);
INSERT INTO order_lines VALUES (31, 6, 359, 5, 1157, 5785, 10);
INSERT INTO order_lines VALUES (31, 7, 293, 10, 690, 6900, 10);
INSERT INTO order_lines VALUES (32, 1, 1072, 2, 1783, 3566, 8);
INSERT INTO order_lines VALUES (33, 1, 693, 4, 3373, 13492, 10);
INSERT INTO order_lines VALUES (34, 1, 930, 4, 2119, 8476, 10);
INSERT INTO order_lines VALUES (35, 1, 459, 4, 2570, 10280, 10);
INSERT INTO order_lines VALUES (35, 2, 154, 4, 3524, 14096, 10);
INSERT INTO order_lines VALUES (52, 1, 1675, 1, 1369, 1369, 10);
INSERT INTO order_lines VALUES (52, 2, 1745, 2, 2102, 4204, 10);
INSERT INTO order_lines VALUES (52, 3, 1734, 1, 4161, 4161, 10);
INSERT INTO order_lines VALUES (53, 1, 1422, 4, 5785, 23140, 10);
INSERT INTO order_lines VALUES (53, 2, 1368, 3, 4331, 12993, 10);
INSERT INTO order_lines VALUES (53, 3, 1348, 2, 9500, 19000, 10);
INSERT INTO order_lines VALUES (53, 4, 1341, 4, 3821, 15284, 10);
INSERT INTO order_lines VALUES (54, 1, 1621, 1, 4585, 4585, 10);
INSERT INTO order_lines VALUES (54, 2, 1606, 2, 4331, 8662, 10);
INSERT INTO order_lines VALUES (54, 3, 1591, 6, 881, 5286, 10);
INSERT INTO order_lines VALUES (54, 4, 1548, 3, 4989, 14967, 10);
INSERT INTO order_lines VALUES (54, 5, 1745, 1, 2102, 2102, 10);
INSERT INTO order_lines VALUES (55, 1, 1826, 50, 375, 18750, 10);
INSERT INTO order_lines VALUES (55, 2, 1861, 3, 1072, 3216, 10);
INSERT INTO order_lines VALUES (55, 3, 1848, 3, 4416, 13248, 10);
INSERT INTO order_lines VALUES (56, 1, 1747, 1, 1678, 1678, 10);
INSERT INTO order_lines VALUES (57, 1, 1447, 2, 1418, 2836, 10);
INSERT INTO order_lines VALUES (58, 1, 1985, 50, 3000, 150000, 0);
INSERT INTO order_lines VALUES (59, 1, 1992, 10, 1000, 10000, 0);
INSERT INTO order_lines VALUES (59, 2, 1981, 15, 300, 4500, 0);
INSERT INTO order_lines VALUES (60, 1, 1977, 5, 5000, 25000, 0);
INSERT INTO order_lines VALUES (60, 2, 1964, 10, 500, 5000, 0);
INSERT INTO order_lines VALUES (61, 1, 2009, 1, 1000000, 1000000, 0);
INSERT INTO order_lines VALUES (62, 1, 2006, 1, 100000, 100000, 0);
INSERT INTO order_lines VALUES (63, 1, 2005, 1, 50000, 50000, 0);
INSERT INTO order_lines VALUES (64, 1, 2000, 1, 1000, 1000, 0);
INSERT INTO order_lines VALUES (65, 1, 2011, 1, 700, 700, 10);
INSERT INTO order_lines VALUES (66, 1, 2010, 1, 400, 400, 10);
INSERT INTO order_lines VALUES (67, 1, 2012, 1, 4000, 4000, 10);
INSERT INTO order_lines VALUES (68, 1, 154, 1, 3465, 3465, 10);
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
  , ordered_by_name TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO orders VALUES (30, 'bd4273cb2042278f7f63', 1, 7, 17, 4, '300000090', 1768379967842, '2026-01-14', 'partly-shipped', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,20685,2068]]', 20685, 0, 20685, 2068, '2026-01-14', NULL, 1768383360159, 0, '林 昇');
INSERT INTO orders VALUES (31, '9d39b3d98ef32f7e7a61', 1, 10, 1, 6, '300000093', 1770092478550, '2026-02-03', 'preparing', 'np', '[31,1,31]', NULL, NULL, '在庫がない場合は代替品で構いません。', 0, '[]', '[[10,61237,6123]]', 61237, 0, 61237, 6123, NULL, NULL, 1770113340261, 0, '髙橋 和夫');
INSERT INTO orders VALUES (32, 'bf9d765c15695bc69157', 1, 12, 23, 3, '300000096', 1774674317908, '2026-03-28', 'received', 'cash-on-delivery', NULL, NULL, NULL, NULL, 0, '[]', '[[8,3566,285]]', 3566, 0, 3566, 285, NULL, NULL, 1774674317908, 0, '池田 文恵');
INSERT INTO orders VALUES (33, 'f6807d4d6eab5dd694d0', 1, 4, 27, 5, '300000099', 1775001046743, '2026-04-01', 'waiting-approval', 'np', '[31,1,31]', NULL, '予算コード 7110', NULL, 0, '[]', '[[10,13492,1349]]', 13492, 0, 13492, 1349, NULL, NULL, 1775001046743, 0, '後藤 麻美');
INSERT INTO orders VALUES (34, '60f6a186b6914dd4ba13', 2, 14, 43, 7, '300000102', 1711930363394, '2024-04-01', 'received', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,8476,847]]', 8476, 0, 8476, 847, NULL, NULL, 1711930363394, 0, '大野 健太');
INSERT INTO orders VALUES (35, '2a257cc272bea0fde53b', 2, 13, 42, 7, '300000105', 1743402900773, '2025-03-31', 'waiting-approval', 'card', NULL, '5362', '横浜営業所 立替分', NULL, 0, '[]', '[[10,24376,2437]]', 24376, 0, 24376, 2437, NULL, NULL, 1743402900773, 0, '髙﨑 節子');
INSERT INTO orders VALUES (52, '1368b76a7475f70e99fe', 3, NULL, 45, 29, 'EC20251010-0001', 1760062544193, '2025-10-10', 'partly-shipped', 'np', '[31,2,31]', NULL, NULL, NULL, 0, '[]', '[[10,9734,973]]', 9734, 0, 9734, 973, '2025-10-10', NULL, 1760094000487, 0, '鈴木 大輝');
INSERT INTO orders VALUES (53, '2e660f8b2cee25af2ca9', 3, NULL, 47, 30, 'EC20251115-0001', 1763175859533, '2025-11-15', 'preparing', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,70417,7041]]', 70417, 0, 70417, 7041, NULL, NULL, 1763198820898, 0, '林 昇');
INSERT INTO orders VALUES (54, 'e1f18d97759d7a85acda', 3, NULL, 50, 31, 'EC20260109-0001', 1767936246943, '2026-01-09', 'received', 'cash-on-delivery', NULL, NULL, NULL, NULL, 0, '[]', '[[10,35602,3560]]', 35602, 0, 35602, 3560, NULL, NULL, 1767936246943, 0, '石井 守');
INSERT INTO orders VALUES (55, '4eeb21d19b4ef5a6334b', 3, NULL, 45, 28, 'EC20260310-0001', 1773105581728, '2026-03-10', 'waiting-approval', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,35214,3521]]', 35214, 0, 35214, 3521, NULL, NULL, 1773105581728, 0, '鈴木 大輝');
INSERT INTO orders VALUES (56, 'd8f6bf6b91b0513de54b', 4, NULL, 51, 33, 'EC20240926-0001', 1727314635977, '2024-09-26', 'received', 'np', '[20,1,31]', NULL, NULL, NULL, 500, '[]', '[[10,2178,217]]', 1678, 0, 2178, 217, NULL, NULL, 1727314635977, 0, '髙﨑 一郎');
INSERT INTO orders VALUES (57, '78958e7819e434069776', 4, NULL, 51, 33, 'EC20260401-0001', 1775005184553, '2026-04-01', 'waiting-approval', 'card', NULL, '9833', NULL, NULL, 500, '[]', '[[10,3336,333]]', 2836, 0, 3336, 333, NULL, NULL, 1775005184553, 0, '髙﨑 一郎');
INSERT INTO orders VALUES (58, '4b2d6df5c00801695c6a', 5, NULL, 52, NULL, 'QP00000001', 1699431831534, '2023-11-08', 'delivered', 'card', NULL, '3789', '＝全角の等号', NULL, 0, '[]', '[[0,150000,0]]', 150000, 0, 150000, 0, '2023-11-08', '2023-11-08', 1699441200396, 0, '井上 真央');
INSERT INTO orders VALUES (59, 'f83c9f6d9b44776cb3a5', 5, NULL, 57, NULL, 'QP00000002', 1718845623880, '2024-06-20', 'cancelled', 'bank-transfer', NULL, NULL, NULL, NULL, 0, '[]', '[[0,14500,0]]', 14500, 0, 14500, 0, NULL, NULL, 1718874300712, 0, '近藤 夏海');
INSERT INTO orders VALUES (60, 'cd9852d22a9e0e26ef38', 5, NULL, 53, NULL, 'QP00000003', 1755665147919, '2025-08-20', 'received', 'card', NULL, '7601', NULL, NULL, 0, '[]', '[[0,30000,0]]', 30000, 0, 30000, 0, NULL, NULL, 1755665147919, 0, '齋藤 裕子');
INSERT INTO orders VALUES (61, '02ca3d58acf403f50218', 6, NULL, 59, NULL, '710000007', 1704076276252, '2024-01-01', 'delivered', 'card', NULL, '6474', '共同購入 掲載分', NULL, 0, '[]', '[[0,1000000,0]]', 1000000, 0, 1000000, 0, '2024-01-01', '2024-01-01', 1704106380708, 0, '阿部 直人');
INSERT INTO orders VALUES (62, '314c170190f2ece234c3', 6, NULL, 58, NULL, '710000014', 1727580432194, '2024-09-29', 'delivered', 'paypal', NULL, NULL, 'プラス展示-カテゴリ別', NULL, 0, '[]', '[[0,100000,0]]', 100000, 0, 100000, 0, '2024-09-29', '2024-09-29', 1727605200436, 0, '佐々木 蓮');
INSERT INTO orders VALUES (63, 'e842d1ad967ac56ad6c0', 6, NULL, 59, NULL, '710000021', 1751428800346, '2025-07-02', 'cancelled', 'bank-transfer', NULL, NULL, '今日の特価掲載', NULL, 0, '[]', '[[0,50000,0]]', 50000, 0, 50000, 0, NULL, NULL, 1751451120716, 0, '阿部 直人');
INSERT INTO orders VALUES (64, '4aefaaa37ba5f03f0efb', 6, NULL, 58, NULL, '710000028', 1775003816738, '2026-04-01', 'received', 'convenience-store', NULL, NULL, 'プレミアム展示', NULL, 0, '[]', '[[0,1000,0]]', 1000, 0, 1000, 0, NULL, NULL, 1775003816738, 0, '佐々木 蓮');
INSERT INTO orders VALUES (65, '8f32189a8be3ad241d43', 7, NULL, 66, NULL, 'PM202403-0001', 1709268654913, '2024-03-01', 'delivered', 'card', NULL, '2171', '=4月分+5月分', NULL, 0, '[]', '[[10,700,70]]', 700, 0, 700, 70, '2024-03-01', '2024-03-01', 1709284320385, 0, '山口 恵美');
INSERT INTO orders VALUES (66, '8dde5cecaa6fb17c305e', 7, NULL, 66, NULL, 'PM202504-0001', 1743491622292, '2025-04-01', 'cancelled', 'carrier', NULL, NULL, '定期補充', NULL, 0, '[]', '[[10,400,40]]', 400, 0, 400, 40, NULL, NULL, 1743503460920, 0, '山口 恵美');
INSERT INTO orders VALUES (67, 'ef6d98c478f85a73d5cd', 7, NULL, 66, NULL, 'PM202604-0001', 1775002938012, '2026-04-01', 'received', 'card', NULL, '6710', NULL, NULL, 0, '[]', '[[10,4000,400]]', 4000, 0, 4000, 400, NULL, NULL, 1775002938012, 0, '山口 恵美');
INSERT INTO orders VALUES (68, '2029cfd3a74d5453d3e4', 1, 10, 1, 52, '300000021', 1775005200000, '2026-04-01', 'received', 'np', '[31,1,31]', NULL, NULL, NULL, 0, '[]', '[[10,3465,346]]', 3465, 0, 3465, 346, NULL, NULL, 1775005200000, 0, '髙橋 和夫');
CREATE TABLE passwords (
    member_id INTEGER PRIMARY KEY REFERENCES members, hash TEXT NOT NULL,
    -- A temporary password (仮パスワード) lapses here; null for a member's own.
    temporary_until INTEGER,
    expires_at INTEGER
  , changed_at INTEGER) STRICT;
INSERT INTO passwords VALUES (1, 'scrypt$16$8$1$pBd81ZLOxSqSk0fQ-4qN9w$Yiiui5hI5WFMeIbO8swazyAlLZfjjDm40LauJH9xNQg', NULL, NULL, NULL);
INSERT INTO passwords VALUES (45, 'scrypt$1024$8$1$7smCIIAKPvpEczfPUKEvZg$RYZUtfwTEh4WGqmkjvv7hF6BAP5bIJOhHT9-s1_9Qm0', NULL, NULL, NULL);
CREATE TABLE refresh_tokens (
    hash BLOB PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES sessions, expires_at INTEGER NOT NULL,
    used_at INTEGER
  ) STRICT, WITHOUT ROWID;
INSERT INTO refresh_tokens VALUES (x'94b6fe3720a95037fc7e6a4f28dffe3f2aa8b9c9b8ff3d96d0b6959c37f2c840', 2, 1777597200000, NULL);
INSERT INTO refresh_tokens VALUES (x'f98cca19398ec9aec0e9fa08ff97917a8d245527f22c5da805e0bd8c22b99b08', 1, 1777597200000, NULL);
CREATE TABLE registrations (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, email TEXT NOT NULL, locale TEXT NOT NULL,
    token_hash BLOB UNIQUE, state TEXT NOT NULL CHECK (state IN ('mail-sent', 'verified', 'checked', 'done')),
    checked_values TEXT, started_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT;
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, member_id INTEGER NOT NULL REFERENCES members,
    desk_id TEXT NOT NULL, signed_in_at INTEGER NOT NULL, ended_at INTEGER, ended_because TEXT
  , place TEXT NOT NULL DEFAULT 'in-program') STRICT;
INSERT INTO sessions VALUES (1, 'amano-trial', 45, 'desk-of-version-2', 1775005200000, NULL, NULL, 'in-program');
INSERT INTO sessions VALUES (2, 'askul-trial', 1, 'desk-of-version-4', 1775005200000, NULL, NULL, 'in-program');
CREATE TABLE settings (
    supplier TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (supplier, name)
  ) STRICT, WITHOUT ROWID;
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
INSERT INTO sign_in_log VALUES (1, 'amano-trial', 45, 1775005200000, 'signed-in', 'email', 'desk-of-version-2', 'in-program');
INSERT INTO sign_in_log VALUES (2, 'askul-trial', 1, 1775005200000, 'signed-in', 'inquiry-number', 'desk-of-version-4', 'in-program');
CREATE TABLE two_step_challenges (
    public_id TEXT PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, desk_id TEXT NOT NULL,
    sent_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  , identifier_kind TEXT NOT NULL DEFAULT 'email') STRICT, WITHOUT ROWID;
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
INSERT INTO offers VALUES ('amano-trial', 'AM-00122', 1341, 3867, NULL, 1, '枚', 0, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '清掃機器の消耗品 自動床洗浄機用 スクイジーブレード 前 幅650mm', 'am-00122', '自動床洗浄機用 スクイジ-ブレ-ド 前 幅650mm
クリ-ンマシン
am-00122
2200000001221
清掃機器ノ消耗品');
INSERT INTO offers VALUES ('amano-trial', 'AM-00129', 1348, 9614, NULL, 1, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '清掃機器の消耗品 自動床洗浄機用 スクイジーブレード 前後セット 幅810mm', 'am-00129', '自動床洗浄機用 スクイジ-ブレ-ド 前後セット 幅810mm
床研工業
am-00129
2200000001290
清掃機器ノ消耗品');
INSERT INTO offers VALUES ('amano-trial', 'AM-00149', 1368, 4383, '10枚', 10, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '清掃機器の消耗品 掃除機用紙パック ｱｯﾌﾟﾗｲﾄ用', 'am-00149', '掃除機用紙パック アップライト用 10枚
床研工業
am-00149
2200000001498
清掃機器ノ消耗品');
INSERT INTO offers VALUES ('amano-trial', 'AM-00203', 1422, 5854, NULL, 1, '本', NULL, NULL, 0, 0, 1, 5, NULL, 'on-sale', NULL, 0, '清掃機器 モップ ほこり取り ハンドル付', 'am-00203', 'モップ ホコリ取リ ハンドル付
クリ-ンマシン
am-00203
2200000002037
清掃機器');
INSERT INTO offers VALUES ('amano-trial', 'AM-00228', 1447, 1418, NULL, 1, '本', 114, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '工具 +ドライバー No.3 100mm', 'am-00228', '+ドライバ- no.3 100mm
近江工具製作所
am-00228
2200000002280
工具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00329', 1548, 5049, '5枚', 5, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '工具 チップソー 木工用 165mm 52P', 'am-00329', 'チップソ- 木工用 165mm 52p 1セット(5枚)
鋼一
am-00329
2200000003294
工具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00372', 1591, 892, NULL, 1, '双', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 耐切創手袋 レベル５ S', 'am-00372', '耐切創手袋 レベル5 s
マモリ手袋
am-00372
2200000003720
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00387', 1606, 4383, NULL, 1, '双', 314, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 -30℃対応 防寒手袋 L オレンジ', 'am-00387', '-30°c対応 防寒手袋 l オレンジ
マモリ手袋
am-00387
2200000003874
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00402', 1621, 4641, '20枚', 20, '枚', 156, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 使い捨て防じんマスク ＤＳ１', 'am-00402', '使イ捨テ防ジンマスク ds1 20枚
安心堂
am-00402
2200000004024
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-00456', 1675, 1386, NULL, 1, '枚', 4, '2026-04-12', 173, 0, 0, 1, NULL, 'on-sale', NULL, 0, '安全用品 安全標識「立入禁止」 マグネット', 'am-00456', '安全標識「立入禁止」 マグネット
am-00456
2200000004567
安全用品');
INSERT INTO offers VALUES ('amano-trial', 'AM-00515', 1734, 4211, '10本入×3本', 30, '本', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '補修・接着剤 シリコーンシーラント アイボリー', 'am-00515', 'シリコ-ンシ-ラント アイボリ- 10本入 1セット(3本)
ニチロク化成
am-00515
2200000005151
補修・接着剤');
INSERT INTO offers VALUES ('amano-trial', 'AM-00526', 1745, 2127, NULL, 1, '本', 41, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '補修・接着剤 エポキシ系接着剤 徳用', 'am-00526', 'エポキシ系接着剤 徳用
職人ケミカル
am-00526
2200000005267
補修・接着剤');
INSERT INTO offers VALUES ('amano-trial', 'AM-00528', 1747, 1719, '50g', 50, 'g', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '補修・接着剤 木工用接着剤', 'am-00528', '木工用接着剤 50g
ニチロク化成
am-00528
2200000005281
補修・接着剤');
INSERT INTO offers VALUES ('amano-trial', 'AM-00607', 1826, 387, '30枚', 30, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '梱包資材 ダンボール 80サイズ', 'am-00607', 'ダンボ-ル 80サイズ 30枚
ポリテック関東
am-00607
2200000006073
梱包資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-00629', 1848, 4469, NULL, 1, '巻', 4, '2026-04-15', 357, 0, 0, 0, NULL, 'on-sale', NULL, 0, '梱包資材 ストレッチフィルム 中', 'am-00629', 'ストレッチフィルム 中
荷ヅクリ本舗
am-00629
2200000006295
梱包資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-00642', 1861, 1085, '1000枚', 1000, '枚', 0, '2026-04-22', 223, 0, 0, 1, NULL, 'on-sale', NULL, 0, '梱包資材 チャック付ポリ袋 A6', 'am-00642', 'チャック付ポリ袋 a6 1000枚
ポリテック関東
am-00642
2200000006424
梱包資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-90001', 2037, 13800, '100枚×20箱', 2000, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'nitrile S', 'am-90001', 'ニトリル手袋 業務用 パウダ-フリ- s 100枚
マモリ手袋
am-90001
2900000000018
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-90002', 2038, 13800, '100枚×20箱', 2000, '枚', 49, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'nitrile M', 'am-90002', 'ニトリル手袋 業務用 パウダ-フリ- m 100枚
マモリ手袋
am-90002
2900000000025
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-90003', 2039, 13800, '100枚×20箱', 2000, '枚', 211, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'nitrile L', 'am-90003', 'ニトリル手袋 業務用 パウダ-フリ- l 100枚
マモリ手袋
am-90003
2900000000032
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-90004', 2040, 1580, '40本', 40, '本', 3, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'alkaline 単3形', 'am-90004', 'アルカリ乾電池 業務用 単3形 40本
光陽電池
am-90004
2900000000049
電設資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-90005', 2041, 1560, '40本', 40, '本', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'alkaline 単4形', 'am-90005', 'アルカリ乾電池 業務用 単4形 40本
光陽電池
am-90005
2900000000056
電設資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-90006', 2042, 1980, '10本', 10, '本', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'alkaline 9V形', 'am-90006', 'アルカリ乾電池 業務用 9v形 10本
光陽電池
am-90006
2900000000063
電設資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-90007', 2043, 8400, '50巻', 50, '巻', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '梱包資材 OPPテープ 中梱包用 50mm×100m', 'am-90007', 'oppテ-プ 中梱包用 50mm×100m
荷ヅクリ本舗
am-90007
2900000000070
梱包資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-90008', 2044, 6900, '30巻', 30, '巻', 141, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '梱包資材 布テープ 重梱包用 50mm×25m', 'am-90008', '布テ-プ 重梱包用 50mm×25m
荷ヅクリ本舗
am-90008
2900000000087
梱包資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-90009', 2045, 6300, '30巻', 30, '巻', 228, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '梱包資材 養生テープ 半透明 50mm×25m', 'am-90009', '養生テ-プ 半透明 50mm×25m
荷ヅクリ本舗
am-90009
2900000000094
梱包資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-90010', 2046, 1480, '4L', 1, '本', 167, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '床用ワックス・剥離剤 床用中性洗剤 業務用', 'am-90010', '床用中性洗剤 業務用 4l
(株)アオバ化学
am-90010
2900000000100
床用ワックス・剥離剤');
INSERT INTO offers VALUES ('amano-trial', 'AM-90011', 2047, 1780, '5kg', 1, '本', 100, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '床用ワックス・剥離剤 トイレ用酸性洗剤 業務用', 'am-90011', 'トイレ用酸性洗剤 業務用 5kg
(株)アオバ化学
am-90011
2900000000117
床用ワックス・剥離剤');
INSERT INTO offers VALUES ('amano-trial', 'AM-90012', 2048, 1080, '10枚', 10, '枚', 96, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '清掃機器の消耗品 マイクロファイバークロス 業務用 40cm角', 'am-90012', 'マイクロファイバ-クロス 業務用 40cm角 10枚
クリ-ンマシン
am-90012
2900000000124
清掃機器ノ消耗品');
INSERT INTO offers VALUES ('amano-trial', 'AM-90013', 2049, 6480, '100枚×4袋', 400, '枚', 392, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'bags 90L 透明', 'am-90013', 'ポリ袋 清掃業務用 90l 透明 100枚
ポリテック関東
am-90013
2900000000131
清掃機器ノ消耗品');
INSERT INTO offers VALUES ('amano-trial', 'AM-90014', 2050, 4980, '100枚×6袋', 600, '枚', 191, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'bags 45L 半透明', 'am-90014', 'ポリ袋 清掃業務用 45l 半透明 100枚
ポリテック関東
am-90014
2900000000148
清掃機器ノ消耗品');
INSERT INTO offers VALUES ('amano-trial', 'AM-90015', 2051, 2680, NULL, 1, '個', 390, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '安全用品 LED懐中電灯 防水 300ルーメン', 'am-90015', 'led懐中電灯 防水 300ル-メン
アカリ電工
am-90015
2900000000155
安全用品');
INSERT INTO offers VALUES ('amano-trial', 'AM-90016', 2052, 1080, NULL, 1, '本', 152, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '電設資材 延長コード 屋内用 3個口 5m', 'am-90016', '延長コ-ド 屋内用 3個口 5m
アカリ電工
am-90016
2900000000162
電設資材');
INSERT INTO offers VALUES ('amano-trial', 'AM-90017', 2053, 598, NULL, 1, '個', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 保護めがね 軽量タイプ くもり止め', 'am-90017', '保護メガネ 軽量タイプ クモリ止メ
安心堂
am-90017
2900000000179
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-90018', 2054, 3280, '12双×10組', 10, '組', 0, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '作業手袋・保護具 軍手 綿混', 'am-90018', '軍手 綿混 12双組
マモリ手袋
am-90018
2900000000186
作業手袋・保護具');
INSERT INTO offers VALUES ('amano-trial', 'AM-90019', 2055, 1980, NULL, 1, '個', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '台車・脚立 折りたたみコンテナ 50L', 'am-90019', '折リタタミコンテナ 50l
ハコビ屋工業
am-90019
2900000000193
台車・脚立');
INSERT INTO offers VALUES ('amano-trial', 'AM-90020', 2056, 8980, NULL, 1, '台', 196, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '台車・脚立 平台車 樹脂製 150kg 静音', 'am-90020', '平台車 樹脂製 150kg 静音
ハコビ屋工業
am-90020
2900000000209
台車・脚立');
INSERT INTO offers VALUES ('amano-trial', 'AM-90021', 2057, 560, '100枚', 100, '枚', 175, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '安全用品 救急絆創膏 業務用', 'am-90021', '救急絆創膏 業務用 100枚
アオバ衛材
am-90021
2900000000216
安全用品');
INSERT INTO offers VALUES ('amano-trial', 'AM-90022', 2058, 1380, '100粒', 1, '袋', 1, '2026-04-20', 128, 0, 0, 0, NULL, 'on-sale', NULL, 0, '安全用品 冷却塩タブレット 個包装 100粒', 'am-90022', '冷却塩タブレット 個包装 100粒
備エノ匠
am-90022
2900000000223
安全用品');
INSERT INTO offers VALUES ('amano-trial', 'AM-90023', 2059, 3680, '24本', 24, '本', 0, '2026-04-22', 156, 0, 0, 1, NULL, 'on-sale', NULL, 0, '安全用品 経口補水飲料 500ml', 'am-90023', '経口補水飲料 500ml 24本
清流ビバレッジ
am-90023
2900000000230
安全用品');
INSERT INTO offers VALUES ('amano-trial', 'AM-90024', 2060, 1380, '100枚', 100, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'タイムカード・勤怠用品 タイムカード 標準 月末締', 'am-90024', 'タイムカ-ド 標準 月末締 100枚
ジコク計時
am-90024
2900000000247
タイムカ-ド・勤怠用品');
INSERT INTO offers VALUES ('askul-trial', '101078', 154, 3609, '5冊', 5, '冊', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'ファイル・バインダー パイプ式ファイル 両開き A3ヨコ とじ厚30mm グレー', '101078', 'パイプ式ファイル 両開キ a3ヨコ トジ厚30mm グレ- 1セット(5冊)
ミドリ文具工業(株)
101078
2100000001545
ファイル・バインダ-');
INSERT INTO offers VALUES ('askul-trial', '101932', 276, 816, '10本入', 10, '本', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '筆記具 ノック式ゲルインクボールペン 0.38mm 黒', '101932', 'ノック式ゲルインクボ-ルペン 0.38mm 黒 10本入
三ツ葉筆記具
101932
2100000002764
筆記具');
INSERT INTO offers VALUES ('askul-trial', '102051', 293, 698, '3本', 3, '本', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '筆記具 蛍光ペン ツインタイプ 緑', '102051', '蛍光ペン ツインタイプ 緑 1セット(3本)
ミドリ文具工業(株)
102051
2100000002931
筆記具');
INSERT INTO offers VALUES ('askul-trial', '102513', 359, 1230, '10個', 10, '個', 396, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '筆記具 消しゴム 大', '102513', '消シゴム 大 1セット(10個)
ペンノ森
102513
2100000003594
筆記具');
INSERT INTO offers VALUES ('askul-trial', '102968', 424, 2471, '10冊入×3ﾊﾟｯｸ', 30, '冊', 2, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'ノート・メモ・付箋 付箋 75×25mm', '102968', '付箋 75×25mm 10冊入 1セット(3パック)
旭日紙業
102968
2100000004249
ノ-ト・メモ・付箋');
INSERT INTO offers VALUES ('askul-trial', '103199', 457, 2009, '500枚', 500, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '封筒・ラベル クラフト封筒 角2', '103199', 'クラフト封筒 角2 500枚
旭日紙業
103199
2100000004577
封筒・ラベル');
INSERT INTO offers VALUES ('askul-trial', '103213', 459, 2632, '1000枚', 1000, '枚', 269, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '封筒・ラベル クラフト封筒 角2', '103213', 'クラフト封筒 角2 1000枚
長月封筒
103213
2100000004591
封筒・ラベル');
INSERT INTO offers VALUES ('askul-trial', '104851', 693, 3373, NULL, 1, '個', 127, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'パソコン周辺用品 ＯＡタップ ８個口 1m', '104851', 'oaタップ 8個口 1m
デジタルミナト
104851
2100000006939
パソコン周辺用品');
INSERT INTO offers VALUES ('askul-trial', '105306', 758, 30829, NULL, 1, '台', 170, NULL, 0, 0, 0, 0, NULL, 'not-for-sale', NULL, 0, 'オフィス家具 スチールロッカー 3人用 ホワイト', '105306', 'スチ-ルロッカ- 3人用 ホワイト
髙津スチ-ル
105306
2100000007585
オフィス家具');
INSERT INTO offers VALUES ('askul-trial', '106034', 862, 1225, '96ロール', 96, 'ロール', 346, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'ペーパータオル・トイレットペーパー トイレットペーパー シングル', '106034', 'トイレットペ-パ- シングル 96ロ-ル
富士見衛生紙
106034
2100000008629
ペ-パ-タオル・トイレットペ-パ-');
INSERT INTO offers VALUES ('askul-trial', '106510', 930, 2279, '50枚×3箱', 150, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '衛生・マスク 不織布マスク 小さめ', '106510', '不織布マスク 小サメ 50枚 1セット(3箱)
クリ-ンメディカ
106510
2100000009305
衛生・マスク');
INSERT INTO offers VALUES ('askul-trial', '106888', 984, 5672, '20kg×5本', 100000, 'g', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '洗剤・清掃用品 トイレ用洗剤 中性 業務用', '106888', 'トイレ用洗剤 中性 業務用 20kg 1セット(5本)
泡ノ匠
106888
2100000009848
洗剤・清掃用品');
INSERT INTO offers VALUES ('askul-trial', '106909', 987, 246, '10個入', 10, '個', 96, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '洗剤・清掃用品 スポンジたわし ソフト', '106909', 'スポンジタワシ ソフト 10個入
泡ノ匠
106909
2100000009879
洗剤・清掃用品');
INSERT INTO offers VALUES ('askul-trial', '107504', 1072, 1769, '500ml×6本', 3000, 'ml', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '飲料 天然水', '107504', '天然水 500ml 6本
清流ビバレッジ
107504
2100000010721
飲料');
INSERT INTO offers VALUES ('askul-trial', '900007', 2013, 798, '100枚', 100, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'nitrile S', '900007', 'ニトリル手袋 業務用 パウダ-フリ- s 100枚
マモリ手袋
900007
2900000000018
衛生・マスク');
INSERT INTO offers VALUES ('askul-trial', '900014', 2014, 798, '100枚', 100, '枚', NULL, NULL, 0, 0, 0, 1, 50, 'on-sale', NULL, 0, 'nitrile M', '900014', 'ニトリル手袋 業務用 パウダ-フリ- m 100枚
マモリ手袋
900014
2900000000025
衛生・マスク');
INSERT INTO offers VALUES ('askul-trial', '900021', 2015, 798, '100枚', 100, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'nitrile L', '900021', 'ニトリル手袋 業務用 パウダ-フリ- l 100枚
マモリ手袋
900021
2900000000032
衛生・マスク');
INSERT INTO offers VALUES ('askul-trial', '900028', 2016, 1480, '40本', 40, '本', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'alkaline 単3形', '900028', 'アルカリ乾電池 業務用 単3形 40本
光陽電池
900028
2900000000049
電池・照明');
INSERT INTO offers VALUES ('askul-trial', '900035', 2017, 1480, '40本', 40, '本', 368, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'alkaline 単4形', '900035', 'アルカリ乾電池 業務用 単4形 40本
光陽電池
900035
2900000000056
電池・照明');
INSERT INTO offers VALUES ('askul-trial', '900042', 2018, 2180, '10本', 10, '本', 296, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'alkaline 9V形', '900042', 'アルカリ乾電池 業務用 9v形 10本
光陽電池
900042
2900000000063
電池・照明');
INSERT INTO offers VALUES ('askul-trial', '900049', 2019, 198, NULL, 1, '巻', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'のり・テープ・はさみ OPPテープ 中梱包用 50mm×100m', '900049', 'oppテ-プ 中梱包用 50mm×100m
荷ヅクリ本舗
900049
2900000000070
ノリ・テ-プ・ハサミ');
INSERT INTO offers VALUES ('askul-trial', '900056', 2020, 248, NULL, 1, '巻', 256, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'のり・テープ・はさみ 布テープ 重梱包用 50mm×25m', '900056', '布テ-プ 重梱包用 50mm×25m
荷ヅクリ本舗
900056
2900000000087
ノリ・テ-プ・ハサミ');
INSERT INTO offers VALUES ('askul-trial', '900063', 2021, 268, NULL, 1, '巻', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'のり・テープ・はさみ 養生テープ 半透明 50mm×25m', '900063', '養生テ-プ 半透明 50mm×25m
荷ヅクリ本舗
900063
2900000000094
ノリ・テ-プ・ハサミ');
INSERT INTO offers VALUES ('askul-trial', '900070', 2022, 1680, '4L', 1, '本', 0, '2026-04-07', 78, 0, 0, 0, NULL, 'on-sale', NULL, 0, '洗剤・清掃用品 床用中性洗剤 業務用', '900070', '床用中性洗剤 業務用 4l
(株)アオバ化学
900070
2900000000100
洗剤・清掃用品');
INSERT INTO offers VALUES ('askul-trial', '900077', 2023, 1980, '5kg', 1, '本', 70, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '洗剤・清掃用品 トイレ用酸性洗剤 業務用', '900077', 'トイレ用酸性洗剤 業務用 5kg
(株)アオバ化学
900077
2900000000117
洗剤・清掃用品');
INSERT INTO offers VALUES ('askul-trial', '900084', 2024, 980, '10枚', 10, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '洗剤・清掃用品 マイクロファイバークロス 業務用 40cm角', '900084', 'マイクロファイバ-クロス 業務用 40cm角 10枚
クリ-ンマシン
900084
2900000000124
洗剤・清掃用品');
INSERT INTO offers VALUES ('askul-trial', '900091', 2025, 1780, '100枚', 100, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'bags 90L 透明', '900091', 'ポリ袋 清掃業務用 90l 透明 100枚
ポリテック関東
900091
2900000000131
ゴミ袋');
INSERT INTO offers VALUES ('askul-trial', '900098', 2026, 898, '100枚', 100, '枚', 362, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'bags 45L 半透明', '900098', 'ポリ袋 清掃業務用 45l 半透明 100枚
ポリテック関東
900098
2900000000148
ゴミ袋');
INSERT INTO offers VALUES ('askul-trial', '900105', 2027, 2480, NULL, 1, '個', 145, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, '電池・照明 LED懐中電灯 防水 300ルーメン', '900105', 'led懐中電灯 防水 300ル-メン
アカリ電工
900105
2900000000155
電池・照明');
INSERT INTO offers VALUES ('askul-trial', '900112', 2028, 1180, NULL, 1, '本', 365, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'パソコン周辺用品 延長コード 屋内用 3個口 5m', '900112', '延長コ-ド 屋内用 3個口 5m
アカリ電工
900112
2900000000162
パソコン周辺用品');
INSERT INTO offers VALUES ('askul-trial', '900119', 2029, 680, NULL, 1, '個', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '衛生・マスク 保護めがね 軽量タイプ くもり止め', '900119', '保護メガネ 軽量タイプ クモリ止メ
安心堂
900119
2900000000179
衛生・マスク');
INSERT INTO offers VALUES ('askul-trial', '900126', 2030, 398, '12双', 1, '組', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '衛生・マスク 軍手 綿混', '900126', '軍手 綿混 12双組
マモリ手袋
900126
2900000000186
衛生・マスク');
INSERT INTO offers VALUES ('askul-trial', '900133', 2031, 2180, NULL, 1, '個', NULL, NULL, 0, 0, 1, 9, NULL, 'on-sale', NULL, 0, 'オフィス家具 折りたたみコンテナ 50L', '900133', '折リタタミコンテナ 50l
ハコビ屋工業
900133
2900000000193
オフィス家具');
INSERT INTO offers VALUES ('askul-trial', '900140', 2032, 9800, NULL, 1, '台', 35, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, 'オフィス家具 平台車 樹脂製 150kg 静音', '900140', '平台車 樹脂製 150kg 静音
ハコビ屋工業
900140
2900000000209
オフィス家具');
INSERT INTO offers VALUES ('askul-trial', '900147', 2033, 498, '100枚', 100, '枚', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '衛生・マスク 救急絆創膏 業務用', '900147', '救急絆創膏 業務用 100枚
アオバ衛材
900147
2900000000216
衛生・マスク');
INSERT INTO offers VALUES ('askul-trial', '900154', 2034, 1280, '100粒', 1, '袋', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, '菓子 冷却塩タブレット 個包装 100粒', '900154', '冷却塩タブレット 個包装 100粒
備エノ匠
900154
2900000000223
菓子');
INSERT INTO offers VALUES ('askul-trial', '900161', 2035, 3480, '24本', 24, '本', NULL, NULL, 0, 0, 1, 9, NULL, 'on-sale', NULL, 0, '飲料 経口補水飲料 500ml', '900161', '経口補水飲料 500ml 24本
清流ビバレッジ
900161
2900000000230
飲料');
INSERT INTO offers VALUES ('askul-trial', '900168', 2036, 1480, '100枚', 100, '枚', NULL, NULL, 0, 0, 0, 1, NULL, 'on-sale', NULL, 0, 'ファイル・バインダー タイムカード 標準 月末締', '900168', 'タイムカ-ド 標準 月末締 100枚
ジコク計時
900168
2900000000247
ファイル・バインダ-');
INSERT INTO offers VALUES ('quocard-pay-trial', 'QP200500', 1964, 500, NULL, 1, '件', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, NULL, 'qp200500', 'デジタルギフト バリュ-コ-ド 500円 アリガトウデザイン
qp200500
バリュ-コ-ド');
INSERT INTO offers VALUES ('quocard-pay-trial', 'QP305000', 1977, 5000, NULL, 1, '件', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, NULL, 'qp305000', 'デジタルギフト バリュ-コ-ド 5,000円 オ誕生日デザイン
qp305000
バリュ-コ-ド');
INSERT INTO offers VALUES ('quocard-pay-trial', 'QP400300', 1981, 300, NULL, 1, '件', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, NULL, 'qp400300', 'デジタルギフト バリュ-コ-ド 300円 アンケ-ト謝礼デザイン
qp400300
バリュ-コ-ド');
INSERT INTO offers VALUES ('quocard-pay-trial', 'QP403000', 1985, 3000, NULL, 1, '件', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, NULL, 'qp403000', 'デジタルギフト バリュ-コ-ド 3,000円 アンケ-ト謝礼デザイン
qp403000
バリュ-コ-ド');
INSERT INTO offers VALUES ('quocard-pay-trial', 'QP501000', 1992, 1000, NULL, 1, '件', NULL, NULL, 0, 0, 0, 0, NULL, 'on-sale', NULL, 0, NULL, 'qp501000', 'デジタルギフト バリュ-コ-ド 1,000円 福利厚生デザイン
qp501000
バリュ-コ-ド');
CREATE TABLE company_prices (
    company_id INTEGER NOT NULL REFERENCES companies, code TEXT NOT NULL, price INTEGER NOT NULL, until TEXT,
    PRIMARY KEY (company_id, code)
  ) STRICT, WITHOUT ROWID;
INSERT INTO company_prices VALUES (1, '101078', 3465, NULL);
INSERT INTO company_prices VALUES (1, '107504', 1663, NULL);
INSERT INTO company_prices VALUES (1, '900042', 1897, NULL);
INSERT INTO company_prices VALUES (1, '900105', 2356, NULL);
INSERT INTO company_prices VALUES (2, '101932', 767, NULL);
INSERT INTO company_prices VALUES (2, '106034', 1164, '2026-05-14');
INSERT INTO company_prices VALUES (2, '900084', 931, NULL);
INSERT INTO company_prices VALUES (2, '900105', 2232, NULL);
INSERT INTO company_prices VALUES (2, '900119', 646, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00456', 1275, NULL);
INSERT INTO company_prices VALUES (3, 'AM-00526', 1957, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00122', 3364, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00129', 9229, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00456', 1303, NULL);
INSERT INTO company_prices VALUES (4, 'AM-00629', 4201, '2026-04-23');
INSERT INTO company_prices VALUES (4, 'AM-00642', 987, NULL);
INSERT INTO company_prices VALUES (4, 'AM-90005', 1373, NULL);
INSERT INTO company_prices VALUES (4, 'AM-90012', 1037, NULL);
INSERT INTO company_prices VALUES (4, 'AM-90020', 8082, NULL);
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
CREATE TABLE carts (
    member_id INTEGER PRIMARY KEY REFERENCES members, version INTEGER NOT NULL DEFAULT 1,
    choose_anew INTEGER NOT NULL DEFAULT 0,
    -- The saved order that it was resumed from (QC-28).
    resumed_from INTEGER REFERENCES quotes
  ) STRICT;
INSERT INTO carts VALUES (1, 2, 0, NULL);
CREATE TABLE cart_lines (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    code TEXT NOT NULL, quantity INTEGER, department_id INTEGER REFERENCES departments,
    source TEXT NOT NULL, at INTEGER NOT NULL,
    -- As it was when it was put in, to tell what changed since.
    carted_price INTEGER NOT NULL, carted_stock TEXT NOT NULL, carted_sale TEXT NOT NULL
  ) STRICT;
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
CREATE TABLE writes_once (
    member_id INTEGER NOT NULL REFERENCES members, key TEXT NOT NULL, route TEXT NOT NULL, request BLOB NOT NULL,
    status INTEGER, body TEXT, at INTEGER NOT NULL,
    PRIMARY KEY (member_id, key)
  ) STRICT, WITHOUT ROWID;
INSERT INTO writes_once VALUES (1, 'order-of-version-4', 'placeOrder', x'fe98bfdaed8583e0dfb77be4636219acdaa543e73a1db3a084ea980793a6b7d0', 201, '{"order":{"id":"2029cfd3a74d5453d3e4","number":"300000021","orderedAt":"2026-04-01T01:00:00.000Z","orderedOn":"2026-04-01","status":"received","orderedBy":{"id":"39b398ca335357fb","name":"髙橋 和夫"},"department":{"id":"bf3d09c609c00c52","name":"購買部","code":"320"},"deliverTo":{"name":"株式会社みなと総合サービス 髙橋 和夫","postalCode":"105-0000","address":"東京都港区みなと台1丁目2-3 みなとビル5階","phone":"090-0000-1001"},"payment":{"method":"np","term":{"closingDay":31,"payMonthOffset":1,"payDay":31},"cardLast4":null},"costMemo":null,"comment":null,"lines":[{"lineNumber":1,"productCode":"101078","jan":"2100000001545","name":"パイプ式ファイル 両開き A3ヨコ とじ厚30mm グレー 1セット(5冊)","maker":"みどり文具工業㈱","category":"ファイル・バインダー","unit":"冊","quantity":1,"unitPrice":{"amount":3465,"currency":"JPY"},"amount":{"amount":3465,"currency":"JPY"},"taxRate":10}],"discounts":[],"shippingFee":{"amount":0,"currency":"JPY"},"taxTotals":[{"rate":10,"taxable":{"amount":3465,"currency":"JPY"},"tax":{"amount":346,"currency":"JPY"}}],"totals":{"goods":{"amount":3465,"currency":"JPY"},"discount":{"amount":0,"currency":"JPY"},"taxExcluded":{"amount":3465,"currency":"JPY"},"tax":{"amount":346,"currency":"JPY"},"taxIncluded":{"amount":3811,"currency":"JPY"}},"shippedOn":null,"deliveredOn":null,"updatedAt":"2026-04-01T01:00:00.000Z"},"pointsEarned":34}', 1775005200000);
CREATE TABLE moving_orders (
    order_id INTEGER PRIMARY KEY REFERENCES orders, company_id INTEGER NOT NULL REFERENCES companies,
    placed_at INTEGER NOT NULL
  ) STRICT;
INSERT INTO moving_orders VALUES (68, 1, 1775005200000);
CREATE TABLE number_series (
    supplier TEXT NOT NULL, series TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (supplier, series)
  ) STRICT, WITHOUT ROWID;
INSERT INTO number_series VALUES ('askul-trial', 'orders', 7);
CREATE TABLE coupons (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, terms TEXT NOT NULL,
    listed INTEGER NOT NULL DEFAULT 1,
    -- Null for everybody's, else of one company only.
    company_id INTEGER REFERENCES companies,
    UNIQUE (supplier, code)
  ) STRICT;
INSERT INTO coupons VALUES (1, 'askul-trial', 'OFFICE300', 'オフィス用品300円引きクーポン', '{"off":{"kind":"yen","yen":300},"from":"2026-03-18","until":"2026-06-30","least":3000,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (2, 'askul-trial', 'KANRI5', 'コピー用紙まとめ買い5%引きクーポン', '{"off":{"kind":"percent","percent":5,"atMost":2000},"from":"2026-03-25","until":"2026-05-31","least":0,"leastQuantity":5,"firstOrder":false,"articles":null,"categories":["コピー用紙"],"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (3, 'askul-trial', 'SHOKAI1500', '初回ご注文1,500円引きクーポン', '{"off":{"kind":"yen","yen":1500},"from":null,"until":null,"least":0,"leastQuantity":0,"firstOrder":true,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (4, 'askul-trial', 'LONG365', '1年以上ご利用のお客様感謝クーポン', '{"off":{"kind":"yen","yen":700},"from":"2026-03-02","until":"2026-08-29","least":7000,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":365}', 1, NULL);
INSERT INTO coupons VALUES (5, 'amano-trial', 'OUEN500', '法人応援クーポン', '{"off":{"kind":"yen","yen":500},"from":"2026-03-18","until":"2026-06-30","least":5000,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (6, 'amano-trial', 'OSOUJI10', '洗剤・清掃用品10%引きクーポン', '{"off":{"kind":"percent","percent":10,"atMost":3000},"from":"2026-03-25","until":"2026-05-31","least":0,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":["洗剤・清掃用品","清掃機器の消耗品","ごみ袋"],"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (7, 'amano-trial', 'HAJIMETE1000', '初回ご注文1,000円引きクーポン', '{"off":{"kind":"yen","yen":1000},"from":null,"until":null,"least":0,"leastQuantity":0,"firstOrder":true,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (8, 'amano-trial', 'NENMATSU', '年末大掃除クーポン', '{"off":{"kind":"percent","percent":5,"atMost":null},"from":"2025-12-02","until":"2026-03-02","least":0,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (9, 'amano-trial', 'YOKOKU300', '次回キャンペーン先行クーポン', '{"off":{"kind":"yen","yen":300},"from":"2026-04-11","until":"2026-05-11","least":0,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 1, NULL);
INSERT INTO coupons VALUES (10, 'amano-trial', 'TENWA200', 'メール会員限定クーポン', '{"off":{"kind":"yen","yen":200},"from":"2026-03-18","until":"2026-07-30","least":0,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}', 0, NULL);
CREATE TABLE kept_coupons (
    member_id INTEGER NOT NULL REFERENCES members, coupon_id INTEGER NOT NULL REFERENCES coupons, at INTEGER NOT NULL,
    PRIMARY KEY (member_id, coupon_id)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE coupon_uses (
    coupon_id INTEGER NOT NULL REFERENCES coupons, member_id INTEGER NOT NULL REFERENCES members,
    order_id INTEGER NOT NULL REFERENCES orders, at INTEGER NOT NULL,
    PRIMARY KEY (coupon_id, member_id)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, terms TEXT NOT NULL,
    UNIQUE (supplier, code)
  ) STRICT;
INSERT INTO campaigns VALUES (1, 'askul-trial', 'MATOME5', 'まとめ買いキャンペーン5%', '{"off":{"kind":"percent","percent":5,"atMost":5000},"from":null,"until":null,"least":30000,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}');
INSERT INTO campaigns VALUES (2, 'askul-trial', 'SUISHO3', '推奨商品登録3%引き', '{"off":{"kind":"percent","percent":3,"atMost":null},"from":null,"until":null,"least":0,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":true,"memberDays":null}');
CREATE TABLE registered_items (
    company_id INTEGER NOT NULL REFERENCES companies, code TEXT NOT NULL, member_id INTEGER NOT NULL REFERENCES members,
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, code)
  ) STRICT, WITHOUT ROWID;
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
INSERT INTO point_entries VALUES (47, 1, 1775005200000, '2026-04-01', 'earned', 34, 68);
CREATE TABLE my_catalogues (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, company_id INTEGER NOT NULL REFERENCES companies,
    member_id INTEGER NOT NULL REFERENCES members, department_id INTEGER REFERENCES departments,
    name TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1, lines TEXT NOT NULL
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
CREATE TABLE payment_term_changes (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL,
    from_term TEXT NOT NULL, to_term TEXT NOT NULL, applies_from TEXT
  ) STRICT;
CREATE TABLE cards (
    member_id INTEGER PRIMARY KEY REFERENCES members, agent_token TEXT NOT NULL,
    last4 TEXT NOT NULL CHECK (last4 GLOB '[0-9][0-9][0-9][0-9]'), registered_at INTEGER NOT NULL
  ) STRICT;
CREATE TABLE np_facts (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    order_id INTEGER REFERENCES orders, closing_on TEXT, payment_on TEXT,
    kind TEXT NOT NULL CHECK (kind IN (
      'reviewing', 'ok', 'refused', 'on-hold', 'cancelled', 'taken-off', 'not-paid', 'paid')),
    at INTEGER NOT NULL
  ) STRICT;
INSERT INTO np_facts VALUES (1, 1, NULL, NULL, NULL, 'ok', 1768316400000);
INSERT INTO np_facts VALUES (2, 2, NULL, NULL, NULL, 'ok', 1711897200000);
INSERT INTO np_facts VALUES (3, 3, NULL, NULL, NULL, 'ok', 1760022000000);
INSERT INTO np_facts VALUES (4, 4, NULL, NULL, NULL, 'ok', 1727276400000);
INSERT INTO np_facts VALUES (5, 4, NULL, NULL, NULL, 'on-hold', 1774832400000);
INSERT INTO np_facts VALUES (6, 2, NULL, '2026-02-28', '2026-03-31', 'not-paid', 1775005200000);
CREATE TABLE qcash_ledger (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'charge', 'exchange', 'advertisement')),
    amount INTEGER NOT NULL CHECK (amount >= 0 OR kind = 'advertisement'),
    balance INTEGER NOT NULL CHECK (balance >= 0),
    -- The number of the order, or the kind of advertisement.
    subject TEXT NOT NULL
  ) STRICT;
CREATE TABLE qcash_sellers (
    member_id INTEGER PRIMARY KEY REFERENCES members,
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled >= 0),
    due INTEGER NOT NULL DEFAULT 0 CHECK (due >= 0), due_on TEXT,
    points INTEGER NOT NULL DEFAULT 0 CHECK (points >= 0),
    password_hash TEXT
  ) STRICT;
INSERT INTO qcash_sellers VALUES (58, 186400, 52300, '2026-04-13', 3480, '');
INSERT INTO qcash_sellers VALUES (63, 0, 0, NULL, 640, NULL);
CREATE TABLE qcash_proofs (
    hash BLOB PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, expires_at INTEGER NOT NULL,
    used_at INTEGER
  ) STRICT, WITHOUT ROWID;
CREATE TABLE qcash_charges (
    id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL UNIQUE REFERENCES orders,
    member_id INTEGER NOT NULL REFERENCES members, amount INTEGER NOT NULL, way TEXT NOT NULL,
    field_values TEXT NOT NULL, instruction TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'charged', 'lapsed')),
    ordered_at INTEGER NOT NULL, pay_until INTEGER, charged_at INTEGER
  ) STRICT;
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
CREATE TABLE issued_papers (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, number TEXT NOT NULL, kind TEXT NOT NULL,
    order_id INTEGER REFERENCES orders, quote_id INTEGER REFERENCES quotes,
    company_id INTEGER NOT NULL REFERENCES companies, member_id INTEGER NOT NULL REFERENCES members,
    issued_by TEXT NOT NULL, issued_at INTEGER NOT NULL, issued_on TEXT NOT NULL, issue INTEGER NOT NULL,
    addressee TEXT NOT NULL, amount INTEGER NOT NULL,
    UNIQUE (supplier, number)
  ) STRICT;
CREATE TABLE paper_numbers (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (supplier, kind)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE former_addressees (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    member_id INTEGER REFERENCES members, until INTEGER NOT NULL, value TEXT NOT NULL
  ) STRICT;
CREATE TABLE repeatable_exchanges (
    session_id INTEGER PRIMARY KEY REFERENCES sessions, refresh BLOB NOT NULL, key BLOB NOT NULL,
    access BLOB NOT NULL, answer BLOB NOT NULL, until INTEGER NOT NULL
  ) STRICT;
CREATE UNIQUE INDEX companies_by_corporate_number ON companies (supplier, corporate_number)
    WHERE corporate_number IS NOT NULL;
CREATE INDEX logins_by_member ON logins (member_id);
CREATE INDEX sign_in_failures_to_forget ON sign_in_failures (supplier, last_at)
    WHERE who GLOB 'unknown:*' AND (locked = 0 OR locked_until IS NOT NULL);
CREATE INDEX sign_in_failures_of_unknown ON sign_in_failures (supplier, last_at) WHERE who GLOB 'unknown:*';
CREATE INDEX sessions_by_member ON sessions (member_id, id);
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);
CREATE INDEX two_step_challenges_by_member ON two_step_challenges (member_id);
CREATE INDEX mail_links_by_subject ON mail_links (supplier, purpose, subject);
CREATE INDEX mails_waiting ON mails (to_address, id)
    WHERE for_server = 1 AND sent_at IS NULL AND refused_at IS NULL;
CREATE INDEX mail_requests_by_reader ON mail_requests (supplier, kind, reader, at);
CREATE INDEX mails_by_supplier ON mails (supplier, id);
CREATE INDEX registrations_by_expiry ON registrations (expires_at);
CREATE INDEX email_changes_by_member ON email_changes (member_id, id);
CREATE INDEX address_book_by_member ON address_book (member_id, id);
CREATE INDEX sign_in_log_by_member ON sign_in_log (member_id, id);
CREATE UNIQUE INDEX orders_by_public_id ON orders (public_id);
CREATE UNIQUE INDEX orders_by_number ON orders (company_id, number);
CREATE INDEX orders_by_change ON orders (company_id, updated_at, id, removed);
CREATE INDEX orders_by_department_change
    ON orders (company_id, department_id, updated_at, id, removed);
CREATE INDEX access_tokens_by_expiry ON access_tokens (expires_at);
CREATE INDEX offers_by_article ON offers (article_id);
CREATE INDEX offers_by_code_key ON offers (supplier, code_key);
CREATE INDEX offers_by_kind ON offers (supplier, kind) WHERE kind IS NOT NULL;
CREATE INDEX offers_by_restock ON offers (supplier, restocked_on) WHERE restocked_on IS NOT NULL;
CREATE INDEX articles_by_jan ON articles (supplier, jan) WHERE jan IS NOT NULL;
CREATE INDEX product_requests_by_member ON product_requests (member_id, id);
CREATE INDEX cart_lines_by_member ON cart_lines (member_id, id);
CREATE INDEX quotes_by_company ON quotes (company_id, id);
CREATE INDEX moving_orders_by_company ON moving_orders (company_id);
CREATE INDEX coupon_uses_by_order ON coupon_uses (order_id);
CREATE INDEX point_entries_by_member ON point_entries (member_id, id);
CREATE INDEX point_entries_by_order ON point_entries (order_id);
CREATE INDEX my_catalogues_by_company ON my_catalogues (company_id, id);
CREATE INDEX recurring_orders_by_company ON recurring_orders (company_id, id);
CREATE INDEX payment_term_changes_by_member ON payment_term_changes (member_id, id);
CREATE INDEX np_facts_by_company ON np_facts (company_id, id);
CREATE INDEX np_orders ON orders (company_id, ordered_on) WHERE payment_method = 'np' AND removed = 0;
CREATE TRIGGER np_order_taken_off AFTER UPDATE OF status ON orders
    WHEN new.payment_method = 'np' AND new.status IN ('cancelled', 'returned')
      AND old.status NOT IN ('cancelled', 'returned')
    BEGIN
      INSERT INTO np_facts (company_id, order_id, kind, at)
      VALUES (new.company_id, new.id, 'taken-off', new.updated_at);
    END;
CREATE INDEX qcash_ledger_by_member ON qcash_ledger (member_id, id);
CREATE INDEX qcash_charges_waiting ON qcash_charges (member_id) WHERE state = 'waiting';
CREATE INDEX qcash_advertisements_by_member ON qcash_advertisements (member_id, id);
CREATE INDEX former_addressees_by_company ON former_addressees (company_id, member_id, until);
CREATE INDEX issued_papers_by_order ON issued_papers (order_id, kind);
CREATE INDEX issued_papers_by_quote ON issued_papers (quote_id, kind);
CREATE INDEX issued_papers_by_company ON issued_papers (company_id, id);
CREATE INDEX repeatable_exchanges_by_end ON repeatable_exchanges (until);
CREATE INDEX orders_by_member ON orders (member_id, ordered_on, status);
PRAGMA user_version = 4;
PRAGMA application_id = 1262768971;
