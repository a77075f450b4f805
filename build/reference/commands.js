// commands.md: what each command takes and gives, from the table of commands and the words of --help.
import { cell, code, link, page, table } from './markdown.js';

const argumentsOf = (usage) =>
  [...usage.matchAll(/[<[](\w+)(?:\.\.\.)?[>\]]/g)].map(([written, name]) => ({ written, name }));

export function commandsPage(t) {
  const formatsOf = (row) => (row.report === null ? '' : `Formats: ${t.formatsOf(row.report).map(code).join(', ')}.`);
  const sharedOf = (row) => t.sharedFlags(row).map(([flags]) => code(flags.split(' ')[0]));
  const every = t.commandNames
    .map((name) => sharedOf(t.rows[name]))
    .reduce((a, b) => a.filter((flag) => b.includes(flag)));

  const command = (name) => {
    const row = t.rows[name];
    const given = argumentsOf(row.usage);
    const shared = sharedOf(row).filter((flag) => !every.includes(flag));
    return [
      `## ${name}`,
      `${code(`devolve ${row.usage}`)}: ${cell(t.commandHelp[name])}.`,
      given.length === 0
        ? ''
        : table(
            ['Argument', 'What it is'],
            given.map((a) => [code(a.written), t.argumentWords[a.name] ?? '']),
          ),
      row.options === undefined
        ? ''
        : table(
            ['Option', 'What it does'],
            row.options.map(([flags, help]) => [code(flags), help]),
          ),
      [
        formatsOf(row),
        row.failOn === undefined ? '' : `Levels of \`--fail-on\`: ${row.failOn.map(code).join(', ')}.`,
        `Also: ${shared.map((flag) => `${flag}, `).join('')}${shared.length === 0 ? '' : 'and '}the options of ${link('every command')}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  };

  const inGeneral = {
    '--format': t.sharedHelp.format(['a format of the command']),
    '--fail-on': t.sharedHelp.failOn(['a level of the command'], 'none; of validate: error'),
  };
  const told = new Map(t.commandNames.flatMap((name) => t.sharedFlags(t.rows[name])));

  return page(
    'Commands',
    "A shell reads parentheses: write citations in quotation marks, as in `devolve explain '164.312(b)' --vendor lume`.",
    table(
      ['Command', 'What it gives'],
      t.commandNames.map((name) => [link(name), t.commandHelp[name]]),
    ),
    `See also: ${link('Every command')}, ${link('Formats')}, ${link('Exit codes')}.`,
    ...t.commandNames.map(command),
    '## Every command',
    `These options are shared. All commands take ${every.join(', ')}.`,
    table(
      ['Option', 'What it does'],
      [...told].map(([flags, help]) => [code(flags), inGeneral[flags.split(' ')[0]] ?? help]),
    ),
    '## Formats',
    table(
      ['Format', 'Extension of `--output`', 'Commands'],
      t.formats.map((format) => [
        code(format),
        t.extensionOf(format) === 'txt' && format !== 'table' ? '' : code(`.${t.extensionOf(format)}`),
        t.commandNames
          .filter((n) => t.rows[n].report !== null && t.formatsOf(t.rows[n].report).includes(format))
          .join(', '),
      ]),
    ),
    '## Exit codes',
    table(
      ['Code', 'Meaning'],
      t.exitCodes.map(({ code: number, words }) => [String(number), words]),
    ),
  );
}
