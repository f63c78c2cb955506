import type { Keyed } from '../catalogue.ts';
import { dayInWords } from '../format/date.ts';
import { type QrPicture, qrPicture } from '../format/qr.ts';
import type { Notice } from '../schema/notices.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/notices.ts';
import { noticeHref } from './notices.ts';

/** What the board sheet of a published notice needs besides the notice. */
export interface Board {
  /** The QR code of the address of this version. */
  qr: QrPicture;
  version: string;
  /** All forty characters of which the version is the first ten; none where the sheet itself prints them. */
  fingerprint?: string;
  issuer: string;
  /** To whom one objects, and until when. */
  object: string;
}

/** The foot of the board sheet of a notice; `absolute` makes a path of the site a whole address. */
export function boardOf(
  notice: Notice & Keyed,
  { name, phones, company }: Site,
  fingerprint: string,
  absolute: (path: string) => string,
): Board {
  const { posting, issuer } = notice;
  const version = fingerprint.slice(0, 10);
  return {
    qr: qrPicture(`${absolute(noticeHref(notice))}?v=${version}`),
    version,
    fingerprint,
    issuer: words.signature(name, issuer),
    object: posting
      ? words.objectPosting(dayInWords(posting.objectionUntil), posting.objectionTo)
      : words.object(phones.service, phones.hours, company.office, phones.complaint),
  };
}
