CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE settings (
    supplier TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (supplier, name)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE companies (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, public_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL
  ) STRICT;
CREATE TABLE departments (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies, public_id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL, name TEXT NOT NULL
  ) STRICT;
CREATE TABLE addresses (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    name TEXT NOT NULL, postal_code TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL
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
  ) STRICT;
CREATE TABLE logins (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL,
    member_id INTEGER NOT NULL REFERENCES members,
    PRIMARY KEY (supplier, kind, value)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE passwords (
    member_id INTEGER PRIMARY KEY REFERENCES members, hash TEXT NOT NULL,
    -- A temporary password (仮パスワード) lapses here; null for a member's own.
    temporary_until INTEGER,
    expires_at INTEGER
  ) STRICT;
CREATE TABLE sign_in_failures (
    supplier TEXT NOT NULL, who TEXT NOT NULL, count INTEGER NOT NULL, last_at INTEGER NOT NULL,
    locked INTEGER NOT NULL DEFAULT 0, locked_until INTEGER,
    PRIMARY KEY (supplier, who)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, member_id INTEGER NOT NULL REFERENCES members,
    desk_id TEXT NOT NULL, signed_in_at INTEGER NOT NULL, ended_at INTEGER, ended_because TEXT
  ) STRICT;
CREATE TABLE access_tokens (
    hash BLOB PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES sessions, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
CREATE TABLE refresh_tokens (
    hash BLOB PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES sessions, expires_at INTEGER NOT NULL,
    used_at INTEGER
  ) STRICT, WITHOUT ROWID;
CREATE TABLE two_step_challenges (
    public_id TEXT PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, desk_id TEXT NOT NULL,
    sent_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
CREATE TABLE change_tokens (
    hash BLOB PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
CREATE TABLE idempotent_answers (
    supplier TEXT NOT NULL, caller BLOB NOT NULL, key TEXT NOT NULL, request BLOB NOT NULL,
    status INTEGER NOT NULL, body TEXT, at INTEGER NOT NULL,
    PRIMARY KEY (supplier, caller, key)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, jan TEXT, name TEXT NOT NULL,
    maker TEXT, category TEXT, unit TEXT NOT NULL, price INTEGER NOT NULL, tax_rate INTEGER NOT NULL
  ) STRICT;
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
  ) STRICT;
CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders, line_number INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles, quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL, amount INTEGER NOT NULL, tax_rate INTEGER NOT NULL,
    PRIMARY KEY (order_id, line_number)
  ) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('lines','200');
INSERT INTO meta VALUES ('seed','7');
INSERT INTO meta VALUES ('seeded_at','1775005200000');
INSERT INTO settings VALUES ('askul-trial','lock.threshold','7');
INSERT INTO companies VALUES (1,'askul-trial','6c1cd6838628ceff','株式会社みなと総合サービス');
INSERT INTO companies VALUES (2,'askul-trial','f20cc673bfdd1aa4','有限会社髙﨑工務店');
INSERT INTO companies VALUES (3,'amano-trial','1c8316643f8cc8d5','株式会社みなと総合サービス');
INSERT INTO companies VALUES (4,'amano-trial','d745d9779cf62e40','有限会社髙﨑工務店');
INSERT INTO companies VALUES (5,'quocard-pay-trial','55f6088023569e0d','株式会社みなと総合サービス');
INSERT INTO companies VALUES (6,'qoo10-qcash-trial','72bb64f8627e3d32','株式会社みなと総合サービス');
INSERT INTO companies VALUES (7,'plus-member-trial','c7123d22c3a657e1','株式会社みなと総合サービス');
INSERT INTO departments VALUES (1,1,'b81879a262c366d2','010','総務部');
INSERT INTO departments VALUES (2,1,'7d261a20c3b69f59','020','人事部');
INSERT INTO departments VALUES (3,1,'b391599beeb4899a','030','経理部');
INSERT INTO departments VALUES (4,1,'e46e8c09d6cc0338','110','営業一部');
INSERT INTO departments VALUES (5,1,'126467592bb06bf2','120','営業二部');
INSERT INTO departments VALUES (6,1,'00f1c3411c93d1c8','210','施設管理部');
INSERT INTO departments VALUES (7,1,'8bb110cce1f72405','220','清掃事業部');
INSERT INTO departments VALUES (8,1,'49d2f62595df5317','230','設備保全部');
INSERT INTO departments VALUES (9,1,'d57e2fcec3ddd573','310','情報システム部');
INSERT INTO departments VALUES (10,1,'9dba78adcd8dc164','320','購買部');
INSERT INTO departments VALUES (11,1,'395746a932a4fbcb','410','EC推進部');
INSERT INTO departments VALUES (12,1,'5be72e5018b287b6','510','社員食堂・厨房');
INSERT INTO departments VALUES (13,2,'538f6e9f595d4a7e','001','事務所');
INSERT INTO departments VALUES (14,2,'77fa9562943ae189','002','現場');
INSERT INTO addresses VALUES (1,1,'みなと総合サービス 本社','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO addresses VALUES (2,1,'みなと総合サービス 横浜営業所','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO addresses VALUES (3,1,'清掃事業部 資材倉庫(搬入口B)','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO addresses VALUES (4,1,'設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ','332-0000','埼玉県川口市架空１−２−３','048-000-9012');
INSERT INTO addresses VALUES (5,1,'社員食堂「みなと亭」','105-0000','東京都港区みなと台1丁目2-3 みなとビル地下1階','03-0000-1299');
INSERT INTO addresses VALUES (6,1,'㈱みなと総合サービス 札幌出張所','060-0000','北海道札幌市中央区架空条西2丁目','011-000-3456');
INSERT INTO addresses VALUES (7,2,'髙﨑工務店 作業場','370-0000','群馬県高崎市架空町99','027-000-0099');
INSERT INTO addresses VALUES (8,3,'みなと総合サービス 本社','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO addresses VALUES (9,3,'みなと総合サービス 横浜営業所','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO addresses VALUES (10,3,'清掃事業部 資材倉庫(搬入口B)','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO addresses VALUES (11,3,'設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ','332-0000','埼玉県川口市架空１−２−３','048-000-9012');
INSERT INTO addresses VALUES (12,3,'社員食堂「みなと亭」','105-0000','東京都港区みなと台1丁目2-3 みなとビル地下1階','03-0000-1299');
INSERT INTO addresses VALUES (13,3,'㈱みなと総合サービス 札幌出張所','060-0000','北海道札幌市中央区架空条西2丁目','011-000-3456');
INSERT INTO addresses VALUES (14,4,'髙﨑工務店 作業場','370-0000','群馬県高崎市架空町99','027-000-0099');
INSERT INTO addresses VALUES (15,5,'みなと総合サービス 本社','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO addresses VALUES (16,5,'みなと総合サービス 横浜営業所','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO addresses VALUES (17,5,'清掃事業部 資材倉庫(搬入口B)','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO addresses VALUES (18,5,'設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ','332-0000','埼玉県川口市架空１−２−３','048-000-9012');
INSERT INTO addresses VALUES (19,5,'社員食堂「みなと亭」','105-0000','東京都港区みなと台1丁目2-3 みなとビル地下1階','03-0000-1299');
INSERT INTO addresses VALUES (20,5,'㈱みなと総合サービス 札幌出張所','060-0000','北海道札幌市中央区架空条西2丁目','011-000-3456');
INSERT INTO addresses VALUES (21,6,'みなと総合サービス 本社','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO addresses VALUES (22,6,'みなと総合サービス 横浜営業所','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO addresses VALUES (23,6,'清掃事業部 資材倉庫(搬入口B)','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO addresses VALUES (24,6,'設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ','332-0000','埼玉県川口市架空１−２−３','048-000-9012');
INSERT INTO addresses VALUES (25,6,'社員食堂「みなと亭」','105-0000','東京都港区みなと台1丁目2-3 みなとビル地下1階','03-0000-1299');
INSERT INTO addresses VALUES (26,6,'㈱みなと総合サービス 札幌出張所','060-0000','北海道札幌市中央区架空条西2丁目','011-000-3456');
INSERT INTO addresses VALUES (27,7,'みなと総合サービス 本社','105-0000','東京都港区みなと台1丁目2-3 みなとビル5階','03-0000-1234');
INSERT INTO addresses VALUES (28,7,'みなと総合サービス 横浜営業所','220-0000','神奈川県横浜市西区架空町4-5-6','045-000-1234');
INSERT INTO addresses VALUES (29,7,'清掃事業部 資材倉庫(搬入口B)','272-0000','千葉県市川市架空浜7番地の8 第2倉庫','047-000-5678');
INSERT INTO addresses VALUES (30,7,'設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ','332-0000','埼玉県川口市架空１−２−３','048-000-9012');
INSERT INTO addresses VALUES (31,7,'社員食堂「みなと亭」','105-0000','東京都港区みなと台1丁目2-3 みなとビル地下1階','03-0000-1299');
INSERT INTO addresses VALUES (32,7,'㈱みなと総合サービス 札幌出張所','060-0000','北海道札幌市中央区架空条西2丁目','011-000-3456');
INSERT INTO members VALUES (1,1,10,'17f2ea96f8a011c7','髙橋 和夫','タカハシ カズオ','takahashi.kazuo@minato.example.jp','administrator','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (2,1,1,'df36b34fcbe15603','佐藤 美咲','サトウ ミサキ','sato.misaki@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (3,1,6,'709095a4f69086a9','鈴木 大輝','スズキ ダイキ','suzuki.daiki@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (4,1,3,'ff3275ee3f36f3b1','渡邊 恵子','ワタナベ ケイコ','watanabe.keiko@minato.example.jp','viewer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (5,1,4,'96cd2fa0f55ffc4d','伊藤 駿','イトウ シュン','ito.shun@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (6,1,5,'7ad63314df53d764','山本 彩','ヤマモト アヤ','yamamoto.aya@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (7,1,7,'3ba668d0145e8ed8','中村 武','ナカムラ タケシ','nakamura.takeshi@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (8,1,2,'2a5d4612bdb02aa4','小林 結衣','コバヤシ ユイ','kobayashi.yui@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (9,1,8,'f9d1d7d1d6f52cf9','加藤 浩','カトウ ヒロシ','kato.hiroshi@minato.example.jp','buyer','active',NULL,0,NULL,NULL,'outage');
INSERT INTO members VALUES (10,1,9,'cf1b8bbaec1267f4','𠮷田 純','ヨシダ ジュン','yoshida.jun@minato.example.jp','buyer','active',NULL,0,NULL,NULL,'too-many-at-once');
INSERT INTO members VALUES (11,1,12,'2f778193f73af611','山田 花子','ヤマダ ハナコ','yamada.hanako@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (12,1,11,'3b029b1e9f6fe7d7','佐々木 蓮','ササキ レン','sasaki.ren@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (13,1,1,'6e30a75a7ae71b1b','山口 恵美','ヤマグチ エミ','yamaguchi.emi@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (14,1,6,'6b3dc8ef1f1c14c7','松本 五郎','マツモト ゴロウ','matsumoto.goro@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (15,1,4,'597df913cfc2dd1c','井上 真央','イノウエ マオ','inoue.mao@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (16,1,5,'7659bfc76bbcf2af','木村 孝子','キムラ タカコ','kimura.takako@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (17,1,7,'7ecfdf63548a7ea8','林 昇','ハヤシ ノボル','hayashi.noboru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (18,1,2,'a9b82f30b0793227','齋藤 裕子','サイトウ ユウコ','saito.yuko@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (19,1,8,'401f4026ad000e71','清水 明','シミズ アキラ','shimizu.akira@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (20,1,9,'705b0de1765036a9','山﨑 凛','ヤマザキ リン','yamazaki.rin@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (21,1,10,'40603b6a8ce4cf4e','森 千尋','モリ チヒロ','mori.chihiro@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (22,1,11,'38e37873232ff7b0','阿部 直人','アベ ナオト','abe.naoto@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (23,1,12,'b8ccf577cd513263','池田 文恵','イケダ フミエ','ikeda.fumie@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (24,1,1,'b902a192a462980d','橋本 涼','ハシモト リョウ','hashimoto.ryo@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (25,1,3,'58dc37cc0a93f1c6','石川 さくら','イシカワ サクラ','ishikawa.sakura@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (26,1,6,'3660edbc8f7dda40','小川 哲也','オガワ テツヤ','ogawa.tetsuya@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (27,1,4,'d2ce2e92090b5fb8','後藤 麻美','ゴトウ マミ','goto.mami@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (28,1,5,'657fee774358ad0c','長谷川 翔','ハセガワ ショウ','hasegawa.sho@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (29,1,7,'0c75c4d03c03b78f','村上 勇','ムラカミ イサム','murakami.isamu@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (30,1,2,'c12189ef9aca601b','近藤 夏海','コンドウ ナツミ','kondo.natsumi@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (31,1,8,'c3cd557dc046672c','石井 守','イシイ マモル','ishii.mamoru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (32,1,9,'23e59847ae7dd72a','坂本 慧','サカモト ケイ','sakamoto.kei@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (33,1,10,'487875f23283e22c','遠藤 みちる','エンドウ ミチル','endo.michiru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (34,1,11,'f6fbddba0a32aa2a','青木 翼','アオキ ツバサ','aoki.tsubasa@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (35,1,12,'133b9c19830eb47e','藤井 すみれ','フジイ スミレ','fujii.sumire@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (36,1,7,'905d6bdac47f16b0','西村 修','ニシムラ オサム','nishimura.osamu@minato.example.jp','buyer','suspended','w:902',0,NULL,NULL,NULL);
INSERT INTO members VALUES (37,1,1,'6d72727626b87c15','福田 遥','フクダ ハルカ','fukuda.haruka@minato.example.jp','buyer','waiting-approval',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (38,1,8,'e855a6df61b021fe','太田 勝','オオタ マサル','ota.masaru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (39,1,4,'4f78fd5c4dde0db5','三浦 琴音','ミウラ コトネ','miura.kotone@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (40,1,6,'05b16890a3762a95','前田 潤一','マエダ ジュンイチ','maeda.junichi@minato.example.jp','viewer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (41,2,13,'c3cb5513745ccb2f','髙﨑 一郎','タカサキ イチロウ','takasaki.ichiro@takasaki.example.jp','administrator','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (42,2,13,'b7ac38753f0254a0','髙﨑 節子','タカサキ セツコ','takasaki.setsuko@takasaki.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (43,2,14,'49c023105ef4d290','大野 健太','オオノ ケンタ','oono.kenta@takasaki.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (44,2,14,'712ffed4e0400e1d','辻 満','ツジ ミツル','tsuji.mitsuru@takasaki.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (45,3,NULL,'d451091118e72088','鈴木 大輝','スズキ ダイキ','suzuki.daiki@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (46,3,NULL,'268f53cd4421cbfb','中村 武','ナカムラ タケシ','nakamura.takeshi@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (47,3,NULL,'dec7d0266daef5b0','林 昇','ハヤシ ノボル','hayashi.noboru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (48,3,NULL,'ded05d31415525f6','清水 明','シミズ アキラ','shimizu.akira@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (49,3,NULL,'12ca8872bb2738a4','村上 勇','ムラカミ イサム','murakami.isamu@minato.example.jp','buyer','suspended','w:905',0,NULL,NULL,NULL);
INSERT INTO members VALUES (50,3,NULL,'eeb921d1f3a80682','石井 守','イシイ マモル','ishii.mamoru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,'outage');
INSERT INTO members VALUES (51,4,NULL,'9317adb7a5d41807','髙﨑 一郎','タカサキ イチロウ','takasaki.ichiro@takasaki.example.jp','administrator','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (52,5,NULL,'9dcf0096d6f27125','井上 真央','イノウエ マオ','inoue.mao@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (53,5,NULL,'3676f5907d340d3c','齋藤 裕子','サイトウ ユウコ','saito.yuko@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (54,5,NULL,'956e1de199e736aa','森 千尋','モリ チヒロ','mori.chihiro@minato.example.jp','buyer','active',NULL,0,NULL,NULL,'outage');
INSERT INTO members VALUES (55,5,NULL,'014d3af4ed758fa6','後藤 麻美','ゴトウ マミ','goto.mami@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (56,5,NULL,'18bb27c91fe9f40f','長谷川 翔','ハセガワ ショウ','hasegawa.sho@minato.example.jp','buyer','suspended','w:910',0,NULL,NULL,NULL);
INSERT INTO members VALUES (57,5,NULL,'583ed7399e952b37','近藤 夏海','コンドウ ナツミ','kondo.natsumi@minato.example.jp','buyer','active',NULL,1,NULL,NULL,NULL);
INSERT INTO members VALUES (58,6,NULL,'01c3e9f5bf9f807d','佐々木 蓮','ササキ レン','sasaki.ren@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (59,6,NULL,'1fa224879f0d1650','阿部 直人','アベ ナオト','abe.naoto@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (60,6,NULL,'e794f47811c85d59','橋本 涼','ハシモト リョウ','hashimoto.ryo@minato.example.jp','buyer','suspended','w:920',0,NULL,NULL,NULL);
INSERT INTO members VALUES (61,6,NULL,'366b5f35f98fb0fe','坂本 慧','サカモト ケイ','sakamoto.kei@minato.example.jp','buyer','active',NULL,0,NULL,NULL,'outage');
INSERT INTO members VALUES (62,6,NULL,'bba7e9b9f06cae05','遠藤 みちる','エンドウ ミチル','endo.michiru@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (63,6,NULL,'72024ebb6fe40617','青木 翼','アオキ ツバサ','aoki.tsubasa@minato.example.jp','buyer','active',NULL,0,NULL,NULL,NULL);
INSERT INTO members VALUES (64,7,NULL,'732528581b561384','小林 結衣','コバヤシ ユイ','kobayashi.yui@minato.example.jp','buyer','active',NULL,0,'monthly',NULL,NULL);
INSERT INTO members VALUES (65,7,NULL,'117504cd07b141a8','山田 花子','ヤマダ ハナコ','yamada.hanako@minato.example.jp','buyer','active',NULL,0,'monthly',NULL,NULL);
INSERT INTO members VALUES (66,7,NULL,'88e50d40b9e0b7ce','山口 恵美','ヤマグチ エミ','yamaguchi.emi@minato.example.jp','buyer','suspended','w:930',0,'monthly',NULL,NULL);
INSERT INTO members VALUES (67,7,NULL,'daa410a0cf138149','池田 文恵','イケダ フミエ','ikeda.fumie@minato.example.jp','buyer','active',NULL,0,'lump-sum','2025-02-25',NULL);
INSERT INTO members VALUES (68,7,NULL,'d37fee6462acde21','橋本 涼','ハシモト リョウ','hashimoto.ryo@minato.example.jp','buyer','active',NULL,0,'monthly',NULL,'outage');
INSERT INTO members VALUES (69,7,NULL,'168f003cbfbe34ee','石川 さくら','イシカワ サクラ','ishikawa.sakura@minato.example.jp','buyer','active',NULL,0,'monthly',NULL,NULL);
INSERT INTO members VALUES (70,7,NULL,'9e170327439a6ff5','後藤 麻美','ゴトウ マミ','goto.mami@minato.example.jp','buyer','active',NULL,0,'lump-sum',NULL,NULL);
INSERT INTO members VALUES (71,7,NULL,'e3fbf10a3238bdfe','藤井 すみれ','フジイ スミレ','fujii.sumire@minato.example.jp','buyer','active',NULL,0,'monthly','2026-02-20',NULL);
INSERT INTO logins VALUES ('amano-trial','email','hayashi.noboru@minato.example.jp',47);
INSERT INTO logins VALUES ('amano-trial','email','ishii.mamoru@minato.example.jp',50);
INSERT INTO logins VALUES ('amano-trial','email','murakami.isamu@minato.example.jp',49);
INSERT INTO logins VALUES ('amano-trial','email','nakamura.takeshi@minato.example.jp',46);
INSERT INTO logins VALUES ('amano-trial','email','shimizu.akira@minato.example.jp',48);
INSERT INTO logins VALUES ('amano-trial','email','suzuki.daiki@minato.example.jp',45);
INSERT INTO logins VALUES ('amano-trial','email','takasaki.ichiro@takasaki.example.jp',51);
INSERT INTO logins VALUES ('askul-trial','email','abe.naoto@minato.example.jp',22);
INSERT INTO logins VALUES ('askul-trial','email','aoki.tsubasa@minato.example.jp',34);
INSERT INTO logins VALUES ('askul-trial','email','endo.michiru@minato.example.jp',33);
INSERT INTO logins VALUES ('askul-trial','email','fujii.sumire@minato.example.jp',35);
INSERT INTO logins VALUES ('askul-trial','email','fukuda.haruka@minato.example.jp',37);
INSERT INTO logins VALUES ('askul-trial','email','goto.mami@minato.example.jp',27);
INSERT INTO logins VALUES ('askul-trial','email','hasegawa.sho@minato.example.jp',28);
INSERT INTO logins VALUES ('askul-trial','email','hashimoto.ryo@minato.example.jp',24);
INSERT INTO logins VALUES ('askul-trial','email','hayashi.noboru@minato.example.jp',17);
INSERT INTO logins VALUES ('askul-trial','email','ikeda.fumie@minato.example.jp',23);
INSERT INTO logins VALUES ('askul-trial','email','inoue.mao@minato.example.jp',15);
INSERT INTO logins VALUES ('askul-trial','email','ishii.mamoru@minato.example.jp',31);
INSERT INTO logins VALUES ('askul-trial','email','ishikawa.sakura@minato.example.jp',25);
INSERT INTO logins VALUES ('askul-trial','email','ito.shun@minato.example.jp',5);
INSERT INTO logins VALUES ('askul-trial','email','kato.hiroshi@minato.example.jp',9);
INSERT INTO logins VALUES ('askul-trial','email','kimura.takako@minato.example.jp',16);
INSERT INTO logins VALUES ('askul-trial','email','kobayashi.yui@minato.example.jp',8);
INSERT INTO logins VALUES ('askul-trial','email','kondo.natsumi@minato.example.jp',30);
INSERT INTO logins VALUES ('askul-trial','email','maeda.junichi@minato.example.jp',40);
INSERT INTO logins VALUES ('askul-trial','email','matsumoto.goro@minato.example.jp',14);
INSERT INTO logins VALUES ('askul-trial','email','miura.kotone@minato.example.jp',39);
INSERT INTO logins VALUES ('askul-trial','email','mori.chihiro@minato.example.jp',21);
INSERT INTO logins VALUES ('askul-trial','email','murakami.isamu@minato.example.jp',29);
INSERT INTO logins VALUES ('askul-trial','email','nakamura.takeshi@minato.example.jp',7);
INSERT INTO logins VALUES ('askul-trial','email','nishimura.osamu@minato.example.jp',36);
INSERT INTO logins VALUES ('askul-trial','email','ogawa.tetsuya@minato.example.jp',26);
INSERT INTO logins VALUES ('askul-trial','email','oono.kenta@takasaki.example.jp',43);
INSERT INTO logins VALUES ('askul-trial','email','ota.masaru@minato.example.jp',38);
INSERT INTO logins VALUES ('askul-trial','email','saito.yuko@minato.example.jp',18);
INSERT INTO logins VALUES ('askul-trial','email','sakamoto.kei@minato.example.jp',32);
INSERT INTO logins VALUES ('askul-trial','email','sasaki.ren@minato.example.jp',12);
INSERT INTO logins VALUES ('askul-trial','email','sato.misaki@minato.example.jp',2);
INSERT INTO logins VALUES ('askul-trial','email','shimizu.akira@minato.example.jp',19);
INSERT INTO logins VALUES ('askul-trial','email','suzuki.daiki@minato.example.jp',3);
INSERT INTO logins VALUES ('askul-trial','email','takahashi.kazuo@minato.example.jp',1);
INSERT INTO logins VALUES ('askul-trial','email','takasaki.ichiro@takasaki.example.jp',41);
INSERT INTO logins VALUES ('askul-trial','email','takasaki.setsuko@takasaki.example.jp',42);
INSERT INTO logins VALUES ('askul-trial','email','tsuji.mitsuru@takasaki.example.jp',44);
INSERT INTO logins VALUES ('askul-trial','email','watanabe.keiko@minato.example.jp',4);
INSERT INTO logins VALUES ('askul-trial','email','yamada.hanako@minato.example.jp',11);
INSERT INTO logins VALUES ('askul-trial','email','yamaguchi.emi@minato.example.jp',13);
INSERT INTO logins VALUES ('askul-trial','email','yamamoto.aya@minato.example.jp',6);
INSERT INTO logins VALUES ('askul-trial','email','yamazaki.rin@minato.example.jp',20);
INSERT INTO logins VALUES ('askul-trial','email','yoshida.jun@minato.example.jp',10);
INSERT INTO logins VALUES ('askul-trial','inquiry-number','1234567890',1);
INSERT INTO logins VALUES ('askul-trial','inquiry-number','9876543210',41);
INSERT INTO logins VALUES ('plus-member-trial','email','fujii.sumire@minato.example.jp',71);
INSERT INTO logins VALUES ('plus-member-trial','email','goto.mami@minato.example.jp',70);
INSERT INTO logins VALUES ('plus-member-trial','email','hashimoto.ryo@minato.example.jp',68);
INSERT INTO logins VALUES ('plus-member-trial','email','ikeda.fumie@minato.example.jp',67);
INSERT INTO logins VALUES ('plus-member-trial','email','ishikawa.sakura@minato.example.jp',69);
INSERT INTO logins VALUES ('plus-member-trial','email','kobayashi.yui@minato.example.jp',64);
INSERT INTO logins VALUES ('plus-member-trial','email','yamada.hanako@minato.example.jp',65);
INSERT INTO logins VALUES ('plus-member-trial','email','yamaguchi.emi@minato.example.jp',66);
INSERT INTO logins VALUES ('plus-member-trial','member-id','E10203040',64);
INSERT INTO logins VALUES ('plus-member-trial','member-id','E10203050',71);
INSERT INTO logins VALUES ('qoo10-qcash-trial','email','abe.naoto@minato.example.jp',59);
INSERT INTO logins VALUES ('qoo10-qcash-trial','email','aoki.tsubasa@minato.example.jp',63);
INSERT INTO logins VALUES ('qoo10-qcash-trial','email','endo.michiru@minato.example.jp',62);
INSERT INTO logins VALUES ('qoo10-qcash-trial','email','hashimoto.ryo@minato.example.jp',60);
INSERT INTO logins VALUES ('qoo10-qcash-trial','email','sakamoto.kei@minato.example.jp',61);
INSERT INTO logins VALUES ('qoo10-qcash-trial','email','sasaki.ren@minato.example.jp',58);
INSERT INTO logins VALUES ('qoo10-qcash-trial','member-id','minato-shop',58);
INSERT INTO logins VALUES ('quocard-pay-trial','email','goto.mami@minato.example.jp',55);
INSERT INTO logins VALUES ('quocard-pay-trial','email','hasegawa.sho@minato.example.jp',56);
INSERT INTO logins VALUES ('quocard-pay-trial','email','inoue.mao@minato.example.jp',52);
INSERT INTO logins VALUES ('quocard-pay-trial','email','kondo.natsumi@minato.example.jp',57);
INSERT INTO logins VALUES ('quocard-pay-trial','email','mori.chihiro@minato.example.jp',54);
INSERT INTO logins VALUES ('quocard-pay-trial','email','saito.yuko@minato.example.jp',53);
INSERT INTO passwords VALUES (2,'scrypt$16$8$1$ja0pM_-_AnS4JUMcpoa12Q$LgzHq6_qAE7T9ulm54733Ha6vo3d2o5Pu9t4vFvuLQU',NULL,NULL);
INSERT INTO passwords VALUES (39,'scrypt$16$8$1$bIszdnA91oEpGP28OzDK5w$_VCquXkwnV60c3mIbHB_ht_HEtJqpHX6efsizSoTT78',2090365200000,NULL);
INSERT INTO passwords VALUES (45,'scrypt$16$8$1$ClLWzNh1qS6z4K1XhT1nWg$ISvVdNy9lCo_QEdTMPWGHA07MJ03H_KpCfqIBpHybrc',NULL,NULL);
INSERT INTO passwords VALUES (53,'scrypt$16$8$1$or9-YCw4PFQV0dMgAcAhyQ$joXl83rW5teTyeM7b2y0E-lru0pNneq_MOXF8apQd_0',NULL,NULL);
INSERT INTO passwords VALUES (57,'scrypt$16$8$1$_IZy5CxoiQQRKZEvUIYS9A$Omro6nxkjmO5usLdDBwecWHJm-RC3gLR93sgLE-mL0s',NULL,NULL);
INSERT INTO sign_in_failures VALUES ('amano-trial','member:48',5,1775005200000,1,NULL);
INSERT INTO sign_in_failures VALUES ('askul-trial','member:6',5,1775005200000,1,NULL);
INSERT INTO sign_in_failures VALUES ('plus-member-trial','member:65',5,1775005200000,1,NULL);
INSERT INTO sign_in_failures VALUES ('qoo10-qcash-trial','member:62',5,1775005200000,1,NULL);
INSERT INTO sign_in_failures VALUES ('quocard-pay-trial','member:52',5,1775005200000,1,1775008800000);
INSERT INTO sign_in_failures VALUES ('quocard-pay-trial','member:53',5,1775005200000,1,1775008800000);
INSERT INTO sessions VALUES (1,'askul-trial',2,'desk-of-version-1',1775005200000,NULL,NULL);
INSERT INTO sessions VALUES (2,'amano-trial',45,'desk-of-version-1',1775005200000,NULL,NULL);
INSERT INTO access_tokens VALUES (X'021A5EE708156AE9EF40AA67FC44F5235AD77C8F4EA50C5EC194A79EF077E8A0',2,1775006100000);
INSERT INTO access_tokens VALUES (X'1F0421700798CF93BD116374746685D62C4D290D1F1AD5FC804C11094536EE1F',1,1775006100000);
INSERT INTO refresh_tokens VALUES (X'844DC73B140DF58003A6F05CD3F61F993DD43C4A7B72D67A516BE9471D8685B9',1,1777597200000,NULL);
INSERT INTO refresh_tokens VALUES (X'C06D71C57318B0CB162109E3EC23E9F9B2DA89245DA1DDD71B60506ED2155D4D',2,1777597200000,NULL);
INSERT INTO two_step_challenges VALUES ('CAaYHnnYCf_PxhY9sXiv1ms1mGAQoaAgmgHQCZKMzC8',57,'desk-of-version-1',1775005200000,1775008800000);
INSERT INTO change_tokens VALUES (X'736A101A0339C7D7AD6A5837BE8AA88572843C5D735D561E4D948A2B6328F8C5',39,1775006100000);
INSERT INTO articles VALUES (203,'askul-trial','101421','2100000002030','リングファイル 4穴 O型リング A4 青','カナデ事務器','ファイル・バインダー','冊',780,10);
INSERT INTO articles VALUES (299,'askul-trial','102093','2100000002993','蛍光ペン ノック式 緑','ペンの森','筆記具','本',325,10);
INSERT INTO articles VALUES (478,'askul-trial','103346','2100000004782','ラベルシール A4 10面 20シート 1セット(3冊)','長月封筒','封筒・ラベル','冊',4090,10);
INSERT INTO articles VALUES (504,'askul-trial','103528','2100000005048','セロハンテープ 15mm×35m 1巻','カナデ事務器','のり・テープ・はさみ','巻',160,10);
INSERT INTO articles VALUES (556,'askul-trial','103892','2100000005567','ホッチキス 10枚とじ 青','カナデ事務器','のり・テープ・はさみ','個',560,10);
INSERT INTO articles VALUES (692,'askul-trial','104844','2100000006922','アルカリ乾電池 単2形 4本','あかり電工','電池・照明','ﾊﾟｯｸ',580,10);
INSERT INTO articles VALUES (1013,'askul-trial','107091','2100000010134','玄米茶 ティーバッグ 250袋',NULL,'お茶・コーヒー','箱',2090,8);
INSERT INTO articles VALUES (1299,'amano-trial','AM-00091','2200000000910','フロアパッド 9インチ 黒(剥離用)','クリーンマシン','清掃機器の消耗品','枚',980,10);
INSERT INTO articles VALUES (1301,'amano-trial','AM-00093','2200000000934','フロアパッド 9インチ 茶','床研工業','清掃機器の消耗品','枚',1420,10);
INSERT INTO articles VALUES (1306,'amano-trial','AM-00098','2200000000989','フロアパッド 9インチ 白(つや出し用)','床研工業','清掃機器の消耗品','枚',2740,10);
INSERT INTO articles VALUES (1412,'amano-trial','AM-00204','2200000002044','モップ ほこり取り ハンドル付','風神機工','清掃機器','本',5450,10);
INSERT INTO articles VALUES (1506,'amano-trial','AM-00298','2200000002983','コンベックス 7.5m マグネット付','近江工具製作所','工具','本',2820,10);
INSERT INTO articles VALUES (1522,'amano-trial','AM-00314','2200000003140','鉄工用ドリル 6.5mm 10本入','髙野精器','工具','本',1300,10);
INSERT INTO articles VALUES (1538,'amano-trial','AM-00330','2200000003300','チップソー 木工用 165mm 72P','髙野精器','工具','枚',1420,10);
INSERT INTO articles VALUES (1555,'amano-trial','AM-00347','2200000003478','ニトリル背抜き手袋 LL','安心堂','作業手袋・保護具','双',1020,10);
INSERT INTO articles VALUES (1649,'amano-trial','AM-00441','2200000004413','安全標識「立入禁止」 300×225mm','安心堂','安全用品','枚',680,10);
INSERT INTO articles VALUES (1876,'amano-trial','AM-00668','2200000006684','専用脚立 5段 幅広ステップ','髙津スチール','台車・脚立','台',51100,10);
INSERT INTO articles VALUES (1929,'quocard-pay-trial','QP100050',NULL,'デジタルギフト バリューコード 50円 スタンダードデザイン',NULL,'バリューコード','件',50,0);
INSERT INTO articles VALUES (1932,'quocard-pay-trial','QP100500',NULL,'デジタルギフト バリューコード 500円 スタンダードデザイン',NULL,'バリューコード','件',500,0);
INSERT INTO articles VALUES (1946,'quocard-pay-trial','QP210000',NULL,'デジタルギフト バリューコード 10,000円 ありがとうデザイン',NULL,'バリューコード','件',10000,0);
INSERT INTO articles VALUES (1971,'quocard-pay-trial','QP503000',NULL,'デジタルギフト バリューコード 3,000円 福利厚生デザイン',NULL,'バリューコード','件',3000,0);
INSERT INTO articles VALUES (1975,'qoo10-qcash-trial','QC100',NULL,'Qキャッシュ チャージ券 100円',NULL,'Qキャッシュチャージ券','枚',100,0);
INSERT INTO articles VALUES (1979,'qoo10-qcash-trial','QC5000',NULL,'Qキャッシュ チャージ券 5,000円',NULL,'Qキャッシュチャージ券','枚',5000,0);
INSERT INTO articles VALUES (1983,'qoo10-qcash-trial','QC100000',NULL,'Qキャッシュ チャージ券 100,000円',NULL,'Qキャッシュチャージ券','枚',100000,0);
INSERT INTO articles VALUES (1989,'plus-member-trial','PM-Y',NULL,'まとめて払いコース 年会費',NULL,'会費','年',4000,10);
INSERT INTO orders VALUES (24,'1f5c9265301b82d19468',1,4,27,4,'300000072',1772091122521,'2026-02-26','preparing','np','[31,1,31]',NULL,NULL,NULL,500,'[]','[[10,1116,111]]',616,0,1116,111,NULL,NULL,1772098320738,0);
INSERT INTO orders VALUES (25,'98cb2f8ed3e7131f9823',1,4,27,5,'300000075',1772500841551,'2026-03-03','received','np','[31,1,31]',NULL,NULL,NULL,0,'[]','[[10,17834,1783]]',17834,0,17834,1783,NULL,NULL,1772500841551,0);
INSERT INTO orders VALUES (26,'b07a03c22f0fc85adfc6',1,1,24,3,'300000078',1775003516760,'2026-04-01','waiting-approval','card',NULL,'2576',NULL,'1階の守衛室(警備員室)に声をかけてください。不在のときは内線1234までお願いします。',0,'[]','[[10,8786,878]]',8786,0,8786,878,NULL,NULL,1775003516760,0);
INSERT INTO orders VALUES (27,'e432a4ba3f39ed974f47',2,13,41,7,'300000081',1727335457205,'2024-09-26','waiting-approval','np','[31,1,31]',NULL,NULL,NULL,0,'[]','[[10,1023,102],[8,4384,350]]',5407,0,5407,452,NULL,NULL,1727335457205,0);
INSERT INTO orders VALUES (44,'fcc56ee1a3fc9698ab82',3,NULL,47,9,'EC20251206-0001',1764978369413,'2025-12-06','preparing','np','[31,2,31]',NULL,NULL,NULL,0,'[]','[[10,35333,3533]]',35333,0,35333,3533,NULL,NULL,1765018500248,0);
INSERT INTO orders VALUES (45,'4776a9ffa381dadcd5cc',3,NULL,45,12,'EC20260217-0001',1771293387604,'2026-02-17','received','np','[31,2,31]',NULL,NULL,NULL,0,'[]','[[10,71033,7103]]',71033,0,71033,7103,NULL,NULL,1771293387604,0);
INSERT INTO orders VALUES (46,'ed20ddcc6270010103ee',3,NULL,48,10,'EC20260401-0001',1775000722532,'2026-04-01','waiting-approval','bank-transfer',NULL,NULL,'福利厚生',NULL,500,'[]','[[10,1230,123]]',730,0,1230,123,NULL,NULL,1775000722532,0);
INSERT INTO orders VALUES (47,'83a78eb15a7da4d9774e',4,NULL,51,14,'EC20240926-0001',1727338945432,'2024-09-26','waiting-approval','np','[20,1,31]',NULL,NULL,NULL,0,'[]','[[10,4048,404]]',4048,0,4048,404,NULL,NULL,1727338945432,0);
INSERT INTO orders VALUES (48,'bb07e91ca191e05f3b07',5,NULL,52,NULL,'QP00000001',1703655290988,'2023-12-27','cancelled','card',NULL,'9347',NULL,NULL,0,'[]','[[0,157500,0]]',157500,0,157500,0,NULL,NULL,1703668380011,0);
INSERT INTO orders VALUES (49,'7d0d7cf235d4968ac8c3',5,NULL,52,NULL,'QP00000002',1751254742262,'2025-06-30','received','bank-transfer',NULL,NULL,NULL,NULL,0,'[]','[[0,150250,0]]',150250,0,150250,0,NULL,NULL,1751254742262,0);
INSERT INTO orders VALUES (50,'8bcd89c22f465cdb2273',6,NULL,63,NULL,'710000007',1712131754969,'2024-04-03','delivered','card',NULL,'6902','タイムセール掲載',NULL,0,'[]','[[0,100000,0]]',100000,0,100000,0,'2024-04-03','2024-04-03',1712137980414,0);
INSERT INTO orders VALUES (51,'09d50f141e4b98e90c2f',6,NULL,63,NULL,'710000014',1743645245744,'2025-04-03','cancelled','paypal',NULL,NULL,'今日の特価掲載',NULL,0,'[]','[[0,100,0]]',100,0,100,0,NULL,NULL,1743674640550,0);
INSERT INTO orders VALUES (52,'e03d5ac1be2c7a1bfa75',6,NULL,59,NULL,'710000021',1775000451736,'2026-04-01','received','bank-transfer',NULL,NULL,'プラス展示-キーワード別',NULL,0,'[]','[[0,5000,0]]',5000,0,5000,0,NULL,NULL,1775000451736,0);
INSERT INTO orders VALUES (53,'70f75457a6a19f7b7443',7,NULL,66,NULL,'PM202408-0001',1722480262696,'2024-08-01','cancelled','card',NULL,'1263',NULL,NULL,0,'[]','[[10,4000,400]]',4000,0,4000,400,NULL,NULL,1722508980709,0);
INSERT INTO orders VALUES (54,'0b744ae4a7afbf21d516',7,NULL,66,NULL,'PM202604-0001',1775000725101,'2026-04-01','received','carrier',NULL,NULL,NULL,NULL,0,'[]','[[10,4000,400]]',4000,0,4000,400,NULL,NULL,1775000725101,0);
INSERT INTO order_lines VALUES (24,1,692,1,616,616,10);
INSERT INTO order_lines VALUES (25,1,504,4,170,680,10);
INSERT INTO order_lines VALUES (25,2,556,1,594,594,10);
INSERT INTO order_lines VALUES (25,3,203,20,828,16560,10);
INSERT INTO order_lines VALUES (26,1,478,2,4393,8786,10);
INSERT INTO order_lines VALUES (27,1,1013,2,2192,4384,8);
INSERT INTO order_lines VALUES (27,2,299,3,341,1023,10);
INSERT INTO order_lines VALUES (44,1,1299,3,1040,3120,10);
INSERT INTO order_lines VALUES (44,2,1301,6,1507,9042,10);
INSERT INTO order_lines VALUES (44,3,1412,3,5785,17355,10);
INSERT INTO order_lines VALUES (44,4,1306,2,2908,5816,10);
INSERT INTO order_lines VALUES (45,1,1876,1,54240,54240,10);
INSERT INTO order_lines VALUES (45,2,1522,10,1380,13800,10);
INSERT INTO order_lines VALUES (45,3,1506,1,2993,2993,10);
INSERT INTO order_lines VALUES (46,1,1649,1,730,730,10);
INSERT INTO order_lines VALUES (47,1,1538,2,1489,2978,10);
INSERT INTO order_lines VALUES (47,2,1555,1,1070,1070,10);
INSERT INTO order_lines VALUES (48,1,1932,15,500,7500,0);
INSERT INTO order_lines VALUES (48,2,1946,15,10000,150000,0);
INSERT INTO order_lines VALUES (49,1,1929,5,50,250,0);
INSERT INTO order_lines VALUES (49,2,1971,50,3000,150000,0);
INSERT INTO order_lines VALUES (50,1,1983,1,100000,100000,0);
INSERT INTO order_lines VALUES (51,1,1975,1,100,100,0);
INSERT INTO order_lines VALUES (52,1,1979,1,5000,5000,0);
INSERT INTO order_lines VALUES (53,1,1989,1,4000,4000,10);
INSERT INTO order_lines VALUES (54,1,1989,1,4000,4000,10);
CREATE UNIQUE INDEX orders_by_public_id ON orders (public_id);
CREATE UNIQUE INDEX orders_by_number ON orders (company_id, number);
CREATE INDEX orders_by_change ON orders (company_id, updated_at, id, removed);
CREATE INDEX orders_by_department_change
    ON orders (company_id, department_id, updated_at, id, removed);
CREATE INDEX access_tokens_by_expiry ON access_tokens (expires_at);
PRAGMA application_id = 1262768971;
PRAGMA user_version = 1;
