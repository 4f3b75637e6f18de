import { describe, expect, it } from 'vitest';
import { fold, searchTerms } from '#electron/domain/search-folding.ts';
import { spellingsOf } from '#electron/domain/search-spellings.ts';
import { foldText } from '#renderer/features/orders/filter-choices.ts';

/** Whether a query finds a text, as the history and the catalogue look for it. */
const finds = (query: string, text: string): boolean =>
  searchTerms(query).every((word) => spellingsOf(word).some((spelling) => fold(text).includes(spelling)));

describe('what a search finds', () => {
  it.each([
    ['高橋', '髙橋 一郎'],
    ['髙橋', '高橋 一郎'],
    ['崎', '山﨑 花子'],
    ['山﨑', '山崎 花子'],
    ['山嵜', '山崎'],
    ['斉藤', '齋藤 健'],
    ['斉藤', '斎藤 健'],
    ['齊藤', '斉藤'],
    ['渡辺', '渡邊'],
    ['渡邉', '渡辺'],
    ['吉野', '𠮷野家'],
    ['𠮷野', '吉野'],
    ['浜田', '濵田'],
    ['島', '小嶋'],
    ['沢', '金澤'],
    ['広島', '廣島'],
    ['国', '國'],
    ['一郎', '鈴木 一郞'],
    ['靑木', '青木'],
    ['藪内', '薮内'],
    ['市ケ谷', '市ヶ谷'],
    ['市ヶ谷', '市ケ谷'],
    ['塚', '\ufa10'],
    ['神', '\ufa19'],
    ['ホチキス', 'ステープラー 10号'],
    ['ステープラー', 'ホッチキス 針なし'],
    ['ホッチキス', 'ホチキス'],
    ['ほっちきす', 'ホチキス'],
    ['ﾎﾁｷｽ', 'ステープラ'],
    ['ホチキス針', 'ステープラー針 1000本'],
    ['シャーペン 0.5', 'シャープペンシル 0.5mm'],
    ['付箋', 'ふせん 75×25'],
    ['プリンター', 'プリンタ用紙'],
    ['コピー用紙 A4', 'ＰＰＣ用紙 Ａ４'],
    ['AB12', 'ab12'],
    ['4569951116179', '4569951116179'],
    ['キャノン', 'キヤノン トナー'],
    ['キヤノン', 'キャノン トナー'],
    ['シャチハタ', 'シヤチハタ ネーム9'],
    ['富士フイルム', '富士フィルム'],
    ['増田', '增田'],
    ['ダンボール', '段ボール箱 120サイズ'],
    ['けしごむ', '消しゴム'],
    ['単三', '乾電池 単3形'],
    ['蛍光マーカー', '蛍光ペン 黄'],
    ['封筒', 'ふうとう'],
    ['4-569951-116179', '4569951116179'],
    ['036000291452', '0036000291452'],
    ['04569951116179', '4569951116179'],
    ['', '何でも'],
  ])('%j finds %j', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['高橋', '橋本'],
    ['斉藤', '佐藤'],
    ['島', '鳥'],
    ['ホチキス', 'クリップ'],
    ['はさみ', 'はざみ'],
    ['のり', '海苔'],
    ['A4', 'A3'],
    ['キャップ', 'キップ'],
    ['単三', '単4形'],
    ['4-569951-116178', '4569951116178'],
  ])('%j does not find %j', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it('looks for the spelling that was typed first, and for no more than a few', () => {
    expect(spellingsOf('齋藤')[0]).toBe('齋藤');
    expect(spellingsOf('斉').toSorted()).toEqual([...'斉齊斎齋'].toSorted());
    expect(spellingsOf('斉'.repeat(40)).length).toBeLessThanOrEqual(49);
    expect(spellingsOf('ペン')).toEqual(['ペン']);
  });

  it('the small searches of the filters take forms of a name for the same', () => {
    expect(foldText('髙﨑')).toBe(foldText('高崎'));
  });
});
