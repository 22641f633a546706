// Built HTML, read as a browser reads it.
import { parse } from 'parse5';

/** A page's tree. */
export const read = (html) => parse(html);

/** All elements below a node; with a name, those inside the first element of that name. */
export const elements = (node, inside) => {
  const all = [];
  const walk = (at) => {
    if (at.tagName) all.push(at);
    (at.childNodes ?? []).forEach(walk);
  };
  walk(node);
  if (!inside) return all;
  const first = all.find((element) => element.tagName === inside);
  return first ? elements(first) : [];
};

/** The ids that links can lead to. */
export const ids = (tree) => new Set(elements(tree).flatMap((element) => element.attrs)
  .filter(({ name }) => name === 'id' || name === 'name').map(({ value }) => value));

const text = (node) => {
  if (typeof node === 'string') return node;
  if (node.nodeName === '#text') return node.value;
  if (['script', 'style', 'template'].includes(node.tagName)) return '';
  return (node.childNodes ?? []).map(text).join('');
};

/** The text that is shown, without white space, and with the signs that generators prettify as they were typed. */
export const squeezed = (node) => text(node)
  .replaceAll(/[\s\u200B\u00A0]/g, '').replaceAll(/[“”„«»]/g, '"').replaceAll(/[‘’]/g, "'")
  .replaceAll(/[–—-]+/g, '-').replaceAll('…', '...');
