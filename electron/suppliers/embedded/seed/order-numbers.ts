import type { CalendarDate } from '#shared/model/dates.ts';

/** A maker of order numbers in each system's way; dates come in ascending order within a company. */
export function numbersOf(supplier: string): (orderedOn: CalendarDate) => string {
  let running = 0;
  const daily = new Map<string, number>();
  const ofDay = (date: string): string => {
    const next = (daily.get(date) ?? 0) + 1;
    daily.set(date, next);
    return String(next).padStart(4, '0');
  };
  switch (supplier) {
    case 'askul-trial':
      return () => String(300_000_000 + 3 * ++running);
    case 'amano-trial':
      // AM-54: begins with EC.
      return (date) => `EC${date.replaceAll('-', '')}-${ofDay(date)}`;
    case 'quocard-pay-trial':
      return () => `QP${String(++running).padStart(8, '0')}`;
    case 'qoo10-qcash-trial':
      return () => String(710_000_000 + 7 * ++running);
    case 'plus-member-trial':
      return (date) => `PM${date.slice(0, 7).replace('-', '')}-${ofDay(date.slice(0, 7))}`;
    default:
      throw new RangeError(`no order numbers for ${supplier}`);
  }
}
