import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from './chromium.ts';

// npm run icons: the icons of the packages, from renderer/icon.svg.

const root = join(import.meta.dirname, '..');
const folder = join(root, 'packaging', 'icons');
/** Edges in pixels; desktops of Linux look for each of these. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;

async function draw(): Promise<ReadonlyMap<number, Buffer>> {
  const svg = readFileSync(join(root, 'renderer', 'icon.svg'), 'utf8');
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...chromiumArguments],
    ...(executablePath === null ? {} : { executablePath }),
  });
  const drawn = new Map<number, Buffer>();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block}</style>${svg}`);
    drawn.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return drawn;
}

/** An .ico: a table of entries, then the pictures as PNG. An edge of 256 is written as 0. */
function ico(pictures: readonly (readonly [number, Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, [size, picture]] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  }
  return Buffer.concat([head, ...pictures.map(([, picture]) => picture)]);
}

/** The names that macOS has for PNG pictures by their edge. */
const icnsTypes = new Map([
  [32, 'ic11'],
  [64, 'ic12'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
]);

function icns(pictures: readonly (readonly [number, Buffer])[]): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + body.length, 4);
    return Buffer.concat([head, body]);
  };
  const chunks = pictures.flatMap(([size, picture]) => {
    const type = icnsTypes.get(size);
    return type === undefined ? [] : [chunk(type, picture)];
  });
  return chunk('icns', Buffer.concat(chunks));
}

const drawn = [...(await draw())];
mkdirSync(folder, { recursive: true });
for (const [size, picture] of drawn) writeFileSync(join(folder, `${size}x${size}.png`), picture);
writeFileSync(join(folder, 'icon.ico'), ico(drawn.filter(([size]) => size <= 256)));
writeFileSync(join(folder, 'icon.icns'), icns(drawn));
