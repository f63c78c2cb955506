import type { APIRoute } from 'astro';
import { builtOn, history, publishedSteps, records, toldHistory } from '../../../records.ts';
import { changesSaid, removedNames } from '../../../tables/past-said.ts';
import { verifyFiles } from '../../../tables/verify-data.ts';
import { recordNames } from '../../../tables/verify-names.ts';

/** Whether this site has pages of versions. */
const versions = Object.keys(import.meta.glob('../../history/**/*.astro')).length > 0;

export function getStaticPaths() {
  const { head, source } = history();
  const on = builtOn();
  const all = records();
  const names = { ...removedNames(toldHistory()), ...recordNames(all) };
  const said = changesSaid(toldHistory());
  const removals = all.site.removals ?? [];
  const told = { head, on, folder: source?.folder ?? '', versions, names, said, removals };
  const files = verifyFiles(told, publishedSteps());
  return Object.entries(files).map(([file, body]) => ({ params: { file }, props: { body } }));
}

/** What a browser needs to compute the published history anew. */
export const GET: APIRoute<{ body: unknown }> = ({ props }) =>
  new Response(JSON.stringify(props.body), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
