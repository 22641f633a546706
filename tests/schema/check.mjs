// Asks the YAML language server, which editors use, about policies under policyc's schema.
// Usage: node check.mjs SCHEMA STARTER (the output of `policyc schema`, a sound policy)
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';

const schema = pathToFileURL(resolve(process.argv[2])).href;
const starter = readFileSync(process.argv[3], 'utf8');
const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
const child = spawn('node', [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });

let next = 1;
let buffer = Buffer.alloc(0);
const waiting = new Map();
const diagnostics = new Map();
const send = (message) => {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
};
const ask = (method, params) => new Promise((done) => {
  const id = next++;
  waiting.set(id, done);
  send({ id, method, params });
});
child.stdout.on('data', (data) => {
  buffer = Buffer.concat([buffer, data]);
  for (;;) {
    const end = buffer.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, end).toString())[1]);
    if (buffer.length < end + 4 + length) return;
    const message = JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString());
    buffer = buffer.subarray(end + 4 + length);
    if (message.method === 'textDocument/publishDiagnostics') {
      diagnostics.set(message.params.uri, message.params.diagnostics);
    } else if (message.id !== undefined && message.method === undefined) {
      waiting.get(message.id)?.(message.result);
    } else if (message.id !== undefined) {
      const wanted = message.method === 'workspace/configuration' ? (message.params.items ?? []).map(() => ({})) : null;
      send({ id: message.id, result: wanted });
    }
  }
});

let passed = 0;
let failed = 0;
const expect = (what, holds, shown) => {
  holds ? (passed += 1) : (failed += 1);
  if (!holds) console.log(`${what}: ${JSON.stringify(shown)?.slice(0, 400)}`);
};
const open = async (name, body) => {
  const uri = `file:///policies/${name}.yaml`;
  const text = `# yaml-language-server: $schema=${schema}\n${body}`;
  diagnostics.delete(uri);
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
  for (let tries = 0; tries < 200 && !diagnostics.has(uri); tries += 1) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return { uri, text, found: diagnostics.get(uri) };
};
const place = (text, words, after) => {
  const at = text.indexOf(words) + (after ? words.length : 1);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
};

await ask('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { hover: {}, completion: { completionItem: {} } } } });
send({ method: 'initialized', params: {} });
send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } } } });

const sound = await open('sound', starter);
expect('a starter has no faults', sound.found?.length === 0, sound.found);
const wrong = await open('wrong', starter.replace('version: 1.0.0', 'verzion: 1.0.0'));
expect('a wrong key is marked', wrong.found?.some((one) => one.message.includes('verzion')), wrong.found);
const hover = await ask('textDocument/hover', { textDocument: { uri: sound.uri }, position: place(sound.text, 'controller:', false) });
expect('a key is explained', JSON.stringify(hover)?.includes('Who decides why and how'), hover);
const root = await open('root', `${starter}\n\n`);
const lines = root.text.split('\n').length;
const keys = await ask('textDocument/completion', { textDocument: { uri: root.uri }, position: { line: lines - 1, character: 0 } });
expect('keys are offered', keys?.items?.some((item) => item.label === 'definitions'), keys?.items?.map((item) => item.label));
const terms = await ask('textDocument/completion', { textDocument: { uri: sound.uri }, position: place(sound.text, 'data: [', true) });
expect('terms are offered', terms?.items?.some((item) => item.label === 'email'), terms?.items?.map((item) => item.label));
child.kill();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
