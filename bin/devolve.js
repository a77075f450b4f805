#!/usr/bin/env node
// The command: everything is in main(); only here does the process have its streams and its exit code.
import { main, standardInput } from '../dist/cli/main.js';

// Whoever reads our output may stop reading, as `head` does: that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => process.exit(error.code === 'EPIPE' ? process.exitCode : 3));
}

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: standardInput,
  env: process.env,
});
