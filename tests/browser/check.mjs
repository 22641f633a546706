// Opens every built page as a reader does and asks others' tools about it.
// Usage: node check.mjs FOLDER (the output of `policyc build`)
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
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

// A fragment is looked at as it is used: inside a page of somebody else's.
const hosts = mkdtempSync(join(tmpdir(), 'policyc-host-'));
const host = (name) => {
  const path = join(hosts, name.replaceAll('/', '-'));
  const text = readFileSync(join(folder, name), 'utf8');
  const style = `* { box-sizing: content-box } body { margin: 0; font: 14px sans-serif; text-align: center; word-break: break-all }
    a { text-decoration: none; text-transform: uppercase } h2, h3 { color: red; letter-spacing: 1em } section { display: flex }
    ul, ol { list-style: none; float: left } table { border: 3px solid } td { white-space: nowrap } .note, .head { border: 2px dashed }
    #host #content h2 { background: red } p::first-letter { font-size: 3em } li::marker { color: red } .policyc { --accent: rgb(1, 2, 3) }`;
  writeFileSync(path, `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width">` +
    `<title>Host</title><style>${style}</style></head><body id="host"><main id="content"><h1>Host</h1>${text}</main></body></html>`);
  return path;
};

// One tab for each way of looking, where page after page is opened.
const open = async (tabs, options, url) => {
  const key = JSON.stringify(options);
  if (!tabs.has(key)) {
    const page = await (await browser.newContext(options)).newPage();
    const tab = { page, faults: [] };
    page.on('console', (message) => tab.faults.push(message.text()));
    page.on('pageerror', (error) => tab.faults.push(String(error)));
    page.on('request', (request) => { if (request.url() !== tab.url) tab.faults.push(`asks for ${request.url()}`); });
    tabs.set(key, tab);
  }
  const tab = tabs.get(key);
  Object.assign(tab, { url, faults: [] });
  await tab.page.goto(url);
  return tab;
};

const look = async (name, tabs) => {
  const isFragment = name.endsWith('.fragment.html');
  const url = pathToFileURL(isFragment ? host(name) : join(folder, name)).href;
  // What a policy's own pages show in all views, other pages show in fewer.
  const isPolicy = /(^|\/)(zh|en|zh-en)\.html$/.test(name);
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 390, 320]) {
      if (width === 320 && colorScheme === 'dark') continue;
      if (!isPolicy && width !== 320 && (width === 1280) !== (colorScheme === 'light')) continue;
      const view = `${name} ${colorScheme} ${width}`;
      const viewport = { width, height: 900 };
      const { page, faults } = await open(tabs, { colorScheme, viewport }, url);
      expect(`${view}: console and network`, faults);
      if (isFragment) {
        expect(`${view}: the style of the page around it stays out`, await page.evaluate(() => {
          const is = (selector, property, wanted, part) => {
            const element = document.querySelector(`.policyc ${selector}`);
            const found = element && getComputedStyle(element, part)[property];
            return found === null || found === wanted ? [] : [`${selector} ${property}: ${found}`];
          };
          const spacing = Number.parseFloat(getComputedStyle(document.querySelector('.policyc h2')).letterSpacing) || 0;
          return [...is('p', 'textAlign', 'start'), ...is('p', 'wordBreak', 'normal'), ...is('p', 'boxSizing', 'border-box'),
            ...is('p a', 'textDecorationLine', 'underline'), ...is('p a', 'textTransform', 'none'),
            ...(spacing < 1 ? [] : [`h2 letterSpacing: ${spacing}`]), ...is('section', 'display', 'block'),
            ...is('section > ul', 'listStyleType', 'disc'), ...is('section > ul', 'cssFloat', 'none'),
            ...is('td', 'whiteSpace', 'normal'), ...is('.head', 'borderInlineStartStyle', 'none'),
            ...is('h2', 'backgroundColor', 'rgba(0, 0, 0, 0)'),
            ...is('p', 'fontSize', getComputedStyle(document.querySelector('.policyc p')).fontSize, '::first-letter'),
            ...is('section > ul > li', 'color', 'rgb(90, 94, 102)', '::marker'),
            // What the page around it may change, and its light ground on any system.
            ...is('p a', 'color', 'rgb(1, 2, 3)'), ...is('.text', 'backgroundColor', 'rgb(253, 253, 251)')];
        }));
      }
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
        expect(`${view}: links beside headings have names of their own`, await page.evaluate(() => {
          const names = [...document.querySelectorAll('.head > a')].map((a) => (a.getAttribute('aria-labelledby') ?? '').split(' ')
            .map((id) => document.getElementById(id)?.textContent ?? 'nothing').join(' '));
          return names.filter((name, at) => name === 'nothing' || names.indexOf(name) !== at);
        }));
        const pdf = await page.pdf({ format: 'A4' });
        expect(`${view}: prints`, pdf.length > 10000 ? [] : ['an empty print']);
        // The width of an A4 sheet between the margins of the style.
        await page.setViewportSize({ width: 658, height: 900 });
        await page.emulateMedia({ media: 'print' });
        expect(`${view}: nothing is cut off in print`, await page.evaluate(() =>
          [...document.querySelectorAll('.table, td, th, pre')]
            .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
            .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 30)}`)));
        expect(`${view}: paper has no links of the screen, and no label larger than what it is of`, await page.evaluate(() => [
          ...[...document.querySelectorAll('.skip, .languages, .contents, .self')].filter((element) => element.checkVisibility())
            .map((element) => `${element.className} is printed`),
          ...[...document.querySelectorAll('tbody :is(th, td)')].filter((cell) => {
            const label = getComputedStyle(cell, '::before');
            return label.content !== 'none' && Number.parseFloat(label.fontSize) > Number.parseFloat(getComputedStyle(cell).fontSize);
          }).map((cell) => `the label ${cell.dataset.label}`)]));
        await page.emulateMedia({ media: 'screen' });
        // Nobody has to move a table to read it, or passes it with the tabulator key for that.
        for (const wide of [1280, 1024, 900, 768, 600, 390]) {
          await page.setViewportSize({ width: wide, height: 900 });
          expect(`${view}: tables fit into ${wide}`, await page.evaluate(() => [...document.querySelectorAll('.table, pre')]
            .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.tabIndex === 0)
            .map((element) => element.closest('section')?.id)));
          expect(`${view}: a row has a cell for each column at ${wide}`, await page.evaluate(() => [...document.querySelectorAll('tr')]
            .filter((row) => [...row.cells].filter((cell) => getComputedStyle(cell).display !== 'none').length
              !== row.closest('table').tHead.rows[0].cells.length)
            .map((row) => row.textContent.trim().slice(0, 30))));
        }
        await page.setViewportSize(viewport);
      }
      if (width === 320) continue;
      // Axe is put in by script, which the page's own policy rightly forbids. Forced
      // colours once: they are the same whatever the scheme and the width.
      const forced = colorScheme === 'light' && width === 1280 ? ['none', 'active'] : ['none'];
      for (const forcedColors of forced) {
        const { page: audit } = await open(tabs, { colorScheme, viewport, forcedColors, bypassCSP: true }, url);
        await audit.evaluate(axe);
        const violations = await audit.evaluate(async () => (await window.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
        })).violations);
        expect(`${view}: axe, forced colours ${forcedColors}`, violations.map((v) => `${v.id} at ${v.nodes[0].target} (${v.nodes.length})`));
      }
    }
  }
};
const queue = [...pages];
await Promise.all(Array.from({ length: availableParallelism() }, async () => {
  const tabs = new Map();
  for (let name = queue.pop(); name; name = queue.pop()) await look(name, tabs);
}));
// The link beside a heading leads to the same section in the other language.
const switched = pages.filter((name) => /(^|\/)(zh|en)\.html$/.test(name)
  && pages.includes(name.replace(/(zh|en)\.html$/, (own) => (own === 'zh.html' ? 'en.html' : 'zh.html'))));
for (const name of switched) {
  const page = await browser.newPage({ viewport: { width: 390, height: 700 }, reducedMotion: 'reduce' });
  await page.goto(`${pathToFileURL(join(folder, name)).href}#rights`);
  const before = await page.evaluate(() => document.documentElement.lang);
  await page.click('#rights > .head > .other');
  await page.waitForURL(/#rights$/);
  const after = await page.evaluate(() => ({
    lang: document.documentElement.lang, top: document.getElementById('rights').getBoundingClientRect().top,
  }));
  expect(`${name}: another language at the same section`,
    after.lang !== before && Math.abs(after.top) < 200 ? [] : [JSON.stringify(after)]);
  await page.close();
}
// On a phone the contents stay on top, and what they lead to is not behind them.
for (const name of switched) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  await page.goto(pathToFileURL(join(folder, name)).href);
  await page.evaluate(() => window.scrollTo(0, 3000));
  expect(`${name}: the contents stay on top`, await page.evaluate(() =>
    (document.querySelector('.contents').getBoundingClientRect().top === 0 ? [] : ['they do not'])));
  await page.mouse.click(60, 24);
  await page.click('.fold a[href="#rights"]');
  const [below, above] = await page.evaluate(() => [document.querySelector('.fold > ol').getBoundingClientRect().bottom,
    document.querySelector('#rights h2').getBoundingClientRect().top]);
  expect(`${name}: the contents lead to what can be seen`, below < above && above < 844 ? [] : [`${above} behind ${below}`]);
  // On a phone held across there is no room for both.
  await page.setViewportSize({ width: 844, height: 390 });
  expect(`${name}: a low screen is left to the text`, await page.evaluate(() => {
    window.scrollTo(0, 6000);
    return document.querySelector('.contents').getBoundingClientRect().bottom < 0 ? [] : ['the contents stay'];
  }));
  await page.close();
}
await browser.close();
rmSync(hosts, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
