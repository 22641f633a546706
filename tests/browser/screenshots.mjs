// Takes the README's pictures.
// Usage: node screenshots.mjs POLICYC FOLDER-OF-PAGES PROJECT PICTURES
import { execFileSync, spawnSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [policyc, pages, project, pictures] = process.argv.slice(2).map((path) => resolve(path));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

const take = async (name, url, { width, height, dark = false, act = async () => {} }) => {
  const page = await browser.newPage({
    viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce',
  });
  await page.goto(url);
  await act(page);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.close();
};

const page = (name) => pathToFileURL(join(pages, name.split('#')[0])).href + name.replace(/^[^#]*/, '');
await take('page', page('global/zh-en.html'), { width: 1280, height: 860 });
await take('phone', page('global/zh.html#list-shared'), { width: 390, height: 780 });
await take('phone-dark', page('global/en.html#key-points'), { width: 390, height: 780, dark: true });

// The terminal: what is printed in colour, each sequence a span of its class.
const printed = spawnSync(policyc, ['check', '--color', 'always', '--ui-lang', 'en'], { cwd: project, encoding: 'utf8' }).stderr;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const terminal = printed.split('\x1b[').map((part, at) => {
  if (at === 0) return escaped(part);
  const [, codes, text] = part.match(/^([\d;]*)m([\s\S]*)$/) ?? [, '', part];
  const classes = codes.split(';').filter((code) => code && code !== '0').map((code) => `c${code}`).join(' ');
  return `<span class="${classes}">${escaped(text)}</span>`;
}).join('');
const style = `body { margin: 0; padding: 24px 28px; background: #15171a; color: #e4e3df; font: 15px/1.5 "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace }
pre { margin: 0; font: inherit } .c1 { font-weight: bold } .c31, .c91 { color: #ff7b72 } .c33, .c93 { color: #e3b341 }
.c34, .c94 { color: #79c0ff } .c32, .c92 { color: #7ee787 } .c36, .c96 { color: #76e3ea }`;
const shell = await browser.newPage({ viewport: { width: 900, height: 200 } });
await shell.setContent(`<style>${style}</style><pre>$ policyc check\n${terminal.trimEnd()}</pre>`);
await shell.screenshot({ path: join(pictures, 'findings.png'), fullPage: true });

const bad = join(project, 'policies/website.yaml');
writeFileSync(bad, readFileSync(bad, 'utf8').replace('purpose: answer-enquirys', 'purpose: answer-enquiries'));
const preview = spawn(policyc, ['serve', '--port', '0', '--ui-lang', 'en'], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
const address = await new Promise((found) => {
  let text = '';
  const read = (more) => {
    text += more;
    const url = text.match(/http:\/\/[\d.:]+/);
    if (url) found(url[0]);
  };
  preview.stdout.on('data', read);
  preview.stderr.on('data', read);
});
// A mistake while the page is open: its card stands beside the section.
const source = join(project, 'policies/website.yaml');
await take('preview', `${address}/p/website/en#use`, {
  width: 1280, height: 800, act: async (own) => {
    writeFileSync(source, readFileSync(source, 'utf8').replace('for: [answer-enquiries]', 'for: [answer-enquirys]'));
    await own.waitForSelector('section .preview-note');
    await own.evaluate(() => document.querySelector('section .preview-note').scrollIntoView({ block: 'center' }));
  },
});
preview.kill('SIGINT');
await browser.close();

// Fewer colours make smaller files, if the program for that is here.
try {
  const names = ['page', 'phone', 'phone-dark', 'findings', 'preview'];
  execFileSync('pngquant', ['--force', '--ext', '.png', '--strip', '64', ...names.map((name) => join(pictures, `${name}.png`))]);
} catch (error) {
  if (error.code !== 'ENOENT') throw error;
}
