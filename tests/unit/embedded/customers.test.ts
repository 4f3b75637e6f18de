import type { Database } from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkForm, formProblems } from '#electron/domain/forms.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { createAddressBook } from '#electron/suppliers/embedded/customer/address-book.ts';
import { createCustomers } from '#electron/suppliers/embedded/customer/customers.ts';
import { createValueCodes } from '#electron/suppliers/embedded/withdrawal/value-codes.ts';
import { migrations } from '#electron/suppliers/embedded/database/migrations.ts';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { seedStore } from '#electron/suppliers/embedded/seed/seed-store.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3-multiple-ciphers';

const NOW = Date.parse('2026-04-08T03:00:00.000Z');

let db: Database;
beforeAll(() => {
  db = openDatabase(':memory:');
  seedStore(db, { suppliers: trialSuppliers, seed: 20260401, lines: 20_000, now: NOW });
});

const membersOf = (supplier: string) =>
  db
    .prepare<[string], { id: number; companyId: number; twoStep: number; balance: number | null }>(
      `SELECT m.id, m.company_id AS companyId, m.two_step AS twoStep, m.qcash_balance AS balance
       FROM members m JOIN companies c ON c.id = m.company_id WHERE c.supplier = ?`,
    )
    .all(supplier);

describe.each(trialSuppliers)('what people registered at $id', ({ id: supplier, profile }) => {
  const { customer, address } = profile.forms;

  it('is good by the supplier’s own rules, for everybody', () => {
    const members = membersOf(supplier);
    expect(members.length).toBeGreaterThan(3);
    if (!customer) {
      expect(
        members.some(({ id }) => db.prepare('SELECT 1 FROM customers WHERE member_id = ?').get(id)),
      ).toBe(false);
      return;
    }
    const customers = createCustomers(db, supplier, customer);
    for (const { id, twoStep } of members) {
      const { values, version } = customers.read(id);
      expect(version).toBe(1);
      expect(formProblems(checkForm(customer, values))).toEqual([]);
      for (const field of customer.fields) if (field.required) expect(values[field.name]).not.toBe('');
      if ('twoStep' in values) expect(values['twoStep']).toBe(twoStep === 1 ? 'yes' : 'no');
    }
  });

  it('an address book is good too, with one default', () => {
    const book = createAddressBook(db);
    for (const { id } of membersOf(supplier)) {
      const places = book.all(id);
      expect(places.filter(({ isDefault }) => isDefault)).toHaveLength(address ? 1 : 0);
      for (const { values } of places) expect(formProblems(checkForm(address!, values))).toEqual([]);
      if (!address) expect(places).toEqual([]);
    }
  });

  it('a balance is there where the supplier keeps one', () => {
    for (const { balance } of membersOf(supplier))
      if (profile.buying?.prepaid) expect(balance).toBeGreaterThan(0);
      else expect(balance).toBeNull();
  });

  it('most value codes were downloaded, the newest not yet', () => {
    const codes = createValueCodes(db);
    const downloaded = db
      .prepare<[string], number>(
        `SELECT count(*) FROM downloaded_lines d JOIN orders o ON o.id = d.order_id
           JOIN companies c ON c.id = o.company_id WHERE c.supplier = ?`,
      )
      .pluck()
      .get(supplier) as number;
    if (!profile.buying?.valueCodes) return expect(downloaded).toBe(0);
    const waiting = membersOf(supplier).map(({ id }) => codes.undownloadedOf(id));
    const orders = waiting.map((lines) => new Set(lines.map(({ orderId }) => orderId)).size);
    expect(Math.max(...orders)).toBe(2);
    expect(downloaded).toBeGreaterThan(5 * waiting.flat().length);
  });
});

describe('what somebody said of the company when they registered', () => {
  const askul = profileById('askul')!.forms.customer!;
  const values = { representativeName: '大川 一', phone: '0300001234', city: '港区' };
  const register = () => {
    const store = openDatabase(':memory:');
    store.exec(`
      INSERT INTO companies (id, supplier, public_id, name) VALUES (1, 'askul-trial', 'c1', '大川商店');
      INSERT INTO members (id, company_id, public_id, name, email, phone, role, state)
        VALUES (1, 1, 'm1', '大川 一', 'okawa@okawa.example.jp', '0300001234', 'administrator', 'active'),
          (2, 1, 'm2', '小川 二', 'ogawa@okawa.example.jp', NULL, 'buyer', 'active');`);
    store
      .prepare('INSERT INTO customers (member_id, field_values) VALUES (1, ?)')
      .run(JSON.stringify(values));
    return createCustomers(store, 'askul-trial', askul);
  };

  it('stays when they change something of their own', () => {
    const customers = register();
    customers.write(1, { ...customers.read(1).values, phone: '03-0000-9999' }, new Set(['phone']), NOW);
    expect(customers.read(1).values).toMatchObject({ representativeName: '大川 一', phone: '03-0000-9999' });
  });

  it('is the company’s from its first change on', () => {
    const customers = register();
    const changed = { ...customers.read(1).values, representativeName: '大川 三' };
    customers.write(1, changed, new Set(['representativeName']), NOW);
    for (const id of [1, 2]) expect(customers.read(id).values['representativeName']).toBe('大川 三');
    expect(customers.read(1).values['city']).toBe('港区');
    expect(customers.read(2).values['city']).toBe('');
  });
});

describe('a store of before', () => {
  it('is brought up: orders keep the name of who made them, and details come from the account', () => {
    const file = join(tempFolder(), 'old.sqlite');
    const old = new BetterSqlite3(file) as unknown as Database;
    old.exec(migrations[0]!);
    old.pragma(`application_id = ${0x4b44534b}`);
    old.pragma('user_version = 1');
    old.exec(`
      INSERT INTO companies VALUES (1, 'quocard-pay-trial', 'c1', '株式会社むかし');
      INSERT INTO members (id, company_id, public_id, name, kana, email, role, state)
        VALUES (1, 1, 'm1', '昔 太郎', 'ムカシ タロウ', 'taro@mukashi.example.jp', 'buyer', 'active');
      INSERT INTO articles VALUES (1, 'quocard-pay-trial', 'A', NULL, 'QUOカードPay 500円', NULL, 'バリューコード', '枚', 500, 0);
      INSERT INTO orders (id, public_id, company_id, member_id, number, ordered_at, ordered_on, status, payment_method,
        shipping_fee, discounts, tax_totals, goods, discount, tax_excluded, tax, updated_at)
        VALUES (1, 'o1', 1, 1, 'N1', 1, '2026-01-01', 'delivered', 'card', 0, '[]', '[]', 500, 0, 500, 0, 1);
      INSERT INTO order_lines VALUES (1, 1, 1, 1, 500, 500, 0);`);
    old.close();

    const now = openDatabase(file);
    expect(now.prepare('SELECT ordered_by_name FROM orders').pluck().all()).toEqual(['昔 太郎']);
    const form = profileById('quocard-pay')!.forms.customer!;
    const { version, values } = createCustomers(now, 'quocard-pay-trial', form).read(1);
    expect(version).toBe(1);
    expect(values).toMatchObject({
      email: 'taro@mukashi.example.jp',
      companyName: '株式会社むかし',
      personName: '昔 太郎',
      personKana: 'ムカシ\u3000タロウ',
      phone: '',
      magazine: 'no',
      twoStep: 'no',
    });
    // Nothing is known of downloads before, so the codes have to be fetched once before a withdrawal.
    expect(createValueCodes(now).undownloadedOf(1)).toHaveLength(1);
    now.close();
  });
});
