// What a document says, from policyc's JSON: the texts that a reader must see, and the anchors.

const plain = (inlines) => inlines.map((inline) => inline.inline === 'break' ? ' ' : inline.text ?? plain(inline.content)).join('');

const ofBlock = (block) => {
  switch (block.block) {
    case 'paragraph': case 'heading': return [plain(block.text)];
    case 'list': return block.items.flatMap((item) => item.blocks.flatMap(ofBlock));
    case 'table': return [...block.columns, ...block.rows.flatMap((row) => row.cells), ...(block.caption ? [block.caption] : [])].map(plain);
    case 'definitions': return block.entries.flatMap((entry) => [plain(entry.term), ...entry.blocks.flatMap(ofBlock)]);
    case 'note': case 'quote': return block.blocks.flatMap(ofBlock);
    case 'code': return [block.text];
    default: return [];
  }
};

const ofSection = (section) => [plain(section.title), ...section.blocks.flatMap(ofBlock), ...section.sections.flatMap(ofSection)];

/** Every text: headings, paragraphs, items, cells, terms, code. */
export const texts = (document) => [...document.lead.flatMap(ofBlock), ...document.sections.flatMap(ofSection)].filter((text) => text.trim());

const anchorsOf = (value) => {
  if (Array.isArray(value)) return value.flatMap(anchorsOf);
  if (value === null || typeof value !== 'object') return [];
  return [...(typeof value.anchor === 'string' ? [value.anchor] : []), ...Object.values(value).flatMap(anchorsOf)];
};

/** Every anchor: of sections, of rows and of items. */
export const anchors = (document) => anchorsOf(document.sections);
