// npm start: runs the command with the given arguments; without any, reports on a sample into an ignored folder.
import { mkdirSync } from 'node:fs';
import { main, standardInput } from '../dist/cli/main.cjs';

const io = {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: standardInput,
  env: process.env,
};
const args = process.argv.slice(2);

async function mainJob() {
  const profile = 'reports/samples/med-spa-on-lume/profile.yaml';
  mkdirSync('out', { recursive: true });
  const code = await main(['gap', profile], io);
  if (code !== 0) return code;
  for (const file of ['out/gap.md', 'out/gap.html']) {
    const failed = await main(['gap', profile, '--output', file, '--quiet'], io);
    if (failed !== 0) return failed;
  }
  process.stdout.write(
    [
      '',
      'Written: out/gap.html and out/gap.md. Open the first in a browser.',
      `Next: npm start -- explain '164.312(a)(2)(iv)' --profile ${profile}`,
      '',
    ].join('\n'),
  );
  return 0;
}

process.exitCode = args.length > 0 ? await main(args, io) : await mainJob();
