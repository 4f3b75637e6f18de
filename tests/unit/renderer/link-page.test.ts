import { createPinia } from 'pinia';
import { createSSRApp, h, type SetupContext, type VNode } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { renderToString } from 'vue/server-renderer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusalOfLink } from '#electron/desk/recovery/link-steps.ts';
import LinkPage from '#renderer/features/recovery/LinkPage.vue';
import { useLinks } from '#renderer/features/recovery/use-links.ts';
import { i18n } from '#renderer/i18n/index.ts';
import { ja } from '#renderer/i18n/messages.ts';
import { useAccountsStore } from '#renderer/stores/accounts.ts';
import type { NextStep } from '#shared/model/next-steps.ts';
import { refusal } from '#shared/model/refusal.ts';
import { deskLink, linkPurposes, type LinkPurpose } from '#shared/supplier-api/links.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import { suppliers } from '#tests/support/page-double/values.ts';

/** The buttons of the page by what they say, with what pressing one does. */
const buttons = new Map<string, () => unknown>();
vi.mock('#renderer/ui/KButton.vue', () => ({
  default: (props: { onClick?: () => unknown }, { slots }: SetupContext) => {
    const words = slots['default']?.() as VNode[];
    buttons.set(
      words
        .map(({ children }) => String(children))
        .join('')
        .trim(),
      props.onClick!,
    );
    return h('button', words);
  },
}));

beforeEach(() => {
  buttons.clear();
  vi.useFakeTimers({ toFake: ['setInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const { quocard } = people;
const supplier = quocard.supplier.id;
const pages = [
  'link',
  'sign-in',
  'registration',
  'password-reset',
  'id-recovery',
  'diagnosis',
  'help',
  'password',
];

/** The page that an expired link leads to, with or without the account that it is about. */
async function opened(purpose: LinkPurpose, accounts: readonly (typeof quocard)[]) {
  const error = refusalOfLink(refusal('link.lapsed'), purpose);
  const call = () => Promise.resolve({ ok: false, error });
  vi.stubGlobal('window', { desk: { on: () => () => {}, call } });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: pages.map((name) => ({
      name,
      path: `/${name}/:${name === 'password' ? 'account' : 'supplier?'}`,
      component: { render: () => null },
    })),
  });
  const app = createSSRApp({
    async setup() {
      useAccountsStore().$patch({ suppliers, accounts } as never);
      await useLinks().followIncoming(deskLink({ supplier, purpose, token: 'A'.repeat(43) }));
      return () => h(LinkPage);
    },
  });
  await renderToString(app.use(createPinia()).use(i18n).use(router));
  expect(router.currentRoute.value.name).toBe('link');
  return router;
}

describe('an expired link', () => {
  it.each<[LinkPurpose, 'signed in' | 'signed out', NextStep, object]>([
    ['two-step', 'signed out', 'restart-sign-in', { name: 'sign-in' }],
    ['verify-email', 'signed out', 'register', { name: 'registration', params: { supplier } }],
    ['reset-password', 'signed out', 'reset-password', { name: 'password-reset', params: { supplier } }],
    [
      'confirm-email-change',
      'signed in',
      'change-email',
      { name: 'password', params: { account: quocard.id } },
    ],
    ['confirm-email-change', 'signed out', 'change-email', { name: 'sign-in', query: { supplier } }],
  ])('of %s offers, to who is %s, the step that it belongs to: %s', async (purpose, who, step, place) => {
    const router = await opened(purpose, who === 'signed in' ? [quocard] : []);
    const press = buttons.get(ja.common.next[step]);
    expect([...buttons.keys()]).toContain(ja.common.next[step]);
    await press!();
    await vi.waitFor(() => expect(router.currentRoute.value).toMatchObject(place));
  });

  it('of every purpose has a step of its own', async () => {
    const steps = linkPurposes.map((purpose) => refusalOfLink(refusal('link.lapsed'), purpose).next.join());
    expect(new Set(steps).size).toBe(linkPurposes.length);
  });
});
