import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { trialSecondPassword } from '#electron/suppliers/embedded/security/second-password-hashes.ts';
import { ordersPageSchema } from '#shared/supplier-api/orders.ts';
import {
  advertisementResultSchema,
  chargeResultSchema,
  prepaidHistorySchema,
  prepaidPasswordProofSchema,
  prepaidSchema,
} from '#shared/supplier-api/prepaid.ts';
import { account, problemOf, readAs, storeOver } from './store.ts';

export const QOO10 = 'qoo10-qcash-trial';
/** Has proceeds and a second password. */
export const sasaki = account(QOO10, 'sasaki.ren');
/** Has neither. */
export const aoki = account(QOO10, 'aoki.tsubasa');

type Store = Awaited<ReturnType<typeof storeOver>>;
type Values = Readonly<Record<string, string>>;

/** What a way asks for, filled in well. */
export const good: Readonly<Record<string, Values>> = {
  atone: { way: 'atone', email: 'ren@example.jp', phone: '090-0000-1111' },
  card: { way: 'card', cardBrand: 'visa' },
  paypal: { way: 'paypal' },
  'bank-transfer': { way: 'bank-transfer', senderKana: 'ミナトシヨウジ' },
  'convenience-store': {
    way: 'convenience-store',
    place: 'convenience-store',
    personName: '佐々木 蓮',
    email: 'ren@example.jp',
  },
  paidy: { way: 'paidy', instalments: '3', email: 'ren@example.jp', phone: '090-0000-1111' },
  'line-pay': { way: 'line-pay' },
  au: { way: 'au' },
  'net-banking': { way: 'net-banking', personName: '佐々木 蓮' },
  qmoney: { way: 'qmoney' },
  'due-proceeds': { way: 'due-proceeds' },
};

let keys = 0;

/** A seller who is signed in at a store, asked through the Supplier API. */
export async function seller(who: TrialAccount = sasaki, given?: Store) {
  const store = given ?? (await storeOver('in-process'));
  let token = (await store.enter(who)).tokens.accessToken;
  const asked = () => ({ supplier: who.supplier, token });
  const look = async () => readAs(await store.ask('prepaid', asked()), prepaidSchema);
  const history = async () => readAs(await store.ask('prepaidHistory', asked()), prepaidHistorySchema);
  const chargeRaw = (body: object, key = `charge-${++keys}`) =>
    store.ask('chargePrepaid', { ...asked(), key, body: { proof: null, understood: true, ...body } });
  const proveRaw = (password: string = trialSecondPassword) =>
    store.ask('verifyPrepaidPassword', { ...asked(), body: { password } });
  const charge = async (amount: number, values: Values, proof: string | null = null, key?: string) =>
    readAs(await chargeRaw({ amount, values, proof }, key), chargeResultSchema);
  const applyRaw = (body: object, key = `apply-${++keys}`) =>
    store.ask('applyForAdvertisement', { ...asked(), key, body });
  return {
    store,
    who,
    asked,
    enterAgain: async () => {
      token = (await store.enter(who)).tokens.accessToken;
    },
    look,
    history,
    balance: async () => (await look()).balance.amount,
    orders: async () =>
      (await readAs(await store.ask('orders', { ...asked(), query: { limit: '500' } }), ordersPageSchema))
        .orders,
    chargeRaw,
    charge,
    refusedCharge: async (amount: number, values: Values, proof: string | null = null) =>
      refusedBecause(await chargeRaw({ amount, values, proof })),
    proveRaw,
    prove: async (password?: string) =>
      (await readAs(await proveRaw(password), prepaidPasswordProofSchema)).proof,
    exchangeRaw: (points: number, key = `exchange-${++keys}`) =>
      store.ask('exchangePoints', { ...asked(), key, body: { points } }),
    applyRaw,
    apply: async (body: object) => readAs(await applyRaw(body), advertisementResultSchema),
    setPassword: (body: object) => store.ask('setPrepaidPassword', { ...asked(), body }),
  };
}

/** The field and the code of the first thing that was refused; the reason alone where nothing is told. */
export async function refusedBecause(response: Response): Promise<string> {
  const { reason, errors } = await problemOf(response);
  const [first] = errors ?? [];
  return first ? `${first.field} ${first.code}` : reason;
}
