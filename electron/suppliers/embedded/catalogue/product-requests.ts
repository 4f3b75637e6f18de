import { randomBytes } from 'node:crypto';
import { readJan } from '#electron/domain/jan.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { Problem } from '#shared/model/problem.ts';
import { refusal, type RefusalCode, type RefusalDetails } from '#shared/model/refusal.ts';
import type { productRequestAddSchema, ProductRequest } from '#shared/supplier-api/catalogue.ts';
import type { z } from 'zod';
import type { MemberRow } from '../http/caller.ts';
import type { Connection } from '../database/open.ts';
import { problem, type Refused } from '../http/problems.ts';
import type { Offers } from './products.ts';

type Input = z.output<typeof productRequestAddSchema>;

interface Row {
  readonly publicId: string;
  readonly name: string;
  readonly maker: string;
  readonly jan: string;
  readonly note: string;
  readonly quantity: number | null;
  readonly at: number;
  readonly state: ProductRequest['state'];
  readonly code: string | null;
}

/** 商品リクエスト (AS-48): what people of a company asked for that is not carried. */
export function createProductRequests(db: Connection, offers: Offers) {
  const columns =
    'r.public_id AS publicId, r.name, r.maker, r.jan, r.note, r.quantity, r.at, r.state, r.code';
  const select = db.prepare<[number], Row>(
    `SELECT ${columns} FROM product_requests r JOIN members m ON m.id = r.member_id
     WHERE m.company_id = ? ORDER BY r.at DESC, r.id DESC LIMIT 500`,
  );
  const insert = db.prepare(
    `INSERT INTO product_requests (public_id, member_id, name, maker, jan, note, quantity, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const toApi = ({ publicId, at, ...rest }: Row): ProductRequest => ({
    id: publicId,
    ...rest,
    at: instantOf(at),
  });
  const refusedAt = (
    field: string,
    code: RefusalCode,
    { locale }: MemberRow,
    params: NonNullable<Problem['errors']>[number]['params'] & RefusalDetails['params'] = {},
  ): Refused =>
    problem('choices-refused', {
      errors: [{ field, code, message: refusal(code, { params }).message[locale], params }],
    });

  const add = db.transaction((member: MemberRow, input: Input, now: number): ProductRequest | Refused => {
    const name = input.name.trim();
    if (name === '') return refusedAt('name', 'product-request.name', member);
    const { jan, state } = readJan(input.jan);
    if (jan !== '' && state !== 'valid') return refusedAt('jan', 'product-request.jan', member);
    const carried = jan === '' ? null : offers.byJan(member.companyId, jan, now);
    // Nobody waits for an answer about what can be bought at once.
    if (carried?.sale === 'on-sale')
      return refusedAt('jan', 'product-request.carried', member, { name: carried.name, code: carried.code });
    const row: Row = {
      publicId: randomBytes(8).toString('hex'),
      name,
      maker: input.maker.trim(),
      jan,
      note: input.note.trim(),
      quantity: input.quantity,
      at: now,
      state: 'received',
      code: null,
    };
    insert.run(row.publicId, member.id, row.name, row.maker, row.jan, row.note, row.quantity, row.at);
    return toApi(row);
  });

  return {
    /** The latest first, at most 500. */
    all: (companyId: number): readonly ProductRequest[] => select.all(companyId).map(toApi),
    /** Keeps a request, or says what is wrong with it. A transaction of its own. */
    add: (member: MemberRow, input: Input, now: number) => add.immediate(member, input, now),
  };
}
