// The first 30 days of a new customer as a checklist in the order of work: the agreement, the vendor's own list of
// duties, then what goes on record. Only what the mapping and the rules say.

import { askedFirst } from '../../hipaa/asked-first.ts';
import type { Assessment, Determination } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import { ruledOut, type ServiceUse } from '../../model/condition.ts';
import { groupsTogether, type ListedDuty } from '../../model/listed-duty.ts';
import { type Duty, formatPointer, runByCustomer, type Service, type Vendor } from '../../model/vendor.ts';
import { recordTask } from '../../words/asked-first.ts';
import { choiceText } from '../../words/conditions.ts';
import { alternatives } from '../../words/duties.ts';
import { matrixParts, onlyWith, ourReading, outsideService, strengthWords, underLaw } from '../../words/first-days.ts';
import { type CitationLink, linkTo } from '../anchor.ts';

export interface TaskView {
  readonly text: string;
  /** Document and clause; empty where the rule itself asks for it. */
  readonly source: string;
  /** The rows that the task serves. */
  readonly rows: readonly CitationLink[];
}

export interface FirstDaysView {
  readonly title: string;
  readonly tasks: readonly TaskView[];
}

export interface ProspectDaysView extends FirstDaysView {
  /** The page says it only here: preconditions and exclusions have sections of their own. */
  readonly once: boolean;
}

interface Precondition {
  readonly text: string;
  readonly source: string;
}

/** Whether a rule that binds the customer asks for it, whatever the vendor states. */
const ruleBinds = (serves: readonly Determination[]) =>
  serves.some(({ disposition: d }) => d === 'customer' || d === 'shared');

function dutyTasks({ determinations, rollups }: Assessment, service: Service): readonly TaskView[] {
  const listed = new Map<string, { readonly duty: ListedDuty; readonly serves: Determination[] }>();
  for (const row of [...determinations, ...rollups]) {
    for (const duty of row.duties) {
      const known = listed.get(duty.id);
      if (known === undefined) listed.set(duty.id, { duty, serves: [row] });
      else if (known.serves.at(-1) !== row) known.serves.push(row);
    }
  }
  // Ordered by the rows that they serve. What the catalog leaves with the customer is in the rows, not here.
  const order = new Map([...listed.keys()].map((id, i) => [id, i]));
  const nth = (duty: Duty) => order.get(`${service.id}/${duty.id}`) ?? order.size;
  const duties = [...service.duties].sort((a, b) => nth(a) - nth(b));
  const tasks = groupsTogether(duties).flatMap((duty) => {
    const found = listed.get(`${service.id}/${duty.id}`);
    if (found === undefined) return [];
    const { serves } = found;
    const { source, only } = found.duty;
    const outside = duty.outside === null ? '' : outsideService(duty.outside);
    const strength = duty.strength === 'must' ? '' : ` (${strengthWords(duty.strength, ruleBinds(serves))})`;
    const whose = duty.grade === 'interpretation' ? ourReading : '';
    const choice = only === undefined ? '' : onlyWith(only.map(choiceText).join(' or '));
    const text = `${duty.text}${whose}${outside}${strength}${choice}`;
    return [{ text, anyOf: duty.anyOf, source, rows: serves.map((row) => linkTo(row.citation)) }];
  });
  const texts = alternatives(tasks);
  return tasks.map(({ text, source, rows }, i) => ({ text: texts[i] ?? text, source, rows }));
}

/** Tasks that the documents ask for under laws other than HIPAA, unless the chosen variant or plan rules them out. */
function otherTasks(vendor: Vendor, service: Service, use: ServiceUse): readonly TaskView[] {
  return service.duties.flatMap(({ text, otherLaw, when, source }) =>
    otherLaw === null || ruledOut(when, use)
      ? []
      : [
          {
            text: underLaw(text, otherLaw),
            source: `${vendor.id}/${formatPointer(source)}`,
            rows: [],
          },
        ],
  );
}

export interface Beginning {
  readonly vendor: Vendor;
  readonly service: Service;
  readonly use: ServiceUse;
  readonly assessment: Assessment;
  readonly preconditions: readonly Precondition[];
  readonly exclusions: readonly Precondition[];
}

/** The parts of the checklist; parts without a task are omitted. */
export function firstDaysView(beginning: Beginning): readonly ProspectDaysView[] {
  const { vendor, service, use, assessment, preconditions, exclusions } = beginning;
  const rows = [...assessment.determinations, ...assessment.rollups];
  const has = (citation: Citation) => rows.some((row) => row.citation === citation);
  const plain = ({ text, source }: Precondition): TaskView => ({ text, source, rows: [] });
  // Whoever made the software that the customer runs is no business associate by that.
  const own = runByCustomer(service, { use }) !== null;
  const parts: readonly ProspectDaysView[] = [
    { title: matrixParts.before, once: false, tasks: preconditions.map(plain) },
    { title: matrixParts.noPhi, once: false, tasks: exclusions.map(plain) },
    { title: matrixParts.tasks, once: true, tasks: dutyTasks(assessment, service) },
    { title: matrixParts.other, once: true, tasks: otherTasks(vendor, service, use) },
    {
      title: matrixParts.record,
      once: true,
      tasks: askedFirst(has).flatMap(({ what, citation }) => {
        const text = own && what !== 'risk-analysis' ? undefined : recordTask(what, service.title, vendor.name);
        return text === undefined ? [] : [{ text, source: '', rows: [linkTo(citation)] }];
      }),
    },
  ];
  return parts.filter((part) => part.tasks.length > 0);
}
