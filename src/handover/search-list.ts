import { handover } from '../text/handover.ts';

/** Leaves the entries that hold all that is typed; as old an engine as any reads it. */
const filter = `(function(){var box=document.getElementById('q'),all=document.querySelectorAll('[data-pages] li');
box.oninput=function(){var words=box.value.trim().toLowerCase().split(/\\s+/);
for(var i=0;i<all.length;i++){var t=all[i].textContent.toLowerCase();
all[i].hidden=!words.every(function(w){return t.indexOf(w)>=0})}}})()`;

/**
 * Puts a list of all pages in the place of the search: the form of the page becomes a box that shortens the list, and
 * a sentence says so. Without scripts the list is there as a whole.
 * @param pages their paths and HTML; titles and descriptions are taken over as they are escaped there
 */
export function searchList(pages: readonly (readonly [string, string])[]): (html: string) => string {
  const entries = pages
    .map(([path, html]) => ({
      href: `/${path.replace(/index\.html$/, '')}`,
      title: (/<title>([^<]*)/.exec(html)?.[1] ?? path).replace(/ ?[·｜|–-] ?[^·｜|–-]*$/, ''),
      about: /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '',
    }))
    .sort(inOrder)
    .map(({ href, title, about }) => `<li><a href="${href}">${title}</a><br><small>${about}</small></li>`);
  const { note, label, count } = handover.search;
  const room =
    `<p class="note">${note}</p><p><label for="q">${label}</label> <input id="q" type="search"></p>` +
    `<h2>${count(entries.length)}</h2><ul data-pages>${entries.join('')}</ul><script data-copy>${filter}</script>`;
  return (html) =>
    html
      .replace(/<form role="search"[\s\S]*?<\/form>/, () => room)
      .replace(/<noscript>[\s\S]*?<\/noscript>/, '');
}

/** Single notices last, the newest first: there are many of them. */
function inOrder(a: { href: string }, b: { href: string }): number {
  const [one, other] = [a, b].map(({ href }) => /^\/notices\/\d{8}/.test(href));
  if (one !== other) return one ? 1 : -1;
  return (a.href < b.href ? -1 : 1) * (one ? -1 : 1);
}
