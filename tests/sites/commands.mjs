// Runs what a page of `docs/publish` tells a reader to run, with what `run` has installed.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const env = {
  ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1', NO_MKDOCS_2_WARNING: '1',
};

/** What `npm install` would do: the packages of the lock file, which must be those that the docs name. */
const install = (work, names) => {
  const { dependencies } = JSON.parse(readFileSync(join(work, '../package.json'), 'utf8'));
  const [here, there] = [Object.keys(dependencies), names].map((list) => [...list].sort().join(' '));
  if (here !== there) throw new Error(`the docs install ${there}, the lock file ${here}`);
  const path = join(work, 'package.json');
  const own = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  writeFileSync(path, JSON.stringify({ ...own, dependencies }));
  symlinkSync('../node_modules', join(work, 'node_modules'));
};

/** Runs one command in a site's folder; `policies` writes what the test has instead of a first policy. */
export const command = async (line, { name, work, policyc, policies }) => {
  const [program, ...args] = line.split(' ');
  const bin = (own) => join(work, 'node_modules/.bin', own);
  const tools = join(import.meta.dirname, '../../target/sites');
  const execute = (path, own = args) => run(path, own, { cwd: work, env, maxBuffer: 1 << 26 });
  switch (program) {
    case 'policyc': return args[0] === 'init' ? policies() : execute(policyc, [...args, '--quiet', '--ui-lang', 'en']);
    case 'npm': return install(work, args.slice(1));
    case 'npx': return execute(bin(args[0]), args.slice(1));
    case 'pip': {
      const locked = readFileSync(join(work, '../requirements.txt'), 'utf8').split('\n').map((own) => own.split('==')[0]);
      const missing = args.slice(1).filter((own) => !locked.includes(own));
      if (missing.length > 0) throw new Error(`not in requirements.txt: ${missing}`);
      return undefined;
    }
    case 'cargo': return undefined;
    case 'hugo': return execute(name === 'hugo' ? 'hugo' : join(tools, 'hugo/bin/hugo'));
    case 'mkdocs': return execute(join(tools, 'mkdocs/bin/mkdocs'), [...args, '--strict']);
    case 'mdbook': return execute(join(tools, 'mdbook/bin/mdbook'));
    case 'zola': return execute('node', [join(work, '../zola.mjs'), ...args]);
    case 'jekyll': return execute('jekyll', [...args, '--disable-disk-cache']);
    default: throw new Error(`the docs name an unknown program: ${line}`);
  }
};
