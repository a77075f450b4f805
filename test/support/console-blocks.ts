// Reads fenced `console` blocks of a Markdown file: `$ command`, then its output. A line with only `…` stands for any
// lines.

export interface Example {
  readonly command: string;
  readonly argv: readonly string[];
  readonly output: string;
  readonly exit: number;
}

function split(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

/** Every `$ devolve …` with its expected output; `# exit 2` after the command is its exit code. */
export function examples(markdown: string): readonly Example[] {
  const blocks = [...markdown.matchAll(/```console\n([\s\S]*?)```/g)].map((m) => m[1] ?? '');
  return blocks.flatMap((block) =>
    block
      .split(/^(?=\$ )/m)
      .filter((part) => part.startsWith('$ devolve'))
      .map((part) => {
        const [first = '', ...rest] = part.split('\n');
        const [command = '', exit] = first.slice(2).split(' # exit ');
        return { command, argv: split(command).slice(1), output: rest.join('\n').trimEnd(), exit: Number(exit ?? 0) };
      }),
  );
}

/** Whether the output matches, where a line `…` stands for any lines. */
export function matches(expected: string, actual: string): boolean {
  const escaped = expected.split(/^…$\n?/m).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('(?:.*\\n)*?.*')}\\s*$`).test(actual.trimEnd());
}
