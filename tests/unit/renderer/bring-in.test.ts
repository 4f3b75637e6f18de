import { expect, it } from 'vitest';
import { draftFromName } from '#renderer/features/archive/use-bring-in.ts';

it.each([
  ['20261120_株式会社国税商事_110000.pdf', '2026-11-20', '株式会社国税商事', '110,000'],
  ['20261120_株式会社国税商事_110000_控え.pdf', '2026-11-20', '株式会社国税商事', '110,000'],
  ['20261120_国税商事.pdf', '2026-11-20', '国税商事', ''],
  // The name of a company stays as it is written; macOS parts its marks in file names.
  ['20261120_\ufa10本\ufa19社_500.pdf', '2026-11-20', '\ufa10本\ufa19社', '500'],
  ['20261120_ハ\u309aーフ\u309aル株式会社_1.pdf', '2026-11-20', 'パープル株式会社', '1'],
  ['請求書.pdf', '', '', ''],
  ['20261120.pdf', '', '', ''],
])('%s fills in what it says', (name, tradedOn, counterparty, amount) => {
  expect(draftFromName(name)).toMatchObject({ tradedOn, counterparty, amount });
});
