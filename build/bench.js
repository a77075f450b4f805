// npm run bench: each command as a cold process against `node -e 0`, in turn on one machine; the median of the ratios is
// what is compared with the limit. Peak memory is the operating system's own figure for the process.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/devolve.js', import.meta.url));
const profile = fileURLToPath(new URL('../reports/samples/med-spa-on-lume/profile.yaml', import.meta.url));
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
const day = ['--as-of', '2026-11-21'];

const cases = [
  { name: 'devolve --version', args: ['--version'], ratio: 1.6 },
  { name: 'devolve gap (table)', args: ['gap', profile, ...day], ratio: 4 },
  { name: 'devolve gap (html)', args: ['gap', profile, '--format', 'html', ...day], ratio: 4 },
  { name: 'devolve gap (json)', args: ['gap', profile, '--format', 'json', ...day], ratio: 4 },
  { name: 'devolve matrix (markdown)', args: ['matrix', 'lume', '--format', 'markdown', ...day], ratio: 4 },
];
const memoryLimit = 150;

function milliseconds(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function peakMebibytes(args) {
  const probe = `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;
  const { output } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...args],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  return Number(output[3]?.toString() ?? 0) / 1024;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
let failed = false;
for (const { name, args, ratio } of cases) {
  milliseconds([bin, ...args]);
  const pairs = Array.from({ length: rounds }, () => [milliseconds(['-e', '0']), milliseconds([bin, ...args])]);
  const times = median(pairs.map(([base, own]) => own / base));
  const memory = peakMebibytes([bin, ...args]);
  const ok = times <= ratio && memory <= memoryLimit;
  failed ||= !ok;
  const own = median(pairs.map(([, b]) => b)).toFixed(0);
  console.log(
    `${ok ? 'ok  ' : 'SLOW'} ${name.padEnd(28)} ${times.toFixed(2)} x node -e 0 (limit ${ratio}), ${own} ms, ${memory.toFixed(0)} MiB (limit ${memoryLimit})`,
  );
}

const secondLimit = 300;
const scale = fileURLToPath(new URL('scale.js', import.meta.url));
const gaps = Array.from({ length: 5 }, () => JSON.parse(spawnSync(process.execPath, [scale]).stdout));
const [first, second] = [median(gaps.map(([a]) => a)), median(gaps.map(([, b]) => b))];
failed ||= second > secondLimit;
console.log(
  `${second <= secondLimit ? 'ok  ' : 'SLOW'} second gap of 50 vendors x 300 statements, four tiers: ${second.toFixed(0)} ms (limit ${secondLimit}; the first ${first.toFixed(0)} ms)`,
);
process.exitCode = failed ? 1 : 0;
