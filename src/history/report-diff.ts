// A comparison as views and as text. Renderers are loaded when they are asked for.

import type { Design } from '../model/brand.ts';
import type { Comparison } from '../model/change.ts';
import type { Audience } from '../model/vendor.ts';
import type { NoticeView } from '../report/views/notice-view.ts';
import type { DiffRequest } from './sides.ts';

export async function viewDiff(comparison: Comparison) {
  return (await import('../report/views/diff-view.ts')).diffView(comparison);
}

export async function viewNotice(request: DiffRequest, comparison: Comparison, audience: Audience) {
  return (await import('./changes-since.ts')).noticeFor(request, comparison, audience);
}

export async function reportDiff(
  format: 'markdown' | 'html' | 'json' | 'github',
  comparison: Comparison,
  notice: NoticeView | null,
  design: Design,
): Promise<string> {
  if (format === 'json') return (await import('../report/diff-json.ts')).diffJson(comparison);
  if (format === 'github') return (await import('../report/annotations.ts')).diffAnnotations(comparison);
  const { render } = await import('../report/render.ts');
  return notice !== null
    ? render('notice', format, notice, design)
    : render('diff', format, await viewDiff(comparison), design);
}
