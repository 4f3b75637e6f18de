import { fieldsRefusal } from '#electron/domain/account-outcome.ts';
import {
  enquiryBody,
  enquiryMail,
  enquiryValues,
  type EnquiryRules,
} from '#electron/domain/support-requests.ts';
import { checkForm, formProblems, type FormDefinition } from '#electron/domain/forms.ts';
import type { Host } from '#electron/host/host.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { Descriptions } from '../suppliers/descriptions.ts';
import type { SupplierEntry, Suppliers } from '../suppliers/suppliers.ts';
import type { RefusedTries } from './refused-tries.ts';

/**
 * The longest `mailto:` address that is handed to the system, in characters. Windows takes 2,081 and cuts the rest
 * off; elsewhere it is an argument of a program, of which this is well below any bound.
 */
const longestMail = (platform: 'windows' | 'macos' | 'linux'): number =>
  platform === 'windows' ? 2000 : 16_000;

export interface EnquiryPorts {
  readonly suppliers: Suppliers;
  readonly descriptions: Descriptions;
  readonly tries: RefusedTries;
  readonly host: Host;
  readonly platform: 'windows' | 'macos' | 'linux';
}

interface Asked {
  readonly supplier: string;
  readonly values: FormValues;
  readonly locale: Locale;
}
interface Enquiry {
  readonly subject: string;
  readonly body: string;
  /** Where it can be mailed to; null where the supplier takes none by mail. */
  readonly email: string | null;
}

const formOf = ({ profile }: SupplierEntry): { definition: FormDefinition; rules: EnquiryRules } | null => {
  const definition = profile.forms.enquiry;
  const rules = profile.support.enquiry;
  return definition && rules ? { definition, rules } : null;
};

/** Enquiries to support, made of the supplier's form and of what the desk remembers of the refused sign-in. */
export function createEnquiries({ suppliers, descriptions, tries, host, platform }: EnquiryPorts) {
  const make = async ({ supplier, values, locale }: Asked): Promise<Result<Enquiry>> => {
    const entry = suppliers.find(supplier);
    if (!entry.ok) return entry;
    const form = formOf(entry.value);
    if (form === null) return refuse('form.not-offered');
    const { definition, rules } = form;
    const belonging = enquiryValues(rules, values);
    const problems = formProblems(checkForm(definition, belonging));
    if (problems.length > 0) return refused(fieldsRefusal([...problems]));
    const said = descriptions.last(supplier);
    const described = said ? ok(said) : await descriptions.describe(supplier);
    const last = tries.last(entry.value.id);
    return ok({
      subject: rules.subject[locale],
      body: enquiryBody(
        definition,
        rules,
        belonging,
        last && {
          at: last.at,
          supplierCode: last.refusal.supplierCode ?? null,
          message: last.refusal.message,
        },
        locale,
      ),
      email: rules.byMail && described.ok ? described.value.support.email : null,
    });
  };

  return {
    /**
     * The enquiry as text. Refuses `form.not-offered` where the supplier has no such form, and `fields.refused` with
     * what is wrong in which field.
     */
    prepare: async (asked: Asked) => {
      const made = await make(asked);
      if (!made.ok) return made;
      const { subject, body, email } = made.value;
      return ok({ subject, body, byMail: email !== null });
    },
    /**
     * Opens the mail program (PM-15). Refuses as `prepare` does, `enquiry.not-by-mail`, and `enquiry.body-to-paste`
     * for a text that is too long for the system: then the mail was opened without it.
     */
    mail: async (asked: Asked): Promise<Result<null>> => {
      const made = await make(asked);
      if (!made.ok) return made;
      const { subject, body, email } = made.value;
      if (email === null) return refuse('enquiry.not-by-mail');
      const whole = enquiryMail(email, subject, body);
      if (whole.length <= longestMail(platform)) return host.openExternal(whole);
      const opened = await host.openExternal(enquiryMail(email, subject, ''));
      return opened.ok ? refuse('enquiry.body-to-paste') : opened;
    },
  };
}
