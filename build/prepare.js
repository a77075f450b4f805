// npm runs this after every install. Without development packages there is nothing to build with.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (existsSync(fileURLToPath(new URL('../node_modules/typescript/package.json', import.meta.url)))) {
  await import('./build.js');
}
