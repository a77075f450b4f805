// Changes and diagnostics as GitHub Actions workflow commands: one annotation for each, at its line in the file.

import type { Comparison } from '../model/change.ts';
import type { Impact } from '../model/change-kinds.ts';
import { codeOf, firstOfEach } from '../model/diagnostic.ts';
import { inert } from '../model/inert.ts';
import { causeTitles } from '../words/changes.ts';
import { subjectWords, summaryWords, thingWords } from '../words/comparison.ts';
import { faultWords } from '../words/diagnostics/diagnostics.ts';
import { unreadWords } from '../words/diff-page.ts';
import { factWords } from '../words/facts.ts';
import { faultCounts } from '../words/remarks.ts';
import { sentence } from '../words/sentences.ts';
import type { DiagnosticsRequest } from './terminal/diagnostics.ts';
import { unreadOf } from './views/diff-view.ts';

const commands: Readonly<Record<Impact, string>> = {
  adverse: 'error',
  review: 'warning',
  favorable: 'notice',
  editorial: 'notice',
};

// Escapes %, CR and LF; in a property also the delimiters : and ,
const data = (text: string) => inert(text).replaceAll('%', '%25');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One line per cause, then the summary. A removed cause is annotated in its file on the base side. */
export function diffAnnotations(comparison: Comparison): string {
  const lines = comparison.causes.map((cause) => {
    const placed = comparison.placed.get(cause.id);
    const at = placed?.head ?? null;
    const file = at?.file ?? placed?.base?.file ?? '';
    const moved = comparison.consequences.filter((c) => c.because.includes(cause.id));
    const change = [cause.before, cause.after].map((fact) => factWords(fact) ?? 'nothing').join(' → ');
    const rows =
      moved.length === 0
        ? ''
        : ` Moves ${[...new Set(moved.map((c) => c.citation ?? subjectWords(c) ?? c.customer))].join(', ')}.`;
    const where = file === '' ? '' : `file=${property(file)},line=${at?.line ?? 1},`;
    const title = property(`${cause.impact}: ${causeTitles[cause.kind]}`);
    return `::${commands[cause.impact]} ${where}title=${title}::${data(`${sentence(`${thingWords(cause.thing)}: ${change}`)}${rows}`)}\n`;
  });
  const unread = unreadOf(comparison).map(
    ({ side, file }) =>
      `::warning file=${property(file)},line=1,title=could not be read::${data(unreadWords(side, file))}\n`,
  );
  return `${[...unread, ...lines].join('')}::notice title=devolve diff::${data(summaryWords(comparison))}\n`;
}

/** One line per diagnostic, then the counts. */
export function diagnosticAnnotations({ diagnostics, files }: DiagnosticsRequest): string {
  const lines = firstOfEach(diagnostics).map((diagnostic) => {
    const { severity, file, line, column } = diagnostic;
    const said = faultWords(diagnostic.fault).filter((words) => words !== '');
    const at = `file=${property(file)},line=${line},col=${column},title=${property(codeOf(diagnostic))}`;
    return `::${severity} ${at}::${data(said.join('; '))}\n`;
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return `${lines.join('')}::notice title=devolve validate::${data(faultCounts(errors, diagnostics.length - errors, files))}\n`;
}
