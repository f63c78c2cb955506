import { frontMatter } from './front-matter.ts';

/** Whether a form can show what a file holds; an empty form in its place would be saved over it. */
export function isReadable(path: string, text: string): boolean {
  try {
    return Boolean(path.endsWith('.md') ? frontMatter.fromFile(text) : JSON.parse(text));
  } catch {
    return false;
  }
}

/** Said in place of the form of a file that it cannot show. */
export const unreadable = '这个文件损坏了，不能在这里修改，请联系维护网站的人';
