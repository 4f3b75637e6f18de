import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { defaultSettings } from '#shared/ipc/settings.ts';
import { waitForStill } from '#tests/support/axe.ts';
import { emit, installDesk } from '#tests/support/page-double/install.ts';
import { servePage } from '#tests/support/page-double/serve.ts';
import { watchRequests } from '#tests/support/page-double/settled.ts';
import { pageStates } from '#tests/support/page-double/states.ts';

// Every list at 200 %: 1280 × 800 leaves 640 × 400 for the layout, on the built page with a desk whose answers are known.
const built = process.env['KOBAI_PAGE'] ?? fileURLToPath(new URL('../../out/renderer', import.meta.url));

const shots = process.env['KOBAI_SHOTS'];

let served: Awaited<ReturnType<typeof servePage>>;
test.beforeAll(async () => {
  served = await servePage(built);
});
test.afterAll(() => served.stop());

/** The state that shows a list, and what its rows are. */
const lists: readonly (readonly [state: string, rows: string])[] = [
  ['frame', '.row--order'],
  ['catalogue filled', '.article'],
  ['catalogue quick order read', '.quick__rows tbody tr'],
  ['catalogue product requests', '.request'],
  ['buying cart of many lines and an unresolved order', '.cart-page li.row'],
  ['my catalogues', '.lines tbody tr'],
  ['recurring', 'main .card'],
  ['benefits', '.coupon'],
  ['account addresses', 'main li'],
  ['account members eighty', 'main tbody tr'],
  ['account security log', 'main tbody tr'],
  ['q-cash history', 'main tbody tr'],
  ['papers issued', 'main tbody tr'],
  ['archive filled', 'main tbody tr'],
  ['bills result', 'main tbody tr'],
];

for (const [name, rows] of lists) {
  test(`${name}: no row is under the navigation or a part that stays, wherever it is scrolled to`, async ({
    page,
  }) => {
    const state = pageStates.find((one) => one.name === name)!;
    watchRequests(page);
    await page.addInitScript(installDesk, state.answers(defaultSettings));
    await page.setViewportSize({ width: 640, height: 400 });
    await page.goto(served.origin);
    await page.locator('h1, .rail').first().waitFor();
    await state.reach?.(page);
    await waitForStill(page);
    const seen = await page.evaluate((selector) => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)].slice(0, 12);
      const covered: string[] = [];
      /** Goes to a row as Tab does, or with none to go to by scrolling, and looks whether its beginning is seen. */
      const look = (row: HTMLElement, way: string): void => {
        const control = [row, ...row.querySelectorAll<HTMLElement>('*')].find((one) => one.tabIndex >= 0);
        (document.activeElement as HTMLElement | null)?.blur();
        if (control) control.focus();
        else
          row.scrollIntoView({
            block: row.offsetHeight > innerHeight / 2 ? 'start' : 'nearest',
            behavior: 'instant',
          });
        const { left, top, width, height } = (control ?? row).getBoundingClientRect();
        const hit = document.elementFromPoint(
          Math.min(left + width / 2, innerWidth - 20),
          top + Math.min(height / 2, 20),
        );
        if (hit === null || !(row.contains(hit) || hit.closest('label')?.contains(control ?? null)))
          covered.push(`${way}: ${row.innerText.replaceAll(/\s+/g, ' ').slice(0, 60)}`);
      };
      for (const row of all) look(row, 'down');
      for (const row of all.toReversed()) look(row, 'up');
      // How much of the window is left for rows, with one of the middle at its top: they, and what scrolls with them.
      all[Math.floor(all.length / 2)]?.scrollIntoView({ block: 'start', behavior: 'instant' });
      const { left, width } = all[0]?.parentElement?.getBoundingClientRect() ?? new DOMRect();
      const middle = Math.min(left + width / 2, innerWidth - 20);
      const every = [...document.querySelectorAll<HTMLElement>(selector)];
      const stays = (hit: Element | null): boolean =>
        hit !== null &&
        (['fixed', 'sticky'].includes(getComputedStyle(hit).position) || stays(hit.parentElement));
      const free = Array.from({ length: innerHeight }, (_, y) => {
        const hit = document.elementFromPoint(middle, y);
        return every.some((row) => row.contains(hit)) || !stays(hit);
      });
      return { rows: all.length, covered, free: free.filter(Boolean).length / innerHeight };
    }, rows);
    expect(seen.rows).toBeGreaterThanOrEqual(2);
    expect(seen.covered).toEqual([]);
    expect(seen.free).toBeGreaterThanOrEqual(rows === '.row--order' ? 0.45 : 0.7);
  });
}

/** Dialogs and pages of documents and bills, of which much stands in little room. */
const pagesOfFiles = [
  'archive filled', 'archive a corrected document', 'archive correction', 'archive correction with another file', 'archive an invoice', 'archive a table',
  'archive bring in', 'archive storage and backup', 'bills empty', 'bills columns', 'bills result', 'bills unread rows',
  'import columns', 'settings',
]; // prettier-ignore

for (const name of pagesOfFiles)
  test(`${name}: nothing is cut at 200 %, in dark mode and in both languages`, async ({ page }) => {
    const state = pageStates.find((one) => one.name === name)!;
    const settings = { ...defaultSettings, theme: 'dark' } as const;
    watchRequests(page);
    await page.addInitScript(installDesk, state.answers(settings));
    await page.setViewportSize({ width: 640, height: 400 });
    await page.goto(served.origin);
    await page.locator('h1, .rail').first().waitFor();
    await state.reach?.(page);
    for (const locale of ['ja', 'en'] as const) {
      await page.evaluate(emit, ['settings.changed', { ...settings, locale }] as const);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await waitForStill(page);
      if (shots) await page.screenshot({ path: `${shots}/zoom-${name.replaceAll(' ', '-')}-${locale}.png` });
      const cut = await page.evaluate(() => {
        const top =
          document.querySelector('[role=dialog]') ?? document.querySelector('main') ?? document.body;
        const scrolls = (one: Element): boolean => /auto|scroll/.test(getComputedStyle(one).overflowX);
        const isCut = (one: HTMLElement): boolean => {
          const { left, right, width } = one.getBoundingClientRect();
          if (width < 2) return false;
          // What scrolls across by itself, as a wide table does, is not cut.
          for (let at = one.parentElement; at !== null && at !== top; at = at.parentElement)
            if (scrolls(at) && at.scrollWidth > at.clientWidth) return false;
          return (
            left < -1 ||
            right > innerWidth + 1 ||
            (one.matches('button') && one.scrollWidth > one.clientWidth + 1)
          );
        };
        return [
          ...top.querySelectorAll<HTMLElement>('button, input, select, textarea, a, p, h1, h2, h3, label'),
        ]
          .filter((one) => one.closest('.visually-hidden') === null && isCut(one))
          .map((one) => `${one.tagName} ${one.className} ${one.innerText.slice(0, 40)}`);
      });
      expect(cut, locale).toEqual([]);
      const squeezed = await page.evaluate(() => {
        const isSeen = (one: Element): boolean => one.getBoundingClientRect().width > 2;
        const found = (all: readonly Element[]): string[] =>
          all.map((one) => (one as HTMLElement).innerText.slice(0, 40));
        // A number that goes on in the next line is another one; a text of one character a line is read by nobody.
        const cells = [...document.querySelectorAll<HTMLElement>('td, th')].filter(isSeen);
        const linesOf = (one: HTMLElement): number => {
          const range = document.createRange();
          range.selectNodeContents(one);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        };
        const selects = [...document.querySelectorAll('.k-select')].filter(isSeen);
        return [
          ...found(cells.filter((one) => /^[¥\d,.-]+$/.test(one.innerText.trim()) && linesOf(one) > 1)),
          ...found(cells.filter((one) => one.clientWidth < 100 && linesOf(one) > 5)),
          // The mark of a list stands in it, and its words have room.
          ...found(
            selects.filter(
              (one) =>
                Math.abs(one.clientWidth - one.querySelector('select')!.offsetWidth) > 2 ||
                one.clientWidth < 70,
            ),
          ),
        ];
      });
      expect(squeezed, locale).toEqual([]);
    }
  });
