#!/usr/bin/env node
// The executable. Everything is in main(); only this file connects it to the process.
'use strict';

// Exit code 1 means changes or findings, so a crash must not exit with it.
const fail = (error) => {
  const reason = error?.code ?? error?.message ?? String(error);
  process.stderr.write(`error: devolve cannot run here: ${reason}\n`);
  process.exit(3);
};
process.on('uncaughtException', fail);

// A reader that stops early, as `head` does, is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => process.exit(error.code === 'EPIPE' ? process.exitCode : 3));
}

async function command() {
  const { main, standardInput } = require('./compiled.js');
  const { stdout, stderr, env } = process;
  process.exitCode = await main(process.argv.slice(2), { stdout, stderr, stdin: standardInput, env });
}
command().catch(fail);
