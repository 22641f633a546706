// What a page of `docs/publish` tells a reader to do who begins with nothing: files and commands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files, by path, and the commands of a page's last section. */
export const recipe = (folder, name) => {
  const text = readFileSync(join(folder, `${name}.md`), 'utf8');
  const section = text.split(/^## A \w+ from nothing$/m)[1];
  if (!section) throw new Error(`${name}.md does not say how to begin`);
  // Before each fence a sentence names the file, as the first code in its paragraph.
  const parts = section.split(/^```(\w*)\n/m);
  const files = new Map();
  const commands = [];
  for (let at = 1; at < parts.length; at += 4) {
    const [language, content] = [parts[at], parts[at + 1]];
    if (language === 'console') {
      commands.push(...content.trim().split('\n').map((line) => line.replace(/^\$ /, '')));
      continue;
    }
    const before = parts[at - 1].trim().split('\n\n').at(-1);
    const path = before.match(/`([\w./-]+)`/)?.[1];
    if (!path) throw new Error(`${name}.md: no file is named before:\n${content}`);
    files.set(path, content);
  }
  return { files, commands };
};
