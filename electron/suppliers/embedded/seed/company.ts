import type { Member } from '#shared/model/member.ts';

export interface SeedDepartment {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

export interface SeedPerson {
  /** Also the local part of the e-mail address. */
  readonly key: string;
  readonly name: string;
  readonly kana: string;
  readonly department: string | null;
  readonly role: Member['role'];
  /** A mobile number in a range that is given to nobody. */
  readonly phone: string;
}

export interface SeedAddress {
  readonly name: string;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
}

export interface SeedCompany {
  readonly key: string;
  readonly name: string;
  /** 法人番号, of a registry office that does not exist. */
  readonly corporateNumber: string;
  readonly domain: string;
  readonly departments: readonly SeedDepartment[];
  readonly people: readonly SeedPerson[];
  readonly addresses: readonly SeedAddress[];
}

type PersonRow = Omit<SeedPerson, 'phone'>;

const person = (
  key: string,
  name: string,
  kana: string,
  department: string,
  role: Member['role'] = 'buyer',
): PersonRow => ({
  key,
  name,
  // Full width throughout (QC-12), the space too.
  kana: kana.replace(' ', '\u3000'),
  department,
  role,
});

const withPhones = (firstNumber: number, people: readonly PersonRow[]): readonly SeedPerson[] =>
  people.map((each, index) => ({ ...each, phone: `090-0000-${firstNumber + index}` }));

/** The company whose desk this is: it looks after buildings, feeds its people, and sells online. */
export const minato: SeedCompany = {
  key: 'minato',
  name: '株式会社みなと総合サービス',
  corporateNumber: '8999801000001',
  domain: 'minato.example.jp',
  departments: [
    { key: 'soumu', code: '010', name: '総務部' },
    { key: 'jinji', code: '020', name: '人事部' },
    { key: 'keiri', code: '030', name: '経理部' },
    { key: 'eigyo1', code: '110', name: '営業一部' },
    { key: 'eigyo2', code: '120', name: '営業二部' },
    { key: 'shisetsu', code: '210', name: '施設管理部' },
    { key: 'seiso', code: '220', name: '清掃事業部' },
    { key: 'setsubi', code: '230', name: '設備保全部' },
    { key: 'joho', code: '310', name: '情報システム部' },
    { key: 'koubai', code: '320', name: '購買部' },
    { key: 'ec', code: '410', name: 'EC推進部' },
    { key: 'shokudo', code: '510', name: '社員食堂・厨房' },
  ],
  people: withPhones(1001, [
    person('takahashi.kazuo', '髙橋 和夫', 'タカハシ カズオ', 'koubai', 'administrator'),
    person('sato.misaki', '佐藤 美咲', 'サトウ ミサキ', 'soumu'),
    person('suzuki.daiki', '鈴木 大輝', 'スズキ ダイキ', 'shisetsu'),
    person('watanabe.keiko', '渡邊 恵子', 'ワタナベ ケイコ', 'keiri', 'viewer'),
    person('ito.shun', '伊藤 駿', 'イトウ シュン', 'eigyo1'),
    person('yamamoto.aya', '山本 彩', 'ヤマモト アヤ', 'eigyo2'),
    person('nakamura.takeshi', '中村 武', 'ナカムラ タケシ', 'seiso'),
    person('kobayashi.yui', '小林 結衣', 'コバヤシ ユイ', 'jinji'),
    person('kato.hiroshi', '加藤 浩', 'カトウ ヒロシ', 'setsubi'),
    person('yoshida.jun', '𠮷田 純', 'ヨシダ ジュン', 'joho'),
    person('yamada.hanako', '山田 花子', 'ヤマダ ハナコ', 'shokudo'),
    person('sasaki.ren', '佐々木 蓮', 'ササキ レン', 'ec'),
    person('yamaguchi.emi', '山口 恵美', 'ヤマグチ エミ', 'soumu'),
    person('matsumoto.goro', '松本 五郎', 'マツモト ゴロウ', 'shisetsu'),
    person('inoue.mao', '井上 真央', 'イノウエ マオ', 'eigyo1'),
    person('kimura.takako', '木村 孝子', 'キムラ タカコ', 'eigyo2'),
    person('hayashi.noboru', '林 昇', 'ハヤシ ノボル', 'seiso'),
    person('saito.yuko', '齋藤 裕子', 'サイトウ ユウコ', 'jinji'),
    person('shimizu.akira', '清水 明', 'シミズ アキラ', 'setsubi'),
    person('yamazaki.rin', '山﨑 凛', 'ヤマザキ リン', 'joho'),
    person('mori.chihiro', '森 千尋', 'モリ チヒロ', 'koubai'),
    person('abe.naoto', '阿部 直人', 'アベ ナオト', 'ec'),
    person('ikeda.fumie', '池田 文恵', 'イケダ フミエ', 'shokudo'),
    person('hashimoto.ryo', '橋本 涼', 'ハシモト リョウ', 'soumu'),
    person('ishikawa.sakura', '石川 さくら', 'イシカワ サクラ', 'keiri'),
    person('ogawa.tetsuya', '小川 哲也', 'オガワ テツヤ', 'shisetsu'),
    person('goto.mami', '後藤 麻美', 'ゴトウ マミ', 'eigyo1'),
    person('hasegawa.sho', '長谷川 翔', 'ハセガワ ショウ', 'eigyo2'),
    person('murakami.isamu', '村上 勇', 'ムラカミ イサム', 'seiso'),
    person('kondo.natsumi', '近藤 夏海', 'コンドウ ナツミ', 'jinji'),
    person('ishii.mamoru', '石井 守', 'イシイ マモル', 'setsubi'),
    person('sakamoto.kei', '坂本 慧', 'サカモト ケイ', 'joho'),
    person('endo.michiru', '遠藤 みちる', 'エンドウ ミチル', 'koubai'),
    person('aoki.tsubasa', '青木 翼', 'アオキ ツバサ', 'ec'),
    person('fujii.sumire', '藤井 すみれ', 'フジイ スミレ', 'shokudo'),
    person('nishimura.osamu', '西村 修', 'ニシムラ オサム', 'seiso'),
    person('fukuda.haruka', '福田 遥', 'フクダ ハルカ', 'soumu'),
    person('ota.masaru', '太田 勝', 'オオタ マサル', 'setsubi'),
    person('miura.kotone', '三浦 琴音', 'ミウラ コトネ', 'eigyo1'),
    person('maeda.junichi', '前田 潤一', 'マエダ ジュンイチ', 'shisetsu', 'viewer'),
  ]),
  addresses: [
    {
      name: 'みなと総合サービス 本社',
      postalCode: '105-0000',
      address: '東京都港区みなと台1丁目2-3 みなとビル5階',
      phone: '03-0000-1234',
    },
    {
      name: 'みなと総合サービス 横浜営業所',
      postalCode: '220-0000',
      address: '神奈川県横浜市西区架空町4-5-6',
      phone: '045-000-1234',
    },
    {
      name: '清掃事業部 資材倉庫(搬入口B)',
      postalCode: '272-0000',
      address: '千葉県市川市架空浜7番地の8 第2倉庫',
      phone: '047-000-5678',
    },
    {
      name: '設備保全部 川口ｻｰﾋﾞｽｾﾝﾀｰ',
      postalCode: '332-0000',
      address: '埼玉県川口市架空１−２−３',
      phone: '048-000-9012',
    },
    {
      name: '社員食堂「みなと亭」',
      postalCode: '105-0000',
      address: '東京都港区みなと台1丁目2-3 みなとビル地下1階',
      phone: '03-0000-1299',
    },
    {
      name: '㈱みなと総合サービス 札幌出張所',
      postalCode: '060-0000',
      address: '北海道札幌市中央区架空条西2丁目',
      phone: '011-000-3456',
    },
  ],
};

/** Another company at the same suppliers, which must never see anything of the first, nor be seen by it. */
export const takasaki: SeedCompany = {
  key: 'takasaki',
  name: '有限会社髙﨑工務店',
  corporateNumber: '7999801000002',
  domain: 'takasaki.example.jp',
  departments: [
    { key: 'jimusho', code: '001', name: '事務所' },
    { key: 'genba', code: '002', name: '現場' },
  ],
  people: withPhones(5001, [
    person('takasaki.ichiro', '髙﨑 一郎', 'タカサキ イチロウ', 'jimusho', 'administrator'),
    person('takasaki.setsuko', '髙﨑 節子', 'タカサキ セツコ', 'jimusho'),
    person('oono.kenta', '大野 健太', 'オオノ ケンタ', 'genba'),
    person('tsuji.mitsuru', '辻 満', 'ツジ ミツル', 'genba'),
  ]),
  addresses: [
    {
      name: '髙﨑工務店 作業場',
      postalCode: '370-0000',
      address: '群馬県高崎市架空町99',
      phone: '027-000-0099',
    },
  ],
};

export const seedCompanies: readonly SeedCompany[] = [minato, takasaki];
