// Puts what attackers write into every text of a policy, builds every kind of page, and opens each in
// Chromium without its content security policy: nothing may run, ask for anything or become an element
// that could. Usage: node injection.mjs POLICYC
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import { chromium } from 'playwright-core';
import { isMap, isScalar, parseDocument, visit } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));
const payloads = readFileSync(join(here, 'payloads.txt'), 'utf8').split('\n').filter(Boolean);
const complete = readFileSync(join(here, '../laws/complete.yaml'), 'utf8');
const POLICIES = 5;

// A text is a mapping from both languages. Each policy gives each text a share of the payloads, so that
// in all policies together every payload stands in every text.
const isText = (node) => isMap(node) && ['zh', 'en'].every((key) => isScalar(node.get(key, true)));
const share = Math.ceil(payloads.length / POLICIES);
const texts = new Set();
const policy = (number) => {
  const document = parseDocument(complete);
  document.set('id', `injection-${number}`);
  const note = () => document.createNode({ zh: 'x', en: 'x' });
  for (const pair of document.contents.items) {
    if (isMap(pair.value) && !isText(pair.value) && !['controller', 'vocabulary', 'circumstances', 'publish', 'agreements'].includes(pair.key.value)) {
      document.setIn([pair.key.value, 'note'], note());
    }
  }
  document.set('sections', document.createNode([{ id: 'own', title: { zh: 'x', en: 'x' }, text: { zh: 'x', en: 'x' } }]));
  let at = 0;
  visit(document, {
    Map(_, node, path) {
      if (!isText(node)) return undefined;
      const keys = path.filter((part) => part.key).map((part) => part.key.value).join('.');
      texts.add(keys);
      const start = (number + at) % POLICIES;
      const chosen = payloads.slice(start * share, (start + 1) * share);
      at += 1;
      // In one line in one language, a line each in the other.
      const [first, second] = number % 2 ? [' ', '\n\n'] : ['\n\n', ' '];
      node.set('zh', chosen.join(first));
      node.set('en', chosen.join(second));
      return visit.SKIP;
    },
  });
  return document.toString();
};

const folder = mkdtempSync(join(tmpdir(), 'policyc-injection-'));
mkdirSync(join(folder, 'policies'));
for (let number = 0; number < POLICIES; number += 1) {
  writeFileSync(join(folder, `policies/${number}.yaml`), policy(number));
}
// What reads as a slot to be filled, hides characters or leads nowhere is a finding, which here is in the way.
writeFileSync(join(folder, 'policyc.yaml'), `
formats: [html, markdown, json]
forms: [pages, bilingual, lists, fragments]
base-url: https://policy.example/legal
levels: [{rule: core/placeholder, level: allow}, {rule: core/hidden-character, level: allow},
  {rule: core/bad-link, level: allow}, {rule: core/parity-structure, level: allow},
  {rule: core/parity-link, level: allow}, {rule: core/parity-number, level: allow}]
`);
const built = spawnSync(resolve(process.argv[2]), ['build', '-q', '--report'], { cwd: folder, encoding: 'utf8' });
if (built.status !== 0) {
  console.log(built.stderr.slice(0, 3000));
  process.exit(1);
}

const out = join(folder, 'dist');
const markdown = new MarkdownIt({ html: true, linkify: true, typographer: true });
const all = readdirSync(out, { recursive: true }).sort();
const pages = all.filter((name) => name.endsWith('.html'));
for (const name of all.filter((name) => name.endsWith('.md'))) {
  const text = markdown.render(readFileSync(join(out, name), 'utf8'));
  writeFileSync(join(out, `${name}.html`), `<!doctype html><meta charset="utf-8"><title>x</title>${text}`);
  pages.push(`${name}.html`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const context = await browser.newContext({ bypassCSP: true });
await context.addInitScript(() => {
  window.ran = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'fetch', 'msgbox']) {
    window[name] = (...args) => window.ran.push(`${name}(${args})`);
  }
});

// The check itself must see an attack: this page has one of each kind.
const attacked = join(folder, 'attacked.html');
writeFileSync(attacked, `<!doctype html><title>x</title><script>alert(1)</script><p onclick="alert(2)">x</p>
<a href="javascript:alert(3)">x</a><img src="https://evil.example/x.png">`);

const look = async (path) => {
  const page = await context.newPage();
  const url = pathToFileURL(path).href;
  const faults = [];
  page.on('dialog', (dialog) => { faults.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => { if (request.url() !== url) faults.push(`asks for ${request.url()}`); });
  await page.route(/^(?!file:)/, (route) => route.abort());
  await page.goto(url);
  faults.push(...await page.evaluate(() => {
    const found = [];
    const safe = ['http:', 'https:', 'mailto:', 'tel:', 'file:'];
    const never = 'script:not([type="application/ld+json"]), iframe, object, embed, form, base, svg, math, img, video, audio, input, button, template, noscript, plaintext, link[rel="stylesheet"], meta[http-equiv="refresh"]';
    for (const element of document.querySelectorAll(never)) found.push(`element ${element.outerHTML.slice(0, 80)}`);
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of element.attributes) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`attribute ${name}`);
      }
      if (element.matches('a[href]') && !safe.includes(element.protocol)) found.push(`link ${element.href}`);
      for (const kind of ['mouseover', 'focus', 'toggle', 'error', 'load']) element.dispatchEvent(new Event(kind));
    }
    for (const data of document.querySelectorAll('script')) {
      try { JSON.parse(data.textContent); } catch (error) { found.push(`linked data: ${error}`); }
    }
    return [...found, ...window.ran];
  }));
  await page.close();
  return faults;
};

let failed = 0;
const seen = await look(attacked);
for (const kind of ['alert(1)', 'attribute onclick', 'link javascript:', 'asks for https://evil', 'element <script']) {
  if (!seen.some((fault) => fault.startsWith(kind))) {
    failed += 1;
    console.log(`the check does not see ${kind}: ${seen.join('; ')}`);
  }
}
const queue = [...pages];
await Promise.all(Array.from({ length: 4 }, async () => {
  for (let name = queue.pop(); name; name = queue.pop()) {
    const faults = await look(join(out, name));
    if (faults.length > 0) {
      failed += 1;
      console.log(`${name}: ${faults.slice(0, 5).join('; ')}`);
    }
  }
}));
await browser.close();
rmSync(folder, { recursive: true });
console.log(`${payloads.length} payloads in ${texts.size} texts, ${pages.length} pages, ${failed} failed`);
process.exit(failed === 0 && pages.length > 0 && texts.size > 50 ? 0 : 1);
