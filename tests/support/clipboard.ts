import type { Browser } from '@playwright/test';

/** The clipboard of the machine, for whoever sits at it: the desk's own page may write to it and never read it. */
export interface Clipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the clipboard that the pages of a browser share, by a page of another origin that may use it. */
export async function openClipboard(browser: Browser): Promise<Clipboard> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.route('https://clipboard.invalid/', (route) =>
    route.fulfill({ body: '', contentType: 'text/html' }),
  );
  await page.goto('https://clipboard.invalid/');
  return {
    read: () => page.evaluate(() => navigator.clipboard.readText()),
    write: (text) => page.evaluate((given) => navigator.clipboard.writeText(given), text),
    close: () => context.close(),
  };
}
