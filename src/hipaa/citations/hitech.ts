// The HITECH Act (Pub. L. 111-5, sections 13400 to 13410; 42 USC 17921 to 17939) and the paragraphs of the rules that
// implement it. Omits reports, guidance, penalties, and the FTC's rule for personal health records.

import type { Citation } from '../../model/citation.ts';

const became: Readonly<Record<string, readonly string[]>> = {
  '13400': ['160.103', '164.304', '164.402', '164.501'],
  '13400(1)': ['164.402'],
  '13400(1)(A)': ['164.402'],
  '13400(1)(B)': ['164.402(1)'],
  '13400(2)': ['160.103'],
  '13400(3)': ['160.103'],
  '13400(4)': ['160.103'],
  '13400(6)': ['164.501'],
  '13400(7)': ['160.103'],
  '13400(8)': ['160.103'],
  '13400(10)': ['164.501'],
  '13400(12)': ['160.103'],
  '13400(13)': ['160.103'],
  '13400(14)': ['164.304'],
  '13400(15)': ['160.103'],
  '13400(16)': ['164.501'],
  '13400(17)': ['160.103'],
  '13401': ['164.308', '164.310', '164.312', '164.316'],
  '13401(a)': ['164.308', '164.310', '164.312', '164.316'],
  '13402': ['164.404', '164.406', '164.408', '164.410'],
  '13402(a)': ['164.404(a)'],
  '13402(b)': ['164.410'],
  '13402(c)': ['164.404(a)(2)', '164.410(a)(2)'],
  '13402(d)': ['164.404(b)', '164.414(b)'],
  '13402(d)(1)': ['164.404(b)'],
  '13402(d)(2)': ['164.414(b)'],
  '13402(e)': ['164.404(d)', '164.406', '164.408'],
  '13402(e)(1)': ['164.404(d)'],
  '13402(e)(1)(A)': ['164.404(d)(1)'],
  '13402(e)(1)(B)': ['164.404(d)(2)'],
  '13402(e)(1)(C)': ['164.404(d)(3)'],
  '13402(e)(2)': ['164.406'],
  '13402(e)(3)': ['164.408'],
  '13402(e)(4)': ['164.408'],
  '13402(f)': ['164.404(c)'],
  '13402(f)(1)': ['164.404(c)(1)(A)'],
  '13402(f)(2)': ['164.404(c)(1)(B)'],
  '13402(f)(3)': ['164.404(c)(1)(C)'],
  '13402(f)(4)': ['164.404(c)(1)(D)'],
  '13402(f)(5)': ['164.404(c)(1)(E)'],
  '13402(g)': ['164.412'],
  '13402(h)': ['164.402'],
  '13402(j)': ['164.400'],
  '13404': ['164.502(a)(3)', '164.504(e)(1)(iii)'],
  '13404(a)': ['164.502(a)(3)'],
  '13404(b)': ['164.504(e)(1)(iii)'],
  '13405': [
    '164.502(a)(5)(ii)',
    '164.502(b)',
    '164.522(a)(1)(vi)',
    '164.524(c)(2)(ii)',
    '164.524(c)(3)(ii)',
    '164.524(c)(4)',
    '164.528',
  ],
  '13405(a)': ['164.522(a)(1)(vi)'],
  '13405(b)': ['164.502(b)'],
  '13405(c)': ['164.528'],
  '13405(d)': ['164.502(a)(5)(ii)'],
  '13405(d)(1)': ['164.502(a)(5)(ii)(A)', '164.508(a)(4)'],
  '13405(d)(2)': ['164.502(a)(5)(ii)(B)(2)'],
  '13405(e)': ['164.524(c)(2)(ii)', '164.524(c)(3)(ii)', '164.524(c)(4)'],
  '13405(e)(1)': ['164.524(c)(2)(ii)', '164.524(c)(3)(ii)'],
  '13405(e)(2)': ['164.524(c)(4)'],
  '13406': ['164.501', '164.508(a)(3)', '164.514(f)(2)(ii)'],
  '13406(a)': ['164.501', '164.508(a)(3)'],
  '13406(b)': ['164.514(f)(2)(ii)'],
  '13408': ['160.103', '164.308(b)(3)', '164.502(e)(2)'],
  '13410': ['160.306(c)(1)', '160.308(a)'],
  '13410(a)': ['160.306(c)(1)', '160.308(a)'],
};

// 42 USC 17931 to 17938 are sections 13401 to 13408.
const codified: Readonly<Record<string, string>> = { '17921': '13400', '17939': '13410', '17940': '13411' };

/** The section of the Act for its own number or one of 42 USC; null if there is none. */
export function actSection(number: string): string | null {
  if (/^13[34]\d\d$/.test(number)) return number;
  return /^1793[1-8]$/.test(number) ? `1340${number.slice(4)}` : (codified[number] ?? null);
}

export const isActSection = (section: string): boolean => /^13[34]\d\d$/.test(section);

/** Citations that implement a section or paragraph of the Act, or else its nearest enclosing paragraph. */
export function ofTheAct(section: string, paragraphs: readonly string[]): readonly Citation[] {
  for (let depth = paragraphs.length; depth > 0; depth--) {
    const found =
      became[
        section +
          paragraphs
            .slice(0, depth)
            .map((p) => `(${p})`)
            .join('')
      ];
    if (found !== undefined) return found as readonly Citation[];
  }
  return paragraphs.length === 0 ? ((became[section] ?? []) as readonly Citation[]) : [];
}

/** Citations for a range of paragraphs of the Act at the same depth. */
export function actRange(section: string, from: readonly string[], to: readonly string[]): readonly Citation[] {
  const spelled = (paragraphs: readonly string[]) => section + paragraphs.map((p) => `(${p})`).join('');
  const keys = Object.keys(became).filter(
    (key) => key.split('(').length === from.length + 1 && key.startsWith(section),
  );
  const low = keys.indexOf(spelled(from));
  const high = keys.indexOf(spelled(to));
  return low < 0 ? [] : keys.slice(low, high + 1).flatMap((key) => (became[key] ?? []) as readonly Citation[]);
}
