/**
 * Forms of one 漢字 in names of people and places (and of the ヶ of 市ヶ谷), beside each other: whoever types one form of 高橋, 渡辺 or 斉藤 means
 * the others too. Only forms that input methods of today offer.
 */
const forms =
  '高髙 崎﨑嵜碕 斉齊斎齋 辺邊邉 沢澤 島嶋嶌 浜濱濵 富冨 吉𠮷 桜櫻 広廣 国國圀 竜龍 滝瀧 渋澁 恵惠 徳德 真眞 柳栁 橋槗 関關 巌巖 ' +
  '栄榮 円圓 桧檜 曽曾 弥彌 与與 寿壽 条條 実實 蔵藏 万萬 静靜 清淸 館舘 黒黑 鉄鐵 学學 会會 県縣 豊豐 礼禮 亀龜 応應 薗園 峰峯 ' +
  '梅楳 秋穐 杉椙 船舩 昇曻 聡聰 総總 遥遙 瑶瑤 尭堯 槙槇 凛凜 桑桒 土圡 鴎鷗 涛濤 祷禱 芦蘆 頼賴 猪豬 隣鄰 村邨 松枩 野埜 沖冲 ' +
  '検檢 塩鹽 経經 駅驛 郷鄕 来來 窪漥 籠篭 舗舖 芸藝 薬藥 図圖 証證 従從 労勞 営營 坂阪 晃晄 鎮鎭 鶴靏靍 渕淵 奥奧 穂穗 緑綠 ' +
  '青靑 郎郞 薮藪 増增 ヶケ';

const sameAs = new Map<string, readonly string[]>();
for (const group of forms.split(' ')) {
  const all = [...group];
  for (const form of all) sameAs.set(form, all);
}

/** Spellings of one word at most: two or three characters with forms are usual, more are no name. */
const maxSpellings = 48;

/** `word` and its spellings with other forms of its characters, `word` itself first. */
export function kanjiSpellings(word: string): readonly string[] {
  let spellings: readonly string[] = [''];
  for (const character of word) {
    const all = sameAs.get(character);
    const first = [character, ...(all ?? []).filter((form) => form !== character)];
    const choices = spellings.length * first.length > maxSpellings ? [character] : first;
    spellings = spellings.flatMap((start) => choices.map((form) => start + form));
  }
  return spellings;
}

/** `text` with one form for each character that has several, for comparing. */
export const unifyKanji = (text: string): string =>
  text.replace(/\p{sc=Han}/gu, (one) => sameAs.get(one)?.[0] ?? one);
