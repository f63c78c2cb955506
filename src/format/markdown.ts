import MarkdownIt from 'markdown-it';

/** Page code in the text is shown as text, never run; links to `javascript:` and the like are refused by the library. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });

// The page title is the only first-level heading, so headings of a notice start at the second.
markdown.core.ruler.push('headings_below_title', (state) => {
  for (const token of state.tokens)
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${Math.min(6, Math.max(2, Number(token.tag.slice(1))))}`;
});

// A corner of a table without words is no heading of anything.
markdown.core.ruler.push('empty_headings_are_cells', ({ tokens }) => {
  tokens.forEach((token, i) => {
    if (token.type !== 'th_open' || tokens[i + 1]?.content.trim()) return;
    for (const part of tokens.slice(i, i + 3)) if (part.tag === 'th') part.tag = 'td';
  });
});

const openTable = markdown.renderer.rules.table_open;
markdown.renderer.rules.table_open = (tokens, i, options, env, self) =>
  `<div class="scroll" tabindex="0">${openTable?.(tokens, i, options, env, self) ?? self.renderToken(tokens, i, options)}`;
const closeTable = markdown.renderer.rules.table_close;
markdown.renderer.rules.table_close = (tokens, i, options, env, self) =>
  `${closeTable?.(tokens, i, options, env, self) ?? self.renderToken(tokens, i, options)}</div>`;

// A picture of another host would tell that host who reads; only our own uploads are shown, others by their words.
const image = markdown.renderer.rules.image;
markdown.renderer.rules.image = (tokens, i, options, env, self) => {
  const source = String(tokens[i]?.attrGet('src') ?? '');
  if (source.startsWith('/files/') && image) return image(tokens, i, options, env, self);
  return markdown.utils.escapeHtml(tokens[i]?.content ?? '');
};

/** The text of a notice as HTML. Safe for any input: see the test with published attack strings. */
export function htmlOf(text: string): string {
  return markdown.render(text);
}

/** The text of a notice without any marks, for search and feeds. */
export function textOf(text: string): string {
  return markdown
    .parse(text, {})
    .filter((token) => token.type === 'inline' || token.type === 'fence' || token.type === 'code_block')
    .map((token) =>
      (token.children ?? [token]).map((t) => (t.type.endsWith('break') ? '\n' : t.content)).join(''),
    )
    .join('\n')
    .trim();
}
