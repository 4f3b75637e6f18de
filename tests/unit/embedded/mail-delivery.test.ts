import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { instantOf } from '#shared/model/dates.ts';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { createMailDelivery, isMailServerUrl } from '#electron/suppliers/embedded/mail/mail-delivery.ts';
import { createMailQueue } from '#electron/suppliers/embedded/mail/mail-queue.ts';
import { passwordChangedMail, twoStepMail } from '#electron/suppliers/embedded/mail/templates/index.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { startMailServer, type TakenMail } from '#tests/support/mail-server.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const quo = trialSuppliers.find(({ id }) => id === 'quocard-pay-trial')!;
const plus = trialSuppliers.find(({ id }) => id === 'plus-member-trial')!;
const NOW = Date.parse('2026-04-05T10:00:00.000Z');
const LINK = `kobai-desk://open/quocard-pay-trial/two-step/${'Ab-_9'.repeat(8)}xyz`;

/** A post and its delivery on a file; a second one on the same file is another start of the program. */
function postOffice(url: string, file = join(tempFolder(), 'store.db')) {
  const db = openDatabase(file);
  let now = NOW;
  const trouble: string[] = [];
  const delivery = createMailDelivery({
    db,
    clock: () => now,
    server: { url, retryMs: 20 },
    onError: (reason) => trouble.push(reason),
  });
  const mailQueue = createMailQueue({ db, onQueued: () => delivery.wake() });
  const close = () => {
    delivery.close();
    if (db.open) db.close();
  };
  onTestFinished(close);
  const send = (to: string, name = '近藤 夏海', locale: 'ja' | 'en' = 'ja', supplier = quo) =>
    mailQueue.send(
      supplier.id,
      to,
      twoStepMail({ supplier, locale }, { name, link: LINK, until: instantOf(NOW + 3_600_000) }),
      now,
    );
  return { db, delivery, mailQueue, send, trouble, close, file, advance: (ms: number) => (now += ms) };
}

const partsOf = ({ mime }: TakenMail) => {
  expect(mime.headers.get('content-type')).toMatch(/^multipart\/alternative;/);
  const [text, html] = mime.parts;
  expect(text?.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/i);
  expect(html?.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/i);
  return { text: text!.body, html: html!.body };
};
/** A shared machine may be slow. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });
const addresses = (taken: readonly TakenMail[]) => taken.flatMap(({ to }) => to);

describe('mails through a mail server', () => {
  it.each([
    ['ja', '【認証用URLのご案内】', 'QUOカードPay オンラインストア(お試し)', '近藤 夏海 様'],
    ['en', 'Your link to sign in', 'QUO Card Pay Online Store (trial)', 'Dear 近藤 夏海,'],
  ] as const)(
    'QC-16 come in %s as text and HTML, with the link whole in both',
    async (locale, subject, from, greeting) => {
      const server = await startMailServer();
      const { send } = postOffice(server.url);
      send('kondo.natsumi@minato.example.jp', '近藤 夏海', locale);
      await eventually(() => expect(server.taken).toHaveLength(1));
      const [mail] = server.taken;
      expect(mail!.to).toEqual(['kondo.natsumi@minato.example.jp']);
      const { headers } = mail!.mime;
      expect(headers.get('subject')).toBe(subject);
      expect(headers.get('to')).toBe('kondo.natsumi@minato.example.jp');
      expect(headers.get('from')?.replaceAll('"', '')).toBe(`${from} <noreply@quocard-pay-trial.example>`);
      expect(headers.get('date')).toBe('Sun, 05 Apr 2026 10:00:00 +0000');
      expect(headers.get('auto-submitted')).toBe('auto-generated');
      expect(headers.get('message-id')).toMatch(/^<[\w-]+@quocard-pay-trial\.example>$/);
      const { text, html } = partsOf(mail!);
      expect(text.split(/\r?\n/)).toContain(LINK);
      expect(text).toContain(greeting);
      expect(html).toContain(`<a href="${LINK}">${LINK}</a>`);
      expect(html).toContain(greeting);
      expect(html).toContain(`<html lang="${locale}">`);
      // No line of the wire is longer than every server takes.
      expect(Math.max(...mail!.raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    },
  );

  it('PM-9 come from the domain of the supplier, so that a member can allow it', async () => {
    const server = await startMailServer();
    const { send } = postOffice(server.url);
    send('goto.mami@minato.example.jp', '後藤 麻美', 'ja', plus);
    await eventually(() => expect(server.taken).toHaveLength(1));
    expect(server.taken[0]!.from).toBe('noreply@plus-member-trial.example');
    expect(server.taken[0]!.mime.headers.get('from')).toContain('<noreply@plus-member-trial.example>');
  });

  it('go out in order, once each, and leave nothing to read behind', async () => {
    const server = await startMailServer();
    const { db, send, delivery } = postOffice(server.url);
    const wanted = Array.from({ length: 8 }, (_, n) => `reader${n}@minato.example.jp`);
    for (const to of wanted) send(to);
    await eventually(() => expect(server.taken).toHaveLength(8));
    await delivery.whenIdle(5000);
    expect(addresses(server.taken)).toEqual(wanted);
    const rows = db.prepare('SELECT sent_at, text, html, links FROM mails').all();
    expect(rows).toEqual(wanted.map(() => ({ sent_at: NOW, text: '', html: '', links: '[]' })));
  });

  it('wait while the server is away, over a new start too, and then go out once each in order', async () => {
    const first = await startMailServer();
    const { port } = new URL(first.url);
    await first.stop();
    const before = postOffice(first.url);
    const wanted = ['a@minato.example.jp', 'b@minato.example.jp', 'a@minato.example.jp'];
    for (const to of wanted.slice(0, 2)) before.send(to);
    await eventually(() => expect(before.trouble).toEqual(['server-unavailable ESOCKET']));
    before.close();

    const after = postOffice(first.url, before.file);
    after.send(wanted[2]!);
    await eventually(() => expect(after.trouble).toHaveLength(1));
    const server = await startMailServer(Number(port));
    await eventually(() => expect(addresses(server.taken)).toEqual(wanted));
    await after.delivery.whenIdle(5000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.taken).toHaveLength(3);
    expect(after.trouble).toHaveLength(1);
  });

  it('an address that the server refuses for good holds up nobody, and is told without the address', async () => {
    const server = await startMailServer();
    server.refuse.set('gone@minato.example.jp', 550);
    const { db, send, trouble } = postOffice(server.url);
    send('gone@minato.example.jp');
    send('here@minato.example.jp');
    await eventually(() => expect(addresses(server.taken)).toEqual(['here@minato.example.jp']));
    expect(trouble).toEqual(['refused EENVELOPE 550']);
    expect(db.prepare('SELECT refused_at FROM mails ORDER BY id').pluck().all()).toEqual([NOW, null]);
  });

  it('an address that is refused for now gets its mails later, in order; others do not wait', async () => {
    const server = await startMailServer();
    server.refuse.set('full@minato.example.jp', 452);
    const { send } = postOffice(server.url);
    send('full@minato.example.jp', 'first');
    send('full@minato.example.jp', 'second');
    send('here@minato.example.jp');
    await eventually(() => expect(addresses(server.taken)).toEqual(['here@minato.example.jp']));
    server.refuse.clear();
    await eventually(() => expect(server.taken).toHaveLength(3));
    const late = server.taken.slice(1).map((mail) => partsOf(mail).text);
    expect(late.map((text) => /first|second/.exec(text)?.[0])).toEqual(['first', 'second']);
  });

  it('nothing goes out for a change that did not come about', async () => {
    const server = await startMailServer();
    const { db, send } = postOffice(server.url);
    const fail = db.transaction(() => {
      send('nobody@minato.example.jp');
      throw new Error('rolled back');
    });
    expect(fail).toThrow('rolled back');
    send('here@minato.example.jp');
    await eventually(() => expect(server.taken).toHaveLength(1));
    expect(addresses(server.taken)).toEqual(['here@minato.example.jp']);
  });

  it('two stores on one file send each mail once', async () => {
    const server = await startMailServer();
    const one = postOffice(server.url);
    const other = postOffice(server.url, one.file);
    const wanted = Array.from({ length: 10 }, (_, n) => `reader${n}@minato.example.jp`);
    wanted.forEach((to, n) => (n % 2 === 0 ? one : other).send(to));
    await eventually(() => expect(server.taken).toHaveLength(10));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(addresses(server.taken)).toEqual(wanted);
  });

  it('a name cannot add a reader, a header or a line of its own, and is no HTML', async () => {
    const server = await startMailServer();
    const { mailQueue } = postOffice(server.url);
    const name = '<b>x</b>\r\nBcc: spy@example.jp\r\n\r\n"\u202e&amp;';
    const mail = passwordChangedMail({ supplier: quo, locale: 'en' }, { name, at: instantOf(NOW) });
    mailQueue.send(
      quo.id,
      'here@minato.example.jp',
      { ...mail, subject: `${mail.subject}\r\nBcc: spy@example.jp` },
      NOW,
    );
    await eventually(() => expect(server.taken).toHaveLength(1));
    const [taken] = server.taken;
    expect(taken!.to).toEqual(['here@minato.example.jp']);
    expect([...taken!.mime.headers.keys()]).not.toContain('bcc');
    const { text, html } = partsOf(taken!);
    expect(text).not.toMatch(/^Bcc:/m);
    expect(html).not.toContain('<b>x');
    expect(html).not.toMatch(/<(?:img|script|link|style|iframe)|https?:|url\(/i);
  });

  it('only an address of a mail server is one', () => {
    expect(
      ['smtp://127.0.0.1:1025', 'smtps://u:p@mail.example.jp', 'smtp://[::1]:25'].map(isMailServerUrl),
    ).toEqual([true, true, true]);
    expect(['', 'mail.example.jp', 'http://mail.example.jp', 'smtp://', 'smtp:x'].some(isMailServerUrl)).toBe(
      false,
    );
    expect(() => postOffice('http://127.0.0.1')).toThrow(RangeError);
  });
});
