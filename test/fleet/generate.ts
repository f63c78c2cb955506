/** Writes generated communities into a folder, to try a fleet: `node test/fleet/generate.ts <folder> <how many>`. */
import { communities, repositoryOf } from './communities.ts';

const [folder = '', count = '200'] = process.argv.slice(2);
for (const made of communities(Number(count))) repositoryOf(made, folder);
