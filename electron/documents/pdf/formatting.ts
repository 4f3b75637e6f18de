import { exportPaymentTexts, exportTermTexts } from '#shared/messages/export.ts';
import {
  unknownInvoiceDate,
  documentNames,
  documentNoteTexts,
  documentTexts,
} from '#shared/messages/document-texts.ts';
import { weekdayOf, type CalendarDate } from '#shared/model/dates.ts';
import { formatMoney, type Money } from '#shared/model/money.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import { isReducedRate, isUntaxed, REDUCED_RATE } from '#shared/model/tax-rate.ts';
import type { BusinessDocument, DocumentNote } from '#shared/model/business-document.ts';

/** The words of a document: what bears no tax has no sum without it or with it. */
export const textsFor = ({ calculation }: Pick<BusinessDocument, 'calculation'>) => {
  const { untaxed, ...words } = documentTexts;
  if (!isUntaxed(calculation)) return words;
  return { ...words, ...untaxed, rateTable: { ...words.rateTable, ...untaxed.rateTable } };
};

/** `2026年11月22日`. */
export function longDate(date: CalendarDate): string {
  const [year = '', month, day] = date.split('-');
  return documentTexts.date
    .replace('{year}', year)
    .replace('{month}', String(Number(month)))
    .replace('{day}', String(Number(day)));
}

/** `2026年11月22日(日)`, for what falls due. */
export const dueDate = (date: CalendarDate): string =>
  `${longDate(date)}(${documentTexts.weekdays.charAt(weekdayOf(date))})`;

/** `¥1,234,567`. */
export const money = formatMoney;
/** Without the sign, for columns. */
export const figure = ({ amount }: Money): string => amount.toLocaleString('en-US');

const formatDayOfMonth = (day: number): string => exportTermTexts.nthDay.ja.replace('{n}', String(day));

/** `月末締め/翌月末払い`. */
export function formatPaymentTerm({ closingDay, payMonthOffset, payDay }: PaymentTerm): string {
  return exportTermTexts.term.ja
    .replace('{close}', closingDay === 31 ? exportTermTexts.closingLastDay.ja : formatDayOfMonth(closingDay))
    .replace('{month}', exportTermTexts.months[payMonthOffset]?.ja ?? '')
    .replace('{day}', payDay === 31 ? exportTermTexts.lastDay.ja : formatDayOfMonth(payDay));
}

/** `クレジットカード(末尾 1234)`. */
export function paymentText({ method, cardLast4 }: NonNullable<BusinessDocument['payment']>): string {
  const ending = cardLast4 === null ? '' : documentTexts.cardEndsIn.replace('{digits}', cardLast4);
  return `${exportPaymentTexts[method].ja}${ending}`;
}

/** AM-60: whatever the supplier sent, an invoice for NP names no account to pay into. */
export const bankAccountOf = ({ bankAccount, payment }: BusinessDocument): string | null =>
  payment?.method === 'np' ? null : bankAccount;

/** What a receipt is for. Who types 但し and として means those that stand on it anyway. */
export function provisoText(proviso: string): string {
  const { proviso: start, provisoEnd: end } = documentTexts;
  const bare = proviso
    .trim()
    .replace(new RegExp(`^${start}[、,\\s]*`, 'u'), '')
    .replace(new RegExp(`\\s*${end}$`, 'u'), '');
  return `${start} ${bare} ${end}`;
}

/** The addressee on one line, such as `株式会社見本 総務部 御中`. */
export const addresseeText = ({ addressee }: BusinessDocument): string =>
  [addressee.name, addressee.department, documentTexts.honorifics[addressee.honorific]]
    .filter((part) => part !== null && part !== '')
    .join(' ');

/** The title of the file and of its bookmark, such as `見積書 QT-0001 株式会社アマノ`. */
export const titleOf = (document: BusinessDocument): string =>
  [
    documentNames[document.kind].ja,
    document.number ?? `(${documentTexts.preview})`,
    document.issuer.name,
  ].join(' ');

/**
 * Whether `rate` is the reduced one on this document: on the day of the trade, or because it says so itself, as 注文明細 does
 * whose goods left after the day of the order.
 */
export const isReducedOn = ({ tradedOn, notes }: BusinessDocument, rate: number): boolean =>
  isReducedRate(rate, tradedOn) || (rate === REDUCED_RATE && notes.includes('reduced-rate'));
const hasReducedRate = (document: BusinessDocument): boolean =>
  document.calculation.lines.some(({ taxRate }) => isReducedOn(document, taxRate));

/** What stands below the table: the supplier's notes, and what the document's own mark means where it is used. */
export function noteTexts(document: BusinessDocument): readonly string[] {
  const notes = new Set<DocumentNote>(document.notes);
  if (hasReducedRate(document)) notes.add('reduced-rate');
  const formal =
    document.formalInvoiceOn === null ? unknownInvoiceDate.ja : dueDate(document.formalInvoiceOn);
  return [...notes].map((note) => documentNoteTexts[note].ja.replace('{date}', formal));
}
