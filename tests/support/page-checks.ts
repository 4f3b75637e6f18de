import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';

type PageCheck = (page: Page) => Promise<void>;

/** What the page finds when it tries an address: whether it came through, by whatever way there is. */
const reach = (page: Page, url: string) =>
  page.evaluate(
    (address) =>
      Promise.all([
        fetch(address).then(
          () => 'through',
          () => 'blocked',
        ),
        new Promise<string>((resolve) => {
          const image = new Image();
          image.addEventListener('load', () => resolve('through'));
          image.addEventListener('error', () => resolve('blocked'));
          image.src = address;
        }),
      ]),
    url,
  );

/**
 * What has to hold for the desk's page, in the real runtime (tests/electron) as over Chromium (tests/e2e/desk), in this
 * order: the last one tries to leave the page.
 */
export const pageChecks: Readonly<Record<string, PageCheck>> = {
  'the page has `desk` with `call` and `on`, and nothing of Node': async (page) => {
    const found = await page.evaluate(() => ({
      desk: Object.keys(window.desk).sort(),
      node: [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        '__dirname',
        'setImmediate',
        'electron',
      ].filter((name) => name in window),
    }));
    assert.deepEqual(found, { desk: ['call', 'on'], node: [] });
  },

  'the desk answers its page': async (page) => {
    const start = await page.evaluate(() => window.desk.call('desk.start', {}));
    assert.equal(start.ok && start.value.host, 'electron');
    const unknown = await page.evaluate(() => window.desk.call('no.such' as 'desk.start', {}));
    assert.equal(!unknown.ok && unknown.error.code, 'call.unknown');
  },

  'events reach the page, until it stops listening': async (page) => {
    const heard = await page.evaluate(async () => {
      const themes: string[] = [];
      const stop = window.desk.on('settings.changed', ({ theme }) => themes.push(theme));
      await window.desk.call('settings.change', { theme: 'dark' });
      await window.desk.call('settings.change', { theme: 'light' });
      stop();
      await window.desk.call('settings.change', { theme: 'system' });
      return themes;
    });
    assert.deepEqual(heard, ['dark', 'light']);
  },

  'an event brings the page its payload alone': async (page) => {
    const heard = await page.evaluate(async () => {
      const all: unknown[][] = [];
      const stop = window.desk.on('settings.changed', (...given) => all.push(given));
      await window.desk.call('settings.change', { theme: 'dark' });
      await window.desk.call('settings.change', { theme: 'system' });
      stop();
      return all.map((given) => given.map((one) => Object.keys(one as object).includes('theme')));
    });
    assert.deepEqual(heard, [[true], [true]]);
  },

  'what can’t be cloned, as a proxy, is refused where it is given': async (page) => {
    const refused = await page.evaluate(() =>
      [new Proxy({ theme: 'dark' as const }, {}), { theme: new Proxy([], {}) as never }].map((input) => {
        try {
          void window.desk.call('settings.change', input);
          return 'let through';
        } catch (error) {
          return String((error as Error).message);
        }
      }),
    );
    for (const message of refused) assert.match(message, /could not be cloned/);
  },

  'what the preload gives can’t be changed by the page': async (page) => {
    const changed = await page.evaluate(() => {
      const before = window.desk.call;
      for (const change of [
        () => Object.assign(window, { desk: {} }),
        () => Object.assign(window.desk, { call: () => undefined }),
      ])
        try {
          change();
        } catch {
          // As strict code is told.
        }
      return window.desk.call !== before;
    });
    assert.equal(changed, false);
  },

  'an inline script does not run': async (page) => {
    const result = await page.evaluate(async () => {
      const violation = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
      });
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
      return { directive: await violation, ran: 'ran' in window };
    });
    assert.deepEqual(result, { directive: 'script-src-elem', ran: false });
  },

  'text does not become code, and no style is written into the page': async (page) => {
    // Playwright's own scripts may do both, so a script of the page's own world is asked: a handler in its markup.
    const result = await page.evaluate(async () => {
      const heard = new Set<string>();
      const all = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          if (heard.add(effectiveDirective).size === 4) resolve();
        });
        // What the policy lets through is not heard of.
        setTimeout(resolve, 5_000);
      });
      const host = document.createElement('div');
      host.innerHTML = '<img src="data:," onerror="window.ran = true"><p style="color: red"></p>';
      document.body.append(host);
      const frame = document.createElement('iframe');
      frame.src = 'data:text/html,';
      const base = document.createElement('base');
      base.href = 'https://example.com/';
      host.append(frame, base);
      await all;
      const relative = new URL('a', document.baseURI).protocol;
      host.remove();
      return { heard: [...heard].sort(), ran: 'ran' in window, relative };
    });
    assert.deepEqual(result.heard, ['base-uri', 'frame-src', 'script-src-attr', 'style-src-attr']);
    assert.equal(result.ran, false);
    assert.notEqual(result.relative, 'https:');
  },

  'the page has no network': async (page) => {
    for (const url of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hosts']) {
      assert.deepEqual(await reach(page, url), ['blocked', 'blocked'], url);
    }
  },

  'permissions are refused': async (page) => {
    const states = await page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'midi'].map(async (name) => {
          const status = await navigator.permissions.query({ name: name as PermissionName });
          return `${name} ${status.state}`;
        }),
      ),
    );
    for (const state of states) assert.match(state, /denied$/);
  },

  'the page stays where it is': async (page) => {
    const before = page.url();
    await page.evaluate(() => {
      window.location.href = 'https://example.com/';
    });
    // An answer to a call that was made after it: the navigation has been decided by then.
    await page.evaluate(() => window.desk.call('jobs.list', {}));
    assert.equal(page.url(), before);
  },
};
