// The text of a cell run by run (ECMA-376): what is struck out is marked.

import type { Attributes } from './xml-scan.ts';

/** What is struck out no longer holds: it must not read like the rest. */
export const struckOut = (text: string): string => (text.trim() === '' || text.includes('~~') ? text : `~~${text}~~`);

/** Whether a property of a font is on. */
export const isOn = ({ val = '1' }: Attributes) => !/^(?:0|false|off|none)$/.test(val);

/** The text of a cell, run by run: what is read aloud (phonetic runs) is left out, what is struck out is marked. */
export interface RunReader {
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** What was read since it was last asked for. */
  readonly taken: () => string;
}

export function runReader(): RunReader {
  let whole = '';
  let run = '';
  let struck = false;
  let reading = false;
  let aloud = false;
  return {
    open(name, attributes) {
      if (name === 'r') struck = false;
      else if (name === 'strike') struck = isOn(attributes());
      else if (name === 'rPh') aloud = true;
      else if (name === 't') reading = !aloud;
    },
    close(name) {
      if (name === 't') {
        whole += struck ? struckOut(run) : run;
        run = '';
        reading = false;
      } else if (name === 'rPh') aloud = false;
      else if (name === 'r') struck = false;
    },
    text(text) {
      if (reading) run += text;
    },
    taken() {
      const text = whole;
      [whole, run, struck, reading, aloud] = ['', '', false, false, false];
      return text;
    },
  };
}
