// The policy that every generator gets: the website sample, with text that generators would run in
// every kind of place.

export const HOSTILE = [
  '{{ x }}', '{%- y -%}', '{% raw %}{{ a }}{% endraw %}', '{% endraw %}{{ b }}', '{# c #}', '<script>alert(1)</script>',
  '</span></div>{{ d }}', '{props.z}', '{{< rawhtml >}}', '{{% include %}}', '{{#include /etc/passwd}}', '<%= e %>',
  '[[toc]]', '[TOC]', '::: danger', ':tada: :+1:', '{: .class}', '{#id}', '{:toc}', '$$x$$', '<!--@include: ./x-->',
  '--8<-- "x"', '<<< @/x', '!!! note', '??? note', 'export const f = 1', "import x from 'y'", '&#123;&#123; g }}',
  '@[code](x)', '==h== ^^i^^ ~~j~~', '*[k]: l', '[^1]: m', 'a | b', '<Foo bar={1} />', '${process.env.HOME}', '+++', '---',
];

// What a text may have besides: lists in lists and in a row, a table with a bar and a break in a cell,
// headings, a quotation, other scripts, an address without end.
const LONG = `https://www.example.org/${'long/'.repeat(40)}`;
const MARKUP = [
  '1. one', '', '   - two', '', '     1. three', '', '        - four \\{\\{ deep \\}\\}', '', '        Below four.', '', '2. five', '',
  '- a list', '- of two', '', '* another', '* of', '* three', '', '1) and', '2) numbers', '',
  '| a \\| b | \\{\\{ c \\}\\} |', '| --- | --- |', '| \\{props.z\\} \\| e | **重要：**请读 `x | y` |', '| 😀 👩‍👩‍👧 🇨🇳 | مرحبا שלום |', '',
  '# First', '', '## Second \\{\\{ h \\}\\}', '', '> Said **so**：', '>', '> - by one', '> - by two', '',
  `See <${LONG}> and ${LONG}`, '',
];

// Markdown that shows a text as it is.
const escaped = (text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** The policy's YAML. */
export const policy = (sample) => {
  const all = JSON.stringify(`${escaped(HOSTILE.join(' '))} 结束`);
  const lines = HOSTILE.flatMap((line) => [escaped(line), '', `- ${escaped(line)}`, '']);
  const code = ['```', ...HOSTILE, '```', '', '`{{ code }}` `import x`'];
  const text = [...lines, ...MARKUP, ...code].map((line) => `        ${line}`.trimEnd()).join('\n');
  return `${sample.replace(/^title:\n.*\n.*\n/m, `title: {zh: ${JSON.stringify(`隐私政策 ${escaped('{{ t }} <b>')}`)}, en: ${JSON.stringify(`Privacy Policy ${escaped('{{ t }} <b>')}`)}}\n`)
    .replace(/(- id: affiliates\n)/, `$1      name: ${all}\n`)
    .replace(/(- id: contact-details\n\s+name: ).*\n/, `$1${all}\n`)}
sections:
  - id: hostile
    title: ${all}
    text:
      zh: |
${text}
      en: |
${text}
`;
};
