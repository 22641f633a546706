// Built HTML, read as a browser reads it.
import { parse } from 'parse5';

/** A page's tree. */
export const read = (html) => parse(html);

/** All elements below a node, in order. */
export const elements = (node) => {
  const all = [];
  const walk = (at) => {
    if (at.tagName) all.push(at);
    (at.childNodes ?? []).forEach(walk);
  };
  (node.childNodes ?? []).forEach(walk);
  return all;
};

/** The part of a page that is the page's own, if the theme says which. */
export const main = (tree) => ['main', 'article'].map((name) => elements(tree).find(({ tagName }) => tagName === name)).find(Boolean) ?? tree;

/** An attribute of an element; empty if it has none. */
export const attribute = (element, name) => element.attrs?.find((own) => own.name === name)?.value ?? '';

/** The elements that links can lead to: the first of each id. */
export const targets = (tree) => {
  const found = new Map();
  for (const element of elements(tree)) {
    for (const id of [attribute(element, 'id'), attribute(element, 'name')]) {
      if (id && !found.has(id)) found.set(id, element);
    }
  }
  return found;
};

/** The nearest element around one, or itself, of some names. */
export const closest = (element, names) => {
  for (let at = element; at; at = at.parentNode) if (names.includes(at.tagName)) return at;
  return undefined;
};

/** The tables below a node: rows of texts. */
export const tables = (node) => elements(node).filter(({ tagName }) => tagName === 'table').map((table) =>
  elements(table).filter(({ tagName }) => tagName === 'tr').map((row) =>
    elements(row).filter(({ tagName }) => ['td', 'th'].includes(tagName)).map(squeezed)));

/** The lists below a node: how many items, and the text. */
export const lists = (node) => elements(node).filter(({ tagName }) => ['ul', 'ol'].includes(tagName))
  .map((list) => [list.childNodes.filter(({ tagName }) => tagName === 'li').length, squeezed(list)]);

/** The language that an element is in. */
export const language = (element) => {
  for (let at = element; at; at = at.parentNode) if (attribute(at, 'lang')) return attribute(at, 'lang');
  return '';
};

const text = (node) => {
  if (typeof node === 'string') return node;
  if (node.nodeName === '#text') return node.value;
  if (['script', 'style', 'template'].includes(node.tagName)) return '';
  return (node.childNodes ?? []).map(text).join('');
};

/** The text that is shown, without white space, and with the signs that generators prettify as they were typed. */
export const squeezed = (node) => text(node)
  .replaceAll(/[\s\u200B\u00A0]/g, '').replaceAll(/[“”„«»]/g, '"').replaceAll(/[‘’]/g, "'")
  .replaceAll(/[–—]|-{2,3}/g, '—').replaceAll('…', '...');
