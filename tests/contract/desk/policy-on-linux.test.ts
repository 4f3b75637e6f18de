import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isRoot, runProgram, runWithMounts } from '#tests/support/run-unprivileged.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const nobody = 65_534;
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] as const;
const child = fileURLToPath(new URL('../../support/managed-desk-child.ts', import.meta.url));

/** Whether another user gets through to this checkout; below a private folder nobody does. */
const isReachable =
  isRoot &&
  process.platform === 'linux' &&
  (await runProgram(asNobody[0], [...asNobody.slice(1), 'test', '-r', child])).code === 0;

/**
 * The real `/etc/kobai-desk`, seen by these processes alone, while a desk of another user runs: root changes the policy,
 * cuts it in half, gives it away, mends it and removes it, each once the desk has told of what was before.
 */
const script = `
etc="$1"; folder="$2"; shift 2
mkdir -p /etc/kobai-desk
mount --bind "$etc" /etc/kobai-desk
cd /etc/kobai-desk
${asNobody.join(' ')} --inh-caps=-all "$@" "$folder" &
desk=$!
lines() {
  count=0
  while [ "$(wc -l 2>/dev/null < "$folder/told" || echo 0)" -lt "$1" ]; do
    kill -0 $desk || exit 1
    count=$((count + 1)); [ $count -lt 600 ] || exit 2
    sleep 0.1
  done
}
put() { printf '%s' "$1" > .new; chmod 644 .new; mv .new policy.json; }
lines 1
put '{"IdleMinutes": 5}'
lines 2
put '{"IdleMin'
lines 3
put '{"IdleMinutes": 5}'
lines 4
chown ${nobody} policy.json
lines 5
chmod 666 policy.json; chown 0 policy.json
lines 6
put '{"IdleMinutes": 5, "SharedMachine": "yes"}'
lines 7
rm policy.json
wait $desk
`;

it.skipIf(!isReachable)(
  'a desk of another user follows the file of root while it runs, and every fault of it is said',
  { timeout: 120_000 },
  async () => {
    const etc = join(tempFolder(), 'kobai-desk');
    mkdirSync(etc, { mode: 0o755 });
    writeFileSync(join(etc, 'policy.json'), '{"IdleMinutesMaximum": 30}', { mode: 0o644 });
    const folder = tempFolder();
    chownSync(folder, nobody, nobody);
    const run = runWithMounts(
      script,
      etc,
      folder,
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      child,
    );
    const ended = await run;
    expect(ended, ended?.stderr).toMatchObject({ code: 0 });
    const told = readFileSync(join(folder, 'told'), 'utf8').trim().split('\n');
    const common = { uid: nobody, forged: 'EACCES' };
    const managed = { ...common, scope: 'machine', managed: 1 };
    expect(told.map((line) => JSON.parse(line) as unknown)).toEqual([
      { ...managed, notices: [], idle: 'policy.idle-too-long' },
      { ...managed, notices: [], idle: 'policy.managed' },
      { ...managed, notices: ['policy.kept'], idle: 'policy.managed' },
      { ...managed, notices: [], idle: 'policy.managed' },
      // The person owns it by then, and what they write into it changes nothing.
      { ...managed, notices: ['policy.kept'], forged: 'written', idle: 'policy.managed' },
      { ...managed, notices: ['policy.kept'], forged: 'written', idle: 'policy.managed' },
      { ...managed, managed: 2, notices: ['policy.values-ignored'], idle: 'policy.managed' },
      { ...common, scope: null, managed: 0, notices: [], idle: 'changed' },
    ]);
  },
);
