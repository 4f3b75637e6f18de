import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allChecks } from './conformance/checks/all.ts';
import { readDocument } from './conformance/document.ts';
import { levels, type Level } from './conformance/kit.ts';
import { runKit } from './conformance/run-kit.ts';
import { exitCodeOf, reportText, type Language } from './conformance/report.ts';
import { cliTexts } from './conformance/report-texts.ts';

// npm run conformance: tests the server of a supplier by docs/supplier-api.json, and says by level what it found.

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    user: { type: 'string' },
    kind: { type: 'string' },
    'password-env': { type: 'string', default: 'SUPPLIER_PASSWORD' },
    write: { type: 'boolean', default: false },
    level: { type: 'string', multiple: true },
    report: { type: 'string' },
    document: { type: 'string' },
    slow: { type: 'string' },
    position: { type: 'string' },
    lang: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const language: Language =
  values.lang === 'ja' || (values.lang === undefined && (process.env['LANG'] ?? '').startsWith('ja'))
    ? 'ja'
    : 'en';

/** What kind of login ID it looks like. */
const kindOf = (user: string): string =>
  user.includes('@') ? 'email' : /^\d+$/.test(user) ? 'inquiry-number' : 'member-id';

function wantedLevels(): readonly Level[] | undefined {
  return values.level?.map((wanted) => {
    const found = levels.find((level) => level.toLowerCase() === wanted.toLowerCase());
    if (!found) throw new Error(cliTexts.unknownLevel[language] + wanted);
    return found;
  });
}

async function main(): Promise<number> {
  const { url, user } = values;
  if (values.help || url === undefined || user === undefined) {
    console.log(cliTexts.usage[language]);
    return values.help ? 0 : 2;
  }
  const password = process.env[values['password-env']];
  if (password === undefined) throw new Error(cliTexts.noPassword[language] + values['password-env']);
  const document = readDocument(values.document ?? new URL('../docs/supplier-api.json', import.meta.url));
  const chosen = wantedLevels();
  const kind = values.kind ?? kindOf(user);
  const result = await runKit(
    {
      document,
      url,
      identifier: { kind, value: user },
      password,
      write: values.write,
      ...(chosen && { levels: chosen }),
      ...(values.slow !== undefined && { slowMs: Number(values.slow) }),
      ...(values.position !== undefined && { position: values.position }),
    },
    allChecks,
  ).catch((error: unknown) => {
    const { message, cause } = error as Error;
    throw new Error(`${cliTexts.noAnswer[language]}${cause instanceof Error ? cause.message : message}`, {
      cause,
    });
  });
  if (result.stopped !== null) {
    const hint = values.kind === undefined ? cliTexts.kindTaken[language].replace('{kind}', kind) : '';
    throw new Error(cliTexts.cannotSignIn[language] + result.stopped + hint);
  }
  const at = new Date().toISOString();
  console.log(reportText(result, at, language));
  if (values.report !== undefined) {
    // npm runs this in the folder of the project, wherever it was called.
    const file = resolve(process.env['INIT_CWD'] ?? '', values.report);
    writeFileSync(file, `${reportText(result, at, 'ja')}\n${reportText(result, at, 'en')}`);
    console.log(cliTexts.saved[language] + file);
  }
  return exitCodeOf(result);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
