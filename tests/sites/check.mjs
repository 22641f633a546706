// Builds a site with every generator as its page in `docs/publish` says, and looks at the built HTML.
// Usage: node check.mjs POLICYC [GENERATOR...]
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { command } from './commands.mjs';
import { faults } from './faults.mjs';
import { GENERATORS } from './generators.mjs';
import { policy } from './policy.mjs';
import { recipe } from './recipe.mjs';

const here = import.meta.dirname;
const root = join(here, '../..');
const run = promisify(execFile);
const policyc = resolve(process.argv[2]);
const wanted = process.argv.length > 3 ? process.argv.slice(3) : Object.keys(GENERATORS);
const POLICIES = ['website', 'global'];
const sample = Object.fromEntries(POLICIES.map((name) => [name, readFileSync(join(root, `policies/${name}.yaml`), 'utf8')]));
// Tags of templates in a policy are mostly blanks that nobody filled in.
const LEVELS = 'levels: [{rule: core/placeholder, level: allow, reason: hostile on purpose}]\n';
/** What the front matter of `global` says beside what generators want; each language its own. */
export const DESCRIPTION = { zh: '法务部门批准', en: 'approved by the legal team' };

/** Two policies: the website's with hostile text everywhere, and the longest of the samples as it is. */
const policies = (folder, generator, publish) => {
  mkdirSync(join(folder, 'policies'), { recursive: true });
  cpSync(join(root, 'policies/shared'), join(folder, 'policies/shared'), { recursive: true });
  writeFileSync(join(folder, 'policies/website.yaml'), policy(sample.website));
  const own = publish ? `publish: {${generator}: ${JSON.stringify(publish)}}\n` : '';
  writeFileSync(join(folder, 'policies/global.yaml'), `${sample.global}${own}`);
};

/** The documents that every site shows, by policy and language. */
const documents = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policyc-sites-'));
  policies(folder);
  writeFileSync(join(folder, 'policyc.yaml'), `formats: [json]\n${LEVELS}`);
  await run(policyc, ['build', '--quiet', '--ui-lang', 'en'], { cwd: folder, maxBuffer: 1 << 26 });
  const read = (name, language) => JSON.parse(readFileSync(join(folder, `dist/${name}/${language}.json`), 'utf8'));
  const all = Object.fromEntries(POLICIES.map((name) => [name, { zh: read(name, 'zh'), en: read(name, 'en') }]));
  rmSync(folder, { recursive: true });
  return all;
};

/** Builds the site of the docs with the test's policies; says where it is. */
const build = async (name, generator) => {
  const docs = generator.docs ?? name;
  const work = join(here, docs, `work${generator.docs ? `-${name}` : ''}`);
  rmSync(work, { recursive: true, force: true });
  const { files, commands } = recipe(join(root, 'docs/publish'), docs);
  for (const [path, own] of [...files, ...Object.entries(generator.files ?? {})]) {
    const settings = path === 'policyc.yaml' ? LEVELS : '';
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), `${own}${generator.more?.[path] ?? ''}${settings}`);
  }
  const publish = generator.description === false ? undefined : { description: DESCRIPTION, ...generator.publish };
  for (const line of commands) {
    await command(line, { name, work, policyc, policies: () => policies(work, docs, publish) });
  }
  return work;
};

const site = async (name, all) => {
  const start = Date.now();
  const generator = GENERATORS[name];
  const found = [];
  try {
    const work = await build(name, generator);
    for (const own of POLICIES) {
      for (const language of ['zh', 'en']) {
        const front = own === 'global' && generator.description !== false ? DESCRIPTION[language] : undefined;
        const page = { pages: generator.pages(own), language, front, shows: own === 'global' ? generator.shows : [] };
        found.push(...faults(generator, work, page, all[own][language]).map((fault) => `${own} ${language}: ${fault}`));
      }
    }
  } catch (error) {
    found.push(`${error.message}`.slice(0, 600) + `${error.stdout ?? ''}`.slice(-1500) + `${error.stderr ?? ''}`.slice(-1500));
  }
  for (const fault of found.slice(0, 12)) console.log(`${name}: ${fault}`);
  console.log(`${name}: ${found.length === 0 ? 'passed' : `${found.length} faults`} (${Math.round((Date.now() - start) / 1000)} s)`);
  return found.length;
};

const all = await documents();
const queue = [...wanted];
let failed = 0;
const worker = async () => {
  while (queue.length > 0) failed += await site(queue.shift(), all);
};
await Promise.all([worker(), worker()]);
console.log(`${wanted.length} generators, ${failed} faults`);
process.exit(failed === 0 && wanted.length > 0 ? 0 : 1);
