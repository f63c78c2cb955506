import ProxyBackend from 'decap-cms-backend-proxy/dist/esm/implementation.js';
import { isLater, leave, type Person, whoAmI } from './desk.ts';
import { EntryScreen } from './entry-screen.tsx';
import { withoutPaths } from './place-words.ts';
import { isReadable, unreadable } from './readable.ts';
import { Sentence } from './sentence.ts';
import { saveOptions, setLoaded, setOnto, setRefused, setSaving } from './versions.ts';

interface Request {
  action: string;
  params: Record<string, unknown>;
}

interface Loaded {
  data: string;
  file: { path: string; id: string };
}

interface Saved {
  /** The draft it went to, `accounts/2026-q3`. */
  draft?: string;
}

/**
 * Decap's back end for our publishing desk: the protocol of decap-cms-backend-proxy on the same origin, the person
 * from the desk's own session.
 */
export class DeskBackend extends ProxyBackend {
  override authComponent() {
    return EntryScreen;
  }

  /** The person whom the desk knows; Decap keeps it and asks again after a reload. */
  override async authenticate(): Promise<Person & { login: string }> {
    const person = await whoAmI();
    return { ...person, login: person.name };
  }

  /** Leaving the page is leaving the desk. */
  override async logout(): Promise<void> {
    await leave().catch(() => undefined);
  }

  override async status() {
    const reachable = await whoAmI().then(Boolean, () => false);
    return { auth: { status: true }, api: { status: reachable, statusPage: '' } };
  }

  override async getEntry(path: string): Promise<unknown> {
    const entry = (await super.getEntry(path)) as Loaded;
    if (!isReadable(path, entry.data)) throw new Sentence(unreadable);
    setLoaded(path, { id: entry.file.id, text: entry.data });
    return entry;
  }

  override async persistEntry(entry: { dataFiles: { path: string }[] }, options: object): Promise<unknown> {
    const path = entry.dataFiles[0]?.path ?? '';
    setSaving(true);
    try {
      const told = { ...options, ...saveOptions(path), ...(isLater() && { asDraft: true }) };
      const saved = (await super.persistEntry(entry, told)) as Saved | null;
      dispatchEvent(new CustomEvent('desk-saved', { detail: saved?.draft }));
      setOnto(path);
      // A second save from the same form builds on the first.
      await this.getEntry(path).catch(() => setLoaded(path));
      return saved;
    } catch (error) {
      if ((error as { status?: number }).status === 409) setRefused();
      throw error;
    } finally {
      setSaving(false);
    }
  }

  /** The uploads without their bytes: each is shown from its address at the desk, published or not. */
  override async getMedia(mediaFolder = this.mediaFolder): Promise<object[]> {
    const files = (await this.request({ action: 'getMedia', params: { mediaFolder, content: false } })) as {
      url: string;
    }[];
    return files.map((file) => ({ ...file, content: undefined, displayURL: file.url }));
  }

  /** Hands on what the desk says as a sentence, without the name of the error class in front. */
  override async request(payload: Request): Promise<unknown> {
    try {
      return await super.request(payload);
    } catch (error) {
      throw readable(error);
    }
  }
}

const signedOut =
  '登录已过期，没有保存。请点页面下方的“重新登录”（会另开一页），登录后回到这一页再保存；写好的内容还在，不用复制';

function readable(error: unknown): Error {
  const { status, message } = error as { status?: number; message: string };
  if (status === 401) {
    dispatchEvent(new Event('desk-signed-out'));
    return Object.assign(new Sentence(signedOut), { status });
  }
  if (status === undefined)
    return new Sentence('连不上发布台，请看网络是否正常，稍后再试；写好的内容还在这一页上');
  return Object.assign(new Sentence(withoutPaths(message) || `发布台出错（${status}），请联系维护网站的人`), {
    status,
  });
}
