import { toFullWidth } from '#electron/domain/fields/full-width.ts';
import type { FormDefinition } from '#electron/domain/forms.ts';
import { formatTermValue } from '#electron/domain/payment-terms.ts';
import type { FormValues } from '#shared/model/forms.ts';
import { deliveryAddress } from '../customer/address-book.ts';
import { isCompanyField } from '../customer/customers.ts';
import type { Connection } from '../database/open.ts';
import type { Supplier } from '../supplier.ts';
import type { SeedCompany } from './company.ts';
import { createRandom } from './random.ts';

interface Place {
  readonly companyName: string;
  readonly phone: string;
  readonly postalCode: string;
  readonly prefecture: string;
  readonly city: string;
  readonly street: string;
  readonly building: string;
}

interface CompanyDetails {
  readonly companyKana: string;
  readonly representativeName: string;
  readonly representativeKana: string;
  /** The head office first. */
  readonly places: readonly [Place, ...Place[]];
}

const place = (
  companyName: string,
  phone: string,
  postalCode: string,
  [prefecture, city, street, building = '']: readonly [string, string, string, string?],
): Place => ({ companyName, phone, postalCode, prefecture, city, street, building });

/** The same places that their orders went to; streets and numbers are those of no real place. */
const details: Readonly<Record<string, CompanyDetails>> = {
  minato: {
    companyKana: 'カブシキガイシャミナトソウゴウサービス',
    representativeName: '湊 誠一',
    representativeKana: 'ミナト\u3000セイイチ',
    places: [
      place('みなと総合サービス 本社', '03-0000-1234', '1050000', [
        '東京都',
        '港区',
        'みなと台1丁目2-3',
        'みなとビル5階',
      ]),
      place('みなと総合サービス 横浜営業所', '045-000-1234', '2200000', [
        '神奈川県',
        '横浜市西区',
        '架空町4-5-6',
      ]),
      place('清掃事業部 資材倉庫(搬入口B)', '047-000-5678', '2720000', [
        '千葉県',
        '市川市',
        '架空浜7番地の8',
        '第2倉庫',
      ]),
    ],
  },
  takasaki: {
    companyKana: 'ユウゲンガイシャタカサキコウムテン',
    representativeName: '髙﨑 一郎',
    representativeKana: 'タカサキ\u3000イチロウ',
    places: [place('髙﨑工務店 作業場', '027-000-0099', '3700000', ['群馬県', '高崎市', '架空町99'])],
  },
};

/** `values` as far as the form has them, in the width that each field wants (QC-15). */
const forForm = (definition: FormDefinition, values: FormValues): FormValues =>
  Object.fromEntries(
    definition.fields.flatMap(({ name, rule, readOnly }) => {
      const value = values[name];
      if (value === undefined || readOnly) return [];
      const wide = rule.kind === 'text' && rule.width === 'full-width';
      return [[name, wide ? toFullWidth(value) : value]];
    }),
  );

const only = (values: FormValues, company: boolean): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(values).filter(([name]) => isCompanyField(name) === company)),
  );

interface Person {
  readonly id: number;
  readonly name: string;
  readonly kana: string;
  readonly phone: string;
  readonly twoStep: number;
}

/**
 * Gives the people of a company what they registered at a supplier: their details, a few places to deliver to, and
 * what they have left of a balance, each where the supplier has it. The same seed gives the same.
 */
export function seedCustomers(
  db: Connection,
  { id: supplier, profile: { forms, buying } }: Supplier,
  company: SeedCompany,
  companyId: number,
  seed: number,
): void {
  const random = createRandom(seed, `${supplier} ${company.key} customers`);
  const { places, ...ofCompany } = details[company.key]!;
  const people = db
    .prepare<[number], Person>(
      'SELECT id, name, kana, phone, two_step AS twoStep FROM members WHERE company_id = ? ORDER BY id',
    )
    .all(companyId);

  const { customer, address } = forms;
  const [office] = places;
  const common = {
    ...office,
    ...ofCompany,
    companyName: company.name,
    corporateNumber: company.corporateNumber,
  };
  if (customer)
    db.prepare('UPDATE companies SET field_values = ? WHERE id = ?').run(
      only(forForm(customer, common), true),
      companyId,
    );
  const addCustomer = db.prepare('INSERT INTO customers (member_id, field_values) VALUES (?, ?)');
  const addPlace = db.prepare(
    'INSERT INTO addresses (company_id, name, postal_code, address, phone) VALUES (?, ?, ?, ?, ?)',
  );
  const addEntry = db.prepare(
    `INSERT INTO address_book (public_id, member_id, is_default, field_values, address_id)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const setBalance = db.prepare('UPDATE members SET qcash_balance = ? WHERE id = ?');

  people.forEach(({ id, name, kana, phone, twoStep }, index) => {
    const person = { personName: name, personKana: kana, phone };
    if (customer) {
      const values = forForm(customer, {
        ...common,
        ...person,
        invoiceAddressee: `${company.name} 経理部`,
        // The usual term of the supplier, and news for every other person.
        ...(buying?.np && { paymentTerm: formatTermValue(buying.np.terms[0]) }),
        directMail: index % 2 === 0 ? 'yes' : 'no',
        magazine: index % 2 === 0 ? 'yes' : 'no',
        twoStep: twoStep === 1 ? 'yes' : 'no',
      });
      addCustomer.run(id, only(values, false));
    }
    if (address)
      places.forEach((each, at) => {
        const values = forForm(address, { ...person, ...each });
        const delivery = deliveryAddress(values);
        const { lastInsertRowid } = addPlace.run(
          companyId,
          delivery.name,
          delivery.postalCode,
          delivery.address,
          delivery.phone,
        );
        addEntry.run(random.hex(16), id, at === 0 ? 1 : 0, JSON.stringify(values), lastInsertRowid);
      });
    if (buying?.prepaid) setBalance.run(random.int(20, 900) * 100, id);
  });
}
