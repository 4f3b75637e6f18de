import { basename } from 'node:path';
import { describeForm } from '#electron/domain/forms.ts';
import { accountFileTexts as words } from '#shared/messages/account-file-texts.ts';
import { saveDialogTexts } from '#shared/messages/save-dialog-texts.ts';
import type { FormField, FormValues } from '#shared/model/forms.ts';
import type { AccountId, Locale } from '#shared/model/identifiers.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import { validateForm } from '../recovery/validation.ts';
import { refreshMember } from '../gate/gate.ts';
import type { MemberPorts } from '../member-ports.ts';

type CustomerCalls = Pick<
  CallHandlers,
  'customer.get' | 'customer.check' | 'customer.change' | 'customer.save-copy'
>;

/** The text of a value: for a choice the label of its option. */
function displayValue({ kind, options }: FormField, value: string, locale: Locale): string {
  if (kind === 'yes-no' && (value === 'yes' || value === 'no')) return words[value][locale];
  return options.find((option) => option.value === value)?.label[locale] ?? value;
}

/** お客様情報: shown, checked, confirmed and registered (AM-20, AM-23, QC-24, AS-67), and saved to a file before (AS-87). */
export function createCustomer({
  gate,
  saveLocations,
  files,
  tables,
  tools,
}: Pick<MemberPorts, 'gate' | 'saveLocations' | 'files' | 'tables' | 'tools'>): CustomerCalls {
  const enterWith = async (
    account: AccountId,
    route: 'checkCustomer' | 'changeCustomer',
    values: FormValues,
  ) => {
    const session = await gate.enter(account, route);
    if (!session.ok) return session;
    const good = validateForm(session.value.supplier.profile, 'customer', values, tools);
    return good.ok ? ok({ session: session.value, values: good.value }) : good;
  };

  return {
    'customer.get': gate.forward('customer'),
    'customer.check': async ({ account, values: typed }) => {
      const good = await enterWith(account, 'checkCustomer', typed);
      if (!good.ok) return good;
      const { session, values } = good.value;
      return gate.ask(session, 'checkCustomer', { body: { values } });
    },
    'customer.change': async ({ account, version, values: typed, locale }) => {
      const good = await enterWith(account, 'changeCustomer', typed);
      if (!good.ok) return good;
      const { session, values } = good.value;
      const registered = await gate.ask(session, 'changeCustomer', { body: { version, values, locale } });
      // The change may include the name shown at the top of every page.
      if (registered.ok) await refreshMember(session);
      return registered;
    },
    'customer.save-copy': async ({ account, locale }) => {
      const found = await gate.enter(account, 'customer');
      if (!found.ok) return found;
      const { supplier } = found.value;
      const customer = await gate.ask(found.value, 'customer');
      if (!customer.ok) return customer;
      const chosen = await saveLocations.file({
        title: words.saveCustomer[locale],
        suggestedName: tables.suggestName(words.customerFile[locale], supplier.name[locale]),
        filter: { name: saveDialogTexts[locale].fileKinds.csv, extension: 'csv' },
      });
      if (!chosen.ok) return chosen;
      const file = chosen.value;
      if (file === null) return ok(null);
      // The dialog may have been open for long: write nothing if the account signed out meanwhile.
      const still = gate.session(account);
      if (!still.ok) return still;

      const definition = supplier.profile.forms.customer;
      const fields = definition ? describeForm('customer', definition).fields : [];
      const { values } = customer.value;
      const known = new Set(fields.map(({ name }) => name));
      const written = await tables.write(file, {
        headings: [words.field[locale], words.value[locale]],
        rows: [
          ...fields.map((field) => [
            field.label[locale],
            displayValue(field, values[field.name] ?? '', locale),
          ]),
          // Values that the form does not show belong to the copy too.
          ...Object.entries(values).filter(([name]) => !known.has(name)),
        ],
      });
      if (!written.ok) return written;
      return ok({ fileId: files.add(file, [account]), name: basename(file) });
    },
  };
}
