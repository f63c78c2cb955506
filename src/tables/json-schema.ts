import { z } from 'zod';
import { catalogue, type Subject } from '../catalogue.ts';

/** What only the form of the CMS asks of a field. */
const ofTheForm = ['kind', 'collapsed', 'summary', 'singular', 'hidden', 'slug', 'widget'];

/**
 * The JSON Schema (2020-12) of a subject's records as they lie in `content/`, derived from the Zod schema the site is
 * built with. Rules between fields are in no schema; the site checks them besides.
 * @param id the stable address the schema is published at
 */
export function jsonSchemaOf(subject: Subject, id: string): Record<string, unknown> {
  const entry = catalogue[subject];
  const made = z.toJSONSchema(entry.schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      const own = jsonSchema as Record<string, unknown>;
      const { label, hint, labels, unit } = own;
      for (const name of [...ofTheForm, 'label', 'hint', 'labels', 'unit']) delete own[name];
      if (label) own.title = label;
      if (hint) own.description = hint;
      if (unit) own['x-unit'] = unit;
      if (labels) own['x-labels'] = labels;
    },
  });
  return { $schema: made.$schema, $id: id, ...made, title: entry.label };
}
