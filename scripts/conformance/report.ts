import type { Finding } from './client.ts';
import { levels, type KitResult, type LevelResult } from './kit.ts';
import { checkTexts, isWarning, type Text } from './messages.ts';
import { levelTexts, reportTexts } from './report-texts.ts';
import { untestedTexts } from './untested.ts';

export type Language = keyof Text;
/** Findings of one check that are written out; the others are counted. */
const SHOWN = 5;

const outcomeTexts: Readonly<Record<LevelResult['outcome'], Text>> = {
  passed: reportTexts.passed,
  failed: reportTexts.failed,
  'not-offered': reportTexts.notOffered,
  'not-run': reportTexts.notRun,
  'not-allowed': reportTexts.notAllowed,
};

/** What came and what was expected, in words. */
function detailOf(detail: string, language: Language): string {
  const at = detail.indexOf(' ≠ ');
  if (at === -1) return detail;
  const [actual, expected] = [detail.slice(0, at), detail.slice(at + ' ≠ '.length)];
  return reportTexts.difference[language].replace(/\{(\w+)\}/g, (_, name) =>
    name === 'actual' ? actual : expected,
  );
}

function findingLine({ operation, asked, path, order, detail }: Finding, language: Language): string {
  const place = order === '' ? path : `${path} (${order})`.trim();
  const parts = [operation, asked === operation ? '' : asked, place, detailOf(detail, language)];
  return `      ${parts.filter((part) => part !== '').join('  ')}`;
}

/** The lines of findings; a list of values that would be right is in `listed` once it was written. */
function findingLines(findings: readonly Finding[], language: Language, listed: Set<string>): string[] {
  return [...Map.groupBy(findings, ({ check }) => check)].flatMap(([check, found]) => [
    `   ${isWarning(check) ? '!' : '✗'} ${check} — ${checkTexts[check][language]}`,
    ...found.slice(0, SHOWN).flatMap((finding) => {
      const { allowed } = finding;
      const isNew = allowed !== undefined && listed.size < listed.add(allowed).size;
      return [
        findingLine(finding, language),
        ...(isNew ? [`         ${reportTexts.allowed[language]}: ${allowed}`] : []),
      ];
    }),
    ...(found.length > SHOWN ? [`      … ${reportTexts.more[language]} ${found.length - SHOWN}`] : []),
  ]);
}

/** How many findings there are, and warnings where there are any. */
function countsOf(findings: readonly Finding[], of: (text: Text) => string): string {
  const warnings = findings.filter(({ check }) => isWarning(check)).length;
  return (
    `${of(reportTexts.findings)} ${findings.length - warnings}` +
    (warnings > 0 ? `, ${of(reportTexts.warnings)} ${warnings}` : '')
  );
}

/** The report by level, as text in one language. */
export function reportText(result: KitResult, at: string, language: Language): string {
  const of = (text: Text): string => text[language];
  const listed = new Set<string>();
  const lines = result.levels.flatMap(({ level, outcome, checks, readOnly, findings, untested }) => [
    `${outcome === 'passed' ? '✓' : outcome === 'failed' ? '✗' : '–'} ${of(levelTexts[level]!)}: ${of(outcomeTexts[outcome])}` +
      (outcome === 'passed' || outcome === 'failed'
        ? ` (${of(reportTexts.checks)} ${checks}, ${countsOf(findings, of)}${untested.length > 0 ? `, ${of(reportTexts.untested)} ${untested.length}` : ''})${readOnly ? ` ${of(reportTexts.readOnly)}` : ''}`
        : ''),
    ...findingLines(findings, language, listed),
    ...untested.map(
      ({ check, reason }) => `   ? ${check} — ${of(reportTexts.untested)}: ${of(untestedTexts[reason])}`,
    ),
  ]);
  return [
    of(reportTexts.title),
    `${of(reportTexts.server)}: ${result.url}`,
    `${of(reportTexts.at)}: ${at}`,
    `${of(reportTexts.requests)}: ${result.requests}`,
    `${of(reportTexts.position)}: ${result.position ?? '–'}`,
    '',
    ...lines,
    '',
  ].join('\n');
}

/** 0 where every level that is offered passed, else 10 for History to 15 for Prepaid: the first that failed. */
export function exitCodeOf({ stopped, levels: results }: KitResult): number {
  if (stopped !== null) return 2;
  const failed = results.find(({ outcome }) => outcome === 'failed');
  return failed ? 10 + levels.indexOf(failed.level) : 0;
}
