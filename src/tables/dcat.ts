import { openData as words } from '../text/open-data.ts';
import { dataVersion } from './data-version.ts';
import type { Table } from './table.ts';

/** What a catalogue says of the site it is of. */
export interface CatalogHead {
  community: string;
  publisher: string;
  /** When the newest record was published, `YYYY-MM-DD…`. */
  updated: string;
}

/** Terms of DCAT 3 and Dublin Core that the catalogue uses, and what their values are. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const endings = [
  { ending: 'csv', type: 'text/csv', name: 'CSV' },
  { ending: 'json', type: 'application/json', name: 'JSON' },
  {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'Excel',
  },
];

const licence = { '@id': 'https://creativecommons.org/licenses/by/4.0/' };
const language = { '@id': 'http://id.loc.gov/vocabulary/iso639-1/zh' };
const chinese = (text: string) => ({ '@value': text, '@language': 'zh-CN' });

/**
 * The catalogue of all published tables after DCAT 3 (W3C), as JSON-LD without a context of elsewhere.
 * @param to gives a path of the site as a whole address
 * @param schemas names of the tables whose records have a JSON Schema
 */
export function catalogOf(
  head: CatalogHead,
  tables: readonly Table[],
  schemas: ReadonlySet<string>,
  to: (path: string) => string,
) {
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': head.publisher };
  const common = { 'dct:publisher': publisher, 'dct:license': licence, 'dct:language': language };
  return {
    '@context': context,
    '@id': to('/data/catalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': chinese(words.catalogTitle(head.community)),
    'dct:description': chinese(words.catalogText),
    'foaf:homepage': { '@id': to('/data/') },
    'dct:modified': { '@type': 'xsd:date', '@value': head.updated.slice(0, 10) },
    'dcat:version': String(dataVersion),
    ...common,
    'dcat:dataset': tables.map((table) => ({ ...dataset(table, schemas, to), ...common })),
  };
}

/** The columns of a table are told by the data package; the records it was made of, by their schema. */
function dataset(table: Table, schemas: ReadonlySet<string>, to: (path: string) => string) {
  return {
    '@id': to(`/data/catalog.jsonld#${table.name}`),
    '@type': 'dcat:Dataset',
    'dct:identifier': table.name,
    'dct:title': chinese(table.caption),
    'dct:description': chinese(`${table.caption}：${table.columns.map(({ label }) => label).join('、')}`),
    'dcat:landingPage': { '@id': to('/data/') },
    'dcat:version': String(dataVersion),
    'dct:conformsTo': { '@id': to('/data/package/datapackage.json') },
    ...(schemas.has(table.name) && { 'dct:relation': { '@id': to(`/data/schema/${table.name}.json`) } }),
    'dcat:distribution': endings.map((format) => distribution(table, format, to)),
  };
}

function distribution({ name }: Table, format: (typeof endings)[number], to: (path: string) => string) {
  const address = to(`/data/${name}.${format.ending}`);
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': format.name,
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${format.type}` },
    'dct:license': licence,
  };
}
