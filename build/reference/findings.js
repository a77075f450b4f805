// findings.md: every kind of finding, from the table of findings.
import { code, page, table } from './markdown.js';

const acts = {
  gate: 'Put a precondition in place',
  exclusion: 'Keep PHI out of an excluded use',
  letter: 'Send one letter to the vendor',
  agreement: 'Read, amend or replace one agreement',
  row: 'The piece of work that answers its row',
};

/** What a question to a vendor is about. */
const asked = { row: 'a row', clock: 'a time limit', party: 'a subcontractor', conflict: 'a contradiction' };

const actOf = (act) => acts[act] ?? `The piece of work ${code(act)}`;

export function findingsPage(t) {
  const kinds = Object.entries(t.findingKinds);
  const meanings = t.legend.filter(({ of }) => of === 'priority');
  const section = (priority) => {
    const rows = kinds.filter(([, row]) => row.priority === priority);
    const { meaning } = meanings.find(({ word }) => word === priority);
    return [
      `## ${priority}`,
      meaning,
      table(
        ['Kind', 'What it means', 'The act that it belongs to', 'Asks the vendor about'],
        rows.map(([kind, row]) => [code(kind), t.findingMeanings[kind], actOf(row.act), asked[row.asks] ?? '']),
      ),
    ].join('\n\n');
  };
  return page(
    'Findings',
    'What the customer must act on. Each finding has a stable id (`f-…`), a sentence that says what to do, the reason with its source, and what closes it; each belongs to exactly one act of `devolve plan`. A finding that asks a vendor has a question with an id of its own (`q-…`), under which a reply is recorded.',
    'Findings are listed by priority, and in the order of these tables.',
    ...['P1', 'P2', 'P3'].map(section),
  );
}
