import { exportPaymentWords, exportTermWords } from '#shared/messages/export.ts';
import { noDate, paperNames, paperNoteTexts, paperWords } from '#shared/messages/document-texts.ts';
import { weekdayOf, type CalendarDate } from '#shared/model/dates.ts';
import { formatMoney, type Money } from '#shared/model/money.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import type { Paper, PaperNote } from '#shared/model/business-document.ts';

/** `2026年11月22日`. */
export function longDate(date: CalendarDate): string {
  const [year = '', month, day] = date.split('-');
  return paperWords.date
    .replace('{year}', year)
    .replace('{month}', String(Number(month)))
    .replace('{day}', String(Number(day)));
}

/** `2026年11月22日(日)`, for what falls due. */
export const dueDate = (date: CalendarDate): string =>
  `${longDate(date)}(${paperWords.weekdays.charAt(weekdayOf(date))})`;

/** `¥1,234,567`. */
export const money = formatMoney;
/** Without the sign, for columns. */
export const figure = ({ amount }: Money): string => amount.toLocaleString('en-US');

const dayWords = (day: number): string => exportTermWords.nthDay.ja.replace('{n}', String(day));

/** `月末締め/翌月末払い`. */
export function termWords({ closingDay, payMonthOffset, payDay }: PaymentTerm): string {
  return exportTermWords.term.ja
    .replace('{close}', closingDay === 31 ? exportTermWords.closingLastDay.ja : dayWords(closingDay))
    .replace('{month}', exportTermWords.months[payMonthOffset]?.ja ?? '')
    .replace('{day}', payDay === 31 ? exportTermWords.lastDay.ja : dayWords(payDay));
}

/** `クレジットカード(末尾 1234)`. */
export function paymentText({ method, cardLast4 }: NonNullable<Paper['payment']>): string {
  const ending = cardLast4 === null ? '' : paperWords.cardEndsIn.replace('{digits}', cardLast4);
  return `${exportPaymentWords[method].ja}${ending}`;
}

/** The addressee on one line, such as `株式会社見本 総務部 御中`. */
export const addresseeText = ({ addressee }: Paper): string =>
  [addressee.name, addressee.department, paperWords.honorifics[addressee.honorific]]
    .filter((part) => part !== null && part !== '')
    .join(' ');

/** The title of the file and of its bookmark, such as `見積書 QT-0001 株式会社アマノ`. */
export const titleOf = (paper: Paper): string =>
  [paperNames[paper.kind].ja, paper.number ?? `(${paperWords.preview})`, paper.issuer.name].join(' ');

export const hasReducedRate = (paper: Paper): boolean =>
  paper.reckoning.lines.some((line) => line.taxRate === 8);

/** What stands below the table: the supplier's notes, and what the paper's own mark means where it is used. */
export function noteTexts(paper: Paper): readonly string[] {
  const notes = new Set<PaperNote>(paper.notes);
  if (hasReducedRate(paper)) notes.add('reduced-rate');
  const formal = paper.formalInvoiceOn === null ? noDate.ja : dueDate(paper.formalInvoiceOn);
  return [...notes].map((note) => paperNoteTexts[note].ja.replace('{date}', formal));
}
