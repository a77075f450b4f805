// What OCR asks for first and nobody can inherit, with its rows in any of the catalogs.

import type { Citation } from '../model/citation.ts';

const askedFor = [
  { what: 'risk-analysis', rows: ['164.308(a)(1)(ii)(A)'] },
  { what: 'risk-management', rows: ['164.308(a)(1)(ii)(B)'] },
  { what: 'assurances', rows: ['164.308(b)(1)', '164.502(e)(1)(i)', '164.308(b)(2)'] },
  { what: 'agreements', rows: ['164.308(b)(3)', '164.502(e)(2)'] },
  { what: 'training', rows: ['164.530(b)(1)', '164.308(a)(5)'] },
  { what: 'access', rows: ['164.524(b)(1)'] },
  { what: 'privacy-notice', rows: ['164.520(c)(2)(i)', '164.520(c)(1)(i)'] },
  { what: 'breach-procedure', rows: ['164.404(a)', '164.410(a)', '164.308(a)(6)(ii)'] },
] as const satisfies readonly { readonly what: string; readonly rows: readonly string[] }[];

export type AskedFirst = (typeof askedFor)[number]['what'];

/** Each request with the first of its rows that the library has. */
export function askedFirst(has: (citation: Citation) => boolean): readonly {
  readonly what: AskedFirst;
  readonly citation: Citation;
}[] {
  return askedFor.flatMap(({ what, rows }) => {
    const citation = (rows as readonly string[] as readonly Citation[]).find(has);
    return citation === undefined ? [] : [{ what, citation }];
  });
}
