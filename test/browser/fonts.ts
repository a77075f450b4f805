// Fonts of readers: for each installed family, a fontconfig that finds nothing else.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The fonts of a system for sans-serif, serif and monospace. */
export interface Family {
  readonly name: string;
  readonly sans: string;
  readonly serif: string;
  readonly mono: string;
}

const monospaced = 'DejaVu Sans Mono';

export const families: readonly Family[] = [
  { name: 'DejaVu', sans: 'DejaVu Sans', serif: 'DejaVu Serif', mono: 'DejaVu Sans Mono' },
  { name: 'Liberation', sans: 'Liberation Sans', serif: 'Liberation Serif', mono: 'Liberation Mono' },
  { name: 'Noto', sans: 'Noto Sans', serif: 'Noto Serif', mono: 'Noto Sans Mono' },
  { name: 'a monospaced default', sans: monospaced, serif: monospaced, mono: monospaced },
];

/** The files of a font; empty if it is not installed or fc-list fails. */
function filesOf(font: string): readonly string[] {
  try {
    const found = execFileSync('fc-list', [`:family=${font}`, 'file'], { encoding: 'utf8', stdio: 'pipe' });
    return found.split('\n').flatMap((line) => (line.startsWith('/') ? [line.replace(/:\s*$/, '')] : []));
  } catch {
    return [];
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The names under which Chromium requests each kind. */
const askedFor = {
  sans: ['system-ui', 'sans-serif', 'sans', 'Arial'],
  serif: ['serif', 'Times New Roman'],
  mono: ['monospace'],
} as const;

/** Writes the fontconfig of a family into a folder. Returns its path; null if the family is not installed. */
export function fontconfigOf(family: Family, folder: string): string | null {
  const files = new Map([family.sans, family.serif, family.mono].map((font) => [font, filesOf(font)]));
  const has = (font: string) => (files.get(font) ?? []).length > 0;
  if (!has(family.sans)) return null;
  const rules = (['sans', 'serif', 'mono'] as const).flatMap((kind) => {
    const font = has(family[kind]) ? family[kind] : family.sans;
    return askedFor[kind].map(
      (name) =>
        `<match target="pattern"><test name="family"><string>${name}</string></test>` +
        `<edit name="family" mode="assign" binding="strong"><string>${font}</string></edit></match>`,
    );
  });
  const taken = [...files.values()].flat();
  const folders = [...new Set(taken.map((file) => file.slice(0, file.lastIndexOf('/'))))];
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((each) => `<dir>${escaped(each)}</dir>`).join('\n')}
<cachedir>${escaped(join(folder, 'cache'))}</cachedir>
${rules.join('\n')}
<match target="pattern"><edit name="family" mode="append_last"><string>${family.sans}</string></edit></match>
<selectfont>
<rejectfont><glob>*.*</glob></rejectfont>
<acceptfont>${taken.map((each) => `<glob>${escaped(each)}</glob>`).join('')}</acceptfont>
</selectfont>
</fontconfig>
`,
  );
  return file;
}
