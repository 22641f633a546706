// Uses the preview as a writer does: edits a file, breaks it, mends it, and looks at the page.
// Usage: node serve.mjs POLICYC (the program), in the repository
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program = resolve(process.argv[2]);
const project = mkdtempSync(join(tmpdir(), 'policyc-serve-'));
cpSync('policies', join(project, 'policies'), { recursive: true });
// The samples are older than most of the law, which is no fault that this test is about.
writeFileSync(join(project, 'policyc.yaml'), 'levels:\n  - {rule: core/law-changed, level: allow, reason: they are samples}\n');
const file = join(project, 'policies/website.yaml');
const sound = readFileSync(file, 'utf8');
const edit = (from, to, text = sound) => {
  if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
  writeFileSync(file, text.replace(from, to));
};

const line = sound.slice(0, sound.indexOf('purpose: answer-enquiries')).split('\n').length;
const place = `policies/website.yaml:${line}`;

const server = spawn(program, ['serve', '--port', '0', '--ui-lang', 'en'], { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] });
process.on('exit', () => {
  server.kill('SIGKILL');
  rmSync(project, { recursive: true, force: true });
});
const origin = await new Promise((found, failed) => {
  server.stdout.on('data', (text) => found(String(text).match(/http:\/\/[^/]+/)[0]));
  server.on('exit', (code) => failed(new Error(`policyc ended with ${code}`)));
});
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
const is = (what, actual, wanted) => expect(what, actual === wanted ? [] : [`${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`]);
const holds = (what, text, part) => expect(what, text.includes(part) ? [] : [`no “${part}” in “${text.slice(0, 200)}”`]);

const faults = [];
const watch = (page) => {
  page.on('console', (message) => { if (!message.text().includes('404')) faults.push(message.text()); });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => { if (!request.url().startsWith(`${origin}/`)) faults.push(`asks for ${request.url()}`); });
};
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const page = await context.newPage();
page.setDefaultTimeout(10000);
watch(page);

// Where something is in the window, and whether this is still the page that was opened.
const top = (id) => page.evaluate((at) => document.getElementById(at).getBoundingClientRect().top, id);
const mark = () => page.evaluate(() => { window.opened = true; });
const same = () => page.evaluate(() => window.opened === true);
const visible = (selector) => page.locator(`${selector}:visible`);
const cards = 'main .preview-note';
const until = (text) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text, { polling: 'raf' });

// ---- all policies

await page.goto(`${origin}/`);
for (const name of ['website', 'app', 'platform', 'global']) {
  is(`the index leads to ${name}`, await visible(`main a[href="/p/${name}/zh"]`).count(), 1);
}
await visible('main a[href="/p/website/en"]').click();
await page.waitForURL('**/p/website/en');

// ---- a save shows where the reader is

await mark();
await page.evaluate(() => document.getElementById('rights').scrollIntoView({ behavior: 'instant' }));
const before = await top('rights');
edit('data: [correspondence]', 'data: [correspondence, age, gender]');
await page.waitForFunction(() => document.getElementById('collection').innerText.toLowerCase().includes('gender'));
expect('an edit above keeps the place', Math.abs(await top('rights') - before) < 2 ? [] : [`${before} became ${await top('rights')}`]);
is('an edit needs no reload', await same(), true);
const scrolled = await page.evaluate(() => window.scrollY);
expect('the reader is not at the top', scrolled > 500 ? [] : [`${scrolled}`]);

// ---- a broken file keeps the page and says why beside the passage

edit('purpose: answer-enquiries', 'purpose: answer-enquirys');
await until('answer-enquirys');
is('one finding', await page.locator(cards).count(), 1);
is('it stands in its section', await page.locator(`#use ${cards.replace('main ', '')}`).count(), 1);
const said = await page.locator(cards).innerText();
for (const part of ['Error', 'answer-enquirys is not in the vocabulary purpose', place,
  'purpose: answer-enquirys', 'did you mean answer-enquiries?', 'core/unknown-term']) {
  holds('the finding', said, part);
}
holds('the error on top', await visible('#preview-bar .preview-trouble').innerText(), place);
is('how many', (await visible('#preview-bar .preview-status').innerText()).trim(), '1 error');
holds('the last good page', await page.locator('#use').innerText(), 'answer');
is('a broken file needs no reload', await same(), true);
expect('a broken file keeps the place', Math.abs(await top('rights') - before) < 2 ? [] : [`${before} became ${await top('rights')}`]);
await visible('#preview-bar [data-next]').click();
expect('“next finding” shows it', await page.locator(cards).evaluate((card) => {
  const box = card.getBoundingClientRect();
  return box.top > 0 && box.bottom < window.innerHeight && document.activeElement === card ? [] : [`at ${box.top}`];
}));

// ---- the language of the preview

await visible('#preview-bar [data-choose="zh"]').click();
const chinese = await page.locator(cards).innerText();
for (const part of ['错误', '词汇表purpose中没有answer-enquirys', '是否想写answer-enquiries？', place]) {
  holds('the finding in Chinese', chinese, part);
}
holds('the bar in Chinese', await visible('#preview-bar .preview-trouble').innerText(), '上一次成功生成的页面');
await page.reload();
holds('the choice stays', await page.locator(cards).innerText(), '错误');
await mark();
await visible('#preview-bar [data-choose="en"]').click();
holds('and changes back', await page.locator(cards).innerText(), 'Error');

// ---- mended, gone

writeFileSync(file, sound);
await page.locator(cards).waitFor({ state: 'detached' });
is('no finding is left', await page.locator('.preview-note').count(), 0);
is('no passage is marked', await page.locator('.preview-marked').count(), 0);
is('no error is on top', await page.locator('.preview-trouble').count(), 0);
is('mending needs no reload', await same(), true);
is('the page is as it was built', await page.evaluate(async () => {
  const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  return document.querySelector('main').isEqualNode(fresh.querySelector('main'));
}), true);

// ---- not YAML; a finding without a passage is on top

edit('policyc: 1', 'policyc: [1');
await visible('#preview-bar .preview-note').waitFor();
holds('the syntax error on top', await visible('#preview-bar .preview-note').innerText(), 'cannot be read as YAML');
await visible('#preview-bar [data-next]').click();
is('“next finding” goes to it', await visible('#preview-bar .preview-note').evaluate((card) => document.activeElement === card), true);
writeFileSync(file, sound);
await page.locator('.preview-note').first().waitFor({ state: 'detached' });

// ---- what the reader opened stays open

await page.setViewportSize({ width: 390, height: 844 });
await page.locator('details.fold summary').click();
edit('version: 2.0.0', 'version: 2.0.5');
await until('2.0.5');
is('the open contents stay open', await page.locator('details.fold').evaluate((fold) => fold.open), true);
writeFileSync(file, sound);
await until('2.0.0');
await page.setViewportSize({ width: 1280, height: 900 });

// ---- side by side, and compliance

edit('audience: [visitors]', 'audience: [visitors, visitors]');
await visible('#preview-bar a[href="/p/website/both"]').click();
await page.locator('#scope .preview-note').waitFor();
is('both languages', await page.locator('h2 .side:visible').count() >= 2, true);
holds('a warning beside both', await page.locator('#scope .preview-note').innerText(), 'core/duplicate-item');
await visible('#preview-bar a[href="/p/website/report.en"]').click();
await page.waitForURL('**/p/website/report.en');
holds('the compliance matrix', await page.locator('h1').innerText(), 'Compliance matrix');
writeFileSync(file, sound);
await page.locator('.preview-note').first().waitFor({ state: 'detached' });
await page.goto(`${origin}/p/global/report.en`);
await page.locator('main a[href^="en.html#"]:visible').first().click();
await page.waitForURL('**/p/global/en.html#*');
is('the matrix leads to the passage', await page.evaluate(() => document.getElementById(location.hash.slice(1)) !== null), true);

// ---- a deleted file, and back

await page.goto(`${origin}/p/website/zh`);
await mark();
await page.evaluate(() => document.getElementById('rights').scrollIntoView({ behavior: 'instant' }));
const stood = await top('rights');
rmSync(file);
await visible('.preview-gone').waitFor();
writeFileSync(file, sound);
await visible('.preview-gone').waitFor({ state: 'hidden' });
expect('a file that comes back keeps the place', Math.abs(await top('rights') - stood) < 2 ? [] : [`${stood} became ${await top('rights')}`]);
is('a file that comes back needs no reload', await same(), true);

// ---- from save to changed page

await page.goto(`${origin}/p/website/zh`);
const times = [];
for (let run = 0; run < 12; run += 1) {
  const version = `3.1.${run}`;
  const shown = page.evaluate((text) => new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.facts').textContent.includes(text)) return;
      observer.disconnect();
      done(performance.timeOrigin + performance.now());
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }), version);
  // The page looks already when the file is written.
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  const start = performance.timeOrigin + performance.now();
  edit('version: 2.0.0', `version: ${version}`);
  times.push(await shown - start);
}
times.sort((a, b) => a - b);
console.log(`from save to changed page: median ${times[6].toFixed(0)} ms, longest ${times.at(-1).toFixed(0)} ms, of ${times.length}`);

// ---- accessibility of every view, clean and with findings

const views = ['/', '/p/website/zh', '/p/website/both', '/p/website/report.zh', '/nothing'];
const audit = async (state) => {
  for (const path of views) {
    for (const [colorScheme, width] of [['light', 1280], ['dark', 390]]) {
      const view = `${path} ${state} ${colorScheme} ${width}`;
      // axe is put in by script, which the preview's policy rightly forbids.
      const audited = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      const tab = await audited.newPage();
      watch(tab);
      await tab.goto(`${origin}${path}`);
      await tab.evaluate(axe);
      const result = await tab.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      expect(`${view}: axe`, result.violations.map((v) => `${v.id} at ${v.nodes[0].target} (${v.nodes.length})`));
      await tab.setViewportSize({ width: 320, height: 700 });
      const widths = await tab.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(`${view}: no horizontal scrolling`, widths[0] > widths[1] ? [widths.join(' > ')] : []);
      if (process.env.SCREENSHOTS) {
        await tab.setViewportSize({ width, height: 900 });
        await tab.locator('.preview-note:visible').first().scrollIntoViewIfNeeded({ timeout: 500 }).catch(() => {});
        await tab.screenshot({ path: join(process.env.SCREENSHOTS, `${view.replaceAll(/[^a-z0-9]+/g, '-')}.png`) });
      }
      await audited.close();
    }
  }
};
const versions = () => page.evaluate(() => document.documentElement.dataset.previewVersion);
const settled = async (change) => {
  const old = await versions();
  change();
  await page.waitForFunction((was) => document.documentElement.dataset.previewVersion !== was, old);
};
await settled(() => writeFileSync(file, sound));
await audit('clean');
await settled(() => edit('audience: [visitors]', 'audience: [visitors, visitors]', sound.replace('controller:', 'oddity: 1\ncontroller:')));
await audit('with findings');
await settled(() => {
  edit('purpose: answer-enquiries', 'purpose: answer-enquirys');
  writeFileSync(join(project, `policies/${'a-long-name-'.repeat(8)}.yaml`), 'id: [');
});
await audit('broken');

// ---- each severity has a colour of its own

await page.goto(`${origin}/`);
for (const where of ['#preview-bar', 'article']) {
  const dots = await visible(`${where} .preview-status`).first().evaluate((status) => ['error', 'warning', 'note', 'clean'].map((state) => {
    status.dataset.state = state;
    return getComputedStyle(status, '::before').color;
  }));
  is(`the dots of ${where}`, new Set(dots).size, 4);
}

// ---- the server ends

server.removeAllListeners('exit');
const ended = new Promise((code) => { server.on('exit', code); });
server.kill('SIGINT');
is('Ctrl-C ends it cleanly', await ended, 0);
await visible('.preview-lost').waitFor();
holds('the page says so', await visible('.preview-lost').innerText(), 'The preview has stopped');

await browser.close();
expect('console and network', faults.filter((fault) => !fault.includes('ERR_CONNECTION_REFUSED') && !fault.includes('ERR_INCOMPLETE_CHUNKED')));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
