import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { cellText, heading, isNumeric } from '../format/cell.ts';
import type { Table } from '../tables/table.ts';
import { words } from './words.ts';

/** A piece of a page; what is put into it is escaped. */
export type Html = ReturnType<typeof html>;

const style = ['../styles/tokens.css', 'style.css'].map((path) =>
  readFileSync(new URL(path, import.meta.url), 'utf8'),
);

/** A whole page for the company: one file, no script, nothing loaded from elsewhere. @param up the way to the overview */
export async function page(title: string, up: string, body: Html): Promise<string> {
  const whole = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${raw(style.join('\n'))}</style>
</head>
<body>
<header><p class="name"><span class="seal" aria-hidden="true">晒</span>晒台</p>
<nav aria-label="总览"><a href="${up}index.html">${words.overview}</a><a href="${up}compare/index.html">${words.comparison}</a></nav></header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return String(await whole);
}

/** A table ruled like a ledger; a phone shows each row as a small list. @param most rows shown, the rest is in the CSV */
export function tableOf(table: Table, most = Number.POSITIVE_INFINITY): Html {
  if (table.rows.length === 0) return html`<p>${words.none}</p>`;
  const shown = table.columns.map((column, i) => ({ column, i })).filter(({ column }) => !column.secondary);
  const rows = table.rows.slice(0, most).map(
    ({ cells, href }) =>
      html`<tr>${shown.map(({ column, i }, at) => {
        const said = cellText(cells[i], column);
        const kind = `${isNumeric(column) ? 'number' : ''}${cells[i] ? '' : ' empty'}`;
        return at === 0
          ? html`<th scope="row">${href ? html`<a href="${href}">${said}</a>` : said}</th>`
          : html`<td class="${kind}" data-label="${heading(column)}">${said}</td>`;
      })}</tr>`,
  );
  const left = table.rows.length - rows.length;
  return html`<table>
<thead><tr>${shown.map(
    ({ column }) =>
      html`<th scope="col" class="${isNumeric(column) ? 'number' : ''}">${heading(column)}</th>`,
  )}</tr></thead>
<tbody>${rows}</tbody>
</table>
${left > 0 ? html`<p class="about">${words.more(left)}</p>` : ''}`;
}
