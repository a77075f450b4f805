// Reads fenced `console` blocks of a Markdown file: `$ command`, then its output. A line with only `…` stands for any
// lines.

export interface CommandLine {
  readonly command: string;
  readonly argv: readonly string[];
  readonly output: string;
  readonly exit: number;
}

function split(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

/** Every `$ …` of a block with its expected output; `\\` continues a command, `# exit 2` after it is its exit code. */
export function commandLines(block: string): readonly CommandLine[] {
  return block
    .split(/^(?=\$ )/m)
    .filter((part) => part.startsWith('$ '))
    .map((part) => {
      const [first = '', ...rest] = part.replace(/ \\\n\s*/g, ' ').split('\n');
      const [command = '', exit] = first.slice(2).split(' # exit ');
      return { command, argv: split(command), output: rest.join('\n').trimEnd(), exit: Number(exit ?? 0) };
    });
}

/** Every `$ devolve …` of a document; `argv` is what follows the name of the program. */
export function examples(markdown: string): readonly CommandLine[] {
  const blocks = [...markdown.matchAll(/```console\n([\s\S]*?)```/g)].map((m) => m[1] ?? '');
  return blocks
    .flatMap(commandLines)
    .flatMap(({ argv: [program, ...argv], ...line }) => (program === 'devolve' ? [{ ...line, argv }] : []));
}

/** Whether the output matches, where a line `…` stands for any lines. */
export function matches(expected: string, actual: string): boolean {
  const escaped = expected.split(/^…$\n?/m).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('(?:.*\\n)*?.*')}\\s*$`).test(actual.trimEnd());
}
