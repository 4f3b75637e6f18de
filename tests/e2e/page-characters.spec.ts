import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { create } from 'fontkit';
import { fontFiles } from '#electron/documents/pdf/faces.ts';
import { jisX0213, trialCharacters } from '#tests/support/characters.ts';
import { emptyDocument, servePage } from '#tests/support/page-double/serve.ts';

// What Chromium sets every character in, by the styles of the built page. How many glyphs come from which file is
// compared with how many characters the files have, so that neither the box of a font nor a font of this machine
// passes for a shape.
const built = process.env['KOBAI_PAGE'] ?? fileURLToPath(new URL('../../out/renderer', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const mathFile = '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2';

let served: Awaited<ReturnType<typeof servePage>>;
test.beforeAll(async () => {
  served = await servePage(built);
});
test.afterAll(() => served.stop());

/** An empty document with the page's own styles. Answers the fonts that the page asks for from then on. */
async function openStyled(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') asked.push(basename(request.url()).replace(/[-_].*$/, ''));
  });
  await page.goto(served.origin + emptyDocument);
  const index = readFileSync(join(built, 'index.html'), 'utf8');
  for (const [, url = ''] of index.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g))
    await page.evaluate(
      (href) =>
        new Promise((resolved, rejected) => {
          const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
          link.onload = resolved;
          link.onerror = rejected;
          document.head.append(link);
        }),
      url,
    );
  return asked;
}

/** Shows texts, a line each, and answers how many glyphs of which font they are set in. */
async function glyphsOf(
  page: Page,
  lines: readonly string[],
  weight: number,
): Promise<Record<string, number>> {
  await page.evaluate(
    async ([text, fontWeight]) => {
      const shown = document.createElement('main');
      shown.style.fontWeight = fontWeight;
      shown.style.whiteSpace = 'pre';
      shown.textContent = text;
      document.body.replaceChildren(shown);
      // What one font lacks is asked of the next one only then.
      for (let again = 0; again < 10; again += 1) {
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        await document.fonts.ready;
      }
    },
    [lines.join('\n'), String(weight)] as const,
  );
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'main' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return Object.fromEntries(
    fonts.map(({ postScriptName, isCustomFont, glyphCount }) => [
      `${isCustomFont ? '' : 'of this machine: '}${postScriptName}`,
      glyphCount,
    ]),
  );
}

for (const [weight, text, figures] of [
  [400, fontFiles.text, fontFiles.figures],
  [700, fontFiles.textBold, fontFiles.figuresBold],
] as const)
  test(`every character of JIS X 0213 and of the trial comes from a font that ships, in weight ${weight}`, async ({
    page,
  }) => {
    const characters = [...new Set([...jisX0213(), ...trialCharacters()])];
    const files = [text, fontFiles.more, fontFiles.emoji, mathFile].map((file) =>
      create(readFileSync(resolve(file))),
    );
    const digits = create(readFileSync(resolve(figures)));
    const expected: Record<string, number> = {};
    for (const character of characters) {
      const points = Array.from(character, (each) => each.codePointAt(0)!);
      const face = /^[0-9]$/.test(character)
        ? digits
        : files.find((each) => points.every((point) => each.hasGlyphForCodePoint(point)));
      const name = face?.postscriptName ?? `nothing: ${character}`;
      expected[name] = (expected[name] ?? 0) + 1;
    }
    await openStyled(page);
    expect(await glyphsOf(page, characters, weight)).toEqual(expected);
  });

test('a page that needs one font only fetches that one; another when a name asks for it', async ({
  page,
}) => {
  const asked = await openStyled(page);
  await glyphsOf(page, ['吉田 純'], 400);
  expect(asked).toEqual(['BIZUDPGothic']);
  expect(await glyphsOf(page, ['𠮷田 純'], 400)).toEqual({
    'BIZUDPGothic-Regular': 3,
    'NotoSansJP-Regular': 1,
  });
  expect(asked).toEqual(['BIZUDPGothic', 'NotoSansJP']);
});
