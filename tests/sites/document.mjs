// What a document says, from policyc's JSON: the texts that a reader must see, the tables, the anchors.

const plain = (inlines) => inlines.map((inline) => inline.inline === 'break' ? ' ' : inline.text ?? plain(inline.content)).join('');

const ofBlock = (block) => {
  switch (block.block) {
    case 'paragraph': case 'heading': return [plain(block.text)];
    case 'list': return block.items.flatMap((item) => item.blocks.flatMap(ofBlock));
    case 'table': return [...(block.caption ? [block.caption] : []), ...block.columns, ...block.rows.flatMap((row) => row.cells)].map(plain);
    case 'definitions': return block.entries.flatMap((entry) => [plain(entry.term), ...entry.blocks.flatMap(ofBlock)]);
    case 'note': case 'quote': return block.blocks.flatMap(ofBlock);
    case 'code': return [block.text];
    case 'rule': return [];
    default: throw new Error(`an unknown block: ${block.block}`);
  }
};

const ofSection = (section) => [plain(section.title), ...section.blocks.flatMap(ofBlock), ...section.sections.flatMap(ofSection)];

/** Every text in order: headings, paragraphs, items, cells, terms, code. */
export const texts = (document) => [...document.lead.flatMap(ofBlock), ...document.sections.flatMap(ofSection)].filter((text) => text.trim());

/** A document's title. */
export const title = (document) => plain(document.title);

/** Every value below one that is of some kind, in order. */
const every = (value, is) => {
  if (Array.isArray(value)) return value.flatMap((own) => every(own, is));
  if (value === null || typeof value !== 'object') return [];
  return [...(is(value) ? [value] : []), ...Object.values(value).flatMap((own) => every(own, is))];
};

const body = (document) => [document.lead, document.sections];

/** Every table: rows of texts, that of the heads first. */
export const tables = (document) => every(body(document), (value) => value.block === 'table')
  .map((table) => [table.columns, ...table.rows.map((row) => row.cells)].map((cells) => cells.map(plain)));

/** Every list: how many items, and the first text. */
export const lists = (document) => every(body(document), (value) => ['list', 'definitions'].includes(value.block))
  .map((list) => [(list.items ?? list.entries).length, ofBlock(list)[0] ?? '']);

const anchored = (value) => typeof value.anchor === 'string';

/** The sections: anchor and title. */
export const headings = (document) => every(document.sections, (value) => anchored(value) && Array.isArray(value.sections))
  .map((section) => [section.anchor, plain(section.title)]);

/** The rows: anchor and first cell. */
export const rows = (document) => every(body(document), (value) => anchored(value) && Array.isArray(value.cells))
  .map((row) => [row.anchor, plain(row.cells[0])]);

/** Every anchor: of sections, rows, items and blocks. */
export const anchors = (document) => every(body(document), anchored).map(({ anchor }) => anchor);
