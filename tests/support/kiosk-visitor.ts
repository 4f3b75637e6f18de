import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type CDPSession, type ConsoleMessage, type Page } from '@playwright/test';
import type { CallInput, CallName } from '#shared/ipc/contract.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { ElectronDesk } from './electron-desk.ts';
import { call } from './running-desk.ts';

/** Somebody who tries to get out, and what the desk and its page said against it since the last look. */
export class Visitor {
  readonly desk: ElectronDesk;
  readonly consoleTexts: string[] = [];
  #logLength = 0;

  constructor(desk: ElectronDesk) {
    this.desk = desk;
    this.page.on('console', (message: ConsoleMessage) => this.consoleTexts.push(message.text()));
    this.begins();
  }

  get page(): Page {
    return this.desk.page;
  }

  /** What is said from now on belongs to the next way. */
  begins(): void {
    this.consoleTexts.length = 0;
    this.#logLength = this.#log().length;
  }

  /** Resolves once the log says so; it is the program that refused, not the double. */
  async refusedInLog(message: string, detail?: string): Promise<void> {
    const refused = (): boolean =>
      this.#log()
        .slice(this.#logLength)
        .split('\n')
        .some(
          (line) => line.includes(`"msg":"${message}"`) && (detail === undefined || line.includes(detail)),
        );
    await expect.poll(refused, { intervals: [5, 10, 20, 50], timeout: 5_000, message }).toBe(true);
  }

  /** Resolves once Chromium has said on the console of the page why it does not do it. */
  async refusedOnConsole(pattern: RegExp): Promise<void> {
    await expect
      .poll(() => this.consoleTexts.join('\n'), { intervals: [5, 10, 20, 50], timeout: 5_000 })
      .toMatch(pattern);
  }

  #log(): string {
    return readFileSync(join(this.desk.data, 'logs', 'desk.log'), 'utf8');
  }
}

/** A way out that somebody tries; it fails where it is not refused, or where nothing says so. */
export interface WayOut {
  readonly name: string;
  readonly attempt: (visitor: Visitor) => Promise<unknown>;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();
/**
 * Runs in the page, with a click of a person behind it as far as Chromium is concerned. Playwright's own `evaluate` waits
 * for a navigation that was refused.
 */
export async function run(page: Page, expression: string): Promise<unknown> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const { result, exceptionDetails } = await (
    await session
  ).send('Runtime.evaluate', {
    expression,
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
    allowUnsafeEvalBlockedByCSP: false,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
export const elementThat = (tag: string, properties: object, then: string): string =>
  `{ const e = Object.assign(document.createElement('${tag}'), ${JSON.stringify(properties)});
     document.body.append(e); ${then} e.remove(); }`;

export const prevented = (
  name: string,
  on: 'webContents' | 'window',
  event: string,
  ...args: unknown[]
): WayOut => ({
  name,
  attempt: async ({ desk }) => expect(await desk.main.ask('prevents', { on, name: event, args })).toBe(true),
});
/** The window has lost the screen, and takes it back. */
export const restoresItself = (event: string): WayOut => ({
  name: `the window: ${event}`,
  attempt: async (visitor) => {
    const before = (await visitor.desk.asked('BrowserWindow.setKiosk')).length;
    await visitor.desk.main.ask('happens', { on: 'window', name: event, args: [] });
    expect((await visitor.desk.asked('BrowserWindow.setKiosk')).slice(before)).toEqual([true]);
    await visitor.refusedInLog('kiosk kept', event);
  },
});
export const menuRole = (role: string): WayOut => ({
  name: `the menu’s ${role}`,
  attempt: async ({ desk }) => {
    const [menu] = (await desk.asked('Menu.setApplicationMenu')) as [{ template: unknown }];
    const roles = JSON.stringify(menu.template);
    // The menu that was set is one with something in it, and without this.
    expect(roles).toContain('"role":"copy"');
    expect(roles).not.toContain(`"role":"${role}"`);
  },
});
export const permission = (name: string): WayOut => ({
  name: `the permission ${name}`,
  attempt: async (visitor) => {
    expect(await visitor.desk.main.ask('grants', name)).toEqual([false, false]);
    await visitor.refusedInLog('permission refused');
  },
});
/** A script of the page rejects with a name of an error. */
export const rejects = (name: string, script: string, error: RegExp): WayOut => ({
  name,
  attempt: async ({ page }) =>
    expect(
      await run(
        page,
        `Promise.race([
          (async () => ${script})().then(() => 'nothing was refused', ({ name, message }) => name + ': ' + message),
          new Promise((resolve) => setTimeout(() => resolve('nothing was answered'), 3_000)),
        ])`,
      ),
    ).toMatch(error),
});
/** The double lets a window that was refused open, and closes it. */
export const onlyOnePage = ({ page }: Visitor): Promise<void> =>
  expect.poll(() => page.context().pages().length, { intervals: [5, 10, 20, 50], timeout: 2_000 }).toBe(1);
export const navigates = (name: string, script: string, what = 'will-navigate'): WayOut => ({
  name,
  attempt: async (visitor) => {
    await run(visitor.page, script);
    await visitor.refusedInLog('navigation refused', what);
    await onlyOnePage(visitor);
  },
});
export const onConsole = (name: string, script: string, pattern: RegExp): WayOut => ({
  name,
  attempt: async (visitor) => {
    await run(visitor.page, script);
    await visitor.refusedOnConsole(pattern);
  },
});
/** A script begins no download. Chromium names the reason on its console, its headless shell does not. */
export const downloads = (name: string, script: string): WayOut => ({
  name,
  attempt: async ({ page }) => {
    const begins = page.waitForEvent('download', { timeout: 1_000 }).then(
      () => true,
      () => false,
    );
    await run(page, script);
    expect(await begins).toBe(false);
  },
});
export const refusedCall = <N extends CallName>(
  name: N,
  refusal: RefusalCode,
  input: CallInput<N>,
): WayOut => ({
  name: `the call ${name} ${JSON.stringify(input)}`,
  attempt: async ({ page }) =>
    expect(await call(page, name, input)).toMatchObject({ ok: false, error: { code: refusal } }),
});
export const link = (href: string, extra: object = {}): string =>
  elementThat('a', { href, textContent: 'out', ...extra }, 'e.click();');

/** Where a link stands that a person can reach with the mouse. */
export async function withVisibleLink(
  page: Page,
  then: (x: number, y: number) => Promise<void>,
): Promise<void> {
  const { x, y } = (await run(
    page,
    `(() => { const a = Object.assign(document.createElement('a'), { id: 'way-out', href: 'https://example.com/', textContent: 'out of here' });
      a.setAttribute('style', ''); document.querySelector('main').prepend(a);
      const box = a.getBoundingClientRect(); return { x: box.x + 5, y: box.y + box.height / 2 }; })()`,
  )) as { x: number; y: number };
  await then(x, y);
  await run(page, `document.getElementById('way-out').remove()`);
}
/** The page keeps an event that a person causes from doing what it does. */
export async function keptInPage(page: Page, event: string, cause: () => Promise<void>): Promise<void> {
  await run(
    page,
    `window.kept = null; window.addEventListener('${event}', (e) => (window.kept = e.defaultPrevented), { once: true })`,
  );
  await cause();
  expect(await run(page, 'window.kept')).toBe(true);
}
