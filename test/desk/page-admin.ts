// The bundle that shows reviewers a draft as a page is real, the forms are not.
export { buildPage } from '../../src/build/admin.ts';
export { buildAdmin } from './stand-in-admin.ts';
