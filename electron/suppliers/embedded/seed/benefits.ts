import { benefitTermsSchema, type BenefitTerms } from '#shared/model/benefit-terms.ts';
import { addDays, instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { Connection } from '../database/open.ts';
import type { TrialSupplier, SeedBenefit } from './trial-content.ts';
import { createRandom } from './random.ts';

const yenOff = (yen: number): BenefitTerms['off'] => ({ kind: 'yen', yen });
const percentOff = (percent: number, atMost: number | null = null): BenefitTerms['off'] => ({
  kind: 'percent',
  percent,
  atMost,
});

const first = (code: string, yen: number): SeedBenefit => ({
  code,
  name: `初回ご注文${yen.toLocaleString('en-US')}円引きクーポン`,
  off: yenOff(yen),
  days: [null, null],
  more: { firstOrder: true },
});

export const amanoCoupons: readonly SeedBenefit[] = [
  {
    code: 'OUEN500',
    name: '法人応援クーポン',
    off: yenOff(500),
    days: [-14, 90],
    more: { least: 5_000 },
  },
  {
    code: 'OSOUJI10',
    name: '洗剤・清掃用品10%引きクーポン',
    off: percentOff(10, 3_000),
    days: [-7, 60],
    more: { categories: ['洗剤・清掃用品', '清掃機器の消耗品', 'ごみ袋'] },
  },
  first('HAJIMETE1000', 1_000),
  {
    code: 'NENMATSU',
    name: '年末大掃除クーポン',
    off: percentOff(5),
    days: [-120, -30],
  },
  {
    code: 'YOKOKU300',
    name: '次回キャンペーン先行クーポン',
    off: yenOff(300),
    days: [10, 40],
  },
  {
    code: 'TENWA200',
    name: 'メール会員限定クーポン',
    off: yenOff(200),
    days: [-14, 120],
    unlisted: true,
  },
];

export const askulCoupons: readonly SeedBenefit[] = [
  {
    code: 'OFFICE300',
    name: 'オフィス用品300円引きクーポン',
    off: yenOff(300),
    days: [-14, 90],
    more: { least: 3_000 },
  },
  {
    code: 'KANRI5',
    name: 'コピー用紙まとめ買い5%引きクーポン',
    off: percentOff(5, 2_000),
    days: [-7, 60],
    more: { categories: ['コピー用紙'], leastQuantity: 5 },
  },
  first('SHOKAI1500', 1_500),
  {
    code: 'LONG365',
    name: '1年以上ご利用のお客様感謝クーポン',
    off: yenOff(700),
    days: [-30, 150],
    more: { least: 7_000, memberDays: 365 },
  },
  {
    code: 'MINATO1000',
    name: '貴社専用1,000円引きクーポン',
    off: yenOff(1_000),
    days: [-14, 120],
    more: { least: 10_000 },
    forCompany: true,
  },
];

export const askulCampaigns: readonly SeedBenefit[] = [
  {
    code: 'MATOME5',
    name: 'まとめ買いキャンペーン5%',
    off: percentOff(5, 5_000),
    days: [null, null],
    more: { least: 30_000 },
  },
  {
    code: 'SUISHO3',
    name: '推奨商品登録3%引き',
    off: percentOff(3),
    days: [null, null],
    more: { registeredOnly: true },
  },
];

const termsOf = ({ off, days: [from, until], more }: SeedBenefit, today: CalendarDate): string =>
  JSON.stringify(
    benefitTermsSchema.parse({
      off,
      from: from === null ? null : addDays(today, from),
      until: until === null ? null : addDays(today, until),
      least: 0,
      leastQuantity: 0,
      firstOrder: false,
      products: null,
      categories: null,
      makers: null,
      registeredOnly: false,
      memberDays: null,
      ...more,
    } satisfies BenefitTerms),
  );

/** Coupons, campaigns and points that the trial begins with; `now` in Unix time in milliseconds. */
export function seedBenefits(
  db: Connection,
  suppliers: readonly TrialSupplier[],
  seed: number,
  now: number,
): void {
  const today = tokyoDateOf(instantOf(now));
  const addCoupon = db.prepare(
    `INSERT OR IGNORE INTO coupons (supplier, code, name, terms, listed, company_id) VALUES (?, ?, ?, ?, ?,
       CASE WHEN ? THEN (SELECT min(id) FROM companies WHERE supplier = ?) END)`,
  );
  const addCampaign = db.prepare(
    'INSERT OR IGNORE INTO campaigns (supplier, code, name, terms) VALUES (?, ?, ?, ?)',
  );
  const buyers = db.prepare<[string], { id: number; email: string }>(
    `SELECT m.id, m.email FROM members m JOIN companies c ON c.id = m.company_id
     WHERE c.supplier = ? AND m.role <> 'viewer' AND m.state = 'active' AND m.email IS NOT NULL ORDER BY m.id`,
  );
  const give = db.prepare(
    `INSERT INTO point_entries (member_id, at, on_date, kind, points) VALUES (?, ?, ?, 'given', ?)`,
  );
  for (const { id, profile, trial } of suppliers) {
    for (const coupon of trial.coupons ?? [])
      addCoupon.run(
        id,
        coupon.code,
        coupon.name,
        termsOf(coupon, today),
        coupon.unlisted || coupon.forCompany ? 0 : 1,
        coupon.forCompany ? 1 : 0,
        id,
      );
    for (const campaign of trial.campaigns ?? [])
      addCampaign.run(id, campaign.code, campaign.name, termsOf(campaign, today));
    if (!profile.buying?.points) continue;
    for (const member of buyers.all(id)) {
      const random = createRandom(seed, `points ${id} ${member.email}`);
      give.run(member.id, now, today, random.int(30, 480) * 10);
    }
  }
}
