import { createPinia, setActivePinia } from 'pinia';
import { describe, expect, it } from 'vitest';
import { createSSRApp, effectScope } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { accountIdSchema } from '#shared/model/identifiers.ts';
import { useHistoryView } from '#renderer/features/orders/use-history-view.ts';

const account = accountIdSchema.parse('1'.repeat(32));

/** The view of a history page that is open, with another page that takes its time to load. */
async function opened() {
  let load = (): void => undefined;
  const loaded = new Promise<{ default: object }>((resolve) => {
    load = () => resolve({ default: { render: () => null } });
  });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/accounts/:account/history', name: 'history', component: { render: () => null } },
      { path: '/accounts/:account/catalogue', name: 'catalogue', component: () => loaded },
    ],
  });
  const pinia = createPinia();
  setActivePinia(pinia);
  const app = createSSRApp({}).use(pinia).use(router);
  await router.push(`/accounts/${account}/history`);
  const scope = effectScope();
  const view = app.runWithContext(() => scope.run(() => useHistoryView(account)))!;
  return { router, view, load: () => load(), stop: () => scope.stop() };
}

describe('the view of a history page', () => {
  it('stands in the address', async () => {
    const { router, view, stop } = await opened();
    await view.change({ filter: { ...view.view.value.filter, text: '用紙' } }, 'text');
    expect(Object.values(router.currentRoute.value.query)).toContain('用紙');
    stop();
  });

  it('changes no more once another page is on its way, so that the way is not lost', async () => {
    const { router, view, load, stop } = await opened();
    const leaving = router.push(`/accounts/${account}/catalogue`);
    await new Promise((resolve) => setImmediate(resolve));
    await view.change({ filter: { ...view.view.value.filter, text: '用紙' } }, 'text');
    load();
    await leaving;
    expect(router.currentRoute.value.name).toBe('catalogue');
    expect(router.currentRoute.value.query).toEqual({});
    stop();
  });
});
