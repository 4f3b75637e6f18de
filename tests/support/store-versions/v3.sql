CREATE TABLE access_tokens (
    hash BLOB PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES sessions, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
INSERT INTO "access_tokens" VALUES(X'519FE2BD53C95C6EF73DFAB7154F6843AD76C1E6A63C9D2D4C18836C57516B91',1,1775006100000);
CREATE TABLE address_book (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    version INTEGER NOT NULL DEFAULT 1, is_default INTEGER NOT NULL DEFAULT 0,
    field_values TEXT NOT NULL, address_id INTEGER NOT NULL REFERENCES addresses,
    removed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
INSERT INTO "address_book" VALUES(1,'bf47ef91e34a8688',45,1,1,'{"companyName":"みなと総合サービス 本社","personName":"鈴木 大輝","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}',8,0);
INSERT INTO "address_book" VALUES(2,'218a7bc726dcff58',45,1,0,'{"companyName":"みなと総合サービス 横浜営業所","personName":"鈴木 大輝","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}',9,0);
INSERT INTO "address_book" VALUES(3,'ddd529b983e6d871',45,1,0,'{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"鈴木 大輝","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}',10,0);
INSERT INTO "address_book" VALUES(4,'8119215cd898452d',46,1,1,'{"companyName":"みなと総合サービス 本社","personName":"中村 武","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}',11,0);
INSERT INTO "address_book" VALUES(5,'841595895745d25b',46,1,0,'{"companyName":"みなと総合サービス 横浜営業所","personName":"中村 武","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}',12,0);
INSERT INTO "address_book" VALUES(6,'336c1b7d7d84ede3',46,1,0,'{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"中村 武","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}',13,0);
INSERT INTO "address_book" VALUES(7,'beb9b36e79d71330',47,1,1,'{"companyName":"みなと総合サービス 本社","personName":"林 昇","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}',14,0);
INSERT INTO "address_book" VALUES(8,'364ef99e1d7ddb22',47,1,0,'{"companyName":"みなと総合サービス 横浜営業所","personName":"林 昇","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}',15,0);
INSERT INTO "address_book" VALUES(9,'0775d348f7296a75',47,1,0,'{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"林 昇","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}',16,0);
INSERT INTO "address_book" VALUES(10,'73840dfe0f587621',48,1,1,'{"companyName":"みなと総合サービス 本社","personName":"清水 明","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}',17,0);
INSERT INTO "address_book" VALUES(11,'c68b89c6247bdc8c',48,1,0,'{"companyName":"みなと総合サービス 横浜営業所","personName":"清水 明","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}',18,0);
INSERT INTO "address_book" VALUES(12,'5cbe6817b2989e46',48,1,0,'{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"清水 明","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}',19,0);
INSERT INTO "address_book" VALUES(13,'f4d9d67a9fbc826f',49,1,1,'{"companyName":"みなと総合サービス 本社","personName":"村上 勇","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}',20,0);
INSERT INTO "address_book" VALUES(14,'988f989514b74e69',49,1,0,'{"companyName":"みなと総合サービス 横浜営業所","personName":"村上 勇","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}',21,0);
INSERT INTO "address_book" VALUES(15,'8b9076e20142f67d',49,1,0,'{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"村上 勇","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}',22,0);
INSERT INTO "address_book" VALUES(16,'d76d8d0efff5974e',50,1,1,'{"companyName":"みなと総合サービス 本社","personName":"石井 守","phone":"03-0000-1234","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}',23,0);
INSERT INTO "address_book" VALUES(17,'0af47f71a878dec5',50,1,0,'{"companyName":"みなと総合サービス 横浜営業所","personName":"石井 守","phone":"045-000-1234","postalCode":"2200000","prefecture":"神奈川県","city":"横浜市西区","street":"架空町4-5-6","building":""}',24,0);
INSERT INTO "address_book" VALUES(18,'74204a55ee215c45',50,1,0,'{"companyName":"清掃事業部 資材倉庫(搬入口B)","personName":"石井 守","phone":"047-000-5678","postalCode":"2720000","prefecture":"千葉県","city":"市川市","street":"架空浜7番地の8","building":"第2倉庫"}',25,0);
INSERT INTO "address_book" VALUES(19,'bc3a37cdee9fcfd1',51,1,1,'{"companyName":"髙﨑工務店 作業場","personName":"髙﨑 一郎","phone":"027-000-0099","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":""}',32,0);
CREATE TABLE addresses (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    name TEXT NOT NULL, postal_code TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL
  ) STRICT;
INSERT INTO "addresses" VALUES(1,1,'みなと総合サービス 本社','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO "addresses" VALUES(2,1,'みなと総合サービス 横浜営業所','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO "addresses" VALUES(3,1,'清掃事業部 資材倉庫(搬入口B)','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO "addresses" VALUES(4,1,'設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ','332-0000','埼玉県川口市架空１−２−３','048-000-9012');
INSERT INTO "addresses" VALUES(5,1,'社員食堂「みなと亭」','105-0000','東京都港区みなと台1丁目2-3 みなとビル地下1階','03-0000-1299');
INSERT INTO "addresses" VALUES(6,1,'㈱みなと総合サービス 札幌出張所','060-0000','北海道札幌市中央区架空条西2丁目','011-000-3456');
INSERT INTO "addresses" VALUES(7,2,'髙﨑工務店 作業場','370-0000','群馬県高崎市架空町99','027-000-0099');
INSERT INTO "addresses" VALUES(8,3,'みなと総合サービス 本社 鈴木 大輝','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO "addresses" VALUES(9,3,'みなと総合サービス 横浜営業所 鈴木 大輝','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO "addresses" VALUES(10,3,'清掃事業部 資材倉庫(搬入口B) 鈴木 大輝','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO "addresses" VALUES(11,3,'みなと総合サービス 本社 中村 武','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO "addresses" VALUES(12,3,'みなと総合サービス 横浜営業所 中村 武','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO "addresses" VALUES(13,3,'清掃事業部 資材倉庫(搬入口B) 中村 武','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO "addresses" VALUES(14,3,'みなと総合サービス 本社 林 昇','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO "addresses" VALUES(15,3,'みなと総合サービス 横浜営業所 林 昇','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO "addresses" VALUES(16,3,'清掃事業部 資材倉庫(搬入口B) 林 昇','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO "addresses" VALUES(17,3,'みなと総合サービス 本社 清水 明','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO "addresses" VALUES(18,3,'みなと総合サービス 横浜営業所 清水 明','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO "addresses" VALUES(19,3,'清掃事業部 資材倉庫(搬入口B) 清水 明','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO "addresses" VALUES(20,3,'みなと総合サービス 本社 村上 勇','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO "addresses" VALUES(21,3,'みなと総合サービス 横浜営業所 村上 勇','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO "addresses" VALUES(22,3,'清掃事業部 資材倉庫(搬入口B) 村上 勇','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO "addresses" VALUES(23,3,'みなと総合サービス 本社 石井 守','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO "addresses" VALUES(24,3,'みなと総合サービス 横浜営業所 石井 守','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO "addresses" VALUES(25,3,'清掃事業部 資材倉庫(搬入口B) 石井 守','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO "addresses" VALUES(26,3,'みなと総合サービス 本社','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO "addresses" VALUES(27,3,'みなと総合サービス 横浜営業所','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO "addresses" VALUES(28,3,'清掃事業部 資材倉庫(搬入口B)','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO "addresses" VALUES(29,3,'設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ','332-0000','埼玉県川口市架空１−２−３','048-000-9012');
INSERT INTO "addresses" VALUES(30,3,'社員食堂「みなと亭」','105-0000','東京都港区みなと台1丁目2-3 みなとビル地下1階','03-0000-1299');
INSERT INTO "addresses" VALUES(31,3,'㈱みなと総合サービス 札幌出張所','060-0000','北海道札幌市中央区架空条西2丁目','011-000-3456');
INSERT INTO "addresses" VALUES(32,4,'髙﨑工務店 作業場 髙﨑 一郎','370-0000','群馬県高崎市架空町99','027-000-0099');
INSERT INTO "addresses" VALUES(33,4,'髙﨑工務店 作業場','370-0000','群馬県高崎市架空町99','027-000-0099');
INSERT INTO "addresses" VALUES(34,5,'みなと総合サービス 本社','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO "addresses" VALUES(35,5,'みなと総合サービス 横浜営業所','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO "addresses" VALUES(36,5,'清掃事業部 資材倉庫(搬入口B)','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO "addresses" VALUES(37,5,'設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ','332-0000','埼玉県川口市架空１−２−３','048-000-9012');
INSERT INTO "addresses" VALUES(38,5,'社員食堂「みなと亭」','105-0000','東京都港区みなと台1丁目2-3 みなとビル地下1階','03-0000-1299');
INSERT INTO "addresses" VALUES(39,5,'㈱みなと総合サービス 札幌出張所','060-0000','北海道札幌市中央区架空条西2丁目','011-000-3456');
INSERT INTO "addresses" VALUES(40,6,'みなと総合サービス 本社','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO "addresses" VALUES(41,6,'みなと総合サービス 横浜営業所','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO "addresses" VALUES(42,6,'清掃事業部 資材倉庫(搬入口B)','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO "addresses" VALUES(43,6,'設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ','332-0000','埼玉県川口市架空１−２−３','048-000-9012');
INSERT INTO "addresses" VALUES(44,6,'社員食堂「みなと亭」','105-0000','東京都港区みなと台1丁目2-3 みなとビル地下1階','03-0000-1299');
INSERT INTO "addresses" VALUES(45,6,'㈱みなと総合サービス 札幌出張所','060-0000','北海道札幌市中央区架空条西2丁目','011-000-3456');
INSERT INTO "addresses" VALUES(46,7,'みなと総合サービス 本社','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO "addresses" VALUES(47,7,'みなと総合サービス 横浜営業所','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO "addresses" VALUES(48,7,'清掃事業部 資材倉庫(搬入口B)','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO "addresses" VALUES(49,7,'設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ','332-0000','埼玉県川口市架空１−２−３','048-000-9012');
INSERT INTO "addresses" VALUES(50,7,'社員食堂「みなと亭」','105-0000','東京都港区みなと台1丁目2-3 みなとビル地下1階','03-0000-1299');
INSERT INTO "addresses" VALUES(51,7,'㈱みなと総合サービス 札幌出張所','060-0000','北海道札幌市中央区架空条西2丁目','011-000-3456');
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, jan TEXT, name TEXT NOT NULL,
    maker TEXT, category TEXT, unit TEXT NOT NULL, price INTEGER NOT NULL, tax_rate INTEGER NOT NULL
  ) STRICT;
INSERT INTO "articles" VALUES(1,'askul-trial','100007','2100000000012','コピー用紙 A4 500枚×5冊','北辰製紙','コピー用紙','箱',2480,10);
INSERT INTO "articles" VALUES(2,'askul-trial','100014','2100000000029','コピー用紙 A4 500枚×5冊 1セット(5箱)','㈱みずうみペーパー','コピー用紙','箱',11900,10);
INSERT INTO "articles" VALUES(3,'askul-trial','100021','2100000000036','コピー用紙 A4 500枚×10冊','北辰製紙','コピー用紙','箱',3600,10);
INSERT INTO "articles" VALUES(4,'askul-trial','100028','2100000000043','コピー用紙 A4 2500枚 包装なし','北辰製紙','コピー用紙','箱',4710,10);
INSERT INTO "articles" VALUES(5,'askul-trial','100035','2100000000050','コピー用紙 B5 500枚×5冊','北辰製紙','コピー用紙','箱',3600,10);
INSERT INTO "articles" VALUES(6,'askul-trial','100042','2100000000067','コピー用紙 B5 500枚×10冊','㈱みずうみペーパー','コピー用紙','箱',5210,10);
INSERT INTO "articles" VALUES(21,'askul-trial','100147','2100000000210','ﾏﾙﾁﾍﾟｰﾊﾟｰ ｽｰﾊﾟｰﾎﾜｲﾄ A3 1冊(500枚入) 1セット(5冊)','北辰製紙','コピー用紙','冊',4750,10);
INSERT INTO "articles" VALUES(57,'askul-trial','100399','2100000000579','カラーペーパー A3 青 中厚口 500枚 1セット(3冊)','旭日紙業','コピー用紙','冊',3770,10);
INSERT INTO "articles" VALUES(77,'askul-trial','100539','2100000000777','インクジェット用光沢紙 L判 50枚','北辰製紙','コピー用紙','冊',1860,10);
INSERT INTO "articles" VALUES(83,'askul-trial','100581',NULL,'インクジェット用光沢紙 A4 20枚','㈱みずうみペーパー','コピー用紙','冊',2430,10);
INSERT INTO "articles" VALUES(144,'askul-trial','101008','2100000001446','パイプ式ファイル 両開き A4タテ とじ厚100mm 緑','髙津ファイル','ファイル・バインダー','冊',1130,10);
INSERT INTO "articles" VALUES(154,'askul-trial','101078','2100000001545','パイプ式ファイル 両開き A3ヨコ とじ厚30mm グレー 1セット(5冊)','みどり文具工業㈱','ファイル・バインダー','冊',3360,10);
INSERT INTO "articles" VALUES(176,'askul-trial','101232','2100000001767','パイプ式ファイル 両開き A3ヨコ とじ厚100mm 青',NULL,'ファイル・バインダー','冊',1640,10);
INSERT INTO "articles" VALUES(236,'askul-trial','101652',NULL,'インデックスシール 小 黒 1セット(5袋)','髙津ファイル','ファイル・バインダー','袋',1580,10);
INSERT INTO "articles" VALUES(241,'askul-trial','101687','2100000002412','インデックスシール 小 緑','みどり文具工業㈱','ファイル・バインダー','袋',330,10);
INSERT INTO "articles" VALUES(408,'askul-trial','102856','2100000004089','ノート A5 B罫 50枚','旭日紙業','ノート・メモ・付箋','冊',510,10);
INSERT INTO "articles" VALUES(459,'askul-trial','103213','2100000004591','クラフト封筒 角2 1000枚','長月封筒','封筒・ラベル','袋',2450,10);
INSERT INTO "articles" VALUES(475,'askul-trial','103325','2100000004751','窓付き封筒 プライバシー保護 洋長3 1000枚','旭日紙業','封筒・ラベル','袋',2480,10);
INSERT INTO "articles" VALUES(491,'askul-trial','103437','2100000004911','ラベルシール A4 24面 100シート','長月封筒','封筒・ラベル','冊',3980,10);
INSERT INTO "articles" VALUES(545,'askul-trial','103815','2100000005451','ホッチキス針 No.10 20箱セット','ニチロク化成','のり・テープ・はさみ','箱',138,10);
INSERT INTO "articles" VALUES(575,'askul-trial','104025','2100000005758','カッターナイフ 小型 本体','カナデ事務器','のり・テープ・はさみ','個',310,10);
INSERT INTO "articles" VALUES(583,'askul-trial','104081','2100000005833','カッターナイフ オートロック 替刃10枚','ニチロク化成','のり・テープ・はさみ','個',850,10);
INSERT INTO "articles" VALUES(606,'askul-trial','104242','2100000006069','互換インクカートリッジ IC50 マゼンタ','エコカート㈱','トナー・インク','個',2050,10);
INSERT INTO "articles" VALUES(616,'askul-trial','104312','2100000006168','互換インクカートリッジ IC69 6色パック','リプリント工房','トナー・インク','個',4380,10);
INSERT INTO "articles" VALUES(930,'askul-trial','106510','2100000009305','不織布マスク 小さめ 50枚 1セット(3箱)','クリーンメディカ','衛生・マスク','箱',2020,10);
INSERT INTO "articles" VALUES(1220,'amano-trial','AM-00001','2200000000019','タイムカード A(末締・15日締) 100枚','タイムワークス','タイムカード・勤怠用品','箱',1580,10);
INSERT INTO "articles" VALUES(1221,'amano-trial','AM-00002','2200000000026','タイムカード A(末締・15日締) 1000枚','タイムワークス','タイムカード・勤怠用品','箱',2290,10);
INSERT INTO "articles" VALUES(1222,'amano-trial','AM-00003','2200000000033','タイムカード A(末締・15日締) 1000枚 1セット(5箱)','タイムワークス','タイムカード・勤怠用品','箱',11000,10);
INSERT INTO "articles" VALUES(1223,'amano-trial','AM-00004','2200000000040','タイムカード A(末締・15日締) 10箱セット','ジコク計時','タイムカード・勤怠用品','箱',3000,10);
INSERT INTO "articles" VALUES(1224,'amano-trial','AM-00005','2200000000057','タイムカード B(20日・5日締) 100枚','ジコク計時','タイムカード・勤怠用品','箱',2290,10);
INSERT INTO "articles" VALUES(1225,'amano-trial','AM-00006','2200000000064','タイムカード B(20日・5日締) 100枚 1セット(3箱)','タイムワークス','タイムカード・勤怠用品','箱',6600,10);
INSERT INTO "articles" VALUES(1436,'amano-trial','AM-00217','2200000002174','+ドライバー No.1 貫通 1セット(5本)','鋼一','工具','本',5420,10);
INSERT INTO "articles" VALUES(1438,'amano-trial','AM-00219','2200000002198','+ドライバー No.2 75mm 1セット(3本)','近江工具製作所','工具','本',2020,10);
INSERT INTO "articles" VALUES(1447,'amano-trial','AM-00228','2200000002280','+ドライバー No.3 100mm','近江工具製作所','工具','本',1320,10);
INSERT INTO "articles" VALUES(1455,'amano-trial','AM-00236','2200000002365','-ドライバー 5.5mm 100mm 1セット(3本)','髙野精器','工具','本',2020,10);
INSERT INTO "articles" VALUES(1469,'amano-trial','AM-00250','2200000002501','コンビネーションスパナ 10mm','髙野精器','工具','本',1280,10);
INSERT INTO "articles" VALUES(1504,'amano-trial','AM-00285','2200000002853','コンベックス 3.5m 幅25mm','鋼一','工具','本',1130,10);
INSERT INTO "articles" VALUES(1523,'amano-trial','AM-00304','2200000003041','鉄工用ドリル 3.2mm 10本入 1セット(5本)','鋼一','工具','本',3220,10);
INSERT INTO "articles" VALUES(1537,'amano-trial','AM-00318','2200000003188','鉄工用ドリル 8.0mm 10本入','鋼一','工具','本',1510,10);
INSERT INTO "articles" VALUES(1613,'amano-trial','AM-00394','2200000003942','保護めがね 二眼型 くもり止め','安心堂','作業手袋・保護具','個',1280,10);
INSERT INTO "articles" VALUES(1747,'amano-trial','AM-00528','2200000005281','木工用接着剤 50g','ニチロク化成','補修・接着剤','本',1600,10);
INSERT INTO "articles" VALUES(1752,'amano-trial','AM-00533','2200000005335','多用途接着剤 50g',NULL,'補修・接着剤','本',1980,10);
INSERT INTO "articles" VALUES(1783,'amano-trial','AM-00564','2200000005649','補修モルタル・パテ 壁用 10kg','ニチロク化成','補修・接着剤','袋',4620,10);
INSERT INTO "articles" VALUES(1923,'amano-trial','AM-00704','2200000007049','差込プラグ 10個入','東雲電線','電設資材','個',1290,10);
INSERT INTO "articles" VALUES(1952,'quocard-pay-trial','QP100050',NULL,'デジタルギフト バリューコード 50円 スタンダードデザイン',NULL,'バリューコード','件',50,0);
INSERT INTO "articles" VALUES(1953,'quocard-pay-trial','QP100100',NULL,'デジタルギフト バリューコード 100円 スタンダードデザイン',NULL,'バリューコード','件',100,0);
INSERT INTO "articles" VALUES(1954,'quocard-pay-trial','QP100300',NULL,'デジタルギフト バリューコード 300円 スタンダードデザイン',NULL,'バリューコード','件',300,0);
INSERT INTO "articles" VALUES(1955,'quocard-pay-trial','QP100500',NULL,'デジタルギフト バリューコード 500円 スタンダードデザイン',NULL,'バリューコード','件',500,0);
INSERT INTO "articles" VALUES(1956,'quocard-pay-trial','QP101000',NULL,'デジタルギフト バリューコード 1,000円 スタンダードデザイン',NULL,'バリューコード','件',1000,0);
INSERT INTO "articles" VALUES(1957,'quocard-pay-trial','QP102000',NULL,'デジタルギフト バリューコード 2,000円 スタンダードデザイン',NULL,'バリューコード','件',2000,0);
INSERT INTO "articles" VALUES(1976,'quocard-pay-trial','QP303000',NULL,'デジタルギフト バリューコード 3,000円 お誕生日デザイン',NULL,'バリューコード','件',3000,0);
INSERT INTO "articles" VALUES(1977,'quocard-pay-trial','QP305000',NULL,'デジタルギフト バリューコード 5,000円 お誕生日デザイン',NULL,'バリューコード','件',5000,0);
INSERT INTO "articles" VALUES(1985,'quocard-pay-trial','QP403000',NULL,'デジタルギフト バリューコード 3,000円 アンケート謝礼デザイン',NULL,'バリューコード','件',3000,0);
INSERT INTO "articles" VALUES(1992,'quocard-pay-trial','QP501000',NULL,'デジタルギフト バリューコード 1,000円 福利厚生デザイン',NULL,'バリューコード','件',1000,0);
INSERT INTO "articles" VALUES(2005,'qoo10-qcash-trial','QC50000',NULL,'Qキャッシュ チャージ券 50,000円',NULL,'Qキャッシュチャージ券','枚',50000,0);
INSERT INTO "articles" VALUES(2006,'qoo10-qcash-trial','QC100000',NULL,'Qキャッシュ チャージ券 100,000円',NULL,'Qキャッシュチャージ券','枚',100000,0);
INSERT INTO "articles" VALUES(2009,'qoo10-qcash-trial','QC1000000',NULL,'Qキャッシュ チャージ券 1,000,000円',NULL,'Qキャッシュチャージ券','枚',1000000,0);
INSERT INTO "articles" VALUES(2010,'plus-member-trial','PM-M',NULL,'月額コース 月会費',NULL,'会費','か月',400,10);
INSERT INTO "articles" VALUES(2011,'plus-member-trial','PM-M2',NULL,'月額プレミアムコース 月会費',NULL,'会費','か月',700,10);
INSERT INTO "articles" VALUES(2012,'plus-member-trial','PM-Y',NULL,'まとめて払いコース 年会費',NULL,'会費','年',4000,10);
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, terms TEXT NOT NULL,
    UNIQUE (supplier, code)
  ) STRICT;
INSERT INTO "campaigns" VALUES(1,'askul-trial','MATOME5','まとめ買いキャンペーン5%','{"off":{"kind":"percent","percent":5,"atMost":5000},"from":null,"until":null,"least":30000,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}');
INSERT INTO "campaigns" VALUES(2,'askul-trial','SUISHO3','推奨商品登録3%引き','{"off":{"kind":"percent","percent":3,"atMost":null},"from":null,"until":null,"least":0,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":true,"memberDays":null}');
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
INSERT INTO "carts" VALUES(45,2,0,NULL);
CREATE TABLE change_tokens (
    hash BLOB PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, expires_at INTEGER NOT NULL
  , used_at INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE companies (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, public_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL
  , corporate_number TEXT, field_values TEXT NOT NULL DEFAULT '{}', version INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "companies" VALUES(1,'askul-trial','15609924962c3f34','株式会社みなと総合サービス','8999801000001','{"companyName":"株式会社みなと総合サービス","corporateNumber":"8999801000001","representativeName":"湊 誠一","representativeKana":"ミナト　セイイチ"}',0);
INSERT INTO "companies" VALUES(2,'askul-trial','e3f113aa0be85747','有限会社髙﨑工務店','7999801000002','{"companyName":"有限会社髙﨑工務店","corporateNumber":"7999801000002","representativeName":"髙﨑 一郎","representativeKana":"タカサキ　イチロウ"}',0);
INSERT INTO "companies" VALUES(3,'amano-trial','389c5ed483af23f4','株式会社みなと総合サービス','8999801000001','{"companyName":"株式会社みなと総合サービス"}',0);
INSERT INTO "companies" VALUES(4,'amano-trial','028aa3d49e01b284','有限会社髙﨑工務店','7999801000002','{"companyName":"有限会社髙﨑工務店"}',0);
INSERT INTO "companies" VALUES(5,'quocard-pay-trial','5b4482f118f4cf17','株式会社みなと総合サービス','8999801000001','{"companyName":"株式会社みなと総合サービス","companyKana":"カブシキガイシャミナトソウゴウサービス"}',0);
INSERT INTO "companies" VALUES(6,'qoo10-qcash-trial','f09a584339b21c76','株式会社みなと総合サービス','8999801000001','{}',0);
INSERT INTO "companies" VALUES(7,'plus-member-trial','47ed86d2776ae809','株式会社みなと総合サービス','8999801000001','{}',0);
CREATE TABLE company_prices (
    company_id INTEGER NOT NULL REFERENCES companies, code TEXT NOT NULL, price INTEGER NOT NULL, until TEXT,
    PRIMARY KEY (company_id, code)
  ) STRICT, WITHOUT ROWID;
INSERT INTO "company_prices" VALUES(1,'101078',3465,NULL);
INSERT INTO "company_prices" VALUES(1,'101687',308,'2026-05-13');
INSERT INTO "company_prices" VALUES(1,'102856',526,NULL);
INSERT INTO "company_prices" VALUES(2,'104025',310,NULL);
INSERT INTO "company_prices" VALUES(3,'AM-00250',1279,'2026-05-15');
INSERT INTO "company_prices" VALUES(4,'AM-00003',10044,'2026-04-18');
INSERT INTO "company_prices" VALUES(4,'AM-00005',2189,NULL);
INSERT INTO "company_prices" VALUES(4,'AM-00236',1845,NULL);
INSERT INTO "company_prices" VALUES(4,'AM-00564',4516,NULL);
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
INSERT INTO "coupons" VALUES(1,'askul-trial','OFFICE300','オフィス用品300円引きクーポン','{"off":{"kind":"yen","yen":300},"from":"2026-03-18","until":"2026-06-30","least":3000,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}',1,NULL);
INSERT INTO "coupons" VALUES(2,'askul-trial','KANRI5','コピー用紙まとめ買い5%引きクーポン','{"off":{"kind":"percent","percent":5,"atMost":2000},"from":"2026-03-25","until":"2026-05-31","least":0,"leastQuantity":5,"firstOrder":false,"articles":null,"categories":["コピー用紙"],"makers":null,"registeredOnly":false,"memberDays":null}',1,NULL);
INSERT INTO "coupons" VALUES(3,'askul-trial','SHOKAI1500','初回ご注文1,500円引きクーポン','{"off":{"kind":"yen","yen":1500},"from":null,"until":null,"least":0,"leastQuantity":0,"firstOrder":true,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}',1,NULL);
INSERT INTO "coupons" VALUES(4,'askul-trial','LONG365','1年以上ご利用のお客様感謝クーポン','{"off":{"kind":"yen","yen":700},"from":"2026-03-02","until":"2026-08-29","least":7000,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":365}',1,NULL);
INSERT INTO "coupons" VALUES(5,'amano-trial','OUEN500','法人応援クーポン','{"off":{"kind":"yen","yen":500},"from":"2026-03-18","until":"2026-06-30","least":5000,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}',1,NULL);
INSERT INTO "coupons" VALUES(6,'amano-trial','OSOUJI10','洗剤・清掃用品10%引きクーポン','{"off":{"kind":"percent","percent":10,"atMost":3000},"from":"2026-03-25","until":"2026-05-31","least":0,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":["洗剤・清掃用品","清掃機器の消耗品","ごみ袋"],"makers":null,"registeredOnly":false,"memberDays":null}',1,NULL);
INSERT INTO "coupons" VALUES(7,'amano-trial','HAJIMETE1000','初回ご注文1,000円引きクーポン','{"off":{"kind":"yen","yen":1000},"from":null,"until":null,"least":0,"leastQuantity":0,"firstOrder":true,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}',1,NULL);
INSERT INTO "coupons" VALUES(8,'amano-trial','NENMATSU','年末大掃除クーポン','{"off":{"kind":"percent","percent":5,"atMost":null},"from":"2025-12-02","until":"2026-03-02","least":0,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}',1,NULL);
INSERT INTO "coupons" VALUES(9,'amano-trial','YOKOKU300','次回キャンペーン先行クーポン','{"off":{"kind":"yen","yen":300},"from":"2026-04-11","until":"2026-05-11","least":0,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}',1,NULL);
INSERT INTO "coupons" VALUES(10,'amano-trial','TENWA200','メール会員限定クーポン','{"off":{"kind":"yen","yen":200},"from":"2026-03-18","until":"2026-07-30","least":0,"leastQuantity":0,"firstOrder":false,"articles":null,"categories":null,"makers":null,"registeredOnly":false,"memberDays":null}',0,NULL);
CREATE TABLE customers (
    member_id INTEGER PRIMARY KEY REFERENCES members, version INTEGER NOT NULL DEFAULT 1,
    changed_at INTEGER, field_values TEXT NOT NULL
  ) STRICT;
INSERT INTO "customers" VALUES(1,1,NULL,'{"personName":"髙橋 和夫","personKana":"タカハシ　カズオ","phone":"090-0000-1001","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(2,1,NULL,'{"personName":"佐藤 美咲","personKana":"サトウ　ミサキ","phone":"090-0000-1002","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(3,1,NULL,'{"personName":"鈴木 大輝","personKana":"スズキ　ダイキ","phone":"090-0000-1003","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(4,1,NULL,'{"personName":"渡邊 恵子","personKana":"ワタナベ　ケイコ","phone":"090-0000-1004","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(5,1,NULL,'{"personName":"伊藤 駿","personKana":"イトウ　シュン","phone":"090-0000-1005","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(6,1,NULL,'{"personName":"山本 彩","personKana":"ヤマモト　アヤ","phone":"090-0000-1006","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(7,1,NULL,'{"personName":"中村 武","personKana":"ナカムラ　タケシ","phone":"090-0000-1007","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(8,1,NULL,'{"personName":"小林 結衣","personKana":"コバヤシ　ユイ","phone":"090-0000-1008","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(9,1,NULL,'{"personName":"加藤 浩","personKana":"カトウ　ヒロシ","phone":"090-0000-1009","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(10,1,NULL,'{"personName":"𠮷田 純","personKana":"ヨシダ　ジュン","phone":"090-0000-1010","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(11,1,NULL,'{"personName":"山田 花子","personKana":"ヤマダ　ハナコ","phone":"090-0000-1011","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(12,1,NULL,'{"personName":"佐々木 蓮","personKana":"ササキ　レン","phone":"090-0000-1012","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(13,1,NULL,'{"personName":"山口 恵美","personKana":"ヤマグチ　エミ","phone":"090-0000-1013","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(14,1,NULL,'{"personName":"松本 五郎","personKana":"マツモト　ゴロウ","phone":"090-0000-1014","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(15,1,NULL,'{"personName":"井上 真央","personKana":"イノウエ　マオ","phone":"090-0000-1015","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(16,1,NULL,'{"personName":"木村 孝子","personKana":"キムラ　タカコ","phone":"090-0000-1016","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(17,1,NULL,'{"personName":"林 昇","personKana":"ハヤシ　ノボル","phone":"090-0000-1017","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(18,1,NULL,'{"personName":"齋藤 裕子","personKana":"サイトウ　ユウコ","phone":"090-0000-1018","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(19,1,NULL,'{"personName":"清水 明","personKana":"シミズ　アキラ","phone":"090-0000-1019","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(20,1,NULL,'{"personName":"山﨑 凛","personKana":"ヤマザキ　リン","phone":"090-0000-1020","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(21,1,NULL,'{"personName":"森 千尋","personKana":"モリ　チヒロ","phone":"090-0000-1021","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(22,1,NULL,'{"personName":"阿部 直人","personKana":"アベ　ナオト","phone":"090-0000-1022","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(23,1,NULL,'{"personName":"池田 文恵","personKana":"イケダ　フミエ","phone":"090-0000-1023","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(24,1,NULL,'{"personName":"橋本 涼","personKana":"ハシモト　リョウ","phone":"090-0000-1024","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(25,1,NULL,'{"personName":"石川 さくら","personKana":"イシカワ　サクラ","phone":"090-0000-1025","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(26,1,NULL,'{"personName":"小川 哲也","personKana":"オガワ　テツヤ","phone":"090-0000-1026","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(27,1,NULL,'{"personName":"後藤 麻美","personKana":"ゴトウ　マミ","phone":"090-0000-1027","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(28,1,NULL,'{"personName":"長谷川 翔","personKana":"ハセガワ　ショウ","phone":"090-0000-1028","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(29,1,NULL,'{"personName":"村上 勇","personKana":"ムラカミ　イサム","phone":"090-0000-1029","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(30,1,NULL,'{"personName":"近藤 夏海","personKana":"コンドウ　ナツミ","phone":"090-0000-1030","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(31,1,NULL,'{"personName":"石井 守","personKana":"イシイ　マモル","phone":"090-0000-1031","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(32,1,NULL,'{"personName":"坂本 慧","personKana":"サカモト　ケイ","phone":"090-0000-1032","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(33,1,NULL,'{"personName":"遠藤 みちる","personKana":"エンドウ　ミチル","phone":"090-0000-1033","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(34,1,NULL,'{"personName":"青木 翼","personKana":"アオキ　ツバサ","phone":"090-0000-1034","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(35,1,NULL,'{"personName":"藤井 すみれ","personKana":"フジイ　スミレ","phone":"090-0000-1035","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(36,1,NULL,'{"personName":"西村 修","personKana":"ニシムラ　オサム","phone":"090-0000-1036","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(37,1,NULL,'{"personName":"福田 遥","personKana":"フクダ　ハルカ","phone":"090-0000-1037","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(38,1,NULL,'{"personName":"太田 勝","personKana":"オオタ　マサル","phone":"090-0000-1038","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(39,1,NULL,'{"personName":"三浦 琴音","personKana":"ミウラ　コトネ","phone":"090-0000-1039","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(40,1,NULL,'{"personName":"前田 潤一","personKana":"マエダ　ジュンイチ","phone":"090-0000-1040","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階"}');
INSERT INTO "customers" VALUES(41,1,NULL,'{"personName":"髙﨑 一郎","personKana":"タカサキ　イチロウ","phone":"090-0000-5001","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":""}');
INSERT INTO "customers" VALUES(42,1,NULL,'{"personName":"髙﨑 節子","personKana":"タカサキ　セツコ","phone":"090-0000-5002","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":""}');
INSERT INTO "customers" VALUES(43,1,NULL,'{"personName":"大野 健太","personKana":"オオノ　ケンタ","phone":"090-0000-5003","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":""}');
INSERT INTO "customers" VALUES(44,1,NULL,'{"personName":"辻 満","personKana":"ツジ　ミツル","phone":"090-0000-5004","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":""}');
INSERT INTO "customers" VALUES(45,1,NULL,'{"personName":"鈴木 大輝","phone":"090-0000-1003","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"yes"}');
INSERT INTO "customers" VALUES(46,1,NULL,'{"personName":"中村 武","phone":"090-0000-1007","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"no"}');
INSERT INTO "customers" VALUES(47,1,NULL,'{"personName":"林 昇","phone":"090-0000-1017","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"yes"}');
INSERT INTO "customers" VALUES(48,1,NULL,'{"personName":"清水 明","phone":"090-0000-1019","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"no"}');
INSERT INTO "customers" VALUES(49,1,NULL,'{"personName":"村上 勇","phone":"090-0000-1029","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"yes"}');
INSERT INTO "customers" VALUES(50,1,NULL,'{"personName":"石井 守","phone":"090-0000-1031","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台1丁目2-3","building":"みなとビル5階","invoiceAddressee":"株式会社みなと総合サービス 経理部","paymentTerm":"31-1-31","directMail":"no"}');
INSERT INTO "customers" VALUES(51,1,NULL,'{"personName":"髙﨑 一郎","phone":"090-0000-5001","postalCode":"3700000","prefecture":"群馬県","city":"高崎市","street":"架空町99","building":"","invoiceAddressee":"有限会社髙﨑工務店 経理部","paymentTerm":"31-1-31","directMail":"yes"}');
INSERT INTO "customers" VALUES(52,1,NULL,'{"personName":"井上 真央","personKana":"イノウエ　マオ","phone":"090-0000-1015","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"yes","twoStep":"no"}');
INSERT INTO "customers" VALUES(53,1,NULL,'{"personName":"齋藤 裕子","personKana":"サイトウ　ユウコ","phone":"090-0000-1018","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"no","twoStep":"no"}');
INSERT INTO "customers" VALUES(54,1,NULL,'{"personName":"森 千尋","personKana":"モリ　チヒロ","phone":"090-0000-1021","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"yes","twoStep":"no"}');
INSERT INTO "customers" VALUES(55,1,NULL,'{"personName":"後藤 麻美","personKana":"ゴトウ　マミ","phone":"090-0000-1027","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"no","twoStep":"no"}');
INSERT INTO "customers" VALUES(56,1,NULL,'{"personName":"長谷川 翔","personKana":"ハセガワ　ショウ","phone":"090-0000-1028","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"yes","twoStep":"no"}');
INSERT INTO "customers" VALUES(57,1,NULL,'{"personName":"近藤 夏海","personKana":"コンドウ　ナツミ","phone":"090-0000-1030","postalCode":"1050000","prefecture":"東京都","city":"港区","street":"みなと台１丁目２－３","building":"みなとビル5階","magazine":"no","twoStep":"yes"}');
INSERT INTO "customers" VALUES(64,1,NULL,'{"personName":"小林 結衣","personKana":"コバヤシ　ユイ","phone":"090-0000-1008","prefecture":"東京都"}');
INSERT INTO "customers" VALUES(65,1,NULL,'{"personName":"山田 花子","personKana":"ヤマダ　ハナコ","phone":"090-0000-1011","prefecture":"東京都"}');
INSERT INTO "customers" VALUES(66,1,NULL,'{"personName":"山口 恵美","personKana":"ヤマグチ　エミ","phone":"090-0000-1013","prefecture":"東京都"}');
INSERT INTO "customers" VALUES(67,1,NULL,'{"personName":"池田 文恵","personKana":"イケダ　フミエ","phone":"090-0000-1023","prefecture":"東京都"}');
INSERT INTO "customers" VALUES(68,1,NULL,'{"personName":"橋本 涼","personKana":"ハシモト　リョウ","phone":"090-0000-1024","prefecture":"東京都"}');
INSERT INTO "customers" VALUES(69,1,NULL,'{"personName":"石川 さくら","personKana":"イシカワ　サクラ","phone":"090-0000-1025","prefecture":"東京都"}');
INSERT INTO "customers" VALUES(70,1,NULL,'{"personName":"後藤 麻美","personKana":"ゴトウ　マミ","phone":"090-0000-1027","prefecture":"東京都"}');
INSERT INTO "customers" VALUES(71,1,NULL,'{"personName":"藤井 すみれ","personKana":"フジイ　スミレ","phone":"090-0000-1035","prefecture":"東京都"}');
CREATE TABLE departments (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies, public_id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL, name TEXT NOT NULL
  ) STRICT;
INSERT INTO "departments" VALUES(1,1,'fd3453ac2cc2aac2','010','総務部');
INSERT INTO "departments" VALUES(2,1,'c2db8eb42ed3d154','020','人事部');
INSERT INTO "departments" VALUES(3,1,'a893a3a13a6101d7','030','経理部');
INSERT INTO "departments" VALUES(4,1,'824011010245c68f','110','営業一部');
INSERT INTO "departments" VALUES(5,1,'4231eb00869a9ce8','120','営業二部');
INSERT INTO "departments" VALUES(6,1,'543ac821c3c23525','210','施設管理部');
INSERT INTO "departments" VALUES(7,1,'ef9493cd8cd96086','220','清掃事業部');
INSERT INTO "departments" VALUES(8,1,'2e4fee6f524e34aa','230','設備保全部');
INSERT INTO "departments" VALUES(9,1,'43a5023e0277c2b7','310','情報システム部');
INSERT INTO "departments" VALUES(10,1,'bf3d09c609c00c52','320','購買部');
INSERT INTO "departments" VALUES(11,1,'7ce2b4d6dc20e6b7','410','EC推進部');
INSERT INTO "departments" VALUES(12,1,'7fc5ec4c0d65fdd5','510','社員食堂・厨房');
INSERT INTO "departments" VALUES(13,2,'8a30f29cbdb55884','001','事務所');
INSERT INTO "departments" VALUES(14,2,'c79bb9fc08382f5c','002','現場');
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
CREATE TABLE idempotent_answers (
    supplier TEXT NOT NULL, caller BLOB NOT NULL, key TEXT NOT NULL, request BLOB NOT NULL,
    status INTEGER NOT NULL, body TEXT, at INTEGER NOT NULL,
    PRIMARY KEY (supplier, caller, key)
  ) STRICT, WITHOUT ROWID;
INSERT INTO "idempotent_answers" VALUES('amano-trial',X'8C674B1EEBB812386D15B280C2399E797C2ACB41ECA9A1CE329B303FF019CA9A','k2',X'D2649C6B69BA9FBCF2CF403808C76AB50A9ED5DC1F9681190C151C5850920B82',200,'{"version":1,"lines":[{"id":"833ae3aca323d1c6","article":{"code":"AM-00001","jan":"2200000000019","name":"タイムカード A(末締・15日締) 100枚","maker":"タイムワークス","category":"タイムカード・勤怠用品","unit":"箱","packing":"100枚","pieces":{"count":100,"unit":"枚"},"listPrice":{"amount":1697,"currency":"JPY"},"price":{"amount":1697,"currency":"JPY"},"priceKind":"list","taxRate":10,"sale":"on-sale","replacedBy":null,"stock":{"state":"in-stock","left":343,"restockedOn":null},"direct":false,"leadDays":0,"atMost":null,"recommended":false},"quantity":1,"amount":{"amount":1697,"currency":"JPY"},"department":null,"from":"catalogue","addedAt":"2026-04-01T01:00:00.000Z","changes":[]},{"id":"ed85665e0b6e8be6","article":{"code":"AM-00003","jan":"2200000000033","name":"タイムカード A(末締・15日締) 1000枚 1セット(5箱)","maker":"タイムワークス","category":"タイムカード・勤怠用品","unit":"箱","packing":"1000枚×5箱","pieces":{"count":5000,"unit":"枚"},"listPrice":{"amount":11816,"currency":"JPY"},"price":{"amount":11816,"currency":"JPY"},"priceKind":"list","taxRate":10,"sale":"on-sale","replacedBy":null,"stock":{"state":"in-stock","left":349,"restockedOn":null},"direct":false,"leadDays":1,"atMost":null,"recommended":false},"quantity":1,"amount":{"amount":11816,"currency":"JPY"},"department":null,"from":"catalogue","addedAt":"2026-04-01T01:00:00.000Z","changes":[]}],"subtotals":[{"department":null,"lines":2,"goods":{"amount":13513,"currency":"JPY"}}],"departments":[],"goods":{"amount":13513,"currency":"JPY"},"chooseAnew":false}',1775005200000);
INSERT INTO "idempotent_answers" VALUES('amano-trial',X'8C674B1EEBB812386D15B280C2399E797C2ACB41ECA9A1CE329B303FF019CA9A','k3',X'DF67F349A4D72E6136B435D86C179E99381E01DC9EEEA6F095B2464E6196DAFE',200,'{"reckoning":{"lines":[{"productCode":"AM-00001","jan":"2200000000019","name":"タイムカード A(末締・15日締) 100枚","maker":"タイムワークス","category":"タイムカード・勤怠用品","quantity":1,"unit":"箱","unitPrice":{"amount":1697,"currency":"JPY"},"taxRate":10,"lineNumber":1,"amount":{"amount":1697,"currency":"JPY"}},{"productCode":"AM-00003","jan":"2200000000033","name":"タイムカード A(末締・15日締) 1000枚 1セット(5箱)","maker":"タイムワークス","category":"タイムカード・勤怠用品","quantity":1,"unit":"箱","unitPrice":{"amount":11816,"currency":"JPY"},"taxRate":10,"lineNumber":2,"amount":{"amount":11816,"currency":"JPY"}}],"discounts":[],"shippingFee":{"amount":0,"currency":"JPY"},"taxTotals":[{"rate":10,"taxable":{"amount":13513,"currency":"JPY"},"tax":{"amount":1351,"currency":"JPY"}}],"totals":{"goods":{"amount":13513,"currency":"JPY"},"discount":{"amount":0,"currency":"JPY"},"taxExcluded":{"amount":13513,"currency":"JPY"},"tax":{"amount":1351,"currency":"JPY"},"taxIncluded":{"amount":14864,"currency":"JPY"}}},"problems":[],"changes":[],"earns":135,"payment":{"method":"np","term":{"closingDay":31,"payMonthOffset":1,"payDay":31}}}',1775005200000);
INSERT INTO "idempotent_answers" VALUES('amano-trial',X'8C674B1EEBB812386D15B280C2399E797C2ACB41ECA9A1CE329B303FF019CA9A','order-of-version-3',X'2913DFBD5E0165C9E2770100E62109192A2687A2ACB1B0C4807C7A4DE3E314AB',201,'{"order":{"id":"f4f0f75a804c2a9cb13d","number":"EC20260401-0002","orderedAt":"2026-04-01T01:00:00.000Z","orderedOn":"2026-04-01","status":"received","orderedBy":{"id":"6c721d583acd0d08","name":"鈴木 大輝"},"department":null,"deliverTo":{"name":"みなと総合サービス 本社 鈴木 大輝","postalCode":"105-0000","address":"東京都港区みなと台1丁目2-3 みなとビル5階","phone":"03-0000-1234"},"payment":{"method":"np","term":{"closingDay":31,"payMonthOffset":1,"payDay":31},"cardLast4":null},"costMemo":null,"comment":null,"lines":[{"lineNumber":1,"productCode":"AM-00001","jan":"2200000000019","name":"タイムカード A(末締・15日締) 100枚","maker":"タイムワークス","category":"タイムカード・勤怠用品","unit":"箱","quantity":1,"unitPrice":{"amount":1697,"currency":"JPY"},"amount":{"amount":1697,"currency":"JPY"},"taxRate":10},{"lineNumber":2,"productCode":"AM-00003","jan":"2200000000033","name":"タイムカード A(末締・15日締) 1000枚 1セット(5箱)","maker":"タイムワークス","category":"タイムカード・勤怠用品","unit":"箱","quantity":1,"unitPrice":{"amount":11816,"currency":"JPY"},"amount":{"amount":11816,"currency":"JPY"},"taxRate":10}],"discounts":[],"shippingFee":{"amount":0,"currency":"JPY"},"taxTotals":[{"rate":10,"taxable":{"amount":13513,"currency":"JPY"},"tax":{"amount":1351,"currency":"JPY"}}],"totals":{"goods":{"amount":13513,"currency":"JPY"},"discount":{"amount":0,"currency":"JPY"},"taxExcluded":{"amount":13513,"currency":"JPY"},"tax":{"amount":1351,"currency":"JPY"},"taxIncluded":{"amount":14864,"currency":"JPY"}},"shippedOn":null,"deliveredOn":null,"updatedAt":"2026-04-01T01:00:00.000Z"},"pointsEarned":135}',1775005200000);
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
INSERT INTO "logins" VALUES('askul-trial','email','takahashi.kazuo@minato.example.jp',1);
INSERT INTO "logins" VALUES('askul-trial','inquiry-number','1234567890',1);
INSERT INTO "logins" VALUES('askul-trial','email','sato.misaki@minato.example.jp',2);
INSERT INTO "logins" VALUES('askul-trial','email','suzuki.daiki@minato.example.jp',3);
INSERT INTO "logins" VALUES('askul-trial','email','watanabe.keiko@minato.example.jp',4);
INSERT INTO "logins" VALUES('askul-trial','email','ito.shun@minato.example.jp',5);
INSERT INTO "logins" VALUES('askul-trial','email','yamamoto.aya@minato.example.jp',6);
INSERT INTO "logins" VALUES('askul-trial','email','nakamura.takeshi@minato.example.jp',7);
INSERT INTO "logins" VALUES('askul-trial','email','kobayashi.yui@minato.example.jp',8);
INSERT INTO "logins" VALUES('askul-trial','email','kato.hiroshi@minato.example.jp',9);
INSERT INTO "logins" VALUES('askul-trial','email','yoshida.jun@minato.example.jp',10);
INSERT INTO "logins" VALUES('askul-trial','email','yamada.hanako@minato.example.jp',11);
INSERT INTO "logins" VALUES('askul-trial','email','sasaki.ren@minato.example.jp',12);
INSERT INTO "logins" VALUES('askul-trial','email','yamaguchi.emi@minato.example.jp',13);
INSERT INTO "logins" VALUES('askul-trial','email','matsumoto.goro@minato.example.jp',14);
INSERT INTO "logins" VALUES('askul-trial','email','inoue.mao@minato.example.jp',15);
INSERT INTO "logins" VALUES('askul-trial','email','kimura.takako@minato.example.jp',16);
INSERT INTO "logins" VALUES('askul-trial','email','hayashi.noboru@minato.example.jp',17);
INSERT INTO "logins" VALUES('askul-trial','email','saito.yuko@minato.example.jp',18);
INSERT INTO "logins" VALUES('askul-trial','email','shimizu.akira@minato.example.jp',19);
INSERT INTO "logins" VALUES('askul-trial','email','yamazaki.rin@minato.example.jp',20);
INSERT INTO "logins" VALUES('askul-trial','email','mori.chihiro@minato.example.jp',21);
INSERT INTO "logins" VALUES('askul-trial','email','abe.naoto@minato.example.jp',22);
INSERT INTO "logins" VALUES('askul-trial','email','ikeda.fumie@minato.example.jp',23);
INSERT INTO "logins" VALUES('askul-trial','email','hashimoto.ryo@minato.example.jp',24);
INSERT INTO "logins" VALUES('askul-trial','email','ishikawa.sakura@minato.example.jp',25);
INSERT INTO "logins" VALUES('askul-trial','email','ogawa.tetsuya@minato.example.jp',26);
INSERT INTO "logins" VALUES('askul-trial','email','goto.mami@minato.example.jp',27);
INSERT INTO "logins" VALUES('askul-trial','email','hasegawa.sho@minato.example.jp',28);
INSERT INTO "logins" VALUES('askul-trial','email','murakami.isamu@minato.example.jp',29);
INSERT INTO "logins" VALUES('askul-trial','email','kondo.natsumi@minato.example.jp',30);
INSERT INTO "logins" VALUES('askul-trial','email','ishii.mamoru@minato.example.jp',31);
INSERT INTO "logins" VALUES('askul-trial','email','sakamoto.kei@minato.example.jp',32);
INSERT INTO "logins" VALUES('askul-trial','email','endo.michiru@minato.example.jp',33);
INSERT INTO "logins" VALUES('askul-trial','email','aoki.tsubasa@minato.example.jp',34);
INSERT INTO "logins" VALUES('askul-trial','email','fujii.sumire@minato.example.jp',35);
INSERT INTO "logins" VALUES('askul-trial','email','nishimura.osamu@minato.example.jp',36);
INSERT INTO "logins" VALUES('askul-trial','email','fukuda.haruka@minato.example.jp',37);
INSERT INTO "logins" VALUES('askul-trial','email','ota.masaru@minato.example.jp',38);
INSERT INTO "logins" VALUES('askul-trial','email','miura.kotone@minato.example.jp',39);
INSERT INTO "logins" VALUES('askul-trial','email','maeda.junichi@minato.example.jp',40);
INSERT INTO "logins" VALUES('askul-trial','email','takasaki.ichiro@takasaki.example.jp',41);
INSERT INTO "logins" VALUES('askul-trial','inquiry-number','9876543210',41);
INSERT INTO "logins" VALUES('askul-trial','email','takasaki.setsuko@takasaki.example.jp',42);
INSERT INTO "logins" VALUES('askul-trial','email','oono.kenta@takasaki.example.jp',43);
INSERT INTO "logins" VALUES('askul-trial','email','tsuji.mitsuru@takasaki.example.jp',44);
INSERT INTO "logins" VALUES('amano-trial','email','suzuki.daiki@minato.example.jp',45);
INSERT INTO "logins" VALUES('amano-trial','email','nakamura.takeshi@minato.example.jp',46);
INSERT INTO "logins" VALUES('amano-trial','email','hayashi.noboru@minato.example.jp',47);
INSERT INTO "logins" VALUES('amano-trial','email','shimizu.akira@minato.example.jp',48);
INSERT INTO "logins" VALUES('amano-trial','email','murakami.isamu@minato.example.jp',49);
INSERT INTO "logins" VALUES('amano-trial','email','ishii.mamoru@minato.example.jp',50);
INSERT INTO "logins" VALUES('amano-trial','email','takasaki.ichiro@takasaki.example.jp',51);
INSERT INTO "logins" VALUES('quocard-pay-trial','email','inoue.mao@minato.example.jp',52);
INSERT INTO "logins" VALUES('quocard-pay-trial','email','saito.yuko@minato.example.jp',53);
INSERT INTO "logins" VALUES('quocard-pay-trial','email','mori.chihiro@minato.example.jp',54);
INSERT INTO "logins" VALUES('quocard-pay-trial','email','goto.mami@minato.example.jp',55);
INSERT INTO "logins" VALUES('quocard-pay-trial','email','hasegawa.sho@minato.example.jp',56);
INSERT INTO "logins" VALUES('quocard-pay-trial','email','kondo.natsumi@minato.example.jp',57);
INSERT INTO "logins" VALUES('qoo10-qcash-trial','email','sasaki.ren@minato.example.jp',58);
INSERT INTO "logins" VALUES('qoo10-qcash-trial','member-id','minato-shop',58);
INSERT INTO "logins" VALUES('qoo10-qcash-trial','email','abe.naoto@minato.example.jp',59);
INSERT INTO "logins" VALUES('qoo10-qcash-trial','email','hashimoto.ryo@minato.example.jp',60);
INSERT INTO "logins" VALUES('qoo10-qcash-trial','email','sakamoto.kei@minato.example.jp',61);
INSERT INTO "logins" VALUES('qoo10-qcash-trial','email','endo.michiru@minato.example.jp',62);
INSERT INTO "logins" VALUES('qoo10-qcash-trial','email','aoki.tsubasa@minato.example.jp',63);
INSERT INTO "logins" VALUES('plus-member-trial','email','kobayashi.yui@minato.example.jp',64);
INSERT INTO "logins" VALUES('plus-member-trial','member-id','E10203040',64);
INSERT INTO "logins" VALUES('plus-member-trial','email','yamada.hanako@minato.example.jp',65);
INSERT INTO "logins" VALUES('plus-member-trial','email','yamaguchi.emi@minato.example.jp',66);
INSERT INTO "logins" VALUES('plus-member-trial','email','ikeda.fumie@minato.example.jp',67);
INSERT INTO "logins" VALUES('plus-member-trial','email','hashimoto.ryo@minato.example.jp',68);
INSERT INTO "logins" VALUES('plus-member-trial','email','ishikawa.sakura@minato.example.jp',69);
INSERT INTO "logins" VALUES('plus-member-trial','email','goto.mami@minato.example.jp',70);
INSERT INTO "logins" VALUES('plus-member-trial','email','fujii.sumire@minato.example.jp',71);
INSERT INTO "logins" VALUES('plus-member-trial','member-id','E10203050',71);
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
INSERT INTO "members" VALUES(1,1,10,'39b398ca335357fb','髙橋 和夫','タカハシ　カズオ','takahashi.kazuo@minato.example.jp','administrator','active',NULL,0,NULL,NULL,NULL,'090-0000-1001',1671325200000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(2,1,1,'a3e71a44605d2442','佐藤 美咲','サトウ　ミサキ','sato.misaki@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1002',1671411600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(3,1,6,'81ce745fc648baad','鈴木 大輝','スズキ　ダイキ','suzuki.daiki@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1003',1671498000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(4,1,3,'82fb74a5f9f592aa','渡邊 恵子','ワタナベ　ケイコ','watanabe.keiko@minato.example.jp','viewer','active',NULL,0,NULL,NULL,NULL,'090-0000-1004',1671584400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(5,1,4,'b04866a342c7d812','伊藤 駿','イトウ　シュン','ito.shun@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1005',1671670800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(6,1,5,'dfcbe25ed91f9980','山本 彩','ヤマモト　アヤ','yamamoto.aya@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1006',1671757200000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(7,1,7,'cf719a3b06ccdc42','中村 武','ナカムラ　タケシ','nakamura.takeshi@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1007',1671843600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(8,1,2,'9c32327f1cf20468','小林 結衣','コバヤシ　ユイ','kobayashi.yui@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1008',1671930000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(9,1,8,'39f53ecca0466de8','加藤 浩','カトウ　ヒロシ','kato.hiroshi@minato.example.jp','buyer','active',NULL,0,NULL,NULL,'outage','090-0000-1009',1672016400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(10,1,9,'6829479446f615c3','𠮷田 純','ヨシダ　ジュン','yoshida.jun@minato.example.jp','buyer','active',NULL,0,NULL,NULL,'too-many-at-once','090-0000-1010',1672102800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(11,1,12,'79506034b8818a70','山田 花子','ヤマダ　ハナコ','yamada.hanako@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1011',1672189200000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(12,1,11,'27a9b1b34bf2efbf','佐々木 蓮','ササキ　レン','sasaki.ren@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1012',1672275600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(13,1,1,'72ab186b989202c1','山口 恵美','ヤマグチ　エミ','yamaguchi.emi@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1013',1672362000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(14,1,6,'db80bc7efc70655c','松本 五郎','マツモト　ゴロウ','matsumoto.goro@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1014',1672448400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(15,1,4,'bd65d56e37250f9a','井上 真央','イノウエ　マオ','inoue.mao@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1015',1672534800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(16,1,5,'bb7959c5a4d447c4','木村 孝子','キムラ　タカコ','kimura.takako@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1016',1672621200000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(17,1,7,'744dc3e7802d1443','林 昇','ハヤシ　ノボル','hayashi.noboru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1017',1672707600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(18,1,2,'bf0b555418ff8a1f','齋藤 裕子','サイトウ　ユウコ','saito.yuko@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1018',1672794000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(19,1,8,'59afff947656aa4b','清水 明','シミズ　アキラ','shimizu.akira@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1019',1672880400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(20,1,9,'4fe8717700eb08c8','山﨑 凛','ヤマザキ　リン','yamazaki.rin@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1020',1672966800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(21,1,10,'ded710ff16cdf128','森 千尋','モリ　チヒロ','mori.chihiro@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1021',1673053200000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(22,1,11,'a87f98eafb0c7ce1','阿部 直人','アベ　ナオト','abe.naoto@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1022',1673139600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(23,1,12,'39d5c2bfb158415d','池田 文恵','イケダ　フミエ','ikeda.fumie@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1023',1673226000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(24,1,1,'36cd34f3b2aef06e','橋本 涼','ハシモト　リョウ','hashimoto.ryo@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1024',1673312400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(25,1,3,'aa074836ee6534e6','石川 さくら','イシカワ　サクラ','ishikawa.sakura@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1025',1673398800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(26,1,6,'add086033f73e536','小川 哲也','オガワ　テツヤ','ogawa.tetsuya@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1026',1673485200000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(27,1,4,'283e9a23ec4f8b9b','後藤 麻美','ゴトウ　マミ','goto.mami@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1027',1673571600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(28,1,5,'5a45f09fedd8a30b','長谷川 翔','ハセガワ　ショウ','hasegawa.sho@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1028',1673658000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(29,1,7,'2a3fd7d597d66d98','村上 勇','ムラカミ　イサム','murakami.isamu@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1029',1673744400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(30,1,2,'b4306be2ba923eb8','近藤 夏海','コンドウ　ナツミ','kondo.natsumi@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1030',1673830800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(31,1,8,'8fa5cbe5a085f363','石井 守','イシイ　マモル','ishii.mamoru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1031',1673917200000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(32,1,9,'c6eacd748f610afb','坂本 慧','サカモト　ケイ','sakamoto.kei@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1032',1674003600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(33,1,10,'5bc8b78d3bd475e0','遠藤 みちる','エンドウ　ミチル','endo.michiru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1033',1674090000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(34,1,11,'d631890ea68cefd7','青木 翼','アオキ　ツバサ','aoki.tsubasa@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1034',1674176400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(35,1,12,'038d310255301f68','藤井 すみれ','フジイ　スミレ','fujii.sumire@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1035',1674262800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(36,1,7,'4e7ce02b9499a1b2','西村 修','ニシムラ　オサム','nishimura.osamu@minato.example.jp','buyer','suspended','w:902',0,NULL,NULL,NULL,'090-0000-1036',1674349200000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(37,1,1,'23238404747eb0f5','福田 遥','フクダ　ハルカ','fukuda.haruka@minato.example.jp','buyer','waiting-approval',NULL,0,NULL,NULL,NULL,'090-0000-1037',1774918800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(38,1,8,'f507484f1ead4702','太田 勝','オオタ　マサル','ota.masaru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1038',1674522000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(39,1,4,'0c8eb846281a3b61','三浦 琴音','ミウラ　コトネ','miura.kotone@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1039',1674608400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(40,1,6,'c94be8bbfb3e7a4f','前田 潤一','マエダ　ジュンイチ','maeda.junichi@minato.example.jp','viewer','active',NULL,0,NULL,NULL,NULL,'090-0000-1040',1674694800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(41,2,13,'6b58343f4f55f234','髙﨑 一郎','タカサキ　イチロウ','takasaki.ichiro@takasaki.example.jp','administrator','active',NULL,0,NULL,NULL,NULL,'090-0000-5001',1674435600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(42,2,13,'f47a1d2b7ee2fcfa','髙﨑 節子','タカサキ　セツコ','takasaki.setsuko@takasaki.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-5002',1674522000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(43,2,14,'70397a684d05d839','大野 健太','オオノ　ケンタ','oono.kenta@takasaki.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-5003',1674608400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(44,2,14,'5971ca59b22af633','辻 満','ツジ　ミツル','tsuji.mitsuru@takasaki.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-5004',1674694800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(45,3,NULL,'6c721d583acd0d08','鈴木 大輝','スズキ　ダイキ','suzuki.daiki@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1003',1671498000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(46,3,NULL,'e9ba2b9cd77305db','中村 武','ナカムラ　タケシ','nakamura.takeshi@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1007',1671843600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(47,3,NULL,'8e2c52a5df9db3a4','林 昇','ハヤシ　ノボル','hayashi.noboru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1017',1672707600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(48,3,NULL,'b1cb11f74ff1a18f','清水 明','シミズ　アキラ','shimizu.akira@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1019',1672880400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(49,3,NULL,'84addd42f4f48e37','村上 勇','ムラカミ　イサム','murakami.isamu@minato.example.jp','buyer','suspended','w:905',0,NULL,NULL,NULL,'090-0000-1029',1673744400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(50,3,NULL,'753599e51748cdc7','石井 守','イシイ　マモル','ishii.mamoru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,'outage','090-0000-1031',1673917200000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(51,4,NULL,'01bb491e70fde38d','髙﨑 一郎','タカサキ　イチロウ','takasaki.ichiro@takasaki.example.jp','administrator','active',NULL,0,NULL,NULL,NULL,'090-0000-5001',1674435600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(52,5,NULL,'d512cabce0a6974f','井上 真央','イノウエ　マオ','inoue.mao@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1015',1672534800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(53,5,NULL,'cfb3a494e074e961','齋藤 裕子','サイトウ　ユウコ','saito.yuko@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1018',1672794000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(54,5,NULL,'692ac25ca964dabb','森 千尋','モリ　チヒロ','mori.chihiro@minato.example.jp','buyer','active',NULL,0,NULL,NULL,'outage','090-0000-1021',1673053200000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(55,5,NULL,'cfecc47bf06ac080','後藤 麻美','ゴトウ　マミ','goto.mami@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1027',1673571600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(56,5,NULL,'1dea8e93d9a7eff2','長谷川 翔','ハセガワ　ショウ','hasegawa.sho@minato.example.jp','buyer','suspended','w:910',0,NULL,NULL,NULL,'090-0000-1028',1673658000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(57,5,NULL,'a4bc2304ea04364b','近藤 夏海','コンドウ　ナツミ','kondo.natsumi@minato.example.jp','buyer','active',NULL,1,NULL,NULL,NULL,'090-0000-1030',1673830800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(58,6,NULL,'20ecbe3f3145aeec','佐々木 蓮','ササキ　レン','sasaki.ren@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1012',1672275600000,NULL,NULL,NULL,1,89000,'ja');
INSERT INTO "members" VALUES(59,6,NULL,'eeec21f40df3900b','阿部 直人','アベ　ナオト','abe.naoto@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1022',1673139600000,NULL,NULL,NULL,1,30300,'ja');
INSERT INTO "members" VALUES(60,6,NULL,'4ab9e573406889ab','橋本 涼','ハシモト　リョウ','hashimoto.ryo@minato.example.jp','buyer','suspended','w:920',0,NULL,NULL,NULL,'090-0000-1024',1673312400000,NULL,NULL,NULL,1,56700,'ja');
INSERT INTO "members" VALUES(61,6,NULL,'db08979ce79f38c7','坂本 慧','サカモト　ケイ','sakamoto.kei@minato.example.jp','buyer','active',NULL,0,NULL,NULL,'outage','090-0000-1032',1674003600000,NULL,NULL,NULL,1,5200,'ja');
INSERT INTO "members" VALUES(62,6,NULL,'ae4db987dde70b37','遠藤 みちる','エンドウ　ミチル','endo.michiru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1033',1674090000000,NULL,NULL,NULL,1,58700,'ja');
INSERT INTO "members" VALUES(63,6,NULL,'1ca331c79ad3f06f','青木 翼','アオキ　ツバサ','aoki.tsubasa@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL,'090-0000-1034',1674176400000,NULL,NULL,NULL,1,38900,'ja');
INSERT INTO "members" VALUES(64,7,NULL,'dfac533c78ce4cf2','小林 結衣','コバヤシ　ユイ','kobayashi.yui@minato.example.jp','buyer','active',NULL,0,'monthly',NULL,NULL,'090-0000-1008',1671930000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(65,7,NULL,'0d7478234c335a85','山田 花子','ヤマダ　ハナコ','yamada.hanako@minato.example.jp','buyer','active',NULL,0,'monthly',NULL,NULL,'090-0000-1011',1672189200000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(66,7,NULL,'875fd3d6dad1ac25','山口 恵美','ヤマグチ　エミ','yamaguchi.emi@minato.example.jp','buyer','suspended','w:930',0,'monthly',NULL,NULL,'090-0000-1013',1672362000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(67,7,NULL,'b4b33630c962c285','池田 文恵','イケダ　フミエ','ikeda.fumie@minato.example.jp','buyer','active',NULL,0,'lump-sum','2025-02-25',NULL,'090-0000-1023',1673226000000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(68,7,NULL,'55cc58b95e465383','橋本 涼','ハシモト　リョウ','hashimoto.ryo@minato.example.jp','buyer','active',NULL,0,'monthly',NULL,'outage','090-0000-1024',1673312400000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(69,7,NULL,'d4d4dbfa9aaf28dc','石川 さくら','イシカワ　サクラ','ishikawa.sakura@minato.example.jp','buyer','active',NULL,0,'monthly',NULL,NULL,'090-0000-1025',1673398800000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(70,7,NULL,'5ebc23d9c8cd16dd','後藤 麻美','ゴトウ　マミ','goto.mami@minato.example.jp','buyer','active',NULL,0,'lump-sum',NULL,NULL,'090-0000-1027',1673571600000,NULL,NULL,NULL,1,NULL,'ja');
INSERT INTO "members" VALUES(71,7,NULL,'7a1b74bb99bd719f','藤井 すみれ','フジイ　スミレ','fujii.sumire@minato.example.jp','buyer','active',NULL,0,'monthly','2026-02-20',NULL,'090-0000-1035',1674262800000,NULL,NULL,NULL,1,NULL,'ja');
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('content','3');
INSERT INTO "meta" VALUES('lines','300');
INSERT INTO "meta" VALUES('seed','20260401');
INSERT INTO "meta" VALUES('seeded_at','1775005200000');
CREATE TABLE moving_orders (
    order_id INTEGER PRIMARY KEY REFERENCES orders, company_id INTEGER NOT NULL REFERENCES companies,
    placed_at INTEGER NOT NULL
  ) STRICT;
INSERT INTO "moving_orders" VALUES(80,3,1775005200000);
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
INSERT INTO "np_facts" VALUES(1,1,NULL,NULL,NULL,'ok',1687186800000);
INSERT INTO "np_facts" VALUES(2,2,NULL,NULL,NULL,'ok',1703430000000);
INSERT INTO "np_facts" VALUES(3,3,NULL,NULL,NULL,'ok',1686236400000);
INSERT INTO "np_facts" VALUES(4,4,NULL,NULL,NULL,'ok',1727276400000);
INSERT INTO "np_facts" VALUES(5,4,NULL,NULL,NULL,'on-hold',1774832400000);
INSERT INTO "np_facts" VALUES(6,2,NULL,'2026-02-28','2026-03-31','not-paid',1775005200000);
CREATE TABLE number_series (
    supplier TEXT NOT NULL, series TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (supplier, series)
  ) STRICT, WITHOUT ROWID;
INSERT INTO "number_series" VALUES('amano-trial','ec 20260401',2);
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
INSERT INTO "offers" VALUES('amano-trial','AM-00001',1220,1697,'100枚',100,'枚',342,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'タイムカード・勤怠用品 タイムカード A(末締・15日締)','am-00001','タイムカ-ド a(末締・15日締) 100枚
タイムワ-クス
am-00001
2200000000019
タイムカ-ド・勤怠用品');
INSERT INTO "offers" VALUES('amano-trial','AM-00002',1221,2460,'1000枚',1000,'枚',0,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'タイムカード・勤怠用品 タイムカード A(末締・15日締)','am-00002','タイムカ-ド a(末締・15日締) 1000枚
タイムワ-クス
am-00002
2200000000026
タイムカ-ド・勤怠用品');
INSERT INTO "offers" VALUES('amano-trial','AM-00003',1222,11816,'1000枚×5箱',5000,'枚',348,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'タイムカード・勤怠用品 タイムカード A(末締・15日締)','am-00003','タイムカ-ド a(末締・15日締) 1000枚 1セット(5箱)
タイムワ-クス
am-00003
2200000000033
タイムカ-ド・勤怠用品');
INSERT INTO "offers" VALUES('amano-trial','AM-00004',1223,3223,NULL,1,'箱',379,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'タイムカード・勤怠用品 タイムカード A(末締・15日締) 10箱セット','am-00004','タイムカ-ド a(末締・15日締) 10箱セット
ジコク計時
am-00004
2200000000040
タイムカ-ド・勤怠用品');
INSERT INTO "offers" VALUES('amano-trial','AM-00005',1224,2460,'100枚',100,'枚',NULL,NULL,0,1,0,18,NULL,'on-sale',NULL,0,'タイムカード・勤怠用品 タイムカード B(20日・5日締)','am-00005','タイムカ-ド b(20日・5日締) 100枚
ジコク計時
am-00005
2200000000057
タイムカ-ド・勤怠用品');
INSERT INTO "offers" VALUES('amano-trial','AM-00006',1225,7090,'100枚×3箱',300,'枚',2,'2026-04-18',386,0,0,0,NULL,'on-sale',NULL,0,'タイムカード・勤怠用品 タイムカード B(20日・5日締)','am-00006','タイムカ-ド b(20日・5日締) 100枚 1セット(3箱)
タイムワ-クス
am-00006
2200000000064
タイムカ-ド・勤怠用品');
INSERT INTO "offers" VALUES('amano-trial','AM-00217',1436,6171,'5本',5,'本',357,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'工具 +ドライバー No.1 貫通','am-00217','+ドライバ- no.1 貫通 1セット(5本)
鋼一
am-00217
2200000002174
工具');
INSERT INTO "offers" VALUES('amano-trial','AM-00219',1438,2170,'3本',3,'本',NULL,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'工具 +ドライバー No.2 75mm','am-00219','+ドライバ- no.2 75mm 1セット(3本)
近江工具製作所
am-00219
2200000002198
工具');
INSERT INTO "offers" VALUES('amano-trial','AM-00228',1447,1418,NULL,1,'本',114,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'工具 +ドライバー No.3 100mm','am-00228','+ドライバ- no.3 100mm
近江工具製作所
am-00228
2200000002280
工具');
INSERT INTO "offers" VALUES('amano-trial','AM-00236',1455,2170,'3本',3,'本',99,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'工具 -ドライバー 5.5mm 100mm','am-00236','-ドライバ- 5.5mm 100mm 1セット(3本)
髙野精器
am-00236
2200000002365
工具');
INSERT INTO "offers" VALUES('amano-trial','AM-00250',1469,1375,NULL,1,'本',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'工具 コンビネーションスパナ 10mm','am-00250','コンビネ-ションスパナ 10mm
髙野精器
am-00250
2200000002501
工具');
INSERT INTO "offers" VALUES('amano-trial','AM-00285',1504,1214,NULL,1,'本',345,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'工具 コンベックス 3.5m 幅25mm','am-00285','コンベックス 3.5m 幅25mm
鋼一
am-00285
2200000002853
工具');
INSERT INTO "offers" VALUES('amano-trial','AM-00304',1523,3459,'10本入×5本',50,'本',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'工具 鉄工用ドリル 3.2mm','am-00304','鉄工用ドリル 3.2mm 10本入 1セット(5本)
鋼一
am-00304
2200000003041
工具');
INSERT INTO "offers" VALUES('amano-trial','AM-00318',1537,1622,'10本入',10,'本',27,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'工具 鉄工用ドリル 8.0mm','am-00318','鉄工用ドリル 8.0mm 10本入
鋼一
am-00318
2200000003188
工具');
INSERT INTO "offers" VALUES('amano-trial','AM-00394',1613,1375,NULL,1,'個',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'作業手袋・保護具 保護めがね 二眼型 くもり止め','am-00394','保護メガネ 二眼型 クモリ止メ
安心堂
am-00394
2200000003942
作業手袋・保護具');
INSERT INTO "offers" VALUES('amano-trial','AM-00528',1747,1719,'50g',50,'g',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'補修・接着剤 木工用接着剤','am-00528','木工用接着剤 50g
ニチロク化成
am-00528
2200000005281
補修・接着剤');
INSERT INTO "offers" VALUES('amano-trial','AM-00533',1752,2127,'50g',50,'g',NULL,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'補修・接着剤 多用途接着剤','am-00533','多用途接着剤 50g
am-00533
2200000005335
補修・接着剤');
INSERT INTO "offers" VALUES('amano-trial','AM-00564',1783,4963,'10kg',10000,'g',NULL,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'補修・接着剤 補修モルタル・パテ 壁用','am-00564','補修モルタル・パテ 壁用 10kg
ニチロク化成
am-00564
2200000005649
補修・接着剤');
INSERT INTO "offers" VALUES('amano-trial','AM-00704',1923,1386,'10個入',10,'個',73,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'電設資材 差込プラグ','am-00704','差込プラグ 10個入
東雲電線
am-00704
2200000007049
電設資材');
INSERT INTO "offers" VALUES('askul-trial','100007',1,2664,'500枚×5冊',2500,'枚',116,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'copy-paper A4','100007','コピ-用紙 a4 500枚×5冊
北辰製紙
100007
2100000000012
コピ-用紙');
INSERT INTO "offers" VALUES('askul-trial','100014',2,12783,'500枚×5冊×5箱',12500,'枚',78,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'copy-paper A4','100014','コピ-用紙 a4 500枚×5冊 1セット(5箱)
(株)ミズウミペ-パ-
100014
2100000000029
コピ-用紙');
INSERT INTO "offers" VALUES('askul-trial','100021',3,3867,'500枚×10冊',5000,'枚',NULL,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'copy-paper A4','100021','コピ-用紙 a4 500枚×10冊
北辰製紙
100021
2100000000036
コピ-用紙');
INSERT INTO "offers" VALUES('askul-trial','100028',4,5059,'2500枚',2500,'枚',355,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'copy-paper A4','100028','コピ-用紙 a4 2500枚 包装ナシ
北辰製紙
100028
2100000000043
コピ-用紙');
INSERT INTO "offers" VALUES('askul-trial','100035',5,3867,'500枚×5冊',2500,'枚',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'copy-paper B5','100035','コピ-用紙 b5 500枚×5冊
北辰製紙
100035
2100000000050
コピ-用紙');
INSERT INTO "offers" VALUES('askul-trial','100042',6,5597,'500枚×10冊',5000,'枚',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'copy-paper B5','100042','コピ-用紙 b5 500枚×10冊
(株)ミズウミペ-パ-
100042
2100000000067
コピ-用紙');
INSERT INTO "offers" VALUES('askul-trial','100147',21,5102,'500枚入×5冊',2500,'枚',336,NULL,0,0,0,1,NULL,'on-sale',NULL,1,'copy-paper A3','100147','マルチペ-パ- ス-パ-ホワイト a3 1冊(500枚入) 1セット(5冊)
北辰製紙
100147
2100000000210
コピ-用紙');
INSERT INTO "offers" VALUES('askul-trial','100399',57,4050,'500枚×3冊',1500,'枚',NULL,NULL,0,0,0,0,NULL,'discontinued','100392',0,'コピー用紙 カラーペーパー A3 青 中厚口','100399','カラ-ペ-パ- a3 青 中厚口 500枚 1セット(3冊)
旭日紙業
100399
2100000000579
コピ-用紙');
INSERT INTO "offers" VALUES('askul-trial','100539',77,1998,'50枚',50,'枚',285,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'コピー用紙 インクジェット用光沢紙 L判','100539','インクジェット用光沢紙 l判 50枚
北辰製紙
100539
2100000000777
コピ-用紙');
INSERT INTO "offers" VALUES('askul-trial','100581',83,2610,'20枚',20,'枚',276,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'コピー用紙 インクジェット用光沢紙 A4','100581','インクジェット用光沢紙 a4 20枚
(株)ミズウミペ-パ-
100581
コピ-用紙');
INSERT INTO "offers" VALUES('askul-trial','101008',144,1214,NULL,1,'冊',NULL,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'ファイル・バインダー パイプ式ファイル 両開き A4タテ とじ厚100mm 緑','101008','パイプ式ファイル 両開キ a4タテ トジ厚100mm 緑
髙津ファイル
101008
2100000001446
ファイル・バインダ-');
INSERT INTO "offers" VALUES('askul-trial','101078',154,3609,'5冊',5,'冊',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'ファイル・バインダー パイプ式ファイル 両開き A3ヨコ とじ厚30mm グレー','101078','パイプ式ファイル 両開キ a3ヨコ トジ厚30mm グレ- 1セット(5冊)
ミドリ文具工業(株)
101078
2100000001545
ファイル・バインダ-');
INSERT INTO "offers" VALUES('askul-trial','101232',176,1656,NULL,1,'冊',NULL,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'ファイル・バインダー パイプ式ファイル 両開き A3ヨコ とじ厚100mm 青','101232','パイプ式ファイル 両開キ a3ヨコ トジ厚100mm 青
101232
2100000001767
ファイル・バインダ-');
INSERT INTO "offers" VALUES('askul-trial','101652',236,1697,'5袋',5,'袋',96,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'ファイル・バインダー インデックスシール 小 黒','101652','インデックスシ-ル 小 黒 1セット(5袋)
髙津ファイル
101652
ファイル・バインダ-');
INSERT INTO "offers" VALUES('askul-trial','101687',241,354,NULL,1,'袋',85,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'ファイル・バインダー インデックスシール 小 緑','101687','インデックスシ-ル 小 緑
ミドリ文具工業(株)
101687
2100000002412
ファイル・バインダ-');
INSERT INTO "offers" VALUES('askul-trial','102856',408,548,'50枚',50,'枚',316,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'ノート・メモ・付箋 ノート A5 B罫','102856','ノ-ト a5 b罫 50枚
旭日紙業
102856
2100000004089
ノ-ト・メモ・付箋');
INSERT INTO "offers" VALUES('askul-trial','103213',459,2632,'1000枚',1000,'枚',269,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'封筒・ラベル クラフト封筒 角2','103213','クラフト封筒 角2 1000枚
長月封筒
103213
2100000004591
封筒・ラベル');
INSERT INTO "offers" VALUES('askul-trial','103325',475,2664,'1000枚',1000,'枚',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'封筒・ラベル 窓付き封筒 プライバシー保護 洋長3','103325','窓付キ封筒 プライバシ-保護 洋長3 1000枚
旭日紙業
103325
2100000004751
封筒・ラベル');
INSERT INTO "offers" VALUES('askul-trial','103437',491,4275,'100シート',100,'シート',260,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'封筒・ラベル ラベルシール A4 24面','103437','ラベルシ-ル a4 24面 100シ-ト
長月封筒
103437
2100000004911
封筒・ラベル');
INSERT INTO "offers" VALUES('askul-trial','103815',545,148,NULL,1,'箱',NULL,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'のり・テープ・はさみ ホッチキス針 No.10 20箱セット','103815','ホッチキス針 no.10 20箱セット
ニチロク化成
103815
2100000005451
ノリ・テ-プ・ハサミ');
INSERT INTO "offers" VALUES('askul-trial','104025',575,333,NULL,1,'個',2,'2026-04-09',308,0,0,1,NULL,'on-sale',NULL,0,'のり・テープ・はさみ カッターナイフ 小型 本体','104025','カッタ-ナイフ 小型 本体
カナデ事務器
104025
2100000005758
ノリ・テ-プ・ハサミ');
INSERT INTO "offers" VALUES('askul-trial','104081',583,913,NULL,1,'個',NULL,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'のり・テープ・はさみ カッターナイフ オートロック 替刃10枚','104081','カッタ-ナイフ オ-トロック 替刃10枚
ニチロク化成
104081
2100000005833
ノリ・テ-プ・ハサミ');
INSERT INTO "offers" VALUES('askul-trial','104242',606,2312,NULL,1,'個',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,'トナー・インク 互換インクカートリッジ IC50 マゼンタ','104242','互換インクカ-トリッジ ic50 マゼンタ
エコカ-ト(株)
104242
2100000006069
トナ-・インク');
INSERT INTO "offers" VALUES('askul-trial','104312',616,4705,NULL,1,'個',83,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'トナー・インク 互換インクカートリッジ IC69 6色パック','104312','互換インクカ-トリッジ ic69 6色パック
リプリント工房
104312
2100000006168
トナ-・インク');
INSERT INTO "offers" VALUES('askul-trial','106510',930,2279,'50枚×3箱',150,'枚',NULL,NULL,0,0,0,1,NULL,'on-sale',NULL,0,'衛生・マスク 不織布マスク 小さめ','106510','不織布マスク 小サメ 50枚 1セット(3箱)
クリ-ンメディカ
106510
2100000009305
衛生・マスク');
INSERT INTO "offers" VALUES('quocard-pay-trial','QP100050',1952,50,NULL,1,'件',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,NULL,'qp100050','デジタルギフト バリュ-コ-ド 50円 スタンダ-ドデザイン
qp100050
バリュ-コ-ド');
INSERT INTO "offers" VALUES('quocard-pay-trial','QP100100',1953,100,NULL,1,'件',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,NULL,'qp100100','デジタルギフト バリュ-コ-ド 100円 スタンダ-ドデザイン
qp100100
バリュ-コ-ド');
INSERT INTO "offers" VALUES('quocard-pay-trial','QP100300',1954,300,NULL,1,'件',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,NULL,'qp100300','デジタルギフト バリュ-コ-ド 300円 スタンダ-ドデザイン
qp100300
バリュ-コ-ド');
INSERT INTO "offers" VALUES('quocard-pay-trial','QP100500',1955,500,NULL,1,'件',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,NULL,'qp100500','デジタルギフト バリュ-コ-ド 500円 スタンダ-ドデザイン
qp100500
バリュ-コ-ド');
INSERT INTO "offers" VALUES('quocard-pay-trial','QP101000',1956,1000,NULL,1,'件',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,NULL,'qp101000','デジタルギフト バリュ-コ-ド 1,000円 スタンダ-ドデザイン
qp101000
バリュ-コ-ド');
INSERT INTO "offers" VALUES('quocard-pay-trial','QP102000',1957,2000,NULL,1,'件',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,NULL,'qp102000','デジタルギフト バリュ-コ-ド 2,000円 スタンダ-ドデザイン
qp102000
バリュ-コ-ド');
INSERT INTO "offers" VALUES('quocard-pay-trial','QP303000',1976,3000,NULL,1,'件',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,NULL,'qp303000','デジタルギフト バリュ-コ-ド 3,000円 オ誕生日デザイン
qp303000
バリュ-コ-ド');
INSERT INTO "offers" VALUES('quocard-pay-trial','QP305000',1977,5000,NULL,1,'件',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,NULL,'qp305000','デジタルギフト バリュ-コ-ド 5,000円 オ誕生日デザイン
qp305000
バリュ-コ-ド');
INSERT INTO "offers" VALUES('quocard-pay-trial','QP403000',1985,3000,NULL,1,'件',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,NULL,'qp403000','デジタルギフト バリュ-コ-ド 3,000円 アンケ-ト謝礼デザイン
qp403000
バリュ-コ-ド');
INSERT INTO "offers" VALUES('quocard-pay-trial','QP501000',1992,1000,NULL,1,'件',NULL,NULL,0,0,0,0,NULL,'on-sale',NULL,0,NULL,'qp501000','デジタルギフト バリュ-コ-ド 1,000円 福利厚生デザイン
qp501000
バリュ-コ-ド');
CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders, line_number INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles, quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL, amount INTEGER NOT NULL, tax_rate INTEGER NOT NULL,
    PRIMARY KEY (order_id, line_number)
  ) STRICT, WITHOUT ROWID;
INSERT INTO "order_lines" VALUES(1,1,545,12,143,1716,10);
INSERT INTO "order_lines" VALUES(1,2,241,5,342,1710,10);
INSERT INTO "order_lines" VALUES(1,3,583,1,881,881,10);
INSERT INTO "order_lines" VALUES(1,4,144,1,1171,1171,10);
INSERT INTO "order_lines" VALUES(2,1,21,1,4923,4923,10);
INSERT INTO "order_lines" VALUES(2,2,57,2,3907,7814,10);
INSERT INTO "order_lines" VALUES(2,3,491,2,4125,8250,10);
INSERT INTO "order_lines" VALUES(2,4,77,1,1928,1928,10);
INSERT INTO "order_lines" VALUES(2,5,475,1,2570,2570,10);
INSERT INTO "order_lines" VALUES(2,6,83,4,2519,10076,10);
INSERT INTO "order_lines" VALUES(2,7,616,4,4540,18160,10);
INSERT INTO "order_lines" VALUES(2,8,606,4,2125,8500,10);
INSERT INTO "order_lines" VALUES(3,1,176,3,1700,5100,10);
INSERT INTO "order_lines" VALUES(3,2,236,3,1638,4914,10);
INSERT INTO "order_lines" VALUES(3,3,575,2,321,642,10);
INSERT INTO "order_lines" VALUES(38,1,930,4,2094,8376,10);
INSERT INTO "order_lines" VALUES(39,1,459,4,2570,10280,10);
INSERT INTO "order_lines" VALUES(39,2,154,4,3524,14096,10);
INSERT INTO "order_lines" VALUES(39,3,408,5,535,2675,10);
INSERT INTO "order_lines" VALUES(40,1,1455,1,2094,2094,10);
INSERT INTO "order_lines" VALUES(40,2,1613,2,1327,2654,10);
INSERT INTO "order_lines" VALUES(40,3,1783,4,4788,19152,10);
INSERT INTO "order_lines" VALUES(40,4,1923,1,1337,1337,10);
INSERT INTO "order_lines" VALUES(40,5,1504,10,1171,11710,10);
INSERT INTO "order_lines" VALUES(40,6,1752,1,2052,2052,10);
INSERT INTO "order_lines" VALUES(41,1,1438,3,2094,6282,10);
INSERT INTO "order_lines" VALUES(42,1,1436,3,5617,16851,10);
INSERT INTO "order_lines" VALUES(42,2,1523,1,3337,3337,10);
INSERT INTO "order_lines" VALUES(42,3,1537,1,1565,1565,10);
INSERT INTO "order_lines" VALUES(42,4,1469,10,1327,13270,10);
INSERT INTO "order_lines" VALUES(66,1,1747,1,1678,1678,10);
INSERT INTO "order_lines" VALUES(67,1,1447,2,1418,2836,10);
INSERT INTO "order_lines" VALUES(68,1,1985,50,3000,150000,0);
INSERT INTO "order_lines" VALUES(69,1,1992,10,1000,10000,0);
INSERT INTO "order_lines" VALUES(70,1,1976,50,3000,150000,0);
INSERT INTO "order_lines" VALUES(70,2,1977,5,5000,25000,0);
INSERT INTO "order_lines" VALUES(72,1,2009,1,1000000,1000000,0);
INSERT INTO "order_lines" VALUES(73,1,2006,1,100000,100000,0);
INSERT INTO "order_lines" VALUES(74,1,2005,1,50000,50000,0);
INSERT INTO "order_lines" VALUES(77,1,2011,1,700,700,10);
INSERT INTO "order_lines" VALUES(78,1,2010,1,400,400,10);
INSERT INTO "order_lines" VALUES(79,1,2012,1,4000,4000,10);
INSERT INTO "order_lines" VALUES(80,1,1220,1,1697,1697,10);
INSERT INTO "order_lines" VALUES(80,2,1222,1,11816,11816,10);
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
INSERT INTO "orders" VALUES(1,'9dccc4f8648bde71014a',1,1,24,6,'300000003',1680753437512,'2023-04-06','delivered','card',NULL,'3740','来客用',NULL,0,'[["coupon","法人応援クーポン",-500]]','[[10,4978,497]]',5478,-500,4978,497,'2023-04-07','2023-04-08',1680946620889,0,'橋本 涼');
INSERT INTO "orders" VALUES(2,'1f0b970aebadfb6f8587',1,1,13,1,'300000006',1682984906571,'2023-05-02','delivered','bank-transfer',NULL,NULL,'横浜営業所 立替分',NULL,0,'[]','[[10,62221,6222]]',62221,0,62221,6222,'2023-05-02','2023-05-03',1683107700740,0,'山口 恵美');
INSERT INTO "orders" VALUES(3,'79983273c036780e6a3a',1,1,24,1,'300000009',1687218520241,'2023-06-20','delivered','np','[31,1,31]',NULL,NULL,NULL,0,'[["coupon","法人応援クーポン",-500]]','[[10,10156,1015]]',10656,-500,10156,1015,'2023-06-21','2023-06-22',1687427340437,0,'橋本 涼');
INSERT INTO "orders" VALUES(38,'60f6a186b6914dd4ba13',2,14,43,7,'300000114',1703463163394,'2023-12-25','received','np','[31,1,31]',NULL,NULL,NULL,0,'[]','[[10,8376,837]]',8376,0,8376,837,NULL,NULL,1703463163394,0,'大野 健太');
INSERT INTO "orders" VALUES(39,'e53b00978ad6153cffaf',2,13,42,7,'300000117',1727332500773,'2024-09-26','waiting-approval','card',NULL,'4279','機械室 修繕',NULL,0,'[]','[[10,27051,2705]]',27051,0,27051,2705,NULL,NULL,1727332500773,0,'髙﨑 節子');
INSERT INTO "orders" VALUES(40,'806fe3f986bbac4db1f0',3,NULL,50,27,'EC20230411-0001',1681173549988,'2023-04-11','delivered','cash-on-delivery',NULL,NULL,NULL,NULL,0,'[]','[[10,38999,3899]]',38999,0,38999,3899,'2023-04-13','2023-04-14',1681470000771,0,'石井 守');
INSERT INTO "orders" VALUES(41,'5332277aa3e2e9a4cd11',3,NULL,50,31,'EC20230609-0001',1686278100903,'2023-06-09','delivered','np','[20,1,31]',NULL,NULL,NULL,0,'[]','[[10,6282,628]]',6282,0,6282,628,'2023-06-11','2023-06-12',1686565200133,0,'石井 守');
INSERT INTO "orders" VALUES(42,'831e34015fd68ffd84a4',3,NULL,45,28,'EC20230621-0001',1687309358222,'2023-06-21','delivered','cash-on-delivery',NULL,NULL,'予算コード 7110',NULL,0,'[]','[[10,35023,3502]]',35023,0,35023,3502,'2023-06-23','2023-06-24',1687598820737,0,'鈴木 大輝');
INSERT INTO "orders" VALUES(66,'d8f6bf6b91b0513de54b',4,NULL,51,33,'EC20240926-0001',1727314635977,'2024-09-26','received','np','[20,1,31]',NULL,NULL,NULL,500,'[]','[[10,2178,217]]',1678,0,2178,217,NULL,NULL,1727314635977,0,'髙﨑 一郎');
INSERT INTO "orders" VALUES(67,'78958e7819e434069776',4,NULL,51,33,'EC20260401-0001',1775005184553,'2026-04-01','waiting-approval','card',NULL,'9833',NULL,NULL,500,'[]','[[10,3336,333]]',2836,0,3336,333,NULL,NULL,1775005184553,0,'髙﨑 一郎');
INSERT INTO "orders" VALUES(68,'4b2d6df5c00801695c6a',5,NULL,52,NULL,'QP00000001',1695889431534,'2023-09-28','delivered','card',NULL,'1691','＝全角の等号',NULL,0,'[]','[[0,150000,0]]',150000,0,150000,0,'2023-09-28','2023-09-28',1695891660755,0,'井上 真央');
INSERT INTO "orders" VALUES(69,'a8ead03f75e4c2aaf83c',5,NULL,55,NULL,'QP00000002',1711933623880,'2024-04-01','delivered','bank-transfer',NULL,NULL,NULL,NULL,0,'[]','[[0,10000,0]]',10000,0,10000,0,'2024-04-01','2024-04-01',1711969080962,0,'後藤 麻美');
INSERT INTO "orders" VALUES(70,'4905fa3a4b31b3a5cd98',5,NULL,52,NULL,'QP00000003',1727321620380,'2024-09-26','cancelled','card',NULL,'5423','現場A 清掃',NULL,0,'[]','[[0,175000,0]]',175000,0,175000,0,NULL,NULL,1727347860838,0,'井上 真央');
INSERT INTO "orders" VALUES(72,'02ca3d58acf403f50218',6,NULL,59,NULL,'710000007',1698892276252,'2023-11-02','delivered','card',NULL,'8491','共同購入 掲載分',NULL,0,'[]','[[0,1000000,0]]',1000000,0,1000000,0,'2023-11-02','2023-11-02',1698916260534,0,'阿部 直人');
INSERT INTO "orders" VALUES(73,'314c170190f2ece234c3',6,NULL,58,NULL,'710000014',1718335632194,'2024-06-14','delivered','paypal',NULL,NULL,'プラス展示-カテゴリ別',NULL,0,'[]','[[0,100000,0]]',100000,0,100000,0,'2024-06-14','2024-06-14',1718355600793,0,'佐々木 蓮');
INSERT INTO "orders" VALUES(74,'e842d1ad967ac56ad6c0',6,NULL,59,NULL,'710000021',1737518400346,'2025-01-22','delivered','bank-transfer',NULL,NULL,'今日の特価掲載',NULL,0,'[]','[[0,50000,0]]',50000,0,50000,0,'2025-01-22','2025-01-22',1737537780462,0,'阿部 直人');
INSERT INTO "orders" VALUES(77,'8f32189a8be3ad241d43',7,NULL,66,NULL,'PM202403-0001',1709268654913,'2024-03-01','delivered','card',NULL,'2171','=4月分+5月分',NULL,0,'[]','[[10,700,70]]',700,0,700,70,'2024-03-01','2024-03-01',1709284320385,0,'山口 恵美');
INSERT INTO "orders" VALUES(78,'8dde5cecaa6fb17c305e',7,NULL,66,NULL,'PM202504-0001',1743491622292,'2025-04-01','cancelled','carrier',NULL,NULL,'定期補充',NULL,0,'[]','[[10,400,40]]',400,0,400,40,NULL,NULL,1743503460920,0,'山口 恵美');
INSERT INTO "orders" VALUES(79,'ef6d98c478f85a73d5cd',7,NULL,66,NULL,'PM202604-0001',1775002938012,'2026-04-01','received','card',NULL,'6710',NULL,NULL,0,'[]','[[10,4000,400]]',4000,0,4000,400,NULL,NULL,1775002938012,0,'山口 恵美');
INSERT INTO "orders" VALUES(80,'f4f0f75a804c2a9cb13d',3,NULL,45,8,'EC20260401-0002',1775005200000,'2026-04-01','received','np','[31,1,31]',NULL,NULL,NULL,0,'[]','[[10,13513,1351]]',13513,0,13513,1351,NULL,NULL,1775005200000,0,'鈴木 大輝');
CREATE TABLE paper_numbers (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (supplier, kind)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE passwords (
    member_id INTEGER PRIMARY KEY REFERENCES members, hash TEXT NOT NULL,
    -- A temporary password (仮パスワード) lapses here; null for a member's own.
    temporary_until INTEGER,
    expires_at INTEGER
  , changed_at INTEGER) STRICT;
INSERT INTO "passwords" VALUES(45,'scrypt$16$8$1$uV3NwYxVoZ36VJ9k9GVHQw$-1oOR5ymrfQ0X82NbAjmaTq80VspvWXw0bQ4X0s8Wmw',NULL,NULL,NULL);
CREATE TABLE payment_term_changes (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL,
    from_term TEXT NOT NULL, to_term TEXT NOT NULL, applies_from TEXT
  ) STRICT;
CREATE TABLE point_entries (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL, on_date TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('given', 'earned', 'used', 'given-back', 'taken-back')),
    points INTEGER NOT NULL, order_id INTEGER REFERENCES orders
  ) STRICT;
INSERT INTO "point_entries" VALUES(1,1,1775005200000,'2026-04-01','given',960,NULL);
INSERT INTO "point_entries" VALUES(2,2,1775005200000,'2026-04-01','given',4530,NULL);
INSERT INTO "point_entries" VALUES(3,3,1775005200000,'2026-04-01','given',1550,NULL);
INSERT INTO "point_entries" VALUES(4,5,1775005200000,'2026-04-01','given',4000,NULL);
INSERT INTO "point_entries" VALUES(5,6,1775005200000,'2026-04-01','given',1310,NULL);
INSERT INTO "point_entries" VALUES(6,7,1775005200000,'2026-04-01','given',1070,NULL);
INSERT INTO "point_entries" VALUES(7,8,1775005200000,'2026-04-01','given',2270,NULL);
INSERT INTO "point_entries" VALUES(8,9,1775005200000,'2026-04-01','given',1970,NULL);
INSERT INTO "point_entries" VALUES(9,10,1775005200000,'2026-04-01','given',3330,NULL);
INSERT INTO "point_entries" VALUES(10,11,1775005200000,'2026-04-01','given',2530,NULL);
INSERT INTO "point_entries" VALUES(11,12,1775005200000,'2026-04-01','given',2750,NULL);
INSERT INTO "point_entries" VALUES(12,13,1775005200000,'2026-04-01','given',2900,NULL);
INSERT INTO "point_entries" VALUES(13,14,1775005200000,'2026-04-01','given',3300,NULL);
INSERT INTO "point_entries" VALUES(14,15,1775005200000,'2026-04-01','given',540,NULL);
INSERT INTO "point_entries" VALUES(15,16,1775005200000,'2026-04-01','given',4590,NULL);
INSERT INTO "point_entries" VALUES(16,17,1775005200000,'2026-04-01','given',1550,NULL);
INSERT INTO "point_entries" VALUES(17,18,1775005200000,'2026-04-01','given',1580,NULL);
INSERT INTO "point_entries" VALUES(18,19,1775005200000,'2026-04-01','given',2630,NULL);
INSERT INTO "point_entries" VALUES(19,20,1775005200000,'2026-04-01','given',2740,NULL);
INSERT INTO "point_entries" VALUES(20,21,1775005200000,'2026-04-01','given',3420,NULL);
INSERT INTO "point_entries" VALUES(21,22,1775005200000,'2026-04-01','given',430,NULL);
INSERT INTO "point_entries" VALUES(22,23,1775005200000,'2026-04-01','given',710,NULL);
INSERT INTO "point_entries" VALUES(23,24,1775005200000,'2026-04-01','given',900,NULL);
INSERT INTO "point_entries" VALUES(24,25,1775005200000,'2026-04-01','given',2110,NULL);
INSERT INTO "point_entries" VALUES(25,26,1775005200000,'2026-04-01','given',1550,NULL);
INSERT INTO "point_entries" VALUES(26,27,1775005200000,'2026-04-01','given',3660,NULL);
INSERT INTO "point_entries" VALUES(27,28,1775005200000,'2026-04-01','given',2490,NULL);
INSERT INTO "point_entries" VALUES(28,29,1775005200000,'2026-04-01','given',680,NULL);
INSERT INTO "point_entries" VALUES(29,30,1775005200000,'2026-04-01','given',2190,NULL);
INSERT INTO "point_entries" VALUES(30,31,1775005200000,'2026-04-01','given',2080,NULL);
INSERT INTO "point_entries" VALUES(31,32,1775005200000,'2026-04-01','given',1060,NULL);
INSERT INTO "point_entries" VALUES(32,33,1775005200000,'2026-04-01','given',1830,NULL);
INSERT INTO "point_entries" VALUES(33,34,1775005200000,'2026-04-01','given',2430,NULL);
INSERT INTO "point_entries" VALUES(34,35,1775005200000,'2026-04-01','given',710,NULL);
INSERT INTO "point_entries" VALUES(35,38,1775005200000,'2026-04-01','given',3940,NULL);
INSERT INTO "point_entries" VALUES(36,39,1775005200000,'2026-04-01','given',2140,NULL);
INSERT INTO "point_entries" VALUES(37,41,1775005200000,'2026-04-01','given',3010,NULL);
INSERT INTO "point_entries" VALUES(38,42,1775005200000,'2026-04-01','given',4520,NULL);
INSERT INTO "point_entries" VALUES(39,43,1775005200000,'2026-04-01','given',1280,NULL);
INSERT INTO "point_entries" VALUES(40,44,1775005200000,'2026-04-01','given',2180,NULL);
INSERT INTO "point_entries" VALUES(41,45,1775005200000,'2026-04-01','given',1890,NULL);
INSERT INTO "point_entries" VALUES(42,46,1775005200000,'2026-04-01','given',870,NULL);
INSERT INTO "point_entries" VALUES(43,47,1775005200000,'2026-04-01','given',3610,NULL);
INSERT INTO "point_entries" VALUES(44,48,1775005200000,'2026-04-01','given',3870,NULL);
INSERT INTO "point_entries" VALUES(45,50,1775005200000,'2026-04-01','given',650,NULL);
INSERT INTO "point_entries" VALUES(46,51,1775005200000,'2026-04-01','given',4510,NULL);
INSERT INTO "point_entries" VALUES(47,45,1775005200000,'2026-04-01','earned',135,80);
CREATE TABLE product_requests (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    name TEXT NOT NULL, maker TEXT NOT NULL, jan TEXT NOT NULL, note TEXT NOT NULL, quantity INTEGER,
    at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'looked-into', 'carried', 'declined')),
    code TEXT
  ) STRICT;
INSERT INTO "product_requests" VALUES(1,'32108ecfa5a87875',2,'折りたたみコンテナ 50L','はこび屋工業','','書類の一時保管に使います。ふた付きだと助かります。',10,1769475600000,'carried','900133');
INSERT INTO "product_requests" VALUES(2,'eefe828926a4069a',3,'純銅製ドアノブ 抗菌仕様','','','',4,1771462800000,'declined',NULL);
INSERT INTO "product_requests" VALUES(3,'e7e9156cddd0c9f6',2,'点字ラベルライター用テープ 9mm','カナデ事務器','','受付の案内表示用です。',6,1774486800000,'looked-into',NULL);
CREATE TABLE qcash_advertisement_prices (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, price INTEGER NOT NULL CHECK (price > 0),
    days INTEGER NOT NULL CHECK (days > 0),
    PRIMARY KEY (supplier, kind)
  ) STRICT, WITHOUT ROWID;
INSERT INTO "qcash_advertisement_prices" VALUES('qoo10-qcash-trial','daily-deal',30000,1);
INSERT INTO "qcash_advertisement_prices" VALUES('qoo10-qcash-trial','group-buy',12000,7);
INSERT INTO "qcash_advertisement_prices" VALUES('qoo10-qcash-trial','plus-category',5000,1);
INSERT INTO "qcash_advertisement_prices" VALUES('qoo10-qcash-trial','plus-keyword',3000,1);
INSERT INTO "qcash_advertisement_prices" VALUES('qoo10-qcash-trial','power-rank',1500,3);
INSERT INTO "qcash_advertisement_prices" VALUES('qoo10-qcash-trial','premium',60000,7);
INSERT INTO "qcash_advertisement_prices" VALUES('qoo10-qcash-trial','qspecial-premium',150000,14);
INSERT INTO "qcash_advertisement_prices" VALUES('qoo10-qcash-trial','time-sale',8000,1);
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
INSERT INTO "qcash_sellers" VALUES(58,186400,52300,'2026-04-13',3480,'');
INSERT INTO "qcash_sellers" VALUES(63,0,0,NULL,640,NULL);
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
INSERT INTO "refresh_tokens" VALUES(X'72D44ECD5E21ED0E62CE7966D4820BCDA7332F6B84A9D8BA07B5450F22640755',1,1777597200000,NULL);
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
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, member_id INTEGER NOT NULL REFERENCES members,
    desk_id TEXT NOT NULL, signed_in_at INTEGER NOT NULL, ended_at INTEGER, ended_because TEXT
  , place TEXT NOT NULL DEFAULT 'in-program') STRICT;
INSERT INTO "sessions" VALUES(1,'amano-trial',45,'desk-0001',1775005200000,NULL,NULL,'in-program');
CREATE TABLE settings (
    supplier TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (supplier, name)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE sign_in_failures (
    supplier TEXT NOT NULL, who TEXT NOT NULL, count INTEGER NOT NULL, last_at INTEGER NOT NULL,
    locked INTEGER NOT NULL DEFAULT 0, locked_until INTEGER,
    PRIMARY KEY (supplier, who)
  ) STRICT, WITHOUT ROWID;
INSERT INTO "sign_in_failures" VALUES('amano-trial','member:48',5,1775005200000,1,NULL);
INSERT INTO "sign_in_failures" VALUES('askul-trial','member:6',5,1775005200000,1,NULL);
INSERT INTO "sign_in_failures" VALUES('plus-member-trial','member:65',5,1775005200000,1,NULL);
INSERT INTO "sign_in_failures" VALUES('qoo10-qcash-trial','member:62',5,1775005200000,1,NULL);
INSERT INTO "sign_in_failures" VALUES('quocard-pay-trial','member:52',5,1775005200000,1,1775008800000);
CREATE TABLE sign_in_log (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, member_id INTEGER REFERENCES members,
    at INTEGER NOT NULL, outcome TEXT NOT NULL, identifier_kind TEXT NOT NULL, desk_id TEXT NOT NULL,
    place TEXT NOT NULL
  ) STRICT;
INSERT INTO "sign_in_log" VALUES(1,'amano-trial',45,1775005200000,'signed-in','email','desk-0001','in-program');
CREATE TABLE two_step_challenges (
    public_id TEXT PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, desk_id TEXT NOT NULL,
    sent_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  , identifier_kind TEXT NOT NULL DEFAULT 'email') STRICT, WITHOUT ROWID;
CREATE TABLE writes_once (
    member_id INTEGER NOT NULL REFERENCES members, key TEXT NOT NULL, route TEXT NOT NULL, request BLOB NOT NULL,
    status INTEGER, body TEXT, at INTEGER NOT NULL,
    PRIMARY KEY (member_id, key)
  ) STRICT, WITHOUT ROWID;
INSERT INTO "writes_once" VALUES(45,'order-of-version-3','placeOrder',X'CCA752E532A18E2EFEDEF4719EB1B7F316C373C2B6AAE530BA25B1375AD7F38B',201,'{"order":{"id":"f4f0f75a804c2a9cb13d","number":"EC20260401-0002","orderedAt":"2026-04-01T01:00:00.000Z","orderedOn":"2026-04-01","status":"received","orderedBy":{"id":"6c721d583acd0d08","name":"鈴木 大輝"},"department":null,"deliverTo":{"name":"みなと総合サービス 本社 鈴木 大輝","postalCode":"105-0000","address":"東京都港区みなと台1丁目2-3 みなとビル5階","phone":"03-0000-1234"},"payment":{"method":"np","term":{"closingDay":31,"payMonthOffset":1,"payDay":31},"cardLast4":null},"costMemo":null,"comment":null,"lines":[{"lineNumber":1,"productCode":"AM-00001","jan":"2200000000019","name":"タイムカード A(末締・15日締) 100枚","maker":"タイムワークス","category":"タイムカード・勤怠用品","unit":"箱","quantity":1,"unitPrice":{"amount":1697,"currency":"JPY"},"amount":{"amount":1697,"currency":"JPY"},"taxRate":10},{"lineNumber":2,"productCode":"AM-00003","jan":"2200000000033","name":"タイムカード A(末締・15日締) 1000枚 1セット(5箱)","maker":"タイムワークス","category":"タイムカード・勤怠用品","unit":"箱","quantity":1,"unitPrice":{"amount":11816,"currency":"JPY"},"amount":{"amount":11816,"currency":"JPY"},"taxRate":10}],"discounts":[],"shippingFee":{"amount":0,"currency":"JPY"},"taxTotals":[{"rate":10,"taxable":{"amount":13513,"currency":"JPY"},"tax":{"amount":1351,"currency":"JPY"}}],"totals":{"goods":{"amount":13513,"currency":"JPY"},"discount":{"amount":0,"currency":"JPY"},"taxExcluded":{"amount":13513,"currency":"JPY"},"tax":{"amount":1351,"currency":"JPY"},"taxIncluded":{"amount":14864,"currency":"JPY"}},"shippedOn":null,"deliveredOn":null,"updatedAt":"2026-04-01T01:00:00.000Z"},"pointsEarned":135}',1775005200000);
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
CREATE TRIGGER np_order_taken_off AFTER UPDATE OF status ON orders
    WHEN new.payment_method = 'np' AND new.status IN ('cancelled', 'returned')
      AND old.status NOT IN ('cancelled', 'returned')
    BEGIN
      INSERT INTO np_facts (company_id, order_id, kind, at)
      VALUES (new.company_id, new.id, 'taken-off', new.updated_at);
    END;
CREATE INDEX np_orders ON orders (company_id, ordered_on) WHERE payment_method = 'np' AND removed = 0;
CREATE INDEX offers_by_article ON offers (article_id);
CREATE INDEX offers_by_code_key ON offers (supplier, code_key);
CREATE INDEX offers_by_kind ON offers (supplier, kind) WHERE kind IS NOT NULL;
CREATE INDEX offers_by_restock ON offers (supplier, restocked_on) WHERE restocked_on IS NOT NULL;
CREATE INDEX orders_by_change ON orders (company_id, updated_at, id, removed);
CREATE INDEX orders_by_department_change
    ON orders (company_id, department_id, updated_at, id, removed);
CREATE INDEX orders_by_member ON orders (member_id, ordered_on, status);
CREATE UNIQUE INDEX orders_by_number ON orders (company_id, number);
CREATE UNIQUE INDEX orders_by_public_id ON orders (public_id);
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
CREATE INDEX sessions_by_member ON sessions (member_id, id);
CREATE INDEX sign_in_failures_of_unknown ON sign_in_failures (supplier, last_at) WHERE who GLOB 'unknown:*';
CREATE INDEX sign_in_failures_to_forget ON sign_in_failures (supplier, last_at)
    WHERE who GLOB 'unknown:*' AND (locked = 0 OR locked_until IS NOT NULL);
CREATE INDEX sign_in_log_by_member ON sign_in_log (member_id, id);
CREATE INDEX two_step_challenges_by_member ON two_step_challenges (member_id);
PRAGMA user_version = 3;
PRAGMA application_id = 1262768971;
