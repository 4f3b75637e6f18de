import type { Page, Request } from '@playwright/test';

const inFlight = new WeakMap<Page, Set<Request>>();

/** Follows the requests of a page from now on, so that `settled` knows about them. */
export function watchRequests(page: Page): void {
  const open = new Set<Request>();
  inFlight.set(page, open);
  page.on('request', (request) => {
    // What the document before had asked for is not answered any more.
    if (request.isNavigationRequest()) open.clear();
    open.add(request);
  });
  const over = (request: Request): void => void open.delete(request);
  page.on('requestfinished', over);
  page.on('requestfailed', over);
}

/**
 * Resolves once the page has loaded what it asked for, and has drawn it. Without `watchRequests` it waits for half a
 * second without a request.
 */
export async function settled(page: Page): Promise<void> {
  const open = inFlight.get(page);
  if (open === undefined) return page.waitForLoadState('networkidle');
  do {
    // Two frames: what has arrived is drawn, and may ask for more.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
  } while (open.size > 0);
}
