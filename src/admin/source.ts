import type { Asked, Listing } from '../list/listing.ts';
import type { Standing } from './desk.ts';
import { desk } from './desk-source.ts';
import type { Version } from './versions.ts';

/** Where the forms have their records from, besides Decap's own back end: the desk, or a git host. */
export interface Source {
  /** Whether a publishing desk answers, with its pages, drafts, roles and schedule. */
  isDesk: boolean;
  /** How often an open form asks whether somebody saved a newer version, in milliseconds. */
  pause: number;
  /** A page of a list; throws a sentence when it cannot be read. */
  listingOf(asked: Asked, signal?: AbortSignal): Promise<Listing>;
  /** Name and text of each file that forms are compared with: all but the notices. */
  compared(): Promise<Map<string, string>>;
  /** Text of a file, a draft in place of what is published unless `published`; undefined where there is none. */
  textOf(file: string, more?: { published?: true }): Promise<string | undefined>;
  /** How a record stands while a form, `tab`, has it open on the version `base`; undefined when nobody says. */
  standing(path: string, tab: string, base?: string): Promise<Standing | undefined>;
  /** Says that a form was closed. */
  closed(path: string, tab: string): void;
  /** The version of a record that forms get now. */
  newest(path: string): Promise<Version | undefined>;
  /** The address of an upload that is not on the site yet, given below the folder of uploads; undefined where Decap reads it itself. */
  uploadAddress(path: string): string | undefined;
}

let current: Source = desk;

/** Where records come from: the desk, until another source is put in its place. */
export function source(): Source {
  return current;
}

/** Puts another source in the place of the desk, before the first form opens. */
export function setSource(next: Source): void {
  current = next;
}
