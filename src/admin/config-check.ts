import type { AdminConfig, FileCollection, FolderCollection } from './config.ts';
import type { FormField } from './form.ts';

/** What exists outside the configuration: registered widgets, and locales that are complete. */
export interface Surroundings {
  widgets: readonly string[];
  locales: readonly string[];
}

type Collection = FolderCollection | FileCollection;

const fieldKeys =
  'name label widget required hint default pattern each options multiple value_type min max step scale unit most fields field columns rows path label_singular summary collapsed format date_format time_format choose_url media_library collection value_field search_fields display_fields';
const folderKeys =
  'name label label_singular folder extension format create delete slug summary identifier_field sortable_fields view_filters view_groups fields';
const fileKeys = 'name label delete files';
/** What a template may name besides fields, and what the search of a list knows. */
const dateWords = ['year', 'month', 'day', 'hour', 'minute', 'second'];
const templateWords = ['slug', ...dateWords];

/**
 * The six things that Decap's own check lets pass: unknown widgets, misspelt keys, relations to missing collections,
 * templates that name missing fields, invalid regular expressions, unknown locales. One sentence each, none when fine.
 */
export function problemsOf(config: AdminConfig, around: Surroundings): string[] {
  const collections = config.collections.map(({ name }) => name);
  const locale = around.locales.includes(config.locale) ? [] : [`locale: "${config.locale}" is unknown`];
  return [
    ...locale,
    ...config.collections.flatMap((collection) => ofCollection(collection, collections, around)),
  ];
}

function ofCollection(
  collection: Collection,
  collections: readonly string[],
  around: Surroundings,
): string[] {
  const at = collection.name;
  const ofFields = (fields: readonly FormField[]) =>
    fields.flatMap((field) => ofField(field, at, collections, around));
  if ('files' in collection)
    return [
      ...misspelt(collection, fileKeys, at),
      ...collection.files.flatMap((file) => ofFields(file.fields)),
    ];
  return [
    ...misspelt(collection, folderKeys, at),
    ...templates(collection),
    ...patterns(collection),
    ...ofFields(collection.fields),
  ];
}

function ofField(
  field: FormField,
  above: string,
  collections: readonly string[],
  around: Surroundings,
): string[] {
  const at = `${above}.${field.name}`;
  const children = field.fields ?? field.columns ?? (field.field ? [field.field] : []);
  const target = (field as { collection?: string }).collection;
  return [
    ...misspelt(field, fieldKeys, at),
    ...(around.widgets.includes(field.widget) ? [] : [`${at}: widget "${field.widget}" is not registered`]),
    ...(field.widget === 'relation' && !collections.includes(target ?? '')
      ? [`${at}: collection "${target}" does not exist`]
      : []),
    ...(field.pattern ? invalid(field.pattern[0], at) : []),
    ...named(
      field.summary ?? '',
      children.map(({ name }) => name),
      at,
      'summary',
    ),
    ...children.flatMap((child) => ofField(child, at, collections, around)),
  ];
}

function templates(collection: FolderCollection): string[] {
  const names = collection.fields.map(({ name }) => name);
  const {
    name: at,
    slug,
    summary,
    identifier_field,
    sortable_fields,
    view_filters = [],
    view_groups = [],
  } = collection;
  const used = [
    identifier_field,
    ...[...sortable_fields, ...view_filters, ...view_groups].map(({ field }) => field),
  ];
  return [
    ...named(slug, names, at, 'slug'),
    ...named(summary, names, at, 'summary'),
    ...used.filter((name) => !names.includes(name)).map((name) => `${at}: there is no field "${name}"`),
  ];
}

function patterns({ name, view_filters = [], view_groups = [] }: FolderCollection): string[] {
  return [...view_filters, ...view_groups].flatMap(({ pattern }) => invalid(pattern, name));
}

function named(template: string, names: readonly string[], at: string, what: string): string[] {
  const used = [...template.matchAll(/\{\{\s*([^}|\s]+)/g)].map((match) => match[1] ?? '');
  const dates = used.filter((word) => dateWords.includes(word) && names.includes(word));
  const missing = used.filter((word) => {
    const [name = ''] = word.replace(/^fields\./, '').split('.');
    return !names.includes(name) && !(templateWords.includes(word) && what === 'slug');
  });
  return [
    ...missing.map((word) => `${at}: ${what} names "${word}", which is no field`),
    ...dates.map((word) => `${at}: ${what} names "${word}", a part of the date; say "fields.${word}"`),
  ];
}

function misspelt(thing: object, known: string, at: string): string[] {
  const words = known.split(' ');
  return Object.keys(thing)
    .filter((key) => !words.includes(key))
    .map((key) => `${at}: "${key}" is no option`);
}

function invalid(pattern: string, at: string): string[] {
  try {
    RegExp(pattern);
    return [];
  } catch {
    return [`${at}: /${pattern}/ is no regular expression`];
  }
}
