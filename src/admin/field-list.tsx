import { catalogue, type Subject } from '../catalogue.ts';
import { written } from '../format/number.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { scales } from '../schema/fields.ts';

interface Props {
  subject: Subject;
  data: Record<string, unknown>;
}

/** What is filled in so far, by label: the preview of a record that is not complete, or that has no page of its own. */
export function FieldList({ subject, data }: Props) {
  return (
    <main className="field-list">
      <h1>{catalogue[subject].label}</h1>
      <Fields fields={fieldsOf(catalogue[subject].schema)} data={data} />
    </main>
  );
}

function Fields({ fields, data }: { fields: readonly Field[]; data: Record<string, unknown> }) {
  const filled = fields.filter(({ name }) => !isEmpty(data[name]));
  return (
    <dl>
      {filled.map((field) => (
        <div key={field.name}>
          <dt>{field.meta.label}</dt>
          <dd>
            <Value field={field} value={data[field.name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ field, value }: { field: Field; value: unknown }) {
  if (Array.isArray(value))
    return (
      <ol>
        {value.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name
          <li key={index}>{field.item && <Value field={field.item} value={item} />}</li>
        ))}
      </ol>
    );
  if (field.fields && typeof value === 'object')
    return <Fields fields={field.fields} data={(value ?? {}) as Props['data']} />;
  if (field.meta.kind === 'picture') return <img src={String(value)} alt="" />;
  return <>{words(field, value)}</>;
}

function words({ meta, type }: Field, value: unknown): string {
  const scale = meta.kind && scales[meta.kind];
  const text = scale && typeof value === 'number' ? written(value, scale) : String(value);
  const word = type === 'choice' ? (meta.labels?.[text] ?? text) : text;
  return meta.kind === 'moment' ? word.replace('T', ' ') : `${word}${meta.unit ? ` ${meta.unit}` : ''}`;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
