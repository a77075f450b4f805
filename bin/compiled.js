// Loads what the build bundled. Beside a file of code may stand what V8 made of it (`<file>.cache`, see build/code-cache.js):
// then it is not compiled again, which is a fifth of a cold start. Another V8, or other flags, passes it over and compiles.
// From Node 22 on, module.enableCompileCache() does the same: this file can go when Node 20 does.
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
