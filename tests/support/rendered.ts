import { createPinia } from 'pinia';
import { createSSRApp, type App, type Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { renderToString } from 'vue/server-renderer';
import { vi } from 'vitest';
import { i18n } from '#renderer/i18n/index.ts';

/** Pages of an account that components lead to. */
const sections = ['cart', 'catalogue', 'documents', 'history', 'product-requests', 'quick-order', 'quotes'];

/**
 * What a component shows first, as HTML in Japanese: without a browser, before any answer of the desk, and before
 * anything that happens once it is mounted. Rejects on a warning of Vue, such as a property that is missing. Stubs
 * `window`; undo it with `vi.unstubAllGlobals`. `prepare` may fill the stores and provide what a page around it would.
 */
export async function renderedHtml(
  component: Component,
  props: Record<string, unknown>,
  prepare: (app: App) => void = () => {},
): Promise<string> {
  vi.stubGlobal('window', { desk: { on: () => () => {}, call: () => new Promise(() => {}) } });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/:all(.*)*', component: { render: () => null } },
      ...sections.map((name) => ({ name, path: `/${name}/:account`, component: { render: () => null } })),
    ],
  });
  const app = createSSRApp(component, props).use(createPinia()).use(i18n).use(router);
  // Not thrown at once: Vue would give no more warnings in this process.
  const warnings: string[] = [];
  app.config.warnHandler = (warning) => void warnings.push(warning);
  app.runWithContext(() => prepare(app));
  const html = await renderToString(app);
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  return html;
}

/** The words that a page shows first of a component; the page is put away again, so that a desk can go on beside it. */
export async function renderedWords(component: Component, props: Record<string, unknown>): Promise<string> {
  // Ages move with a timer that nothing stops here.
  vi.useFakeTimers({ toFake: ['setInterval'] });
  try {
    return wordsOf(await renderedHtml(component, props));
  } finally {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
}

/** The words of HTML as they are read, one space between elements. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
