import { addDays, weekdayOf, type CalendarDate } from '#shared/model/dates.ts';

/** On which days a pattern is likely. Days of the month and weekdays (0 is Sunday) are those of Tokyo. */
export type PatternDays =
  | { readonly on: 'weekday'; readonly day: 1 | 2 | 3 | 4 | 5 | 6 }
  | { readonly on: 'month-start' }
  | { readonly on: 'month-end' }
  | { readonly on: 'month-day'; readonly day: number }
  | { readonly on: 'working-days' }
  | { readonly on: 'any-day' };

/** What a department tends to order, and when. */
export interface PurchasePattern {
  readonly department: string;
  readonly categories: readonly string[];
  readonly days: PatternDays;
  /** How many lines it makes on such a day, relative to the other patterns. */
  readonly weight: number;
  readonly lines: readonly [from: number, to: number];
}

const pattern = (
  department: string,
  days: PatternDays,
  weight: number,
  lines: readonly [number, number],
  ...categories: readonly string[]
): PurchasePattern => ({ department, categories, days, weight, lines });

const MONDAY: PatternDays = { on: 'weekday', day: 1 };
const TUESDAY: PatternDays = { on: 'weekday', day: 2 };
const WEDNESDAY: PatternDays = { on: 'weekday', day: 3 };
const THURSDAY: PatternDays = { on: 'weekday', day: 4 };
const FRIDAY: PatternDays = { on: 'weekday', day: 5 };
const SATURDAY: PatternDays = { on: 'weekday', day: 6 };
const MONTH_START: PatternDays = { on: 'month-start' };
const MONTH_END: PatternDays = { on: 'month-end' };
const WORKING: PatternDays = { on: 'working-days' };
const ANY: PatternDays = { on: 'any-day' };

const STATIONERY = [
  '筆記具',
  'ノート・メモ・付箋',
  'ファイル・バインダー',
  'のり・テープ・はさみ',
  '封筒・ラベル',
] as const;

export const askulPatterns: readonly PurchasePattern[] = [
  // Mondays tea, month-start document.
  pattern('soumu', MONDAY, 14, [2, 6], 'お茶・コーヒー', '紙コップ・キッチン消耗品', '菓子'),
  pattern('soumu', MONTH_START, 22, [2, 8], 'コピー用紙', 'トナー・インク', '封筒・ラベル'),
  pattern('soumu', WORKING, 3, [1, 5], ...STATIONERY, 'ペーパータオル・トイレットペーパー', 'オフィス家具'),
  pattern('jinji', { on: 'month-day', day: 25 }, 16, [2, 6], '封筒・ラベル', 'ファイル・バインダー'),
  pattern('jinji', WORKING, 1, [1, 4], ...STATIONERY),
  pattern('keiri', MONTH_END, 18, [2, 7], 'ファイル・バインダー', '印鑑・スタンプ', 'コピー用紙'),
  pattern('keiri', WORKING, 1, [1, 3], ...STATIONERY),
  pattern('eigyo1', TUESDAY, 5, [1, 4], '飲料', '菓子', ...STATIONERY),
  pattern('eigyo1', WORKING, 1, [1, 3], 'パソコン周辺用品', '電池・照明'),
  pattern('eigyo2', THURSDAY, 5, [1, 4], '飲料', ...STATIONERY),
  pattern('shisetsu', MONDAY, 8, [2, 7], '電池・照明', 'ごみ袋', 'ペーパータオル・トイレットペーパー'),
  pattern('shisetsu', WORKING, 2, [1, 4], '洗剤・清掃用品', '電池・照明'),
  pattern('seiso', MONTH_START, 16, [3, 10], 'ごみ袋', '洗剤・清掃用品', '衛生・マスク'),
  pattern('seiso', WEDNESDAY, 8, [2, 8], 'ごみ袋', '洗剤・清掃用品', 'ペーパータオル・トイレットペーパー'),
  pattern('setsubi', FRIDAY, 4, [1, 5], '衛生・マスク', '飲料', '電池・照明'),
  pattern('joho', WORKING, 2, [1, 4], 'パソコン周辺用品', 'トナー・インク', '電池・照明'),
  pattern('koubai', MONTH_START, 8, [2, 9], 'コピー用紙', 'オフィス家具', ...STATIONERY),
  pattern('ec', WORKING, 2, [1, 5], '封筒・ラベル', 'のり・テープ・はさみ', 'コピー用紙'),
  pattern('shokudo', MONDAY, 12, [4, 12], '食品・調味料', '紙コップ・キッチン消耗品'),
  pattern('shokudo', THURSDAY, 12, [4, 12], '食品・調味料', '飲料', '洗剤・清掃用品'),
  pattern('shokudo', SATURDAY, 2, [1, 4], '食品・調味料', '飲料'),
  pattern('jimusho', WORKING, 1, [1, 5], ...STATIONERY, 'お茶・コーヒー', 'コピー用紙'),
  pattern('genba', MONDAY, 3, [1, 4], '飲料', '衛生・マスク'),
];

export const amanoPatterns: readonly PurchasePattern[] = [
  pattern('seiso', MONDAY, 14, [2, 8], '清掃機器の消耗品', '床用ワックス・剥離剤'),
  pattern('seiso', MONTH_START, 20, [3, 12], '床用ワックス・剥離剤', '清掃機器の消耗品', '作業手袋・保護具'),
  pattern('seiso', SATURDAY, 4, [1, 5], '清掃機器の消耗品', '清掃機器'),
  pattern('setsubi', WORKING, 7, [1, 7], '工具', '電設資材', '補修・接着剤', '作業手袋・保護具'),
  pattern('setsubi', WEDNESDAY, 8, [2, 8], '補修・接着剤', '安全用品', '台車・脚立'),
  pattern('shisetsu', FRIDAY, 9, [2, 6], '補修・接着剤', '電設資材', '安全用品'),
  pattern('shisetsu', WORKING, 2, [1, 4], '工具', '台車・脚立'),
  pattern('jinji', MONTH_END, 12, [1, 3], 'タイムカード・勤怠用品'),
  pattern('soumu', { on: 'month-day', day: 10 }, 8, [1, 4], '安全用品', '梱包資材'),
  pattern('ec', TUESDAY, 7, [2, 6], '梱包資材'),
  pattern('genba', WORKING, 2, [1, 6], '工具', '作業手袋・保護具', '補修・接着剤', '安全用品'),
];

export const quocardPayPatterns: readonly PurchasePattern[] = [
  pattern('jinji', { on: 'month-day', day: 20 }, 20, [1, 3], 'バリューコード'),
  pattern('eigyo1', WORKING, 1, [1, 2], 'バリューコード'),
];
// QT-11: one denomination a purchase.
export const qoo10PrepaidPatterns: readonly PurchasePattern[] = [
  pattern('ec', MONTH_START, 6, [1, 1], 'Qキャッシュチャージ券'),
  pattern('ec', FRIDAY, 3, [1, 1], 'Qキャッシュチャージ券'),
  pattern('ec', ANY, 1, [1, 1], 'Qキャッシュチャージ券'),
];
export const plusMemberPatterns: readonly PurchasePattern[] = [
  pattern('soumu', { on: 'month-day', day: 1 }, 20, [1, 1], '会費'),
  pattern('soumu', { on: 'month-day', day: 15 }, 4, [1, 1], '会費', '手数料'),
];

/** Closed from 29 December to 3 January (年末年始休業). */
const closed = (date: CalendarDate): boolean => date.slice(5) >= '12-29' || date.slice(5) <= '01-03';

/** Whether a pattern falls on a date. What falls on a day of the month is done on the weekday before a weekend. */
export function isDueOn(days: PatternDays, date: CalendarDate): boolean {
  if (days.on === 'any-day') return true;
  const weekday = weekdayOf(date);
  if (closed(date)) return false;
  if (days.on === 'weekday') return weekday === days.day;
  if (weekday === 0 || weekday === 6) return false;
  const day = Number(date.slice(8));
  switch (days.on) {
    case 'working-days':
      return true;
    case 'month-start':
      return day <= 3;
    case 'month-end':
      return Number(addDays(date, 3).slice(8)) <= 3;
    case 'month-day':
      return day === days.day || (weekday === 5 && day < days.day && days.day <= day + 2);
  }
}
