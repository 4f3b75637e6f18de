import { describe, expect, it, vi } from 'vitest';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { accounts } from '#tests/support/page-double/values.ts';
import { company, memberOf } from '#tests/support/page-double/values-account.ts';
import { actionsFor, peopleToShow } from '#renderer/features/people/person-actions.ts';
import { usePeople, type PeopleCalls } from '#renderer/features/people/use-people.ts';

const waiting = memberOf('w', '鈴木 陽子', { state: 'waiting-approval' });
const active = memberOf('a', '田中 一郎');

describe('what an administrator can do with a person', () => {
  it('AS-81 approves or rejects somebody who waits, and nothing else', () => {
    expect(actionsFor(waiting, false)).toEqual(['approve', 'reject']);
  });

  it('AS-21 unlocks only who is locked', () => {
    expect(actionsFor(active, false)).not.toContain('unlock');
    expect(actionsFor({ ...active, locked: true }, false)).toContain('unlock');
  });

  it('AS-72 hands administration over to active people other than oneself', () => {
    expect(actionsFor(active, false)).toContain('hand-over');
    expect(actionsFor(active, true)).not.toContain('hand-over');
    expect(actionsFor({ ...active, state: 'disabled' }, false)).not.toContain('hand-over');
    expect(actionsFor({ ...active, state: 'invited' }, false)).not.toContain('hand-over');
  });

  it('enables who is disabled, and disables who is not', () => {
    expect(actionsFor({ ...active, state: 'disabled' }, false)).toEqual(['change', 'enable', 'remove']);
    expect(actionsFor(active, false)).toContain('disable');
  });
});

describe('the list of people', () => {
  const members = [active, waiting, memberOf('l', '髙橋 健太', { locked: true }, 2)];

  it('AS-81 has those who wait first', () => {
    expect(peopleToShow(members, 'all', '').map(({ member }) => member.id)).toEqual(['w', 'a', 'l']);
  });

  it('is narrowed by state and by words, whatever their width or case', () => {
    expect(peopleToShow(members, 'locked', '').map(({ member }) => member.id)).toEqual(['l']);
    expect(peopleToShow(members, 'all', 'ＴＡＮＡＫＡ')).toEqual([]);
    expect(peopleToShow(members, 'all', 'Ａ＠ＨＯＳＨＩＮＯ 田中').map(({ member }) => member.id)).toEqual([
      'a',
    ]);
    for (const text of ['研究開発', '髙橋', '高橋'])
      expect(peopleToShow(members, 'all', text).map(({ member }) => member.id)).toEqual(['l']);
  });
});

function open(given: Partial<PeopleCalls> = {}) {
  const calls = {
    list: vi.fn<PeopleCalls['list']>(() => Promise.resolve(ok({ ...company, members: [active, waiting] }))),
    decide: vi.fn<PeopleCalls['decide']>(() =>
      Promise.resolve(ok({ member: { ...waiting, state: 'active', version: 2 } })),
    ),
    remove: vi.fn<PeopleCalls['remove']>(() => Promise.resolve(ok(null))),
    ...given,
  };
  return { calls, people: usePeople(accounts[0].id, calls, () => 'en') };
}

describe('looking after people', () => {
  it('AS-81 approves with the version that was seen, and shows the person as they are then', async () => {
    const { people, calls } = open();
    await people.load();
    expect(await people.decide(waiting, 'approve')).toBe(true);
    expect(calls.decide).toHaveBeenCalledWith({
      account: accounts[0].id,
      member: 'w',
      version: 1,
      decision: 'approve',
      locale: 'en',
    });
    expect(people.company.value?.members.find(({ member }) => member.id === 'w')?.state).toBe('active');
  });

  it('takes who was rejected or deleted out of the list', async () => {
    const { people } = open({ decide: () => Promise.resolve(ok({ member: null })) });
    await people.load();
    await people.decide(waiting, 'reject');
    await people.remove(active);
    expect(people.company.value?.members).toEqual([]);
  });

  it('keeps a refusal with the person it is about', async () => {
    const { people, calls } = open({ remove: () => Promise.resolve(refuse('people.last-administrator')) });
    await people.load();
    expect(await people.remove(active)).toBe(false);
    expect(people.refused.value).toMatchObject({
      member: 'a',
      refusal: { code: 'people.last-administrator' },
    });
    expect(calls.list).toHaveBeenCalledTimes(1);
  });

  it('loads the list again after a change elsewhere, so that the next try is about what is there now', async () => {
    const list = vi.fn<PeopleCalls['list']>();
    list
      .mockResolvedValueOnce(ok({ ...company, members: [waiting] }))
      .mockResolvedValue(ok({ ...company, members: [{ ...waiting, version: 5 }] }));
    const decide = vi.fn<PeopleCalls['decide']>();
    decide.mockResolvedValueOnce(refuse('people.conflict')).mockResolvedValue(ok({ member: null }));
    const { people } = open({ list, decide });
    await people.load();
    await people.decide(waiting, 'approve');
    expect(people.refused.value?.refusal.code).toBe('people.conflict');
    await people.decide(people.company.value!.members[0]!, 'approve');
    expect(decide).toHaveBeenLastCalledWith(expect.objectContaining({ version: 5 }));
    expect(people.refused.value).toBeNull();
  });

  it('does one thing at a time', async () => {
    const { people, calls } = open();
    await people.load();
    await Promise.all([people.decide(waiting, 'approve'), people.decide(waiting, 'approve')]);
    expect(calls.decide).toHaveBeenCalledTimes(1);
  });
});
