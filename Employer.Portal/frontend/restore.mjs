// Restores the front-end packages and copies what the pages use into wwwroot/lib.
// Several builds may run it at once: a lock folder lets one work while the others wait.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);
const lock = at('obj', 'front-end.lock');
const stamp = at('wwwroot', 'lib', '.stamp');
const sources = ['package.json', 'package-lock.json', 'frontend/restore.mjs'];

const files = {
  'bootstrap/bootstrap.min.css': 'bootstrap/dist/css/bootstrap.min.css',
  'icons/bootstrap-icons.svg': 'bootstrap-icons/bootstrap-icons.svg',
  'fonts/atkinson-hyperlegible-400.woff2': '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2',
  'fonts/atkinson-hyperlegible-700.woff2': '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2',
};

const wanted = sources
  .reduce((hash, file) => hash.update(fs.readFileSync(at(file))), createHash('sha256'))
  .digest('hex');
const isCurrent = () =>
  fs.existsSync(stamp) &&
  fs.readFileSync(stamp, 'utf8') === wanted &&
  Object.keys(files).every(file => fs.existsSync(at('wwwroot/lib', file)));

const sleep = milliseconds => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function takeLock() {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  for (let waited = 0; ; waited += 200) {
    try {
      fs.mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      // A build that was killed leaves its lock behind: five minutes is longer than any restore.
      const age = Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 300_000) fs.rmSync(lock, { recursive: true, force: true });
      else sleep(200);
    }
  }
}

takeLock();
try {
  if (!isCurrent()) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    for (const [to, from] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(at('wwwroot/lib', to)), { recursive: true });
      // Copy beside, then rename: a page served meanwhile never sees half a file.
      fs.copyFileSync(at('node_modules', from), at('wwwroot/lib', `${to}.new`));
      fs.renameSync(at('wwwroot/lib', `${to}.new`), at('wwwroot/lib', to));
    }
    fs.writeFileSync(stamp, wanted);
  }
  const now = new Date();
  fs.utimesSync(stamp, now, now);
} finally {
  fs.rmSync(lock, { recursive: true, force: true });
}
