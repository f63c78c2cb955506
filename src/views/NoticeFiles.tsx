import { dayInWords } from '../format/date.ts';
import type { Notice } from '../schema/notices.ts';
import { words } from '../text/notices.ts';

/** Pictures with their descriptions, then attachments by name and kind. */
export function NoticeFiles({ notice: { pictures = [], attachments = [] } }: { notice: Notice }) {
  return (
    <>
      {pictures.map((picture) => (
        <figure key={picture.file} className="picture">
          <img src={picture.file} alt={picture.description} loading="lazy" decoding="async" />
          <figcaption>
            {picture.description}
            {picture.takenOn && ` ${words.takenOn(dayInWords(picture.takenOn))}`}
          </figcaption>
        </figure>
      ))}
      {attachments.length > 0 && (
        <section>
          <h2>{words.attachments}</h2>
          <ul className="files">
            {attachments.map((attachment) => (
              <li key={attachment.file}>
                <a href={attachment.file}>{attachment.title}</a>{' '}
                <span className="faded">{endingOf(attachment.file)}</span>
                {attachment.text && (
                  <details>
                    <summary>{words.fileText}</summary>
                    <p className="file-text">{attachment.text}</p>
                  </details>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1).toUpperCase();
}
