// Loads the bundled code. If V8's code cache is beside a file (`<file>.cache`, see build/code-cache.js), the file is
// not compiled again, which saves a fifth of a cold start. Another V8 version, or other flags, rejects the cache and
// compiles. Node 22 has module.enableCompileCache(): remove this file when Node 20 support ends.
'use strict';
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const { Script, constants } = require('node:vm');

const compiled = new Map();

Module._extensions['.cjs'] = (module, filename) => {
  const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), {
    filename,
    cachedData: cacheOf(filename),
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  compiled.set(filename, script);
  const run = script.runInThisContext();
  run.call(module.exports, module.exports, Module.createRequire(filename), module, filename, dirname(filename));
};

function cacheOf(filename) {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

module.exports = { compiled, ...require('../dist/cli/main.cjs') };
