import {
  isCalendarDate,
  isOnWeekday,
  instantOf,
  tokyoDateOf,
  tokyoTimeOf,
  type CalendarDate,
} from '#shared/model/dates.ts';
import { ok, refused } from '#shared/model/result.ts';
import { dateOrders, type DateOrder } from '#shared/model/import.ts';
import { otherFigures } from '#shared/model/whole-number.ts';
import { cellText, type CellValue } from './cell-values.ts';

/** A day in Tokyo, and the wall time where the cell has one. */
export interface CellDate {
  readonly date: CalendarDate;
  /** `HH:mm`; null where the cell has a day only. */
  readonly time: string | null;
}

/** The first and the last day of each era. */
const eras: Readonly<Record<string, readonly [first: string, last: string]>> = {
  令和: ['2019-05-01', '9999-12-31'],
  平成: ['1989-01-08', '2019-04-30'],
  昭和: ['1926-12-25', '1989-01-07'],
  大正: ['1912-07-30', '1926-12-24'],
};
const eraLetters: Readonly<Record<string, string>> = { R: '令和', H: '平成', S: '昭和', T: '大正' };

const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})$/;
const western = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;
const joined = /^(\d{4})(\d\d)(\d\d)$/;
const era = /^(令和|平成|昭和|大正|[RHST])\.?(元|\d{1,2})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/i;
const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/;
const six = /^(\d\d)(\d\d)(\d\d)$/;
const weekday = /\s*(?:\(([日月火水木金土])(?:曜日?)?\)|([日月火水木金土])曜日?)/;
/** What an input method or another program writes for a hyphen between figures. */
const hyphens = /(?<=\d)[\u2010-\u2015\u2212\u30fc](?=\d)/g;
const clock = /^(.*?\d日?)(?:T|\s+)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;

const padded = (part: string | number): string => String(part).padStart(2, '0');
const dateOf = (year: string | number, month: string, day: string): CalendarDate | null => {
  const text = `${year}-${padded(month)}-${padded(day)}`;
  return isCalendarDate(text) ? text : null;
};
/** A year of two digits: from 1970 to 2069. */
const yearOf = (digits: string): string =>
  digits.length === 4 ? digits : `${Number(digits) >= 70 ? '19' : '20'}${digits}`;

function inOrder([, a, b, c]: RegExpExecArray, order: DateOrder): CalendarDate | null {
  // A year of four digits stands last in these.
  if (order === 'ymd') return c!.length === 4 ? null : dateOf(yearOf(a!), b!, c!);
  return order === 'mdy' ? dateOf(yearOf(c!), a!, b!) : dateOf(yearOf(c!), b!, a!);
}

const partsOf = (text: string): RegExpExecArray | null => parts.exec(text) ?? six.exec(text);

/** The days of a year of an era such as `令和6年`; null where `text` is none, or lies outside its era. */
export function yearOfEra(text: string): { readonly from: CalendarDate; readonly to: CalendarDate } | null {
  const [, name = '', nth = ''] = /^(令和|平成|昭和|大正)(元|\d{1,2})年$/.exec(text) ?? [];
  const [first, last] = eras[name] ?? [];
  if (first === undefined || last === undefined) return null;
  const year = Number(first.slice(0, 4)) + (nth === '元' ? 1 : Number(nth)) - 1;
  const from = `${year}-01-01` > first ? `${year}-01-01` : first;
  const to = `${year}-12-31` < last ? `${year}-12-31` : last;
  return from <= to && isCalendarDate(from) && isCalendarDate(to) ? { from, to } : null;
}

function dayOf(text: string, order: DateOrder | null): CellValue<CalendarDate> {
  const dated = western.exec(text) ?? joined.exec(text);
  if (dated) {
    const date = dateOf(dated[1]!, dated[2]!, dated[3]!);
    return date === null ? refused('bad-date') : ok(date);
  }
  const inEra = era.exec(text);
  if (inEra) {
    const [, letters = '', nth = '', month = '', day = ''] = inEra;
    const [first, last] = eras[eraLetters[letters.toUpperCase()] ?? letters]!;
    const year = Number(first.slice(0, 4)) + (nth === '元' ? 1 : Number(nth)) - 1;
    const date = dateOf(year, month, day);
    if (date === null) return refused('bad-date');
    return date >= first && date <= last ? ok(date) : refused('era-date');
  }
  const numbers = partsOf(text);
  if (!numbers) return refused('bad-date');
  if (order === null) return refused('date-order');
  const date = inOrder(numbers, order);
  return date === null ? refused('bad-date') : ok(date);
}

interface SplitCell {
  readonly day: string;
  readonly clock: RegExpExecArray | null;
  /** 月 … 日; null where the cell has none. */
  readonly weekday: string | null;
}

/** The text of a day, and what stands behind it. */
function splitClock(cell: string): SplitCell {
  const own = cellText(cell);
  // Left as it is, it is no date.
  const all = otherFigures.test(own) ? own : own.normalize('NFKC').replace(hyphens, '-');
  const [, inBrackets, bare] = weekday.exec(all) ?? [];
  const text = all.replace(weekday, '').trim();
  const found = clock.exec(text);
  return { day: (found?.[1] ?? text).trim(), clock: found, weekday: inBrackets ?? bare ?? null };
}

/**
 * A date in one of the common shapes, 和暦 among them; `order` says what `04/05/26` means, and without it such a cell
 * is a problem. An era outside its years and a weekday that is another are two more. A moment with an offset becomes the day it was in Tokyo.
 */
export function parseDate(cell: string, order: DateOrder | null): CellValue<CellDate> {
  const quick = iso.exec(cell);
  if (quick) {
    const date = dateOf(quick[1]!, quick[2]!, quick[3]!);
    return date === null ? refused('bad-date') : ok({ date, time: null });
  }
  const { day: text, clock: time, weekday: statedWeekday } = splitClock(cell);
  if (text === '' || /^[-‐-―−*]$/.test(text)) return ok(null);
  const day = dayOf(text, order);
  if (!day.ok || day.value === null) return day as CellValue<never>;
  if (statedWeekday !== null && !isOnWeekday(day.value, statedWeekday)) return refused('wrong-weekday');
  if (!time) return ok({ date: day.value, time: null });
  const [, , hour = '', minute = '', second = '00', offset] = time;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return refused('bad-date');
  const wall = `${padded(hour)}:${minute}`;
  if (offset === undefined) return ok({ date: day.value, time: wall });
  const zone = /^z$/i.test(offset) ? 'Z' : offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  const moment = Date.parse(`${day.value}T${wall}:${second}${zone}`);
  if (Number.isNaN(moment)) return refused('bad-date');
  const at = instantOf(moment);
  return ok({ date: tokyoDateOf(at), time: tokyoTimeOf(at) });
}

/**
 * The orders of day, month and year under which every one of these cells is a date; all of them for cells that don't
 * depend on it. More than one has to be asked about, once for a column.
 */
export function possibleDateOrders(cells: Iterable<string>): readonly DateOrder[] {
  let possible: readonly DateOrder[] = dateOrders;
  for (const cell of cells) {
    const numbers = partsOf(splitClock(cell).day);
    if (numbers) possible = possible.filter((order) => inOrder(numbers, order) !== null);
  }
  return possible;
}

/** Whether the meaning of a cell depends on the order of day, month and year. */
export const needsDateOrder = (cell: string): boolean => partsOf(splitClock(cell).day) !== null;
