import { calendarDate, isCalendarDate, type CalendarDate } from '#shared/model/dates.ts';

/** 登録番号 of a qualified invoice: T and thirteen digits. */
export const isRegistrationNumber = (text: string): boolean => /^T\d{13}$/.test(text);

/**
 * Whether the digits are those of a corporate number: the first one checks the twelve others. Numbers of sole proprietors
 * are not corporate numbers, so a wrong digit is a hint and no proof.
 */
export function hasCheckDigit(number: string): boolean {
  if (!isRegistrationNumber(number)) return false;
  const [check, ...base] = [...number.slice(1)].map(Number) as [number, ...number[]];
  const total = base.toReversed().reduce((sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 2), 0);
  return check === 9 - (total % 9);
}

/** What the tax agency's public file says of a number. */
export interface InvoiceRegistration {
  readonly number: string;
  readonly registeredOn: CalendarDate;
  /** 取消年月日: revoked by the tax office. */
  readonly revokedOn: CalendarDate | null;
  /** 失効年月日: ended at the holder's request. */
  readonly expiredOn: CalendarDate | null;
  /** Empty for sole proprietors: the public file names none of them. */
  readonly name: string;
}

/** Whether a registration holds on the day of a transaction. The day on which it ends no longer counts. */
export const isRegisteredOn = (
  { registeredOn, revokedOn, expiredOn }: InvoiceRegistration,
  day: CalendarDate,
): boolean =>
  registeredOn <= day && (revokedOn === null || day < revokedOn) && (expiredOn === null || day < expiredOn);

/** What is known of numbers; a number that is not in it was not looked for. */
export type KnownRegistrations = ReadonlyMap<string, readonly InvoiceRegistration[]>;

/**
 * Whether none of a number's registrations holds on `day`, and until when one did (null for never: a new one may not be in
 * the file yet). Null where one holds.
 */
export function registrationGapOn(
  found: readonly InvoiceRegistration[],
  day: CalendarDate,
): { readonly until: CalendarDate | null } | null {
  if (found.some((registration) => isRegisteredOn(registration, day))) return null;
  const ends = found
    .flatMap(({ registeredOn, revokedOn, expiredOn }) => (registeredOn <= day ? [revokedOn, expiredOn] : []))
    .filter((end) => end !== null && end <= day)
    .sort();
  return { until: ends.at(-1) ?? null };
}

/** Columns of the public file (24, without headings). Revocation comes before expiry there. */
const columns = { number: 1, latest: 6, registeredOn: 7, revokedOn: 9, expiredOn: 10, name: 18 } as const;

const dayOf = (text: string): CalendarDate | null => (isCalendarDate(text) ? calendarDate(text) : null);

/** The registration of a row of the public file; null for a superseded row, or one of another layout. */
export function registrationOf(row: readonly string[]): InvoiceRegistration | null {
  if (row.length !== 24) return null;
  const at = (column: keyof typeof columns): string => (row[columns[column]] ?? '').trim();
  const registeredOn = dayOf(at('registeredOn'));
  if (!isRegistrationNumber(at('number')) || registeredOn === null || at('latest') !== '1') return null;
  return {
    number: at('number'),
    registeredOn,
    revokedOn: dayOf(at('revokedOn')),
    expiredOn: dayOf(at('expiredOn')),
    name: at('name'),
  };
}
