import { expect, it } from 'vitest';
import { calendarDate } from '#shared/model/dates.ts';
import { likelierDays, readTypedDate } from '#shared/model/typed-date.ts';
import { documentOf, draftOf, emptyDraft, problemsOf } from '#renderer/features/archive/document-draft.ts';
import { draftFromName } from '#renderer/features/archive/use-bring-in.ts';
import DocumentFields from '#renderer/features/archive/DocumentFields.vue';
import { renderedHtml } from '#tests/support/rendered.ts';

// A day of long ago, or one that is still to come, is asked about before a document is kept by it.

const today = calendarDate('2026-12-01');
const typed = (text: string) => ({ ...emptyDraft(), tradedOn: readTypedDate(text)! });

it.each([
  // 平成 for 令和, a year of the last century, 昭和.
  ['平成8年4月1日', '1996-04-01', ['2026-04-01']],
  ['H7.12.31', '1995-12-31', ['2025-12-31']],
  ['1926-04-01', '1926-04-01', ['2026-04-01']],
  ['昭和7年4月1日', '1932-04-01', ['2025-04-01']],
  ['1970-01-01', '1970-01-01', []],
  ['2062/04/01', '2062-04-01', []],
  ['2024/02/29', '2024-02-29', null],
  ['平成28年4月1日', '2016-04-01', null],
  ['2027/11/30', '2027-11-30', null],
] as const)('%s is %s, and %j are likelier', (text, date, likelier) => {
  expect(readTypedDate(text)).toBe(date);
  expect(likelierDays(calendarDate(date), today)).toEqual(likelier);
});

it('a document is not kept by such a day until a person has said that it is right', () => {
  const draft = typed('平成8年4月1日');
  expect(problemsOf(draft, today)).toEqual({ tradedOn: 'unlikelyDate' });
  expect(documentOf(draft, today)).toBeNull();
  const confirmed = { ...draft, confirmedOn: draft.tradedOn };
  expect(problemsOf(confirmed, today)).toEqual({});
  expect(documentOf(confirmed, today)?.tradedOn).toBe('1996-04-01');
  // Another day is asked about again.
  expect(problemsOf({ ...confirmed, tradedOn: '1926-04-01' }, today)).toEqual({ tradedOn: 'unlikelyDate' });
  expect(documentOf(typed('令和8年4月1日'), today)?.tradedOn).toBe('2026-04-01');
});

it('a file name is asked about as well, and what was archived or an invoice states is not asked again', () => {
  expect(problemsOf(draftFromName('19261120_国税商事_110000.pdf'), today)).toEqual({
    tradedOn: 'unlikelyDate',
  });
  const document = { ...documentOf(typed('2026/04/01'), today)!, tradedOn: calendarDate('1996-04-01') };
  expect(problemsOf(draftOf(document), today)).toEqual({});
});

it('the field asks, offers what is likelier, and takes a yes', async () => {
  const html = await renderedHtml(DocumentFields, { modelValue: typed('平成8年4月1日') });
  expect(html).toContain('1996/04/01');
  expect(html).toContain('この日付で正しい');
  expect(await renderedHtml(DocumentFields, { modelValue: typed('令和8年4月1日') })).not.toContain(
    'この日付で正しい',
  );
});
