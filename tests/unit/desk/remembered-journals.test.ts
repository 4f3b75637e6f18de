import { describe, expect, it } from 'vitest';
import { rememberJournals, type WriteJournals } from '#electron/desk/pending-writes/remembered-journals.ts';
import type { JournalEntry, NewEntry } from '#electron/desk/ports/journal.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { accountOf, good } from '#tests/support/caches.ts';

const [one, other] = [accountOf('a'), accountOf('b')];
const entryOf = (key: string): NewEntry => ({
  key,
  what: 'order',
  route: 'placeOrder',
  question: '{}',
  title: '',
  lines: 1,
  taxIncluded: null,
  at: instantOf(0),
  sentUptime: 0,
});

function setUp() {
  const entries: JournalEntry[] = [{ ...entryOf('older'), state: 'unknown', number: null }];
  let readable = true;
  const journals: Partial<WriteJournals> = {
    list: async () => (readable ? ok(entries) : refuse('journal.unreadable')),
    begin: async () => ok({ before: null }),
  };
  return {
    remembered: rememberJournals(journals as WriteJournals),
    readable: (is: boolean) => void (readable = is),
  };
}

describe('a journal as it was last known', () => {
  it('is forgotten with its owner’s sign-out, be it the last one', async () => {
    const { remembered } = setUp();
    good(await remembered.list(one));
    good(await remembered.list(other));
    remembered.keepOnly([other]);
    expect(remembered.lastKnown(one, 'older')).toBeUndefined();
    expect(remembered.lastKnown(other, 'older')).toMatchObject({ key: 'older' });
    remembered.keepOnly([]);
    expect(remembered.lastKnown(other, 'older')).toBeUndefined();
    expect(remembered.known(other)).toEqual([]);
  });

  it('is not known as a whole where a write was begun before it was read', async () => {
    const { remembered, readable } = setUp();
    readable(false);
    good(await remembered.begin(one, entryOf('new')));
    expect(remembered.lastKnown(one, 'new')).toMatchObject({ key: 'new' });
    expect(remembered.lastKnown(one, 'older')).toBeUndefined();
    expect(await remembered.list(one)).toMatchObject({ error: { code: 'journal.unreadable' } });
    readable(true);
    good(await remembered.list(one));
    readable(false);
    expect(good(await remembered.list(one))).toHaveLength(1);
    expect(remembered.lastKnown(one, 'none')).toBeNull();
  });
});
