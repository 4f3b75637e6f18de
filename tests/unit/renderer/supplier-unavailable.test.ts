import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noResponseRefusal } from '#electron/domain/no-response.ts';
import OtherCarts from '#renderer/features/cart/OtherCarts.vue';
import AccountRail from '#renderer/frame/AccountRail.vue';
import StatusBar from '#renderer/frame/StatusBar.vue';
import { useAccountsStore } from '#renderer/stores/accounts.ts';
import { useServiceStore } from '#renderer/stores/service.ts';
import { ja } from '#renderer/i18n/messages.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { NetworkCause } from '#shared/model/problem.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import { renderedHtml } from '#tests/support/rendered.ts';

const { amano } = people;
const context = { at: instantOf(0), host: 'shop.example' };
const unreachable = (more: { because?: NetworkCause; timedOut?: true }): Refusal =>
  noResponseRefusal({ kind: 'unreachable', host: 'shop.example', ...more }, context);
const causes: readonly NetworkCause[] = ['no-network', 'name', 'proxy', 'certificate', 'down'];
const { unavailable } = ja.frame;

/** Every way in which no answer comes, what a supplier out of service says, and a refusal that is neither. */
const refusals: readonly (readonly [Refusal, keyof typeof unavailable | null])[] = [
  ...causes.map((because) => [unreachable({ because }), 'unreachable'] as const),
  [unreachable({}), 'unreachable'],
  [unreachable({ timedOut: true }), 'unreachable'],
  [refusal('sign-in.outage', { params: { inBrackets: { ja: '', en: '' } } }), 'outage'],
  [refusal('supplier.busy-for-now'), null],
];

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const inFrame = (component: object, state: 'offline' | 'unreachable', { code }: Refusal) =>
  renderedHtml(component, {}, (app) => {
    const router = app.config.globalProperties.$router;
    for (const name of ['import', 'sign-in'])
      router.addRoute({ name, path: `/${name}`, component: { render: () => null } });
    router.currentRoute.value = router.resolve({ name: 'history', params: { account: amano.id } }) as never;
    useAccountsStore().$patch({ accounts: [{ ...amano, state }], currentId: amano.id } as never);
    useServiceStore().$patch({ silentBecause: { [amano.supplier.id]: code } });
  });

describe.each(refusals.map(([why, because]) => [why.code, why, because] as const))(
  'a supplier that is silent because of %s',
  (_code, why, because) => {
    it('AS-27 AS-77 is told apart in the line of who works offline', async () => {
      const html = await inFrame(StatusBar, 'offline', why);
      const { offlineBecause } = ja.frame;
      for (const [key, text] of Object.entries(offlineBecause))
        expect(html.includes(text), text).toBe(key === because);
    });

    it('AS-27 AS-77 is told apart beside the name of an account', async () => {
      const html = await inFrame(AccountRail, 'unreachable', why);
      expect(html).toContain(`(${because ? unavailable[because] : ja.frame.state.unreachable})`);
    });

    it('AS-27 AS-77 is told apart among the carts of other accounts', async () => {
      const others = [{ account: amano.id, cart: null, refusal: why }];
      const html = await renderedHtml(OtherCarts, { others, grandTotal: null, bearing: 'none' });
      expect(html).toContain(`>${because ? unavailable[because] : ja.buying.cart.others.refused}<`);
    });
  },
);
