import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { catalogue, type Subject } from '../../src/catalogue.ts';
import { placeOf } from '../../src/content.ts';
import { readContent } from '../../src/content-folder.ts';
import { asOf, contentDir, records } from '../../src/records.ts';
import { fieldsOf } from '../../src/schema/describe.ts';
import { parseJson, parseMarkdown } from '../../src/schema/parse.ts';
import { columnNames, dataVersion } from '../../src/tables/data-version.ts';
import { catalogOf } from '../../src/tables/dcat.ts';
import { jsonSchemaOf } from '../../src/tables/json-schema.ts';
import { publicTables, subjectTables } from '../../src/tables/public.ts';
import { openData } from '../../src/text/open-data.ts';

const to = (path: string) => `https://a.example${path}`;
const subjects = Object.keys(catalogue) as Subject[];

describe('JSON Schema', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const validators = new Map(
    subjects.map((s) => [s, ajv.compile(jsonSchemaOf(s, to(`/data/schema/${s}.json`)))] as const),
  );
  const files = [...readContent(contentDir)].map(([file, text]) => {
    const subject = placeOf(file)?.subject as Subject;
    const raw = file.endsWith('.md')
      ? parseMarkdown(text, fieldsOf(catalogue[subject].schema))
      : parseJson(text);
    return { file, subject, raw };
  });

  test('an independent validator accepts every record of every subject', () => {
    const wrong = files.flatMap(({ file, subject, raw }) => {
      const validate = validators.get(subject);
      return validate?.(raw) ? [] : [`${file}: ${ajv.errorsText(validate?.errors)}`];
    });
    expect(wrong).toEqual([]);
    expect(new Set(files.map(({ subject }) => subject)).size).toBe(subjects.length);
  });

  test('it refuses a record with a field too many and one with a required field missing', () => {
    for (const subject of subjects) {
      const one = files.find((file) => file.subject === subject)?.raw as Record<string, unknown>;
      const validate = validators.get(subject);
      expect(validate?.({ ...one, strange: 1 }), subject).toBe(false);
      const required = jsonSchemaOf(subject, to('/')).required as string[];
      const { [required[0] as string]: _, ...others } = one;
      expect(validate?.(others), subject).toBe(false);
    }
  });

  test('a schema says its address, and of a field what it is called and what it counts', () => {
    const schema = jsonSchemaOf('documents', to('/data/schema/documents.json'));
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://a.example/data/schema/documents.json',
      title: '文件',
      type: 'object',
      additionalProperties: false,
      properties: { code: { type: 'string', title: '编号' } },
    });
    expect(JSON.stringify(schema)).not.toMatch(/"(hint|label|collapsed)":"/);
  });
});

// Structural: no RDF library reads it here. Every term must be of a prefix that the document itself declares.
test('the catalogue names every table with its licence and three files, in terms it declares', () => {
  const tables = publicTables(records(), asOf());
  const schemas = new Set(subjectTables(records()).map(({ name }) => name));
  const catalog = catalogOf(
    { community: '某里', publisher: '某物业', updated: '2026-11-21T20:30' },
    tables,
    schemas,
    to,
  );
  expect(catalog['dcat:dataset'].map((dataset) => dataset['dct:identifier'])).toEqual(
    tables.map(({ name }) => name),
  );
  expect(catalog).toMatchObject({
    '@type': 'dcat:Catalog',
    'dct:modified': { '@type': 'xsd:date', '@value': '2026-11-21' },
    'dct:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
  });
  const prefixes = Object.keys(catalog['@context']);
  const strange: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === '@context') continue;
      const isDeclared = key.startsWith('@') || prefixes.includes(key.split(':')[0] ?? '');
      if (!isDeclared || (key === '@id' && !URL.canParse(value as string))) strange.push(`${key}: ${value}`);
      visit(value);
    }
  };
  visit(catalog);
  expect(strange).toEqual([]);
  const ids = catalog['dcat:dataset'].flatMap((d) => [
    d['@id'],
    ...d['dcat:distribution'].map((one) => one['@id']),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(catalog['dcat:dataset'].filter((d) => 'dct:relation' in d).length).toBe(subjects.length);
});

describe('columns', () => {
  const kept = JSON.parse(readFileSync('test/tables/columns.json', 'utf8')) as Record<
    string,
    Record<string, string[]>
  >;
  const published = columnNames(publicTables(records(), asOf()));

  test('a column that was published is published, unless the version of the data was raised', () => {
    const now = kept[String(dataVersion)];
    expect(now, `test/tables/columns.json has the columns of version ${dataVersion}`).toBeDefined();
    const lost = Object.entries(now ?? {}).flatMap(([table, columns]) =>
      columns.filter((column) => !published[table]?.includes(column)).map((column) => `${table}.${column}`),
    );
    expect(lost, 'raise dataVersion and add the columns of the new version').toEqual([]);
  });

  test('a new column is written down, so that it stays', () => {
    const added = Object.entries(published).flatMap(([table, columns]) =>
      columns
        .filter((column) => !kept[String(dataVersion)]?.[table]?.includes(column))
        .map((column) => `${table}.${column}`),
    );
    expect(added, 'add them to test/tables/columns.json').toEqual([]);
  });

  test('every version is kept and told on the page', () => {
    const versions = Array.from({ length: dataVersion }, (_, i) => i + 1);
    expect(Object.keys(kept)).toEqual(versions.map(String));
    expect(openData.versions.map(({ version }) => version).sort()).toEqual(versions);
  });
});
