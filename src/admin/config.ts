import { catalogue, type Subject } from '../catalogue.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { type FormField, formField } from './form.ts';
import { backendFor, type Host } from './host.ts';
import { refusalBy } from './refusal.ts';

/** Decap's configuration, as far as we use it. */
export interface AdminConfig {
  load_config_file: false;
  locale: 'zh_Hans';
  backend: Record<string, string | Record<string, string>>;
  publish_mode?: 'editorial_workflow';
  logo?: { src: string; show_in_header: boolean };
  media_folder: string;
  public_folder: string;
  slug: { encoding: 'unicode'; clean_accents: boolean; sanitize_replacement: string };
  search: boolean;
  show_preview_links: boolean;
  issue_reports: { url: string };
  editor: { preview: boolean };
  collections: (FolderCollection | FileCollection)[];
}

/** A subject of many records, one file each. */
export interface FolderCollection {
  name: string;
  label: string;
  label_singular: string;
  folder: string;
  extension: string;
  format: string;
  create: boolean;
  delete: boolean;
  slug: string;
  summary: string;
  identifier_field: string;
  sortable_fields: { field: string; label: string; default_sort?: 'asc' | 'desc' }[];
  view_filters?: { label: string; field: string; pattern: string }[];
  view_groups?: { label: string; field: string; pattern: string }[];
  fields: FormField[];
}

/** A subject of one record. */
export interface FileCollection {
  name: string;
  label: string;
  delete: boolean;
  files: { name: string; label: string; file: string; fields: FormField[] }[];
}

type Folder = Extract<(typeof catalogue)[Subject], { folder: string }>;

/**
 * The whole configuration, derived from the catalogue; a schema that no form can show throws. At a git host what is
 * saved is always a draft first: a branch with a merge request.
 */
export function cmsConfig(host: Host = { kind: 'desk' }): AdminConfig {
  return {
    load_config_file: false,
    locale: 'zh_Hans',
    ...(host.kind !== 'desk' && { publish_mode: 'editorial_workflow' as const, logo }),
    backend: {
      ...(host.kind === 'desk' ? { name: 'desk', proxy_url: '/api/cms', branch: 'main' } : backendFor(host)),
      commit_messages: messages,
    },
    media_folder: 'public/files',
    public_folder: '/files',
    // Names of records are ASCII by their templates. `ascii` here would also strip uploads: 年检报告.pdf → .pdf
    slug: { encoding: 'unicode', clean_accents: false, sanitize_replacement: '-' },
    search: true,
    show_preview_links: false,
    issue_reports: { url: '/admin/' },
    editor: { preview: true },
    collections: subjects().map(collection),
  };
}

/** Over the button that leads to the host's sign-in. */
const logo = {
  show_in_header: false,
  src: `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120" font-family="sans-serif" text-anchor="middle"><rect x="120" y="4" width="60" height="60" rx="6" fill="#9b2d20"/><text x="150" y="47" font-size="36" fill="#fff">晒</text><text x="150" y="106" font-size="26">晒台 · 后台</text></svg>',
  )}`,
};

const messages = {
  create: '新增{{collection}} {{slug}}',
  update: '修改{{collection}} {{slug}}',
  delete: '删除{{collection}} {{slug}}',
  uploadMedia: '上传 {{path}}',
  deleteMedia: '删除 {{path}}',
};

/** What is written often comes first: the page opens with the first collection. */
function subjects(): Subject[] {
  const all = (Object.keys(catalogue) as Subject[]).filter((subject) => !('shipped' in catalogue[subject]));
  return [
    ...all.filter((subject) => 'folder' in catalogue[subject]),
    ...all.filter((subject) => 'file' in catalogue[subject]),
  ];
}

function collection(subject: Subject): FolderCollection | FileCollection {
  const entry = catalogue[subject];
  const described = fieldsOf(entry.schema);
  const fields = described.map((field) =>
    formField(field, { path: '', optional: false, refusal: refusalBy(subject) }),
  );
  if ('folder' in entry) return folder(subject, entry, described, fields);
  const files = [{ name: subject, label: entry.label, file: `content/${entry.file}`, fields }];
  return { name: subject, label: entry.label, delete: false, files };
}

function folder(name: string, entry: Folder, described: Field[], fields: FormField[]): FolderCollection {
  return {
    name,
    label: entry.label,
    label_singular: entry.singular,
    folder: `content/${entry.folder}`,
    extension: entry.extension,
    format: entry.extension === 'md' ? 'front-matter' : 'json',
    create: true,
    delete: false,
    slug: entry.slug,
    summary: entry.summary,
    identifier_field: entry.title,
    sortable_fields: sorting(entry, described),
    ...views(described),
    fields,
  };
}

/** By name and by what comes first in the address; the list opens in the order that the portal shows. */
function sorting(entry: Folder, fields: Field[]): FolderCollection['sortable_fields'] {
  const inSlug = /fields\.(\w+)/.exec(entry.slug)?.[1];
  const order = fields.some((field) => field.name === 'order') ? 'order' : inSlug;
  const names = [...new Set([order, entry.title, inSlug].filter((name) => name !== undefined))];
  return names.map((field) => {
    const label = fields.find(({ name }) => name === field)?.meta.label ?? field;
    return field === order
      ? { field, label, default_sort: entry.newestFirst ? 'desc' : 'asc' }
      : { field, label };
  });
}

/** A filter for each choice of the first field that offers one, and groups by year where records carry a time. */
function views(fields: Field[]): Pick<FolderCollection, 'view_filters' | 'view_groups'> {
  const choice = fields.find((field) => field.type === 'choice');
  const time = fields.find(({ meta }) => ['moment', 'month', 'period'].includes(meta.kind ?? ''));
  const filters = Object.entries(choice?.meta.labels ?? {}).map(([code, label]) => ({
    label,
    field: choice?.name ?? '',
    pattern: `^${code}$`,
  }));
  return {
    ...(filters.length > 0 && { view_filters: filters }),
    ...(time && { view_groups: [{ label: '年份', field: time.name, pattern: '^\\d{4}' }] }),
  };
}
