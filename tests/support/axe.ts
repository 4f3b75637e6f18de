import axeCore, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';

interface WithAxe {
  readonly axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

/**
 * Waits in the page itself until its fonts are there and no colour is on its way to another. A change of palette or
 * language begins its transitions with the next frame, and they pass from parent to child frame by frame. What moves
 * for ever is not waited for.
 */
export const waitForStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moving = (): Animation[] =>
      document.getAnimations().filter(({ playState, effect }) => {
        const { iterations } = effect?.getComputedTiming() ?? {};
        return playState === 'running' && iterations !== Infinity;
      });
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await document.fonts.ready;
    await frame();
    await frame();
    for (let all = moving(); all.length > 0; all = moving()) {
      await Promise.allSettled(all.map(({ finished }) => finished));
      await frame();
    }
  });

/**
 * What axe finds wrong with a page, by every rule that it has by default: the rule, and the elements. It runs in the
 * page itself, which has no frames, and is put there once a document, after the page stands still.
 */
export async function axeViolations(page: Page, where: string): Promise<string[]> {
  await waitForStill(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  // Only what is wrong is put together and carried over; the rules are all run.
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as WithAxe;
    const { violations } = await axe!.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  return found.map((text) => `${where}: ${text}`);
}
