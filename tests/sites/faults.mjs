// What is wrong with a built page, held against the document that it is to show.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as said from './document.mjs';
import { attribute, closest, elements, language, lists, main, read, squeezed, tables, targets } from './html.mjs';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const NAMES = { zh: '中文', en: 'English' };
const short = (text) => JSON.stringify(text.slice(0, 100));

/** The file that an address leads to, as a server of static files finds it. */
const file = (root, page, href) => {
  const path = decodeURI(new URL(href, `https://www.example.com/${page}`).pathname).slice(1);
  return [path, `${path}.html`, join(path, 'index.html')]
    .map((name) => join(root, name))
    .find((name) => existsSync(name) && statSync(name).isFile());
};

/** Every text is there, in the document's order. */
const order = (content, document) => {
  const shown = squeezed(content);
  const found = [];
  let from = 0;
  for (const text of said.texts(document)) {
    const wanted = squeezed(text);
    const at = shown.indexOf(wanted, from);
    if (at < 0) found.push(`does not show${shown.includes(wanted) ? ' in its place' : ''}: ${short(text)}`);
    else from = at + wanted.length;
  }
  return found;
};

/** The tables are those of the document, cell by cell. */
const cells = (content, document) => {
  const [built, wanted] = [tables(content), said.tables(document)];
  if (built.length !== wanted.length) return [`${built.length} tables, not ${wanted.length}`];
  return wanted.flatMap((table, at) => {
    if (built[at].length !== table.length) return [`table ${at + 1} has ${built[at].length} rows, not ${table.length}`];
    return table.flatMap((row, y) => {
      if (built[at][y].length !== row.length) return [`table ${at + 1}, row ${y}: ${built[at][y].length} cells, not ${row.length}`];
      return row.flatMap((cell, x) => built[at][y][x] === squeezed(cell) ? [] : [`table ${at + 1}, row ${y}: ${short(built[at][y][x])}, not ${short(cell)}`]);
    });
  });
};

/** The lists are those of the document, in its order: none is torn, none joined to the next. */
const items = (content, document) => {
  const built = lists(content);
  const found = [];
  let from = 0;
  for (const [count, first] of said.lists(document)) {
    const at = built.findIndex(([items, text], index) => index >= from && items === count && text.startsWith(squeezed(first)));
    if (at < 0) found.push(`no list of ${count} begins with ${short(first)}`);
    else from = at + 1;
  }
  return found;
};

/** Each anchor leads to the heading or the row that it is of. */
const anchors = (tree, document) => {
  const known = targets(tree);
  const around = (anchor, names) => known.has(anchor) ? closest(known.get(anchor), names) : undefined;
  const missing = said.anchors(document).filter((anchor) => !known.has(anchor)).map((anchor) => `no anchor #${anchor}`);
  const all = elements(tree).map((element) => attribute(element, 'id')).filter(Boolean);
  const twice = said.anchors(document).filter((anchor) => all.indexOf(anchor) !== all.lastIndexOf(anchor)).map((anchor) => `#${anchor} stands there twice`);
  const headings = said.headings(document).filter(([anchor, title]) => {
    const heading = around(anchor, HEADINGS);
    return !heading || !squeezed(heading).includes(squeezed(title));
  }).map(([anchor, title]) => `#${anchor} is not at the heading ${short(title)}`);
  const rows = said.rows(document).filter(([anchor, cell]) => {
    const row = around(anchor, ['tr']);
    return !row || !squeezed(row).startsWith(squeezed(cell));
  }).map(([anchor, cell]) => `#${anchor} is not at the row ${short(cell)}`);
  return [...missing, ...twice, ...headings, ...rows];
};

/** No text has become an element or a script, and the title stands there once. */
const elementsOf = (tree, document) => {
  const found = [];
  for (const element of elements(tree)) {
    if (['foo', 'blink'].includes(element.tagName) || attribute(element, 'class') === 'class') found.push(`<${element.tagName}> comes from a text`);
    if (element.tagName === 'script' && (element.childNodes[0]?.value ?? '').trim() === 'alert(1)') found.push('a script of the policy runs');
  }
  const title = squeezed(said.title(document)).replaceAll(/[<＜]/g, '<').replaceAll('｛', '{');
  const titles = elements(main(tree)).filter((element) => HEADINGS.includes(element.tagName)
    && squeezed(element).replaceAll(/[<＜]/g, '<').replaceAll('｛', '{').replace(/#$/, '') === title);
  if (titles.length !== 1) found.push(`the title stands there ${titles.length} times`);
  return found;
};

/** Links lead somewhere: within the page, to other pages, and to the same page in the other language. */
const ways = (tree, work, { root }, { pages, language: own }) => {
  const [base, known] = [pages[own].slice(root.length + 1), targets(tree)];
  const other = own === 'zh' ? 'en' : 'zh';
  // Some write the address of a page on the site in full.
  const all = elements(main(tree)).filter(({ tagName }) => tagName === 'a')
    .map((a) => [attribute(a, 'href').replace(/^https:\/\/www\.example\.com\//, '/'), squeezed(a)]);
  const local = all.filter(([href]) => href && !/^[a-z]+:|^\/\//.test(href));
  const found = [];
  for (const [href] of local) {
    const [path, anchor] = href.split('#');
    if (path === '' && anchor && !known.has(decodeURIComponent(anchor))) found.push(`${href} leads nowhere`);
    if (path !== '' && !file(join(work, root), base, href)) found.push(`${href} leads to no page`);
  }
  const leads = ([href, text]) => text === NAMES[other] && file(join(work, root), base, href) === resolve(work, pages[other]);
  if (!local.some(leads)) found.push('no link to the other language');
  return found;
};

/** What the head of the page says, and in which language the page says to be. */
const head = (tree, generator, { language: own, front, shows = [] }, document, html) => {
  const found = [];
  const all = elements(tree);
  const tag = (name, is = () => true) => all.find((element) => element.tagName === name && is(element));
  const title = squeezed(said.title(document)).replaceAll(/[<＜{｛]/g, '');
  if (generator.title !== false && !squeezed(tag('title') ?? '').replaceAll(/[<＜{｛]/g, '').includes(title)) found.push('another title');
  const description = tag('meta', (element) => ['description', 'og:description'].includes(attribute(element, 'name') || attribute(element, 'property')));
  if (front && (!description || attribute(description, 'content') !== front)) found.push(`front matter: the description is not ${front}`);
  for (const text of shows) if (!html.includes(text)) found.push(`front matter: no ${text}`);
  const heading = all.find((element) => element.tagName === 'h2' && squeezed(element).includes(squeezed(document.sections[0].title[0].text)));
  if (generator.says !== false && !language(heading).startsWith(own)) found.push(`the page says that it is in ${language(heading)}`);
  const alternates = all.filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'alternate')
    .map((element) => attribute(element, 'hreflang'));
  for (const other of ['zh', 'en']) {
    if (generator.alternates !== false && !alternates.includes(other)) found.push(`no hreflang ${other}`);
  }
  return found;
};

/** What is wrong with a page. */
export const faults = (generator, work, page, document) => {
  const path = join(work, page.pages[page.language]);
  if (!existsSync(path)) return [`${page.pages[page.language]} is not there`];
  const html = readFileSync(path, 'utf8');
  const tree = read(html);
  const content = main(tree);
  return [
    ...order(content, document),
    ...cells(content, document),
    ...items(content, document),
    ...anchors(tree, document),
    ...elementsOf(tree, document),
    ...ways(tree, work, generator, page),
    ...head(tree, generator, page, document, html),
  ];
};
