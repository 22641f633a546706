// Opens every built page as a reader does and asks others' tools about it.
// Usage: node check.mjs FOLDER (the output of `policyc build`)
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = resolve(process.argv[2]);
const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).sort();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
let passed = 0;
let failed = 0;
const expect = (what, faults) => {
  if (faults.length === 0) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`${what}: ${faults.slice(0, 5).join('; ')}`);
  }
};

for (const name of pages) {
  const url = pathToFileURL(join(folder, name)).href;
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 390, 320]) {
      const view = `${name} ${colorScheme} ${width}`;
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const faults = [];
      page.on('console', (message) => faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('request', (request) => { if (request.url() !== url) faults.push(`asks for ${request.url()}`); });
      await page.goto(url);
      expect(`${view}: console and network`, faults);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(`${view}: no horizontal scrolling`, widths[0] > widths[1] ? [widths.join(' > ')] : []);
      if (colorScheme === 'light' && width === 1280) {
        expect(`${view}: ids and links`, await page.evaluate(() => {
          const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
          const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} twice`);
          const links = [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href').slice(1));
          const dangling = links.filter((id) => !document.getElementById(id)).map((id) => `#${id} leads nowhere`);
          return [...twice, ...dangling];
        }));
        const pdf = await page.pdf({ format: 'A4' });
        expect(`${view}: prints`, pdf.length > 10000 ? [] : ['an empty print']);
      }
      await context.close();
      if (width === 320) continue;
      // axe is put in by script, which the page's own policy rightly forbids.
      const audited = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      const audit = await audited.newPage();
      await audit.goto(url);
      await audit.evaluate(axe);
      const result = await audit.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      expect(`${view}: axe`, result.violations.map((v) => `${v.id} at ${v.nodes[0].target} (${v.nodes.length})`));
      await audited.close();
    }
  }
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
