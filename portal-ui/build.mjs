// Bundles the element, the editor, the pages' scripts and the style sheets into target/classes/web.
import { build } from 'esbuild';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const web = 'target/classes/web';
/** What a page of somebody else's is asked to load for us, compressed. */
const MOST_BYTES = 12 * 1024;

const options = {
  bundle: true,
  minify: true,
  format: 'esm',
  charset: 'utf8',
  // Chromium 109 is the last one of Windows 7, which offices still have.
  target: ['chrome109', 'firefox115', 'safari16.4'],
  legalComments: 'none',
  outdir: web,
  logLevel: 'warning',
};
const text = { ...options, loader: { '.css': 'text' } };

await build({ ...options, entryPoints: ['src/styles/portlet.css', 'src/styles/shell.css'], external: ['*.woff2'] });
await build({ ...options, entryPoints: ['src/styles/editor.css'], outdir: 'target/css' });
await cp('fonts', `${web}/fonts`, { recursive: true });
await cp('src/pages/icon.svg', `${web}/icon.svg`);
await build({ ...text, entryPoints: ['src/element/embed.ts'] });
await build({ ...text, entryPoints: ['src/editor/extras.ts'] });
const editor = await build({ ...text, entryPoints: ['src/editor/editor.ts'], metafile: true });
await build({ ...options, entryPoints: ['src/pages/frame.ts', 'src/pages/signed-in.ts'] });
await writeFile(`${web}/editor-licences.txt`, await licences(editor.metafile));

const size = await gzipped('embed.js');
console.log(`embed.js: ${size} bytes gzipped, of ${MOST_BYTES} allowed; editor.js, on demand: ${await gzipped('editor.js')}`);
if (size > MOST_BYTES) {
  console.error(`embed.js is ${size - MOST_BYTES} bytes too large: take something out, or give a larger limit a reason.`);
  process.exit(1);
}

// What the server may hand out: nothing that is not listed.
const files = (await readdir(web, { recursive: true })).filter(name => name.includes('.') && name !== 'files.txt');
await writeFile(`${web}/files.txt`, files.sort().join('\n') + '\n');

async function gzipped(name) {
  return gzipSync(await readFile(`${web}/${name}`), { level: 9 }).length;
}

/** The licences of the packages that a bundle holds, which ask to go along with it. */
async function licences({ inputs }) {
  const packages = [...new Set(Object.keys(inputs).flatMap(path => /^node_modules\/([^/]+)/.exec(path)?.[1] ?? []))].sort();
  const texts = await Promise.all(packages.map(async name => `${name}\n\n${await readFile(`node_modules/${name}/LICENSE`, 'utf8')}`));
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}
