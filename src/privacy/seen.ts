/** Tags that stand within a line: what they divide reads on as one word. */
const within = /<\/?(?:a|b|code|del|em|i|ins|s|span|strong|sub|sup)\b[^>]*>/g;
const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** What a reader sees of a page or a feed: every stretch between two tags, line by line, each once. */
export function linesOf(html: string): Set<string> {
  const seen = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '\n')
    .replace(/<p class="difference">([\s\S]*?)<\/p>/g, (_, words: string) => bothTexts(words))
    .replace(/<[^>]+>/g, '\n')
    .split('\n');
  return new Set(seen.map((line) => line.trim()).filter((line) => line.length > 3));
}

/** Two texts that are shown in one, the later one's words beside the earlier one's, one below the other. */
function bothTexts(words: string): string {
  const without = (tag: string) => words.replace(new RegExp(`<${tag}>[\\s\\S]*?</${tag}>`, 'g'), '');
  return [without('ins'), without('del')].map((text) => text.replace(/<[^>]+>/g, '')).join('\n');
}

/**
 * Rendered Markdown as the eye reads it: what emphasis, links and signs without width divide stands together; the words
 * for a picture and the addresses of links, as they are meant, stand in lines of their own.
 */
export function readOf(html: string): string {
  const addresses = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, address = '']) => meant(address));
  const text = html
    .replace(/<img\b[^>]*\salt="([^"]*)"[^>]*>/g, '$1')
    .replace(within, '')
    .replace(/<[^>]+>/g, '\n');
  return visible(
    [text, ...addresses].join('\n').replace(/&(lt|gt|quot|amp);/g, (_, name) => entities[name] ?? ''),
  );
}

/** A text without the characters that have neither width nor ink. */
export function visible(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

function meant(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
