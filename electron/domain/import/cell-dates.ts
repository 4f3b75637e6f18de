import { isOnWeekday, instantOf, tokyoDateOf, tokyoTimeOf, type CalendarDate } from '#shared/model/dates.ts';
import { dateOrders, type DateOrder } from '#shared/model/import.ts';
import { dayOf, dayOfEra, plainDate, readPlainDay, withoutWeekday } from '#shared/model/read-day.ts';
import { ok, refused } from '#shared/model/result.ts';
import { cellText, type CellValue } from './cell-values.ts';

/** A day in Tokyo, and the wall time where the cell has one. */
export interface CellDate {
  readonly date: CalendarDate;
  /** `HH:mm`; null where the cell has a day only. */
  readonly time: string | null;
}

const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})$/;
const parts = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2}|\d{4})$/;
const six = /^(\d\d)(\d\d)(\d\d)$/;
const clock =
  /^(.*?\d日?)(?:T|\s*(午前|午後)\s*|\s+)(\d{1,2})[:時](\d\d)(?:[:分](\d\d)秒?(?:\.\d{1,9})?|分)?\s*([AP]M)?\s*(Z|[+-]\d\d:?\d\d)?$/i;
const joinedClock = /^(\d{8})(\d\d)(\d\d)(\d\d)$/;
/** Nothing, or zeros for nothing as mainframes write it. */
const noDate = /^(?:[-‐-―−*]|0{4}[-/.]?00[-/.]?00)?$/;
/** What a spreadsheet keeps of a day: 30,000 is in 1982, 60,000 in 2064. */
const serial = /^[345]\d{4}$/;
/** Many systems write 9999/12/31 for no end. */
const farDay = '2100-01-01';
/** Spreadsheets and databases show nothing as a day of 1900 or 1970. */
const firstDay = '1971-01-01';
const isFar = (day: CalendarDate): boolean => day >= farDay || day < firstDay;

const padded = (part: string | number): string => String(part).padStart(2, '0');
/** A year of two digits: from 1970 to 2069. */
const yearOf = (digits: string): string =>
  digits.length === 4 ? digits : `${Number(digits) >= 70 ? '19' : '20'}${padded(digits)}`;
/** Years of 令和 until this one, of 平成 from the next on: records of the years before 2007 are not brought in. */
const lastOfReiwa = 18;

function inOrder([, a, b, c]: RegExpExecArray, order: DateOrder): CalendarDate | null {
  if (order === 'mdy') return dayOf(yearOf(c!), a!, b!);
  if (order === 'dmy') return dayOf(yearOf(c!), b!, a!);
  // A year of four digits stands last in these.
  if (c!.length === 4) return null;
  if (order === 'ymd') return dayOf(yearOf(a!), b!, c!);
  const day = dayOfEra(Number(a!) <= lastOfReiwa ? 'R' : 'H', a!, b!, c!);
  return day.ok ? day.value : null;
}

const partsOf = (text: string): RegExpExecArray | null => parts.exec(text) ?? six.exec(text);

function dayIn(text: string, order: DateOrder | null): CellValue<CalendarDate> {
  const day = readPlainDay(text);
  if (day.ok || day.error !== 'bad-date') return day;
  if (serial.test(text)) return refused('serial-date');
  const numbers = partsOf(text);
  if (!numbers) return refused('bad-date');
  if (order === null) return refused('date-order');
  const date = inOrder(numbers, order);
  return date === null ? refused('no-such-day') : ok(date);
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
  const plain = plainDate(own);
  // Left as it is, it is no date.
  const { text, weekday } = withoutWeekday(plain === '' ? own : plain);
  const found = clock.exec(text.replace(joinedClock, '$1 $2:$3:$4'));
  return { day: (found?.[1] ?? text).trim(), clock: found, weekday };
}

/** The hour of a clock of 24 hours; of 12, 12 is the first. */
function hourOf(digits: string, half: string | undefined): number {
  const hour = Number(digits);
  if (half === undefined) return hour;
  return hour < 1 || hour > 12 ? NaN : (hour % 12) + (/^(?:PM|午後)$/i.test(half) ? 12 : 0);
}

/**
 * A date in one of the common shapes, 和暦 among them; `order` says what `04/05/26` means, and without it such a cell
 * is a problem. An era outside its years, a weekday that is another, the number that a spreadsheet keeps of a day and the
 * far day that means no end are more. A moment with an offset becomes the day it was in Tokyo.
 */
export function parseDate(cell: string, order: DateOrder | null): CellValue<CellDate> {
  const quick = iso.exec(cell);
  if (quick) {
    const date = dayOf(quick[1]!, quick[2]!, quick[3]!);
    if (date !== null && !isFar(date)) return ok({ date, time: null });
  }
  const { day: text, clock: time, weekday: statedWeekday } = splitClock(cell);
  if (noDate.test(text)) return ok(null);
  const day = dayIn(text, order);
  if (!day.ok || day.value === null) return day as CellValue<never>;
  if (isFar(day.value)) return refused('far-date');
  if (statedWeekday !== null && !isOnWeekday(day.value, statedWeekday)) return refused('wrong-weekday');
  if (!time) return ok({ date: day.value, time: null });
  const [, , before, written = '', minute = '', second = '00', behind, offset] = time;
  const hour = hourOf(written, before ?? behind);
  if (!(hour <= 23) || Number(minute) > 59 || Number(second) > 59) return refused('bad-date');
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
