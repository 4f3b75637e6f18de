import { createHash } from 'node:crypto';
import type { ProductRequest } from '#shared/supplier-api/catalogue.ts';
import type { Connection } from '../database/open.ts';
import { minato } from './company.ts';

interface SeedRequest {
  readonly person: string;
  readonly name: string;
  readonly maker: string;
  readonly jan: string;
  readonly note: string;
  readonly quantity: number | null;
  readonly daysAgo: number;
  readonly state: ProductRequest['state'];
  /** Part of the name of the product that it became. */
  readonly became: string | null;
}

/** One in each state, so that a trial shows what becomes of a request (AS-48). */
const requests: readonly SeedRequest[] = [
  {
    person: 'sato.misaki',
    name: '折りたたみコンテナ 50L',
    maker: 'はこび屋工業',
    jan: '',
    note: '書類の一時保管に使います。ふた付きだと助かります。',
    quantity: 10,
    daysAgo: 64,
    state: 'carried',
    became: '折りたたみコンテナ',
  },
  {
    person: 'suzuki.daiki',
    name: '純銅製ドアノブ 抗菌仕様',
    maker: '',
    jan: '',
    note: '',
    quantity: 4,
    daysAgo: 41,
    state: 'declined',
    became: null,
  },
  {
    person: 'sato.misaki',
    name: '点字ラベルライター用テープ 9mm',
    maker: 'カナデ事務器',
    jan: '',
    note: '受付の案内表示用です。',
    quantity: 6,
    daysAgo: 6,
    state: 'looked-into',
    became: null,
  },
];

const DAY_MS = 86_400_000;

/** Adds requests of the trial company at a supplier that has any such thing; once. */
export function seedProductRequests(db: Connection, supplier: string, now: number): void {
  const memberOf = db
    .prepare<[string, string, string], number>(
      `SELECT m.id FROM members m JOIN companies c ON c.id = m.company_id
       WHERE c.supplier = ? AND c.name = ? AND m.email = ?`,
    )
    .pluck();
  const codeOf = db
    .prepare<[string, string], string>(
      `SELECT o.code FROM offers o JOIN articles a ON a.id = o.article_id
       WHERE o.supplier = ? AND o.sale = 'on-sale' AND instr(a.name, ?) > 0 ORDER BY o.code LIMIT 1`,
    )
    .pluck();
  const add = db.prepare(
    `INSERT OR IGNORE INTO product_requests (public_id, member_id, name, maker, jan, note, quantity, at, state, code)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [
    index,
    { person, name, maker, jan, note, quantity, daysAgo, state, became },
  ] of requests.entries()) {
    const member = memberOf.get(supplier, minato.name, `${person}@${minato.domain}`) as number | undefined;
    if (member === undefined) continue;
    const publicId = createHash('sha256').update(`${supplier} request ${index}`).digest('hex').slice(0, 16);
    const code = became === null ? null : ((codeOf.get(supplier, became) as string | undefined) ?? null);
    const at = now - daysAgo * DAY_MS;
    add.run(publicId, member, name, maker, jan, note, quantity, at, state, code);
  }
}
