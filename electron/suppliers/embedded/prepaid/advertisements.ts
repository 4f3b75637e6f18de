import { randomBytes } from 'node:crypto';
import { shortfallFor, type PrepaidRules } from '#electron/domain/prepaid.ts';
import { composeCombiningMarks } from '#shared/model/compose-combining-marks.ts';
import { addDays, instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import { formatMoney, yen } from '#shared/model/money.ts';
import type { Advertisement, AdvertisementResult, Prepaid } from '#shared/supplier-api/prepaid.ts';
import type { MemberRow } from '../http/caller.ts';
import type { StoreParts } from '../store-parts.ts';
import { problem, type Refused } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import { createBalances } from './balance.ts';
import { choiceRefused } from '../http/refusals.ts';

/** How many of the latest applications are returned. */
const MAX_ROWS = 200;

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly item: string;
  readonly price: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly appliedAt: number;
}

/** The advertisements of a supplier (QT-5), paid from the balance: all that the prepaid balance can be spent on (QT-1). */
export function createAdvertisements(supplier: Supplier, prepaid: PrepaidRules, dependencies: StoreParts) {
  const { db, settings } = dependencies;
  const balances = createBalances(db);
  const prices = db.prepare<[string], { kind: string; price: number; days: number }>(
    'SELECT kind, price, days FROM qcash_advertisement_prices WHERE supplier = ?',
  );
  const insert = db.prepare(
    `INSERT INTO qcash_advertisements (public_id, member_id, kind, item, price, starts_on, ends_on, applied_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const rows = db.prepare<[number], Row>(
    `SELECT public_id AS id, kind, item, price, starts_on AS startsOn, ends_on AS endsOn, applied_at AS appliedAt
     FROM qcash_advertisements WHERE member_id = ? ORDER BY id DESC LIMIT ${MAX_ROWS}`,
  );
  const toApi = ({ price, startsOn, endsOn, appliedAt, ...rest }: Row): Advertisement => ({
    ...rest,
    price: yen(price),
    startsOn: startsOn as CalendarDate,
    endsOn: endsOn as CalendarDate,
    appliedAt: instantOf(appliedAt),
  });

  /** In the order of the guide; a kind without a price can't be applied for. */
  const kinds = (): Prepaid['advertisements'][number][] => {
    const known = new Map(prices.all(supplier.id).map((each) => [each.kind, each]));
    return prepaid.advertisements.flatMap(({ kind }) => {
      const found = known.get(kind);
      return found ? [{ kind, price: yen(found.price), days: found.days }] : [];
    });
  };
  const lastStart = (now: number): CalendarDate =>
    addDays(tokyoDateOf(instantOf(now)), settings.number(supplier.id, 'prepaid.advertisement-days-ahead'));

  return {
    kinds,
    lastStart,
    of: (member: MemberRow): readonly Advertisement[] => rows.all(member.id).map(toApi),
    /** Applies, and takes the price from the balance. Call inside a transaction; writes nothing when it refuses. */
    apply(
      member: MemberRow,
      input: { kind: string; item: string; startsOn: CalendarDate; price: number },
      now: number,
    ): AdvertisementResult | Refused {
      const refused = (
        field: string,
        code: Parameters<typeof choiceRefused>[0]['code'],
        params: Readonly<Record<string, string>> = {},
      ) => choiceRefused({ field, code, params }, member.locale);
      const chosen = kinds().find(({ kind }) => kind === input.kind);
      if (!chosen) return refused('kind', 'prepaid.advertisement');
      const item = composeCombiningMarks(input.item).trim();
      if (item === '') return refused('item', 'prepaid.advertisement-item');
      const today = tokyoDateOf(instantOf(now));
      const until = lastStart(now);
      if (input.startsOn < today || input.startsOn > until)
        return refused('startsOn', 'prepaid.advertisement-date', {
          from: today.replaceAll('-', '/'),
          until: until.replaceAll('-', '/'),
        });
      const price = chosen.price.amount;
      if (price !== input.price) return problem('changed-since-confirmed');
      const balance = balances.of(member.id);
      const missing = shortfallFor(prepaid, price, balance);
      if (missing)
        return refused('balance', 'prepaid.balance-too-low', {
          missing: formatMoney(yen(missing.amount)),
          price: formatMoney(chosen.price),
          balance: formatMoney(yen(balance)),
        });
      const left = balances.change(member.id, -price, { kind: 'advertisement', subject: chosen.kind }, now);
      if (left === null) throw new Error('a balance that was enough is not');
      const row: Row = {
        id: randomBytes(10).toString('hex'),
        kind: chosen.kind,
        item,
        price,
        startsOn: input.startsOn,
        endsOn: addDays(input.startsOn, chosen.days - 1),
        appliedAt: now,
      };
      insert.run(row.id, member.id, row.kind, item, price, row.startsOn, row.endsOn, now);
      return { advertisement: toApi(row), balance: yen(left) };
    },
  };
}
