import { managedTexts } from '#shared/messages/managed-settings.ts';
import {
  managedNames,
  managedSettings,
  policyName,
  type ManagedKind,
  type ManagedName,
} from '#shared/model/managed-settings.ts';

/** Every setting at its example, as `/etc/kobai-desk/policy.json` may hold it. */
export const linuxExample = (): string =>
  `${JSON.stringify(
    Object.fromEntries(managedNames.map((name) => [policyName(name), managedSettings[name].example])),
    null,
    2,
  )}\n`;

function typeText(type: ManagedKind): string {
  switch (type.kind) {
    case 'switch':
      return 'true or false (Windows: 1 or 0)';
    case 'number':
      return `whole number, ${type.min} to ${type.max}`;
    case 'text':
      return `text, at most ${type.maxLength} characters`;
    case 'choice':
      return type.choices.map((choice) => `\`${choice}\``).join(', ');
    case 'list':
      return `list of texts, at most ${type.maxItems}`;
    case 'suppliers':
      return 'list of suppliers (Windows: each a text in JSON)';
  }
}

const valueText = (value: unknown): string =>
  value === null ? 'the person decides' : `\`${JSON.stringify(value)}\``;

function section(name: ManagedName): string {
  const { type, fallback, safe, since, setBy, applies, example } = managedSettings[name];
  const { title, text } = managedTexts[name];
  const id = policyName(name);
  return `## ${id}

${title.en} (${title.ja}). ${text.en}

${text.ja}

| | |
|---|---|
| Type | ${typeText(type)} |
| Not set | ${valueText(fallback)} |
| Set, and not to be understood | ${safe === null ? 'as if it were not set' : valueText(safe)} |
| Set by | ${setBy === 'machine' ? 'a policy of the machine' : 'a policy of the machine or of the user'} |
| A change applies | ${applies === 'at-once' ? 'while the desk runs' : 'at the next start'} |
| Since | ${since} |
| Registry | \`Software\\Policies\\Kobai Desk${type.kind === 'list' || type.kind === 'suppliers' ? `\\${id}\`, values \`1\`, \`2\`, …` : `\`, \`${id}\``} |
| Example | \`"${id}": ${JSON.stringify(example)}\` |
`;
}

export const referencePage = (): string => `# Managed settings

Made by \`npm run policy\` from \`shared/model/managed-settings.ts\`. [For IT](it.md#managed-settings) says where a policy is
and how it is read. Names are the same on every system; one that is not in this list is reported and ignored.

- Windows: [\`policy/kobai-desk.admx\`](policy/kobai-desk.admx) with its texts in [Japanese](policy/ja-JP/kobai-desk.adml) and
  [English](policy/en-US/kobai-desk.adml), for the central store of Group Policy or for Intune
- macOS: [\`policy/kobai-desk.mobileconfig\`](policy/kobai-desk.mobileconfig) and the manifest
  [\`policy/jp.kobai-desk.desk.plist\`](policy/jp.kobai-desk.desk.plist) for editors of profiles
- Linux: [\`policy/policy.json\`](policy/policy.json), to be \`/etc/kobai-desk/policy.json\`

The profile and the JSON hold every setting at its example: take out what you don't want to manage.

${managedNames.map(section).join('\n')}`;
