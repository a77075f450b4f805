// A comparison as views and as text. Renderers are loaded when they are asked for.

import type { Design } from '../model/brand.ts';
import type { Comparison } from '../model/change.ts';

export async function viewDiff(comparison: Comparison) {
  return (await import('../report/views/diff-view.ts')).diffView(comparison);
}

export async function viewNotice(comparison: Comparison) {
  return (await import('../report/views/notice-view.ts')).noticeView(comparison);
}

export async function reportDiff(
  format: 'markdown' | 'html' | 'json' | 'github',
  comparison: Comparison,
  notice: boolean,
  design: Design,
): Promise<string> {
  if (format === 'json') return (await import('../report/diff-json.ts')).diffJson(comparison);
  if (format === 'github') return (await import('../report/annotations.ts')).diffAnnotations(comparison);
  const { render } = await import('../report/render.ts');
  return notice
    ? render('notice', format, await viewNotice(comparison), design)
    : render('diff', format, await viewDiff(comparison), design);
}
