import { type Chapter, chapters, type Standard } from '../schema/standards.ts';
import { chapterTable } from '../tables/standards.ts';
import { TableView } from './TableView.tsx';

/** All standards by chapter, in the versions that hold on the day; on a phone what is promised and how it is measured, the rest a touch away. */
export function StandardsView({ standards, day }: { standards: readonly Standard[]; day: string }) {
  return (Object.keys(chapters) as Chapter[])
    .map((chapter) => ({ chapter, table: chapterTable(standards, chapter, day) }))
    .filter(({ table }) => table.rows.length > 0)
    .map(({ chapter, table }) => (
      <section key={chapter} id={chapter} className="chapter">
        <h2>{chapters[chapter]}</h2>
        <TableView table={table} hideCaption stacked />
      </section>
    ));
}
