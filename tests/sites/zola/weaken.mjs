// Zola's binary on npm is made for a newer C library than Debian 12 has, of which it uses nothing that it
// cannot do without: two functions that are looked for and may be missing. Says so of their version, too.
// Usage: node weaken.mjs FILE
import { readFileSync, writeFileSync } from 'node:fs';

const NEEDED = 0x6ffffffe; // SHT_GNU_verneed: the versions of other libraries
const WEAK = 2; // VER_FLG_WEAK
const path = process.argv[2];
const elf = readFileSync(path);
const [table, size, count] = [Number(elf.readBigUInt64LE(0x28)), elf.readUInt16LE(0x3a), elf.readUInt16LE(0x3c)];
const section = (index) => {
  const at = table + index * size;
  return { type: elf.readUInt32LE(at + 4), start: Number(elf.readBigUInt64LE(at + 24)), link: elf.readUInt32LE(at + 40), entries: elf.readUInt32LE(at + 44) };
};
const needed = Array.from({ length: count }, (_, index) => section(index)).find(({ type }) => type === NEEDED);
const names = section(needed.link).start;
for (let library = needed.start, left = needed.entries; left > 0; left -= 1) {
  let version = library + elf.readUInt32LE(library + 8);
  for (let more = elf.readUInt16LE(library + 2); more > 0; more -= 1) {
    const name = names + elf.readUInt32LE(version + 8);
    if (elf.toString('latin1', name, elf.indexOf(0, name)) === 'GLIBC_2.39') {
      elf.writeUInt16LE(elf.readUInt16LE(version + 4) | WEAK, version + 4);
    }
    version += elf.readUInt32LE(version + 12);
  }
  library += elf.readUInt32LE(library + 12);
}
writeFileSync(path, elf);
