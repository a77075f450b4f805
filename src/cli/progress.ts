// A progress bar on standard error, only on a terminal.

import { commitsRead } from '../words/remarks.ts';
import type { Stream } from './io.ts';

export interface Progress {
  readonly advance: () => void;
  /** Prints a line that stays. */
  readonly say: (text: string) => void;
  /** Hides the bar while `write` prints something else. */
  readonly print: (write: () => void) => void;
  readonly done: () => void;
}

const width = 30;

/** @param total null: no bar */
export function progress(stream: Stream, total: number | null): Progress {
  let now = 0;
  let shown = -1;
  const clear = () => {
    if (shown >= 0) stream.write(`\r${' '.repeat(width + 30)}\r`);
    shown = -1;
  };
  const draw = () => {
    if (total === null || total === 0) return;
    const filled = Math.min(width, Math.floor((now / total) * width));
    if (filled === shown) return;
    shown = filled;
    stream.write(`\r[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${commitsRead(now, total)}`);
  };
  draw();
  const print = (write: () => void) => {
    clear();
    write();
    draw();
  };
  return {
    advance: () => {
      now++;
      draw();
    },
    say: (text) => print(() => stream.write(`${text}\n`)),
    print,
    done: clear,
  };
}
