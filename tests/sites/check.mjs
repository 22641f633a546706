// Builds a site from policyc's output with every generator and looks at the built HTML.
// Usage: node check.mjs POLICYC [GENERATOR...]
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { anchors, texts } from './document.mjs';
import { GENERATORS } from './generators.mjs';
import { elements, ids, read, squeezed } from './html.mjs';
import { policy } from './policy.mjs';

const here = import.meta.dirname;
const run = promisify(execFile);
const policyc = resolve(process.argv[2]);
const wanted = process.argv.length > 3 ? process.argv.slice(3) : Object.keys(GENERATORS);
const sample = readFileSync(join(here, '../../policies/website.yaml'), 'utf8');
// Tags of templates in a policy are mostly blanks that nobody filled in.
const LEVELS = 'levels: [{rule: core/placeholder, level: allow, reason: hostile on purpose}]\n';

/** A project with the policy and its settings, built. */
const project = async (folder, name, publish, settings) => {
  mkdirSync(join(folder, 'policies'), { recursive: true });
  writeFileSync(join(folder, 'policies/website.yaml'), policy(sample, name, publish));
  writeFileSync(join(folder, 'policyc.yaml'), `${settings}${LEVELS}`);
  await run(policyc, ['build', '--quiet', '--ui-lang', 'en'], { cwd: folder, maxBuffer: 1 << 26 });
};

/** The documents that every site shows, by language. */
const documents = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policyc-sites-'));
  await project(folder, 'plain', undefined, 'formats: [json]\n');
  const read = (language) => JSON.parse(readFileSync(join(folder, `dist/website/${language}.json`), 'utf8'));
  const both = { zh: read('zh'), en: read('en') };
  rmSync(folder, { recursive: true });
  return both;
};

/** The file that an address leads to, as a server of static files finds it. */
const target = (root, page, href) => {
  const path = decodeURI(new URL(href, `https://www.example.com/${page}`).pathname).slice(1);
  return [path, `${path}.html`, join(path, 'index.html')]
    .map((name) => join(root, name))
    .find((name) => existsSync(name) && statSync(name).isFile());
};

/** What is wrong with a page. */
const faults = (generator, work, language, document) => {
  const { root, pages, shows = [], head = [], title: hasTitle = true } = generator;
  const file = join(work, pages[language]);
  if (!existsSync(file)) return [`${pages[language]} is not there`];
  const html = readFileSync(file, 'utf8');
  const tree = read(html);
  const shown = squeezed(tree);
  const known = ids(tree);
  const found = [];
  for (const text of texts(document)) if (!shown.includes(squeezed(text))) found.push(`does not show: ${text.slice(0, 120)}`);
  for (const anchor of anchors(document)) if (!known.has(anchor)) found.push(`no anchor #${anchor}`);
  for (const text of shows) if (!shown.includes(squeezed(text))) found.push(`front matter: no ${text}`);
  for (const text of head) if (!html.includes(text)) found.push(`front matter: no ${text}`);
  for (const { tagName, attrs } of elements(tree)) {
    const attribute = (name) => attrs.find((own) => own.name === name)?.value ?? '';
    if (['foo', 'blink'].includes(tagName) || attribute('class') === 'class') found.push(`<${tagName}> comes from a text`);
  }
  const scripts = elements(tree).filter((element) => element.tagName === 'script');
  for (const script of scripts) {
    if ((script.childNodes[0]?.value ?? '').trim() === 'alert(1)') found.push('a script of the policy runs');
  }
  const links = elements(tree).filter((element) => element.tagName === 'a')
    .map((a) => a.attrs.find((own) => own.name === 'href')?.value).filter(Boolean);
  for (const link of links) {
    if (link.startsWith('#') && link.length > 1 && document.anchors.has(link.slice(1)) && !known.has(decodeURI(link.slice(1)))) found.push(`${link} leads nowhere`);
  }
  const base = pages[language].slice(root.length + 1);
  const other = resolve(work, pages[language === 'zh' ? 'en' : 'zh']);
  const main = elements(tree, 'main').length > 0 ? elements(tree, 'main') : elements(tree);
  const leads = main.filter((element) => element.tagName === 'a')
    .map((a) => a.attrs.find((own) => own.name === 'href')?.value)
    .filter((href) => href && !href.startsWith('#') && !/^(mailto|tel):/.test(href))
    .some((href) => target(join(work, root), base, href) === other);
  if (!leads) found.push('no link to the other language');
  const title = elements(tree).find((element) => element.tagName === 'title');
  const wanted = squeezed(document.title.map((inline) => inline.text).join('')).replace('<', '');
  if (hasTitle && !squeezed(title ?? { childNodes: [] }).replaceAll(/[<＜]/g, '').includes(wanted)) found.push('another title');
  return found;
};

const site = async (name, both) => {
  const start = Date.now();
  const generator = GENERATORS[name];
  const work = join(here, name, 'work');
  rmSync(work, { recursive: true, force: true });
  cpSync(join(here, name, 'site'), work, { recursive: true });
  if (existsSync(join(here, name, 'package.json'))) {
    cpSync(join(here, name, 'package.json'), join(work, 'package.json'));
    symlinkSync('../node_modules', join(work, 'node_modules'));
  }
  const found = [];
  try {
    await project(work, name, generator.publish, `generator: ${name}\n${generator.settings ?? ''}`);
    const [program, ...args] = generator.command(work);
    const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1' };
    await run(program, args, { cwd: work, env, maxBuffer: 1 << 26 });
    for (const language of ['zh', 'en']) {
      found.push(...faults(generator, work, language, both[language]).map((fault) => `${language}: ${fault}`));
    }
  } catch (error) {
    found.push(`${error.message}`.slice(0, 600) + `${error.stdout ?? ''}`.slice(-1500) + `${error.stderr ?? ''}`.slice(-1500));
  }
  for (const fault of found.slice(0, 12)) console.log(`${name}: ${fault}`);
  console.log(`${name}: ${found.length === 0 ? 'passed' : `${found.length} faults`} (${Math.round((Date.now() - start) / 1000)} s)`);
  return found.length;
};

const both = await documents();
for (const document of Object.values(both)) document.anchors = new Set(anchors(document));
const queue = [...wanted];
let failed = 0;
const worker = async () => {
  while (queue.length > 0) failed += await site(queue.shift(), both);
};
await Promise.all([worker(), worker()]);
console.log(`${wanted.length} generators, ${failed} faults`);
process.exit(failed === 0 ? 0 : 1);
