import { describe, expect, it } from 'vitest';
import { addressSchema, customerSchema } from '#shared/supplier-api/customer.ts';
import { companyMemberSchema } from '#shared/supplier-api/people.ts';
import { routes, type RouteName } from '#shared/supplier-api/routes.ts';
import { AMANO, lookInto, place, wellformed } from './abuse-tools.ts';
import {
  ASKUL,
  askulValues,
  check,
  newestMail,
  QUO,
  quoValues,
  registered,
  startAndProve,
  mailOptions,
} from './registering.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';

const PREPAID = 'qoo10-qcash-trial';
const MB = 1024 * 1024;
// No supplier of this store has a sign-in page of its own: that route is refused before its body is read.
const writes = (Object.keys(routes) as RouteName[]).filter(
  (name) => 'body' in routes[name] && name !== 'signInWithIdToken',
);
const who = {
  [ASKUL]: account(ASKUL, 'takahashi.kazuo'),
  [AMANO]: account(AMANO, 'suzuki.daiki'),
  [QUO]: account(QUO, 'saito.yuko'),
  [PREPAID]: account(PREPAID, 'sasaki.ren'),
};

/** A store, and the token of somebody who may do most things, for each supplier. */
async function entered(transport: (typeof transports)[number] = 'in-process') {
  const store = await storeOver(transport);
  const tokens = new Map<string, string>();
  for (const [supplier, trial] of Object.entries(who))
    tokens.set(supplier, (await store.enter(trial)).tokens.accessToken);
  const ask = (name: RouteName, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const request = wellformed[name]();
    return store.ask(name, { ...request, token: tokens.get(request.supplier)!, body, headers });
  };
  return { store, ask, tokens, file: lookInto(store.file) };
}

/** Every place in a body where a text, a number or a yes or no stands. */
function leavesOf(body: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof body !== 'object' || body === null) return [path];
  return Object.entries(body).flatMap(([key, value]) => leavesOf(value, [...path, key]));
}

/** The body with something else at one place. */
function withAt(body: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const object = body as Record<string, unknown>;
  return { ...object, [key]: withAt(object[key], rest, put) };
}

describe.each(transports)('a body of a megabyte, %s', (transport) => {
  it('is refused as such at every route that takes one, before it is read', async () => {
    const { ask, file } = await entered(transport);
    const version = file.version();
    const started = performance.now();
    for (const name of writes) {
      const [field] = leavesOf(wellformed[name]().body);
      for (const body of [
        'x'.repeat(MB),
        JSON.stringify(withAt(wellformed[name]().body, field!, 'x'.repeat(MB))),
      ])
        expect(await problemOf(await ask(name, body))).toMatchObject({ status: 413, reason: 'bad-request' });
    }
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(file.version()).toBe(version);
  });
});

describe('a body that is not what the route wants', () => {
  it('is refused at the door, whatever is wrong with which field of which route, and nothing is written', async () => {
    const { ask, file } = await entered();
    const version = file.version();
    const deep = JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`) as unknown;
    const wrong = ['x'.repeat(50_000), ['x'], { length: 3 }, 1e308, true, deep];
    for (const name of writes) {
      const { body } = wellformed[name]();
      for (const path of leavesOf(body))
        for (const put of wrong) {
          const right = path.reduce<unknown>((at, key) => (at as never)[key], body);
          if (typeof put === typeof right && typeof put !== 'string') continue;
          const answer = await ask(name, withAt(body, path, put));
          const { status, errors } = await problemOf(answer);
          expect([name, ...path, status]).toEqual([name, ...path, 400]);
          expect(errors!.some(({ field }) => field.startsWith(path[0]!))).toBe(true);
          expect(JSON.stringify(errors).length).toBeLessThan(2000);
        }
    }
    expect(file.version()).toBe(version);
  });

  it('is refused for what it is not, and names that mean something to the program are only names', async () => {
    const { ask, file } = await entered();
    const version = file.version();
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    for (const name of writes) {
      const good = JSON.stringify(wellformed[name]().body);
      for (const [body, type, status] of [
        [good, 'text/plain', 415],
        [good, 'application/x-www-form-urlencoded', 415],
        [good, 'application/jsonp', 415],
        [good, '', 415],
        [deep, 'application/json', 400],
        [deep.slice(0, 40_000), 'application/json', 400],
        [`${good.slice(0, -1)},"__proto__":{"role":"administrator"}}`, 'application/json', 400],
        [`${good.slice(0, -1)},"constructor":{"prototype":{}}}`, 'application/json', 400],
        [good.slice(0, -1), 'application/json', 400],
        [`[${good}]`, 'application/json', 400],
        ['null', 'application/json', 400],
        ['', 'application/json', 400],
        ['\u0000', 'application/json', 400],
      ] as const)
        expect([
          name,
          body.slice(0, 80),
          type,
          (await ask(name, body, { 'content-type': type })).status,
        ]).toEqual([name, body.slice(0, 80), type, status]);
    }
    expect(file.version()).toBe(version);
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it('is told with no more than a few of its mistakes', async () => {
    const { ask } = await entered();
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`No${index}`, 'x']));
    const long = 'N'.repeat(60_000);
    for (const values of [many, { [long]: 'x' }]) {
      const answer = await ask('checkCustomer', { values });
      expect(answer.status).toBe(400);
      expect((await answer.text()).length).toBeLessThan(10_000);
    }
    const unknown = await ask('checkCustomer', { values: {}, [long]: 'x' });
    expect(unknown.status).toBe(400);
    expect((await unknown.text()).length).toBeLessThan(1000);
  });

  it('fields called like parts of an object are no fields of a form', async () => {
    const { ask, file } = await entered();
    const values = `{"constructor":"x","toString":"x","valueOf":"x","hasOwnProperty":"x","street":"架空町９"}`;
    const answer = await ask(
      'addAddress',
      `{"isDefault":false,"values":${JSON.stringify(place).slice(0, -1)},${values.slice(1)}}`,
    );
    const added = await readAs(answer, addressSchema);
    expect(added.values).toEqual({ ...place, street: '架空町９' });
    const proto = `{"isDefault":false,"values":{"__proto__":{"street":"どこか"},${JSON.stringify(place).slice(1)}}`;
    const other = await ask('addAddress', proto);
    if (other.ok) expect((await readAs(other, addressSchema)).values).toEqual(place);
    else expect((await problemOf(other)).status).toBe(400);
    expect(
      file.count('address_book', `field_values LIKE '%どこか%' OR field_values LIKE '%constructor%'`),
    ).toBe(0);
  });
});

/** What nobody types on purpose, in the middle of a text that is good without it. */
const hostile: readonly (readonly [string, string])[] = [
  ['NUL', '\u0000'],
  ['bell', '\u0007'],
  ['escape sequence', '\u001b[31m'],
  ['delete', '\u007f'],
  ['C1 control', '\u009b'],
  ['a header of its own', '\r\nBcc: all@example.jp\r\n'],
  ['line separator', '\u2028'],
  ['right-to-left override', '\u202e'],
  ['isolate', '\u2066'],
  ['zero width space', '\u200b'],
  ['byte order mark', '\ufeff'],
  ['half of a pair', '\ud800'],
  ['the other half', '\udc00'],
  ['tag characters', '\u{e0041}'],
];

describe('characters that nobody sees', () => {
  it.each(hostile)(
    '%s is refused in every name, address and e-mail address, and nothing is written',
    async (_, bad) => {
      const { store, ask, tokens, file } = await entered();
      const before = await readAs(
        await store.ask('customer', { supplier: AMANO, token: tokens.get(AMANO)! }),
        customerSchema,
      );
      const asked: (readonly [string, () => Promise<Response>])[] = [];
      const spoilt = (text: string) => `${text.slice(0, 1)}${bad}${text.slice(1)}`;
      const texts = Object.entries(place).filter(([, text]) => text !== '');
      for (const [field, text] of texts) {
        const values = { ...place, [field]: spoilt(text) };
        asked.push([field, () => ask('addAddress', { isDefault: false, values })]);
      }
      for (const [field, text] of Object.entries(before.values)) {
        // Choices and what only can be read are not typed.
        if (
          text === '' ||
          ['email', 'paymentTerm', 'prefecture', 'magazine', 'directMail', 'invoiceAddressee'].includes(field)
        )
          continue;
        const values = { [field]: spoilt(text) };
        asked.push([field, () => ask('changeCustomer', { version: before.version, values, locale: 'ja' })]);
      }
      const person = wellformed.addMember().body as Record<string, string>;
      for (const field of ['name', 'kana', 'email'])
        asked.push([
          field,
          () => ask('addMember', { ...person, departmentId: null, [field]: spoilt(person[field]!) }),
        ]);
      asked.push([
        'email',
        () => ask('startRegistration', { email: spoilt('new@example.jp'), ...mailOptions(QUO) }),
      ]);
      const change = {
        ...(wellformed.startEmailChange().body as object),
        currentPassword: who[QUO].password,
      };
      asked.push([
        'newEmail',
        () => ask('startEmailChange', { ...change, newEmail: spoilt('new@example.jp') }),
      ]);
      const token = await startAndProve(store, QUO, 'taro@aozora.example.jp');
      for (const [field, text] of Object.entries(quoValues).filter(([, value]) => value !== ''))
        asked.push([
          field,
          () => check(store, QUO, token, { ...quoValues, [field]: spoilt(text) }, 'Aozora2026'),
        ]);

      const version = file.version();
      for (const [field, run] of asked) {
        const { status, reason, errors } = await problemOf(await run());
        // What is no text at all does not come as far as the rules of a field.
        const [expected, why] = bad.isWellFormed() ? [422, 'fields-refused'] : [400, 'bad-request'];
        expect([field, status, reason]).toEqual([field, expected, why]);
        expect(errors?.map((each) => each.field.split('.').at(-1))).toEqual([field]);
      }
      expect(asked.length).toBeGreaterThan(20);
      expect(file.version()).toBe(version);
    },
  );
});

it('a password is taken exactly, whatever is in it', async () => {
  const { store, tokens } = await entered();
  const typed = 'Hanbun \ud83d\u0000\u202e ｶﾞ';
  const body = { currentEmail: null, currentPassword: who[ASKUL].password, newPassword: typed };
  const changed = await store.ask('changePassword', { token: tokens.get(ASKUL)!, body });
  expect(changed.status).toBe(200);
  for (const near of [
    typed.replace('\ud83d', '\ud83e'),
    typed.replace('\ud83d', '\ufffd'),
    typed.replace('\u0000', ''),
    typed.split('\u0000')[0]!,
  ])
    expect((await problemOf(await store.signInAs({ ...who[ASKUL], password: near }))).reason).toBe(
      'mismatch',
    );
  expect((await store.signInAs({ ...who[ASKUL], password: typed })).status).toBe(201);
});

describe('text that means something elsewhere', () => {
  const names = [
    `Robert'); DROP TABLE members;--`,
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">&amp;',
    '=HYPERLINK("http://example.jp","青空")',
    '+cmd|/C calc!A0',
    '${7*7}{{7*7}}%00%0a',
    '髙𠮷👍🏽',
  ];

  it('is kept and told exactly, and is text in mails', async () => {
    const { store, ask, tokens, file } = await entered();
    const people = file.count('members');
    for (const [index, name] of names.entries()) {
      const body = {
        ...(wellformed.addMember().body as object),
        name,
        departmentId: null,
        email: `n${index}@minato.example.jp`,
      };
      const added = await readAs(await ask('addMember', body), companyMemberSchema);
      expect(added.member.name).toBe(name);
      const [mail] = file.all<{ html: string; text: string }>(
        'SELECT html, text FROM mails ORDER BY id DESC LIMIT 1',
      );
      expect(mail!.text).toContain(name);
      const bare = mail!.html.replace(
        /<\/?(?:html|head|meta|title|body|p|hr|table|tr|th|td|a|!doctype)\b[^>]*>/g,
        '',
      );
      expect(bare).not.toMatch(/[<>]/);
      expect(mail!.html).not.toMatch(/<(?:script|img)/i);
      const values = { ...place, personName: name, building: name };
      expect(
        (await readAs(await ask('addAddress', { isDefault: false, values }), addressSchema)).values,
      ).toEqual(values);
    }
    expect(file.count('members')).toBe(people + names.length);
    const token = tokens.get(ASKUL)!;
    const told = await (await store.ask('companyMembers', { token })).text();
    for (const name of names) expect(told).toContain(JSON.stringify(name));
  });

  it('of a company goes exactly into the mails of others, as text', async () => {
    const { store, file } = await entered();
    const [, , companyName] = names;
    const values = { ...askulValues, companyName: companyName!, representativeName: names[1]! };
    await registered(store, ASKUL, 'taro@aozora.example.jp', values, null);
    expect((await newestMail(store, ASKUL, 'taro@aozora.example.jp')).text).toContain(companyName);
    const [mail] = file.all<{ html: string }>('SELECT html FROM mails ORDER BY id DESC LIMIT 1');
    expect(mail!.html).not.toMatch(/<(?:script|img)/i);
  });
});
