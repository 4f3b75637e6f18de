import type { Bilingual } from '#shared/model/identifiers.ts';
import type { PaymentMethod, PaymentTerm } from '#shared/model/order.ts';
import type { DocumentKind, DocumentNote } from '#shared/model/business-document.ts';
import type { QuoteKind } from '#shared/model/quote-kind.ts';
import type { PrepaidRules } from './prepaid.ts';

/** When a document can be issued (rules, section 9). */
export interface DocumentGate {
  /** AM-59, AM-63: not before the whole order was shipped. */
  readonly after: 'any-time' | 'shipped';
  /** AM-64: only for orders paid by one of these methods; null for all. */
  readonly methods: readonly PaymentMethod[] | null;
  /** Only for what was paid, since it says that money was received. */
  readonly paid?: boolean;
  /** AM-36: within the validity only. */
  readonly inDateOnly: boolean;
  /** Additional content of the document. */
  readonly notes: readonly DocumentNote[];
}

/** NP掛け払い at a supplier (facts, section 1.2). */
export interface NpRules {
  /** Exactly these terms (AM-67, AM-68), the usual one first. */
  readonly terms: readonly [PaymentTerm, ...PaymentTerm[]];
  /** The date that assigns an order to a closing day; `assumed` if the system does not say. */
  readonly basis: { readonly of: 'ordered' | 'shipped' | 'delivered'; readonly assumed: boolean };
  /** AM-61: business days from the closing day to the formal invoice, and its delivery; null if not stated. */
  readonly invoice: { readonly businessDays: number; readonly by: 'post' | 'mail' } | null;
  /** Where a payment day is no bank day; a setting of the supplier, `next` by default (facts, section 6). */
  readonly onHoliday: 'next' | 'previous' | 'none';
  /** Whether a member can change the term (AM-66); guests never (AM-71). */
  readonly changeable: boolean;
}

/** What a company can do at a supplier besides reading its history. */
export interface BuyingRules {
  /** Whether products are searched and added to a cart; otherwise something else is bought (a prepaid balance). */
  readonly cart: boolean;
  /** AS-5: a private person is sold less, and sent it on other terms; absent for what companies get. */
  readonly terms?: 'personal';
  readonly quotes: {
    readonly kind: QuoteKind;
    /** AM-39: ordered as quoted, without changes. A saved order goes back into the cart (QC-28). */
    readonly frozen: boolean;
  } | null;
  /** Null where no order can be repeated from the history (C-13). */
  readonly reorder: {
    /** AM-58: whether the quantity is carried over. Where it isn't, address and payment are chosen again. */
    readonly quantity: boolean;
  } | null;
  readonly coupons: boolean;
  readonly points: {
    /** The label of used points among the discounts of an order. */
    readonly label: string;
    /** AM-50: days after the last purchase on which they can still be used, that day included; null for never. */
    readonly lapseDays: number | null;
  } | null;
  /** Campaigns, recommended items and their conditions (AS-54, AS-55). */
  readonly campaigns: boolean;
  readonly myCatalogues: boolean;
  readonly recurring: boolean;
  readonly productRequests: boolean;
  /** What is sold is value codes that a member downloads; until then a withdrawal is refused (QC-41). */
  readonly valueCodes: boolean;
  readonly np: NpRules | null;
  /** AM-73: who keeps card data; null where cards are not registered. AM-75: what deleting a card requires. */
  readonly cards: { readonly agent: Bilingual } | null;
  /** Web money that is charged here (QT-1); null where there is none. */
  readonly prepaid: PrepaidRules | null;
  readonly documents: Readonly<Partial<Record<DocumentKind, DocumentGate>>>;
}

const anyTime = (...notes: readonly DocumentNote[]): DocumentGate => ({
  after: 'any-time',
  methods: null,
  inDateOnly: false,
  notes,
});
const shipped = (...notes: readonly DocumentNote[]): DocumentGate => ({
  after: 'shipped',
  methods: null,
  inDateOnly: false,
  notes,
});

/** 領収書: what it says was received has been. */
const shippedAndPaid = (...notes: readonly DocumentNote[]): DocumentGate => ({
  ...shipped(...notes),
  paid: true,
});

/** Gates that several systems share. */
export const gates = { anyTime, shipped, shippedAndPaid };
