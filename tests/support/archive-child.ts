import { archiveId, archiveIn, at, documentOf, fileOf, good, person } from './archives.ts';

/*
 * Fills an archive without end, and is to be killed meanwhile. Arguments: folder, key in hex, id of the desk. Says the id
 * and the name of each document once it is kept, and what it corrected or deleted.
 */
const [, , base = '', key = '', desk = ''] = process.argv;
const archive = archiveIn(base, { desk });
const bytes = Buffer.from(key, 'hex');
const found = good(await archive.state());
good(await (found.archive === null ? archive.create(archiveId, bytes) : archive.open(archiveId, bytes)));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
say('ready');
for (let number = 0; ; number += 1) {
  const name = `${process.pid}-${number}-${'x'.repeat(number % 7 === 0 ? 200_000 : 10)}`.slice(0, 200);
  const [kept] = good(await archive.keep(person, at(number), [fileOf(name)]));
  say(`kept ${kept!.id} ${name}`);
  if (number % 5 === 1) {
    const document = documentOf({ note: String(number) });
    // Every other time the correction brings a file of its own.
    const newer = `${name.slice(0, 150)}-newer`;
    const { source } = fileOf(newer);
    const file = number % 10 === 1 ? source : null;
    if (file) say(`replacing ${kept!.id} ${newer}`);
    good(await archive.correct(person, at(number), { of: kept!.id, reason: 'r', document, file }));
    say(`corrected ${kept!.id}`);
  }
  if (number % 5 === 2) {
    good(await archive.remove(person, at(number), kept!.id, 'r'));
    say(`deleted ${kept!.id}`);
  }
}
