import type { Keyed } from '../catalogue.ts';
import { momentInWords, spanInWords } from '../format/date.ts';
import { htmlOf } from '../format/markdown.ts';
import { type Notice, noticeCategories, urgencies } from '../schema/notices.ts';
import type { Site } from '../schema/site.ts';
import { placeInWords } from '../tables/notices.ts';
import { words } from '../text/notices.ts';
import { StateBadge } from './StateBadge.tsx';

interface Props {
  notice: Notice & Partial<Keyed>;
  site: Site;
}

/** A notice: what, where, when and whom to call on the first screen, then the text. */
export function NoticeView({ notice, site }: Props) {
  const when = spanInWords(notice.from, notice.until);
  return (
    <article className="notice" data-pagefind-body="">
      <header>
        <p className="kicker">
          {noticeCategories[notice.category]}
          {notice.urgency !== 'normal' && (
            <strong className={`urgency ${notice.urgency}`}>{urgencies[notice.urgency]}</strong>
          )}
          <StateBadge notice={notice} />
        </p>
        <h1>{notice.title}</h1>
        <p className="lead">{notice.summary}</p>
      </header>
      <dl className="facts">
        <Fact label={words.where}>{placeInWords(notice, site)}</Fact>
        {when && <Fact label={words.when}>{when}</Fact>}
        <Fact label={words.contact}>
          <Phones text={notice.contact} />
        </Fact>
        <Fact label={words.issuer}>{words.issued(notice.issuer, momentInWords(notice.publishedAt))}</Fact>
      </dl>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the only source is our Markdown, which shows page code as text */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: htmlOf(notice.body) }} />
      {notice.pictures?.map((picture) => (
        <figure key={picture.file} className="picture">
          <img src={picture.file} alt={picture.description} loading="lazy" decoding="async" />
          <figcaption>{picture.description}</figcaption>
        </figure>
      ))}
      {notice.attachments && notice.attachments.length > 0 && (
        <section>
          <h2>{words.attachments}</h2>
          <ul className="files">
            {notice.attachments.map((attachment) => (
              <li key={attachment.file}>
                <a href={attachment.file}>{attachment.title}</a>{' '}
                <span className="faded">{endingOf(attachment.file)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const phone = /(\d[\d -]{5,}\d)/;

/** Text with its phone numbers as links that dial. */
function Phones({ text }: { text: string }) {
  return text.split(phone).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text
      <a key={i} href={`tel:${part.replaceAll(/[ -]/g, '')}`}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1).toUpperCase();
}
