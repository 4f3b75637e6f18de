/**
 * Forms of one 漢字 in names of people, places and companies (and of the ヶ of 市ヶ谷), beside each other: whoever types one
 * form of 高橋, 渡辺 or 斉藤 means the others too. They are those that input methods of today offer: forms of family names,
 * the old forms that may be given as names (人名用漢字別表第二), and the pairs in which JIS X 0208 of 1978, of 1983 and JIS X
 * 0213 of 2004 differ, as the tables `jp78` and `nlck` of Noto Sans JP have them. Forms that NFKC makes one are left out.
 */
const forms =
  '高髙 崎﨑嵜碕 斉齊斎齋 辺邊邉 沢澤 島嶋嶌 浜濱濵 富冨 吉𠮷 桜櫻 広廣 国國圀 竜龍 滝瀧 渋澁 恵惠 徳德 真眞 柳栁 橋槗 関關 ' +
  '巌巖 栄榮 円圓 桧檜 曽曾 弥彌 与與 寿壽 条條 実實 蔵藏 万萬 静靜 清淸 館舘 黒黑 鉄鐵 学學 会會 県縣 豊豐 礼禮 亀龜 ' +
  '応應 薗園 峰峯 梅楳 秋穐 杉椙 船舩 昇曻 聡聰 総總 遥遙 瑶瑤 尭堯 槙槇 凛凜 桑桒 土圡 鴎鷗 涛濤 芦蘆 頼賴 猪豬 隣鄰 ' +
  '村邨 松枩 野埜 沖冲 検檢 塩鹽 経經 駅驛 郷鄕 来來 窪漥 舗舖 芸藝 薬藥 図圖 証證 従從 労勞 営營 坂阪 晃晄 鎮鎭 鶴靏靍 ' +
  '渕淵 奥奧 穂穗 緑綠 青靑 郎郞 増增 ヶケ 亜亞 悪惡 為爲 衛衞 縁緣 横橫 温溫 価價 壊壞 懐懷 楽樂 巻卷 陥陷 寛寬 気氣 ' +
  '偽僞 戯戲 虚虛 峡峽 狭狹 暁曉 駆驅 勲勳 薫薰 掲揭 鶏鷄雞 撃擊 倹儉 剣劍 険險 圏圈 顕顯 験驗 厳嚴 恒恆 黄黃 砕碎 雑雜 ' +
  '児兒 湿濕溼 収收 獣獸 縦縱 叙敍敘 将將 渉涉 焼燒 奨獎奬 状狀 乗乘 浄淨 剰剩 畳疊 嬢孃 譲讓 醸釀 寝寢 慎愼 尽盡 粋粹 ' +
  '酔醉 瀬瀨 摂攝 専專 戦戰 繊纖 禅禪 壮壯 争爭 荘莊 捜搜 巣巢 装裝 騒騷 即卽 臓臟 帯帶 滞滯 単單 団團 弾彈 昼晝 鋳鑄 ' +
  '庁廳 徴徵 聴聽 転轉 伝傳 灯燈 盗盜 稲稻 拝拜 杯盃 売賣 髪髮 抜拔 秘祕 払拂 仏佛 歩步 翻飜 毎每 黙默 揺搖 様樣 謡謠 ' +
  '覧覽 凉涼 涙淚 塁壘 暦曆 歴歷 錬鍊 録錄 亘亙 祢禰 禄祿 穣穰 萌萠 浅淺 内內 戸戶 姫姬 桝枡 麹麴 岳嶽 祇祗 彦彥 歳歲 ' +
  '産產 宝寶 声聲 当當 両兩 麦麥 号號 処處 双雙 台臺 党黨 余餘 予豫 変變 蛍螢 顔顏 説說 悦悅 税稅 鋭銳 脱脫 閲閱 絵繪 ' +
  '継繼 続續 読讀 独獨 訳譯 釈釋 択擇 帰歸 旧舊 区區 欧歐 径徑 茎莖 渓溪 軽輕 献獻 権權 拠據 挙擧舉 画畫 覚覺 勧勸 歓歡 ' +
  '観觀 唖啞 焔焰 噛嚙 侠俠 躯軀 撹攪 潅灌 諌諫 頚頸 砿礦 蕊蘂 靭靱 賎賤 壷壺 砺礪 梼檮 迩邇 蝿蠅 侭儘 鯵鰺 鴬鶯 蛎蠣 ' +
  '竃竈 倶俱 繍繡 蒋蔣 莱萊 騨驒 鹸鹼 屏屛 并幷 箪簞 痩瘦 蝉蟬 溌潑 醗醱 剥剝 填塡 麺麵麪 醤醬 頬頰 繋繫 蝋蠟 掴摑 掻搔 ' +
  '叱𠮟 嘘噓 呑吞 祷禱 涜瀆 鈎鉤 籠篭 薮藪 嚢囊 弯彎 柵栅 荊荆 頴穎 顛顚 妍姸';

const sameAs = new Map<string, readonly string[]>();
for (const group of forms.split(' ')) {
  const all = [...group];
  for (const form of all) sameAs.set(form, all);
}

/** The forms of a character, itself first. */
export const kanjiForms = (character: string): readonly string[] => [
  character,
  ...(sameAs.get(character) ?? []).filter((form) => form !== character),
];

/** `text` with one form for each character that has several, for comparing. */
export const unifyKanji = (text: string): string =>
  text.replace(/\p{sc=Han}/gu, (one) => sameAs.get(one)?.[0] ?? one);
