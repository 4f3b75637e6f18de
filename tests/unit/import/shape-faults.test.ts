import { describe, expect, it } from 'vitest';
import { readImport } from '#tests/support/import-pipeline.ts';
import { random as randomFrom } from '#tests/support/random.ts';

const heading = '注文番号,注文日,商品名,数量,金額(税抜),税率';
/** Orders of three rows. */
const rows = Array.from({ length: 12 }, (_, nth) => {
  const order = Math.floor(nth / 3);
  return `EC-${100 + order},2026/04/${10 + order},${nth % 4 === 0 ? `"ペン, 黒 ${nth}"` : `紙 ${nth}`},${nth + 1},${1000 + nth},10%`;
});
const fileOf = (lines: readonly string[], first = heading): Uint8Array =>
  Buffer.from(`${first}\r\n${lines.join('\r\n')}\r\n`);

/** Numbers of the orders that are imported, each with how many lines. */
async function imported(bytes: Uint8Array, inheritsOrder = false): Promise<readonly string[]> {
  const file = await readImport(bytes, { inheritsOrder });
  if (!file.ok) throw new Error(file.error.code);
  return file.value.imported.map(({ number, lines }) => `${number} ${lines.length}`);
}
const replaced = (nth: number, row: string): readonly string[] => rows.with(nth, row);

describe('an order is imported with all of its rows, or not at all', () => {
  it.each([
    ['an amount with a comma of its own', 'EC-101,2026/04/11,紙,1,1,234,10%'],
    ['a cell that is missing behind the day', 'EC-101,2026/04/11,紙,1'],
  ])('%s: the order of the row alone is left out', async (_, row) =>
    expect(await imported(fileOf(replaced(3, row)))).toEqual(['EC-100 3', 'EC-102 3', 'EC-103 3']),
  );

  it.each([
    ['a stray quote', 'EC-101,2026/04/11,"紙" 白,1,1000,10%'],
    ['a number that is cut', 'EC-,101,2026/04/11,紙,1,1000,10%'],
    ['no number', '2026/04/11,紙,1,1000,10%'],
    ['a blank number', ',2026/04/11,紙,1,1000,10%'],
  ])('%s: the orders around it are left out too', async (_, row) =>
    expect(await imported(fileOf(replaced(3, row)))).toEqual(['EC-102 3', 'EC-103 3']),
  );

  it('a row without a number that follows an unreadable one is not given to the order before that', async () => {
    const lines = [
      'A,2026/04/10,紙,1,100,10%',
      'B,2026/04/11,紙,1,1,000,10%',
      ',,糊,1,300,10%',
      'C,2026/04/12,紙,1,400,10%',
    ];
    expect(await imported(fileOf(lines), true)).toEqual(['A 1']);
    expect(await imported(fileOf([...lines, 'D,2026/04/13,紙,1,100,10%', ',,糊,1,100,10%']), true)).toEqual([
      'A 1',
      'D 2',
    ]);
  });

  it('rows of a file without order numbers stand alone', async () => {
    const bare = ['2026/04/10,紙,1,100,10%', '2026/04/11,糊,1,1,000,10%', '2026/04/12,筆,1,300,10%'];
    expect(await imported(fileOf(bare, '注文日,商品名,数量,金額(税抜),税率'))).toHaveLength(2);
  });
});

it('2,000 files with a cell or a row too many, too few or torn', { timeout: 60_000 }, async () => {
  const random = randomFrom(20_261_201);
  const below = (most: number): number => Math.floor(random() * most);
  const text = Buffer.from(fileOf(rows)).toString();
  const begin = heading.length + 2;
  let complete = 0;
  let leftOut = 0;
  for (let nth = 0; nth < 2_000; nth += 1) {
    const at = begin + below(text.length - begin);
    const marks = [...text.matchAll(/,|"|\r\n/g)].filter(({ index }) => index >= begin);
    const mark = marks[below(marks.length)]!;
    const torn =
      nth % 3 === 0
        ? text.slice(0, mark.index) + text.slice(mark.index + mark[0].length)
        : text.slice(0, at) + [',', '"', '\r\n', ',,', '""'][below(5)]! + text.slice(at);
    const file = await readImport(Buffer.from(torn));
    if (!file.ok) continue;
    for (let order = 100; order < 104; order += 1) {
      const lines = file.value.imported
        .filter(({ number }) => number === `EC-${order}`)
        .flatMap((each) => each.lines);
      if (lines.length === 0) leftOut += 1;
      else if (lines.length === 3) complete += 1;
      else throw new Error(`${nth}: EC-${order} has ${lines.length} of 3 lines in\n${torn}`);
    }
  }
  expect(complete).toBeGreaterThan(3_000);
  expect(leftOut).toBeGreaterThan(500);
});
