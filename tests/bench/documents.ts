import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { fontFiles, type Face } from '#electron/documents/pdf/faces.ts';
import { layOut } from '#electron/documents/pdf/layout.ts';
import { pdfOf } from '#electron/documents/pdf/pdf.ts';
import { titleOf } from '#electron/documents/pdf/formatting.ts';
import { calculateTotals } from '#electron/domain/tax.ts';
import { createJobThreads } from '#electron/threads/job-threads.ts';
import { yen } from '#shared/model/money.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import { A4, sheetInks, sheetTint, type Mark, type Sheet } from '#shared/model/sheet.ts';
import { chromiumArguments, findChromium } from '../../scripts/chromium.ts';
import { deskThread } from '#tests/support/desk-threads.ts';
import { longDocument, sampleLines, sampleDocument } from '#tests/unit/documents/pdf/sample-documents.ts';
import { benchRow, type BenchRow } from './bench-row.ts';
import { watched } from './watched.ts';

const { resolve } = createRequire(import.meta.url);
const frame = 1000 / 60;

/** The document as the desk makes it, from the order to the bytes. */
async function ours(document: BusinessDocument): Promise<Buffer> {
  const title = titleOf(document);
  const facts = { title, author: document.issuer.name, madeOn: document.issuedOn };
  return pdfOf([{ sheets: await layOut(document), title, data: null }], facts);
}

/** How often `work` can be done in a second, over at least two of them; what comes first warms up. */
async function perSecond(work: (round: number) => Promise<unknown>): Promise<number> {
  for (let round = 0; round < 5; round += 1) await work(round);
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < 2000) {
    await work(rounds);
    rounds += 1;
  }
  return (rounds * 1000) / (performance.now() - start);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
function svgOf(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" font-weight="${mark.bold ? 700 : 400}" textLength="${mark.width}" class="${mark.font}" fill="${sheetInks[mark.ink]}">${escaped(mark.text)}</text>`;
    case 'line':
      return `<line x1="${mark.from[0]}" y1="${mark.from[1]}" x2="${mark.to[0]}" y2="${mark.to[1]}" stroke-width="${mark.width}" stroke="${sheetInks[mark.ink]}"/>`;
    case 'box':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${mark.fill === 'tint' ? sheetTint : 'none'}" stroke="${mark.stroke === 'none' ? 'none' : sheetInks[mark.stroke]}"/>`;
  }
}

/** The same sheets as a page for Chromium to print, with the same font files. */
function pageOf(sheets: readonly Sheet[]): string {
  const family: Record<Face, string> = {
    text: "'T'; font-weight: 400",
    textBold: "'T'; font-weight: 700",
    figures: "'F'; font-weight: 400; unicode-range: U+30-39",
    figuresBold: "'F'; font-weight: 700; unicode-range: U+30-39",
    more: "'M'",
    emoji: "'E'",
  };
  const faces = Object.entries(fontFiles).map(
    ([face, file]) =>
      `@font-face { font-family: ${family[face as Face]}; src: url('${pathToFileURL(resolve(file)).href}') }`,
  );
  const drawn = sheets.map(
    ({ marks }) => `<svg viewBox="0 0 ${A4.width} ${A4.height}">${marks.map(svgOf).join('')}</svg>`,
  );
  return `<!doctype html><html lang="ja"><title>x</title><style>${faces.join('\n')}
    @page { size: A4; margin: 0 } body { margin: 0 }
    svg { display: block; width: 210mm; height: 296.9mm; font-family: T, M, E }
    .figures { font-family: F, T, M, E } .more { font-family: M } .emoji { font-family: E }
    </style>${drawn.join('')}`;
}

/** Quotes a second that Chromium prints: the page stands already, only the printing counts. */
async function chromiums(browser: Browser, folder: string, document: BusinessDocument): Promise<number> {
  const file = join(folder, 'page.html');
  writeFileSync(file, pageOf(await layOut(document)));
  const page = await browser.newPage();
  try {
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('document.fonts.ready.then(() => null)');
    return await perSecond(() => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
  } finally {
    await page.close();
  }
}

/**
 * Documents as PDF: how many a second against Chromium's own print of the same sheets, how large, how long 500 of them
 * take in a thread of their own while the main thread goes on, and the tax of a cart of 1,000 lines.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-papers-'));
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...chromiumArguments],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const quote = sampleDocument('quote');
    const long = longDocument();
    const quotes = await perSecond((round) => ours({ ...quote, number: `Q-${round}` }));
    const printed = await chromiums(browser, folder, quote);
    const longs = await perSecond(() => ours(long));
    const longPrinted = await chromiums(browser, folder, long);

    const many = Array.from({ length: 500 }, (_, index) => ({
      document: { ...quote, number: `Q-${index}` },
      supplier: 'アマノ',
    }));
    const threads = createJobThreads(deskThread('job'));
    const hooks = {
      progress: () => undefined,
      fetch: globalThis.fetch,
      signal: new AbortController().signal,
    };
    const into = { kind: 'folder', folder, pattern: '{number}' } as const;
    const made = await watched(() => threads.run({ kind: 'documents', documents: many, into }, hooks));
    if (!made.value.ok) throw new Error(made.value.error.code);
    const files = readdirSync(folder).filter((name) => name.endsWith('.pdf')).length;
    if (files !== many.length) throw new Error(`${files} files`);

    const lines = sampleLines(1000);
    const fee = yen(550);
    const calculated = await perSecond(async () =>
      calculateTotals(lines, [{ kind: 'coupon', label: '', yen: 500 }], fee, 'floor'),
    );

    const small = (await ours(quote)).length / 1024;
    const sheets = (await layOut(long)).length;
    const large = (await ours(long)).length / 1024 / sheets;
    const limit = { name: 'what was asked for', value: 50 };
    const name = "Chromium's print";
    return [
      benchRow('Quotes made into PDF, one page', quotes, 'a second', { name, value: printed }),
      benchRow('Quotes of 200 lines made into PDF', longs, 'a second', { name, value: longPrinted }),
      benchRow('A quote of one page', small, 'KB', limit),
      benchRow(`A page of a quote of 200 lines (${sheets} pages)`, large, 'KB', limit),
      benchRow('500 quotes into a folder', made.milliseconds / 1000, 's'),
      benchRow('Main thread held up meanwhile, 99 %', made.p99, 'ms', { name: 'a frame', value: frame }),
      benchRow('Main thread held up meanwhile, worst', made.worst, 'ms', { name: 'a frame', value: frame }),
      benchRow('Tax and totals of a cart of 1,000 lines', 1000 / calculated, 'ms'),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
