import { expect, it } from 'vitest';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { bookedOrder, bookingDesk } from '#tests/support/booking-desk.ts';
import { makeLine } from '#tests/support/orders.ts';

const year = { from: calendarDate('2026-01-01'), to: calendarDate('2027-12-31') };
/** An order with the number EC-1, on a day, of so many at ¥2,480. */
const one = (id: string, day: string, quantity = 1) =>
  bookedOrder(id, { number: 'EC-1', orderedOn: calendarDate(day), lines: [makeLine({ quantity })] });
/** A desk that exported the order `old`, which is gone now. */
async function afterGone() {
  const desk = bookingDesk();
  desk.sync([one('old', '2026-01-10')]);
  await desk.write(year);
  desk.sync([], ['old']);
  return desk;
}
const gone = { what: 'gone', orderNumber: 'EC-1', booked: yen(2_728) };

it('a number that is used again later, for something else, is another order: it is booked, and what is gone stays listed', async () => {
  const { sync, check, write } = await afterGone();
  sync([one('new', '2026-11-10', 3)]);
  expect(await check(year)).toMatchObject({ orders: 1, total: yen(8_184), corrections: [gone] });
  expect(await write(year)).toEqual(['EC-1']);
  expect(await check(year)).toMatchObject({ orders: 0, left: { before: 1 }, corrections: [gone] });
  // Each is undone by itself.
  expect(await check({ ...year, ended: 'reverse' })).toMatchObject({ orders: 1, total: yen(-2_728) });
  expect(await write({ ...year, ended: 'reverse' })).toEqual(['EC-1']);
  expect(await check(year)).toMatchObject({ orders: 0, corrections: [] });
});

it.each([
  ['of the same amount, whatever day it has now', '2026-11-10', 1],
  ['of about the same day, whatever it comes to now', '2026-02-01', 3],
])('what comes in its place is not booked by itself: %s', async (_what, day, quantity) => {
  const { sync, check, write } = await afterGone();
  sync([one('new', day, quantity)]);
  expect(await check(year)).toMatchObject({ orders: 0, left: { before: 1 }, corrections: [gone] });
  expect(await write({ ...year, scope: 'changed' })).toEqual(['EC-1']);
  expect(await check(year)).toMatchObject({ orders: 0, corrections: [] });
});

it('one order at most comes in the place of one that is gone; others of the number are their own', async () => {
  const { sync, check, write } = await afterGone();
  sync([one('b', '2026-01-11'), one('c', '2026-01-12')]);
  expect(await check(year)).toMatchObject({ orders: 1, total: yen(2_728), left: { before: 1 } });
  expect(await write({ ...year, scope: 'changed' })).toEqual(['EC-1', 'EC-1']);
  expect(await check(year)).toMatchObject({ orders: 0, left: { before: 2 }, corrections: [] });
});
