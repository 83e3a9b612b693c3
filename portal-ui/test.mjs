// Bundles the tests, since Node 20 reads no TypeScript, and runs them with Node's own runner.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const tests = readdirSync('test').filter(name => name.endsWith('.test.ts'));
await build({
  entryPoints: tests.map(name => `test/${name}`),
  outdir: 'target/node-tests',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
const files = tests.map(name => `target/node-tests/${name.replace('.ts', '.mjs')}`);
if (files.length === 0) throw new Error('No tests were found in portal-ui/test.');
process.exit(spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...files], { stdio: 'inherit' }).status ?? 1);
