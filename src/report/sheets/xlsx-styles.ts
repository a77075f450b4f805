// Cell styles of a workbook. Colors are those of the pages in the light scheme; each has a text beside it.

import type { Tone } from './sheet.ts';

const ink = { rgb: '181B1F' };
const hair = { style: 'thin', color: { rgb: 'D8D4CA' } } as const;
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } }) as const;

// Arial, or a font with the same metrics, is available everywhere; row heights are computed from it.
export const bodyFont = { name: 'Arial', size: 10, color: ink } as const;

const wrapped = { horizontal: 'left', vertical: 'top', wrapText: true } as const;

export const textStyle = {
  font: bodyFont,
  alignment: wrapped,
  border: { bottom: hair },
} as const;
export const linkStyle = { ...textStyle, font: { ...bodyFont, underline: true, color: { rgb: '1C4480' } } } as const;
/** What a person fills in. */
export const fillStyle = { ...textStyle, fill: fill('FFF9E0') } as const;
export const headStyle = {
  font: { ...bodyFont, bold: true },
  fill: fill('E7E3D8'),
  alignment: { ...wrapped, vertical: 'bottom' },
  border: { bottom: { style: 'medium', color: { rgb: '85817A' } } },
} as const;
export const titleStyle = {
  font: { ...bodyFont, size: 15, bold: true },
  alignment: wrapped,
};
export const noteStyle = {
  font: { ...bodyFont, color: { rgb: '555B63' } },
  alignment: wrapped,
};

const tone = (color: string, paper: string) => ({
  font: { bold: true, color: { rgb: color } },
  fill: fill(paper),
});

export const toneStyles: Readonly<Record<Tone, ReturnType<typeof tone>>> = {
  inherited: tone('0A6650', 'DDF0E9'),
  shared: tone('7A4900', 'FBEBCF'),
  customer: tone('1C4480', 'DFE8F6'),
  unaddressed: tone('8B2C6C', 'F6E0EE'),
  'vendor-direct': tone('4F5660', 'E9EBED'),
  'not-applicable': tone('5B6067', 'F1F1F0'),
  urgent: tone('A51D1D', 'FBE3E1'),
  done: tone('0A6650', 'DDF0E9'),
};
