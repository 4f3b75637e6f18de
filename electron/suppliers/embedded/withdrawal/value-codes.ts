import { createHash } from 'node:crypto';
import { yen } from '#shared/model/money.ts';
import type { ValueCodes, Withdrawal } from '#shared/supplier-api/withdrawal.ts';
import type { Connection } from '../database/open.ts';

/** Without I, L, O and U: nobody mistakes one letter for another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 16;
/** Codes are issued when an order is paid and sent; one that was called off or given back has none any more. */
const ISSUED = "('partly-shipped', 'shipped', 'delivered')";

/** The last character of a code: by it a code that was typed wrongly is found out (Luhn's way, in base 32). */
export function checkCharacter(body: string): string {
  let sum = 0;
  let factor = 2;
  for (const character of [...body].reverse()) {
    const product = ALPHABET.indexOf(character) * factor;
    sum += Math.floor(product / ALPHABET.length) + (product % ALPHABET.length);
    factor = 3 - factor;
  }
  return ALPHABET[(ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length]!;
}

/**
 * The code of one unit of a line, 16 characters, the same every time. It is made from the order's id, which is random
 * and known only to those who may see the order.
 */
export function valueCode(orderId: string, lineNumber: number, unit: number): string {
  const digest = createHash('sha256').update(`value code\n${orderId}\n${lineNumber}\n${unit}`).digest();
  const body = Array.from({ length: CODE_LENGTH - 1 }, (_, index) => ALPHABET[digest[index]! % 32]).join('');
  return body + checkCharacter(body);
}

type UndownloadedLine = Withdrawal['undownloaded'][number];

interface IssuedLine {
  readonly lineNumber: number;
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: number;
}

/** バリューコード of one supplier: what an order gives, and which of it was never fetched. */
export interface ValueCodeStore {
  /** QC-41: issued lines of what the member ordered that nobody has ever downloaded, the oldest first. */
  undownloadedOf(memberId: number): readonly UndownloadedLine[];
  /**
   * The codes of an order, one for each unit at its face value, and marks its lines as downloaded at `now`. Null where
   * none are issued: not paid yet, or called off.
   */
  download(orderId: string, now: number): ValueCodes | null;
}

export function createValueCodes(db: Connection): ValueCodeStore {
  const undownloaded = db.prepare<[{ member: number }], UndownloadedLine>(
    `SELECT o.public_id AS orderId, o.number AS orderNumber, o.ordered_on AS orderedOn,
       l.line_number AS lineNumber, a.name, l.quantity
     FROM orders o JOIN order_lines l ON l.order_id = o.id JOIN articles a ON a.id = l.article_id
     WHERE o.company_id = (SELECT company_id FROM members WHERE id = @member) AND o.member_id = @member
       AND o.removed = 0 AND o.status IN ${ISSUED} AND NOT EXISTS (
         SELECT 1 FROM downloaded_lines d WHERE d.order_id = o.id AND d.line_number = l.line_number
       )
     ORDER BY o.ordered_at, o.id, l.line_number`,
  );
  const order = db.prepare<[string], { id: number; number: string }>(
    `SELECT id, number FROM orders WHERE public_id = ? AND removed = 0 AND status IN ${ISSUED}`,
  );
  const lines = db.prepare<[number], IssuedLine>(
    `SELECT l.line_number AS lineNumber, a.name, l.quantity, l.unit_price AS unitPrice
     FROM order_lines l JOIN articles a ON a.id = l.article_id WHERE l.order_id = ? ORDER BY l.line_number`,
  );
  // The first time counts; to fetch them again changes nothing.
  const mark = db.prepare(
    'INSERT OR IGNORE INTO downloaded_lines (order_id, line_number, at) VALUES (?, ?, ?)',
  );
  const download = db.transaction((orderId: string, now: number): ValueCodes | null => {
    const found = order.get(orderId);
    if (!found) return null;
    const codes = lines.all(found.id).flatMap(({ lineNumber, name, quantity, unitPrice }) => {
      mark.run(found.id, lineNumber, now);
      return Array.from({ length: quantity }, (_, unit) => ({
        lineNumber,
        name,
        code: valueCode(orderId, lineNumber, unit + 1),
        value: yen(unitPrice),
      }));
    });
    return { orderNumber: found.number, codes };
  });
  return {
    undownloadedOf: (memberId) => undownloaded.all({ member: memberId }),
    download: (orderId, now) => download.immediate(orderId, now),
  };
}
