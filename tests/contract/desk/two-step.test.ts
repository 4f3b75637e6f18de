import { describe, expect, it } from 'vitest';
import { readDeskLink } from '#shared/supplier-api/links.ts';
import {
  signInTrial,
  minutes,
  plusMember,
  quocard,
  startDeskAndStore,
  trialSignIn,
  type DeskAndStore,
} from '#tests/support/desk-and-store.ts';
import type { TestDesk } from '#tests/support/desk.ts';

const kondo = 'kondo.natsumi@minato.example.jp';
const second = 1000;

/** Types the right password of the member with two-step sign-in; answers the refusal that waits for the link. */
const begin = (desk: TestDesk) => desk.refused('sign-in.start', trialSignIn(quocard, 'two-step'));
const follow = (desk: TestDesk, link: string) => desk.refused('links.follow', { link });
const isIn = async (desk: TestDesk) => (await desk.good('accounts.list', {})).length === 1;

async function begun(
  options: Parameters<typeof startDeskAndStore>[0] = {},
): Promise<DeskAndStore & { link: string }> {
  const both = await startDeskAndStore(options);
  await begin(both.desk);
  return Object.assign(both, { link: await both.linkTo(quocard, kondo) });
}

describe('two-step sign-in by link', () => {
  it('QC-16 a right password is not enough: the link that is mailed completes the sign-in, and history is kept', async () => {
    const { desk, linkTo, clock } = await startDeskAndStore();
    const waiting = await begin(desk);
    expect(waiting).toMatchObject({
      code: 'sign-in.two-step-pending',
      flow: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      until: '2026-10-01T02:00:00.000Z',
      at: clock.now(),
    });
    expect(await isIn(desk)).toBe(false);
    // Nothing that the sign-in is completed with goes to the page.
    expect(JSON.stringify(waiting)).not.toContain('NiDankai2026');

    const followed = await desk.good('links.follow', { link: await linkTo(quocard, kondo) });
    expect(followed).toMatchObject({ purpose: 'two-step', account: { state: 'signed-in' } });
    if (followed.purpose !== 'two-step') throw new Error('another purpose');
    const { id } = followed.account;
    expect((await desk.ended(await desk.good('sync.start', { account: id }))).state).toBe('done');
    // The keys were sealed with the password that was typed before the link.
    await desk.good('accounts.sign-out', { account: id, forget: false });
    const offline = await desk.good('sign-in.offline', trialSignInOffline());
    expect(offline).toMatchObject({ id, state: 'offline' });
  });

  it.each([
    ['one second before the hour is over', minutes(60) - second, true],
    ['exactly at the hour', minutes(60), false],
    ['one second after', minutes(60) + second, false],
  ])('QC-19 the hour counts from when the mail was sent: %s', async (_, later, good) => {
    const { desk, clock, link } = await begun();
    clock.advance(later);
    if (good) {
      expect(await desk.good('links.follow', { link })).toMatchObject({ purpose: 'two-step' });
      return;
    }
    const refusal = await follow(desk, link);
    expect(refusal).toMatchObject({ code: 'link.expired', next: ['restart-sign-in'] });
    expect(refusal.message.ja).toContain('1時間');
    expect(await isIn(desk)).toBe(false);
  });

  it('QC-19 the hour goes over the end of a month, by the second', async () => {
    // 30 September, 23:30 in Tokyo.
    const { desk, clock, link } = await begun({ start: '2026-09-30T14:30:00.000Z' as never });
    clock.set('2026-09-30T15:30:00.000Z' as never);
    expect(await follow(desk, link)).toMatchObject({ code: 'link.expired' });
    clock.set('2026-09-30T15:29:59.000Z' as never);
    // A clock that is set back brings nothing back.
    expect(await follow(desk, link)).toMatchObject({ code: 'link.expired' });
    expect(await isIn(desk)).toBe(false);
  });

  it('QC-20 after the hour the sign-in starts again from the beginning, with a link of its own', async () => {
    const { desk, clock, link, linkTo } = await begun();
    clock.advance(minutes(61));
    expect(await follow(desk, link)).toMatchObject({ code: 'link.expired' });
    await begin(desk);
    const next = await linkTo(quocard, kondo);
    expect(next).not.toBe(link);
    expect(await follow(desk, link)).toMatchObject({ code: 'link.expired' });
    expect(await desk.good('links.follow', { link: next })).toMatchObject({ purpose: 'two-step' });
  });

  it('QC-18 a link is good only at the desk, and in the sign-in, that began it; elsewhere it is not used up', async () => {
    const { desk, another, link } = await begun();
    const other = await another();
    expect(await follow(other, link)).toMatchObject({ code: 'link.no-pending-sign-in' });
    // The same person begins there too: the link still belongs to the first desk.
    await begin(other);
    expect(await follow(other, link)).toMatchObject({
      code: 'link.wrong-device',
      next: expect.arrayContaining(['paste-link']) as string[],
    });
    expect(await isIn(other)).toBe(false);
    expect(await desk.good('links.follow', { link })).toMatchObject({ purpose: 'two-step' });
    expect(await isIn(desk)).toBe(true);
  });

  it('QC-18 a second sign-in at the same desk takes the place of the first, whose link then belongs to none', async () => {
    const { desk, link, linkTo } = await begun();
    await begin(desk);
    expect(await follow(desk, link)).toMatchObject({ code: 'link.wrong-device' });
    const next = await linkTo(quocard, kondo);
    expect(await desk.good('links.follow', { link: next })).toMatchObject({ purpose: 'two-step' });
  });

  it('QC-16 tells a link that was used, altered, cut, of another purpose, and one that nobody waits for', async () => {
    const { desk, link } = await begun();
    const token = readDeskLink(link)!.token;
    const altered = link.replace(token, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`);
    expect(await follow(desk, altered)).toMatchObject({ code: 'link.invalid' });
    expect(await follow(desk, link.slice(0, link.indexOf(token) + 8))).toMatchObject({
      code: 'link.unreadable',
      field: 'link',
    });
    expect(await follow(desk, 'https://example.com/')).toMatchObject({ code: 'link.unreadable' });
    expect(await follow(desk, link.replace(quocard, 'nobody'))).toMatchObject({ code: 'supplier.unknown' });
    expect(await follow(desk, link.replace(quocard, plusMember))).toMatchObject({
      code: 'link.no-pending-sign-in',
    });
    await desk.good('links.follow', { link });
    expect(await follow(desk, link)).toMatchObject({ code: 'link.used' });
    expect(await isIn(desk)).toBe(true);
  });

  it('completes once for a link that is opened twice at the same moment', async () => {
    const { desk, link, asked } = await begun();
    const [one, two] = await Promise.all([
      desk.call('links.follow', { link }),
      desk.call('links.follow', { link }),
    ]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    expect(asked.filter((each) => each === 'POST /v1/sessions/two-step')).toHaveLength(1);
    expect(await isIn(desk)).toBe(true);
  });

  it('waits for nothing once it was given up, or the desk was closed', async () => {
    const { desk, link, another } = await begun();
    const { flow } = await begin(desk);
    const second = await desk.good('sign-in.cancel', { flow: flow! });
    expect(second).toBeNull();
    expect(await follow(desk, link)).toMatchObject({ code: 'link.no-pending-sign-in' });

    await begin(desk);
    const { folder } = desk;
    await desk.close();
    const next = await another(folder);
    expect(await follow(next, link)).toMatchObject({ code: 'link.no-pending-sign-in' });
  });

  it('keeps waiting while the supplier cannot be reached', async () => {
    const both = await begun();
    both.cut = { match: (asked) => asked.endsWith('/two-step'), when: 'before' };
    expect(await follow(both.desk, both.link)).toMatchObject({ code: 'supplier.unreachable' });
    both.cut = null;
    expect(await both.desk.good('links.follow', { link: both.link })).toMatchObject({ purpose: 'two-step' });
  });

  it('QC-17 is set by the member in the details, and holds from the next sign-in on', async () => {
    const { desk, linkTo } = await startDeskAndStore();
    const account = await signInTrial(desk, quocard, 'saito.yuko');
    const { version, values } = await desk.good('customer.get', { account: account.id });
    await desk.good('customer.change', {
      account: account.id,
      version,
      values: { ...values, twoStep: 'yes' },
      locale: 'ja',
    });
    await desk.good('accounts.sign-out', { account: account.id, forget: false });
    const typed = trialSignIn(quocard, 'saito.yuko');
    expect(await desk.refused('sign-in.start', typed)).toMatchObject({ code: 'sign-in.two-step-pending' });
    const link = await linkTo(quocard, typed.identifier);
    expect(await desk.good('links.follow', { link })).toMatchObject({ purpose: 'two-step' });
  });
});

function trialSignInOffline() {
  const { staySignedIn: _, ...typed } = trialSignIn(quocard, 'two-step');
  return typed;
}
