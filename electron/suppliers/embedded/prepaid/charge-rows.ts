import { instantOf } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { PaymentMethod } from '#shared/model/order.ts';
import type { Charge, ChargeInstruction } from '#shared/supplier-api/prepaid.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Connection } from '../database/open.ts';

/** How many of the latest vouchers are returned; all of them are in the order history. */
const MAX_ROWS = 200;

interface ChargeRow {
  readonly id: string;
  readonly number: string;
  readonly orderedAt: number;
  readonly status: string;
  readonly method: PaymentMethod;
  readonly goods: number;
  readonly way: string | null;
  readonly values: string | null;
  readonly instruction: string | null;
  readonly state: Charge['state'] | null;
  readonly payUntil: number | null;
  readonly chargedAt: number | null;
}

/** Before charges had rows of their own, the order alone says what became of one. */
const stateOf = ({ state, status }: ChargeRow): Charge['state'] =>
  state ?? (status === 'delivered' ? 'charged' : status === 'cancelled' ? 'lapsed' : 'waiting');

function toApiCharge(row: ChargeRow): Charge {
  const state = stateOf(row);
  const { instalments } = JSON.parse(row.values ?? '{}') as { readonly instalments?: string };
  const waits = state === 'waiting';
  return {
    id: row.id,
    number: row.number,
    orderedAt: instantOf(row.orderedAt),
    amount: yen(row.goods),
    way: row.way,
    method: row.method,
    instalments: instalments ? Number(instalments) : null,
    state,
    chargedAt: row.chargedAt === null ? null : instantOf(row.chargedAt),
    payUntil: waits && row.payUntil !== null ? instantOf(row.payUntil) : null,
    instruction:
      waits && row.instruction !== null ? (JSON.parse(row.instruction) as ChargeInstruction) : null,
  };
}

/** Reads vouchers that a member bought. Where there is a prepaid balance nothing else is ordered (QT-1), so each order is one. */
export function createChargeReader(db: Connection) {
  const select = `
    SELECT o.public_id AS id, o.number, o.ordered_at AS orderedAt, o.status, o.payment_method AS method, o.goods,
      c.way, c.field_values AS "values", c.instruction, c.state, c.pay_until AS payUntil, c.charged_at AS chargedAt
    FROM orders o LEFT JOIN qcash_charges c ON c.order_id = o.id
    WHERE o.company_id = ? AND o.member_id = ? AND o.removed = 0`;
  const all = db.prepare<[number, number], ChargeRow>(
    `${select} ORDER BY o.ordered_at DESC, o.id DESC LIMIT ${MAX_ROWS}`,
  );
  const one = db.prepare<[number, number, string], ChargeRow>(`${select} AND o.public_id = ?`);
  return {
    /** The newest first. */
    all: ({ companyId, id }: MemberRow): readonly Charge[] => all.all(companyId, id).map(toApiCharge),
    byId({ companyId, id }: MemberRow, publicId: string): Charge | null {
      const row = one.get(companyId, id, publicId);
      return row ? toApiCharge(row) : null;
    },
  };
}
