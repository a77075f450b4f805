#!/usr/bin/env node
// The command: everything is in main(); only here does the process have its streams and its exit code.
'use strict';

// 1 means changes or findings to those who call us: a process that fails must not end with it.
const fail = (error) => {
  const reason = error?.code ?? error?.message ?? String(error);
  process.stderr.write(`error: devolve cannot run here: ${reason}\n`);
  process.exit(3);
};
process.on('uncaughtException', fail);

// Whoever reads our output may stop reading, as `head` does: that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => process.exit(error.code === 'EPIPE' ? process.exitCode : 3));
}

async function command() {
  const { main, standardInput } = require('./compiled.js');
  const { stdout, stderr, env } = process;
  process.exitCode = await main(process.argv.slice(2), { stdout, stderr, stdin: standardInput, env });
}
command().catch(fail);
