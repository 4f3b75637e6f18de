import { amano } from '#electron/domain/profiles/amano.ts';
import { askul } from '#electron/domain/profiles/askul.ts';
import { plusMember } from '#electron/domain/profiles/plus-member.ts';
import { qoo10Prepaid } from '#electron/domain/profiles/qoo10-qcash.ts';
import { quocardPay } from '#electron/domain/profiles/quocard-pay.ts';
import type { Bilingual, SupplierId } from '#shared/model/identifiers.ts';
import { amanoCoupons, askulCampaigns, askulCoupons } from './seed/benefits.ts';
import { advertisementPrices, trialSellers } from './seed/prepaid.ts';
import { trialProducts } from './seed/products.ts';
import {
  amanoPatterns,
  askulPatterns,
  plusMemberPatterns,
  qoo10PrepaidPatterns,
  quocardPayPatterns,
} from './seed/purchase-patterns.ts';
import { trialSignInsOf } from './seed/trial-sign-ins.ts';
import type { EmbeddedSupplier, NumberSeries } from './supplier.ts';
import type { TrialSupplier } from './seed/trial-content.ts';

const running = (series: string, prefix: string, digits: number, first = 1, step = 1): NumberSeries => ({
  series,
  prefix,
  per: 'ever',
  digits,
  first,
  step,
});
/** AM-34, AM-54: quotes and orders begin alike, so they share one series. */
const ecNumbers: NumberSeries = { series: 'ec', prefix: 'EC', per: 'day', digits: 4, first: 1, step: 1 };

const weekdays: Bilingual = { ja: '平日 9:00–18:00', en: 'Weekdays 9:00–18:00' };

/** The five suppliers with what each decides. Hosts end in `.example`: nothing of a real shop is pointed at. */
export const trialSuppliers: readonly TrialSupplier[] = [
  {
    id: 'askul-trial' as SupplierId,
    name: { ja: 'アスクル法人(お試し)', en: 'ASKUL for companies (trial)' },
    profile: askul,
    orderNumbers: running('orders', '', 9, 300_000_003, 3),
    quoteNumbers: running('quotes', '', 8, 50_000_001),
    issuer: {
      name: 'アスクル法人お試し販売株式会社',
      registrationNumber: 'T7999801000101',
      postalCode: '135-0000',
      address: '東京都江東区見本1丁目1-1 見本センタービル8階',
      phone: '0120-000-000',
      person: 'お客様サービス係',
      seal: 'アスクル法人お試し販売之印',
      bankAccount: '見本銀行 東京支店(001) 普通 0000101 アスクルホウジンオタメシハンバイ(カ',
      transferAccount: null,
      proviso: '事務用品代',
    },
    support: {
      phone: '0120-000-000',
      hours: weekdays,
      formUrl: 'https://askul-trial.example/contact',
      email: null,
      chatUrl: 'https://askul-trial.example/chat',
      faxFormUrl: 'https://askul-trial.example/fax',
    },
    trial: {
      products: trialProducts.askul,
      sharedCode: (n) => String(900_000 + n * 7),
      patterns: askulPatterns,
      accounts: trialSignInsOf('askul-trial'),
      lines: { minato: { shareOfRest: 0.62 }, takasaki: { share: 0.012, most: 5000 } },
      coupons: askulCoupons,
      campaigns: askulCampaigns,
    },
  },
  {
    id: 'amano-trial' as SupplierId,
    name: { ja: 'アマノオンラインショップ(お試し)', en: 'Amano Online Shop (trial)' },
    profile: amano,
    orderNumbers: ecNumbers,
    quoteNumbers: ecNumbers,
    issuer: {
      name: 'アマノオンラインショップお試し株式会社',
      registrationNumber: 'T6999801000102',
      postalCode: '222-0000',
      address: '神奈川県横浜市港北区見本町2-2',
      phone: '045-000-0102',
      person: '受注担当',
      seal: 'アマノお試し之印',
      bankAccount: '見本銀行 横浜支店(002) 普通 0000102 アマノオンラインシヨツプオタメシ(カ',
      transferAccount: null,
      proviso: 'お品代',
    },
    support: {
      phone: null,
      hours: null,
      formUrl: 'https://amano-trial.example/contact',
      email: null,
      chatUrl: null,
      faxFormUrl: null,
    },
    trial: {
      products: trialProducts.amano,
      sharedCode: (n) => `AM-${90_000 + n}`,
      patterns: amanoPatterns,
      accounts: trialSignInsOf('amano-trial'),
      lines: { minato: { shareOfRest: 0.38 }, takasaki: { share: 0.008, most: 4000 } },
      coupons: amanoCoupons,
    },
  },
  {
    id: 'quocard-pay-trial' as SupplierId,
    name: { ja: 'QUOカードPay オンラインストア(お試し)', en: 'QUO Card Pay Online Store (trial)' },
    profile: quocardPay,
    orderNumbers: running('orders', 'QP', 8),
    quoteNumbers: running('saved-orders', 'QS', 8),
    issuer: {
      name: 'QUOカードPayお試し株式会社',
      registrationNumber: 'T5999801000103',
      postalCode: '103-0000',
      address: '東京都中央区見本橋3丁目3-3',
      phone: '03-0000-0103',
      person: null,
      seal: 'QUOカードPayお試し之印',
      bankAccount: '見本銀行 東京支店(001) 普通 0000103 クオカードペイオタメシ(カ',
      transferAccount: null,
      proviso: 'デジタルギフト代',
    },
    support: {
      phone: null,
      hours: null,
      formUrl: 'https://quocard-pay-trial.example/contact',
      email: null,
      chatUrl: null,
      faxFormUrl: null,
    },
    trial: {
      products: trialProducts.quocardPay,
      patterns: quocardPayPatterns,
      accounts: trialSignInsOf('quocard-pay-trial'),
      lines: { minato: { share: 0.02, most: 6000 } },
    },
  },
  {
    id: 'qoo10-qcash-trial' as SupplierId,
    name: { ja: 'Qoo10 Qキャッシュ(お試し)', en: 'Qoo10 Q-cash (trial)' },
    profile: qoo10Prepaid,
    orderNumbers: running('orders', '', 9, 710_000_007, 7),
    quoteNumbers: null,
    issuer: {
      name: 'Qoo10お試し合同会社',
      registrationNumber: 'T4999801000104',
      postalCode: '107-0000',
      address: '東京都港区見本坂4丁目4-4',
      phone: '03-0000-0104',
      person: null,
      seal: null,
      bankAccount: null,
      transferAccount: {
        bank: '架空ネット銀行',
        branch: '見本支店(001)',
        account: '普通 0000000',
        holder: 'キユーキヤツシユオタメシ(カ',
      },
      proviso: 'Qキャッシュ代',
    },
    support: {
      phone: null,
      hours: null,
      formUrl: 'https://qoo10-qcash-trial.example/contact',
      email: null,
      chatUrl: null,
      faxFormUrl: null,
    },
    trial: {
      products: trialProducts.qoo10Prepaid,
      patterns: qoo10PrepaidPatterns,
      accounts: trialSignInsOf('qoo10-qcash-trial'),
      lines: { minato: { share: 0.015, most: 3000 } },
      prepaid: { advertisements: advertisementPrices, sellers: trialSellers },
    },
  },
  {
    id: 'plus-member-trial' as SupplierId,
    name: { ja: 'Plus member(お試し)', en: 'Plus member (trial)' },
    profile: plusMember,
    orderNumbers: { series: 'orders', prefix: 'PM', per: 'month', digits: 4, first: 1, step: 1 },
    quoteNumbers: null,
    issuer: {
      name: 'Plus memberお試し株式会社',
      registrationNumber: 'T3999801000105',
      postalCode: '150-0000',
      address: '東京都渋谷区見本台5丁目5-5',
      phone: '03-0000-0105',
      person: null,
      seal: null,
      bankAccount: null,
      transferAccount: null,
      proviso: '会費',
    },
    support: {
      phone: null,
      hours: null,
      formUrl: 'https://plus-member-trial.example/contact',
      email: 'support@plus-member-trial.example',
      chatUrl: null,
      faxFormUrl: null,
    },
    trial: {
      products: trialProducts.plusMember,
      patterns: plusMemberPatterns,
      accounts: trialSignInsOf('plus-member-trial'),
      lines: { minato: { share: 0.01, most: 1000 } },
    },
  },
];

/** The embedded suppliers, each served below `/{id}`. */
export const embeddedSuppliers: readonly EmbeddedSupplier[] = trialSuppliers.map(({ id, profile, name }) => ({
  id,
  profile: profile.id,
  name,
}));
