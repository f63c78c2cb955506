import type { Field } from '../schema/describe.ts';
import type { FormField, Place } from './form.ts';

/** The sentence with which the schema refuses a value at a path, if it does. */
export type Refusal = (path: string, value: unknown) => string | undefined;

/** Uploads larger than this are refused by the form, in bytes; the hint of a file field says the same. */
export const largestUpload = 10_000_000;

/** A value that no pattern of ours admits. */
const nonsense = '¿';

/** Length and pattern of a text in one regular expression, since Decap takes only one, and what to do about it. */
export function textPattern(field: Field, place: Place): Partial<FormField> {
  const { minLength = 1, maxLength, pattern } = field.rules as Field['rules'] & { pattern?: string };
  const refusal = pattern && place.refusal(place.path, nonsense.repeat(minLength));
  if (pattern && refusal) return { pattern: [pattern, refusal] };
  if (maxLength === undefined) return {};
  const oneLine = Boolean(pattern);
  const any = oneLine ? '[^\\n\\r]' : '[\\s\\S]';
  const size = minLength > 1 ? `要有 ${minLength} 到 ${maxLength} 个字` : `最多 ${maxLength} 个字`;
  return { pattern: [`^\\s*${any}{${minLength},${maxLength}}\\s*$`, oneLine ? `${size}，只写一行` : size] };
}

/** What may be uploaded: the endings that the schema allows, up to the largest size. */
export function upload(field: Field): Partial<FormField> {
  const endings = /\(([a-z|]+)\)\$$/.exec((field.rules as { pattern?: string }).pattern ?? '')?.[1];
  return {
    choose_url: false,
    media_library: { config: { max_file_size: largestUpload } },
    ...(endings && { pattern: [`\\.(${endings})$`, `只能用这些格式：${endings.split('|').join('、')}`] }),
  };
}
