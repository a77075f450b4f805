// What must not stay behind if the process ends early: undone on a signal, which is then raised again, and at exit.

const undoings = new Set<() => void>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function undoAll(): void {
  for (const undo of undoings) undo();
  undoings.clear();
}

function onSignal(signal: NodeJS.Signals): void {
  undoAll();
  for (const s of signals) process.removeListener(s, onSignal);
  process.kill(process.pid, signal);
}

function stopListening(): void {
  if (undoings.size > 0) return;
  for (const signal of signals) process.removeListener(signal, onSignal);
  process.removeListener('exit', undoAll);
}

/** From now on `undo`, which must not throw, runs if the process ends. Returns what to call once it is not needed. */
export function undoneAtEnd(undo: () => void): () => void {
  for (const signal of signals) if (!process.listeners(signal).includes(onSignal)) process.on(signal, onSignal);
  if (!process.listeners('exit').includes(undoAll)) process.on('exit', undoAll);
  undoings.add(undo);
  return () => {
    undoings.delete(undo);
    // A signal that arrived meanwhile is delivered in the next loop iteration, between these two.
    setImmediate(() => setImmediate(stopListening));
  };
}
