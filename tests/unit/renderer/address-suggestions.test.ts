import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeForm } from '#electron/domain/forms.ts';
import { plusMember } from '#electron/domain/profiles/plus-member.ts';
import { accountKey, type AccountContext } from '#renderer/features/account/use-account.ts';
import AddressSuggestions from '#renderer/features/forms/AddressSuggestions.vue';
import FormField from '#renderer/features/forms/FormField.vue';
import EmailChangeForm from '#renderer/features/security/EmailChangeForm.vue';
import IdentifierField from '#renderer/features/sign-in/IdentifierField.vue';
import { useAccountsStore } from '#renderer/stores/accounts.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import { suppliers } from '#tests/support/page-double/values.ts';
import { renderedHtml } from '#tests/support/rendered.ts';

afterEach(() => vi.unstubAllGlobals());

const domains = [
  'icloud.com',
  'gmail.com',
  'softbank.ne.jp',
  'i.softbank.jp',
  'ezweb.ne.jp',
  'au.com',
  'yahoo.co.jp',
  'yahoo.ne.jp',
];
const { mailDomains } = plusMember.identifier;
const account = people.askul;
const supplier = { ...suppliers[0]!, id: account.supplier.id, mailDomains };
const optionsIn = (html: string): string[] =>
  [...html.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value!);
/** Each list with the inputs that offer it. */
const listsIn = (html: string): readonly (readonly [id: string, inputs: number])[] =>
  [...html.matchAll(/<datalist id="([^"]+)"/g)].map(([, id]) => [id!, html.split(`list="${id}"`).length - 1]);

describe('the domains of addresses that people have several of', () => {
  it.each([
    ['taro', 'taro'],
    [' taro', 'taro'],
    ['taro@', 'taro'],
    ['taro@so', 'taro'],
    ['taro＠gmail.com', 'taro'],
  ])('PM-5 are offered as whole addresses for %j', async (typed, local) => {
    const html = await renderedHtml(AddressSuggestions, { id: 'x', typed, domains: mailDomains });
    expect(optionsIn(html)).toEqual(domains.map((domain) => `${local}@${domain}`));
  });

  it.each(['', ' ', '@gmail.com'])('PM-5 are not offered for %j', async (typed) => {
    const html = await renderedHtml(AddressSuggestions, { id: 'x', typed, domains: mailDomains });
    expect(optionsIn(html)).toEqual([]);
  });

  it('PM-5 are offered at the ID of a sign-in', async () => {
    const given = { hintedKind: null, error: null, parsedAs: null, on: {}, next: [], modelValue: 'taro' };
    const html = await renderedHtml(IdentifierField, { ...given, supplier });
    expect(listsIn(html)).toEqual([[expect.any(String), 1]]);
    expect(optionsIn(html)).toContain('taro@i.softbank.jp');
    const other = await renderedHtml(IdentifierField, {
      ...given,
      supplier: { ...supplier, mailDomains: [] },
    });
    expect(listsIn(other)).toEqual([]);
  });

  it('PM-5 are offered where a password is reset', async () => {
    const form = describeForm('password-reset', plusMember.forms['password-reset']!);
    const field = form.fields.find(({ name }) => name === 'email')!;
    const state = { problem: null, correction: null };
    const double = { values: { email: 'taro' }, stateOf: () => state, leave: () => {} };
    const html = await renderedHtml(FormField, { form: double, field });
    expect(listsIn(html)).toEqual([[expect.any(String), 1]]);
    expect(optionsIn(html)).toHaveLength(8);
  });

  it('PM-5 are offered at each address of a change of it, at this supplier alone', async () => {
    const change = { kind: 'password-and-repeat', requiresEmail: true };
    const htmlAt = (of: typeof supplier) =>
      renderedHtml(EmailChangeForm, { account, change }, (app) => {
        app.provide(accountKey, { account: () => account } as AccountContext);
        useAccountsStore().suppliers = [of];
      });
    const lists = listsIn(await htmlAt(supplier));
    expect(lists.map(([, inputs]) => inputs)).toEqual([1, 1, 1]);
    expect(listsIn(await htmlAt({ ...supplier, mailDomains: [] }))).toEqual([]);
  });
});
