#!/usr/bin/env node
// The command: everything is in main(); only here does the process have its streams and its exit code.
import { main } from '../dist/cli/main.js';

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});
