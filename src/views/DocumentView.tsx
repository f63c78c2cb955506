import type { Keyed } from '../catalogue.ts';
import { dayInWords } from '../format/date.ts';
import { htmlOf } from '../format/markdown.ts';
import { yuan } from '../format/number.ts';
import { type Document, documentKinds } from '../schema/documents.ts';
import { provesTable } from '../tables/documents.ts';
import type { Place } from '../tables/places.ts';
import { common } from '../text/common.ts';
import { sizeInWords, words } from '../text/documents.ts';
import { LineTable } from './LineTable.tsx';
import { RecordCorrections } from './RecordCorrections.tsx';

interface Props {
  document: Document & Partial<Keyed>;
  /** What it proves; unknown while it is being written. */
  places?: readonly Place[];
  /** Size and fingerprint of its file. */
  facts?: { bytes: number; sha256: string } | undefined;
  /** Where its text is to be had by itself, and the fingerprint of that; every document has one. */
  text?: { href: string; sha256: string };
}

/** A document: what it says, what it proves, and the file with its fingerprint. */
export function DocumentView({ document: d, places = [], facts, text }: Props) {
  return (
    <article className="statement">
      <header>
        <p className="kicker">{documentKinds[d.kind]}</p>
        <h1>{d.title}</h1>
      </header>
      <DocumentFacts document={d} />
      <h2>{words.content}</h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the only source is our Markdown, which shows page code as text */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: htmlOf(d.body) }} />
      <section id="proves">
        <h2>{words.provesTitle}</h2>
        <p>{places.length > 0 ? words.provesCount(places.length) : words.provesNone}</p>
        {places.length > 0 && <LineTable table={provesTable({ key: d.code, ...d }, places)} hideCaption />}
      </section>
      <section id="file">
        <h2>{words.file}</h2>
        {d.file ? <File address={d.file} facts={facts} /> : <p>{words.noFile}</p>}
        {text && <TextFile {...text} />}
      </section>
      <RecordCorrections subject="documents" record={{ ...d, key: d.code }} />
    </article>
  );
}

function DocumentFacts({ document: d }: { document: Document }) {
  const rows: [string, string | undefined][] = [
    [words.factNumber, d.number],
    [words.factDate, dayInWords(d.date)],
    [words.factUntil, d.until && dayInWords(d.until)],
    [words.factParties, d.parties],
    [words.factAmount, d.amount === undefined ? undefined : common.yuan(yuan(d.amount))],
    [words.factElsewhere, d.elsewhere && words.elsewhere(yuan(d.elsewhere.amount), d.elsewhere.reason)],
    [words.factRedacted, d.redacted],
    [words.factPublished, dayInWords(d.publishedOn)],
  ];
  return (
    <dl className="facts wide">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function File({ address, facts }: { address: string; facts: Props['facts'] }) {
  const ending = address.slice(address.lastIndexOf('.') + 1).toUpperCase();
  return (
    <>
      <p>
        <a href={address}>{words.fileLink(ending, facts ? sizeInWords(facts.bytes) : '')}</a>{' '}
        <span className="faded">{words.fileWechat}</span>
      </p>
      {facts && (
        <p className="faded note">
          {words.fingerprint} <code>{facts.sha256}</code> {words.fingerprintHint}
        </p>
      )}
    </>
  );
}

/** The text of the document by itself, with its fingerprint: the only one where there is no scan. */
function TextFile({ href, sha256 }: NonNullable<Props['text']>) {
  return (
    <>
      <p>
        <a href={href}>{words.textLink}</a>
      </p>
      <p className="faded note">
        {words.textFingerprint} <code>{sha256}</code> {words.fingerprintHint}
      </p>
    </>
  );
}
