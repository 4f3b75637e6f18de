import type { FormField } from '#shared/model/forms.ts';

/** The attributes of the input of a field: which keyboard, which suggestions, and no help that would change it. */
export function inputAttributes({ kind, autocomplete }: FormField): Readonly<Record<string, string>> {
  const common = { autocomplete };
  switch (kind) {
    case 'phone':
      return { ...common, type: 'tel', inputmode: 'tel' };
    case 'postal-code':
    case 'number':
      return { ...common, inputmode: 'numeric', spellcheck: 'false' };
    case 'email':
      // Not type=email: browsers rewrite what is typed there.
      return {
        ...common,
        inputmode: 'email',
        autocapitalize: 'off',
        autocorrect: 'off',
        spellcheck: 'false',
      };
    case 'kana':
      return { ...common, lang: 'ja', autocapitalize: 'off', spellcheck: 'false' };
    case 'text':
    case 'choice':
    case 'yes-no':
      return { ...common, spellcheck: 'false' };
  }
}

/** How many choices can all be in sight. */
const maxRadioOptions = 4;

/** How a field is drawn. */
export function controlFor({ kind, options }: FormField): 'input' | 'select' | 'radios' | 'checkbox' {
  if (kind === 'yes-no') return 'checkbox';
  if (kind !== 'choice') return 'input';
  return options.length <= maxRadioOptions ? 'radios' : 'select';
}
