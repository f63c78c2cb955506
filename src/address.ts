/** Stands for the address of a site that was given none: this machine. */
export const noAddress = 'http://localhost:4321';

/** Where the site is served: the origin in `SITE_URL`, e.g. `https://qingchuanli.example`; this machine without it. */
export function siteUrl(): string {
  const given = process.env.SITE_URL?.trim();
  if (!given) return noAddress;
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new Error(`SITE_URL 要写成 https://小区网址 这样，现在是：${given}`);
  return new URL(given).origin;
}

/** True when the public address is known, so that whole addresses may be shown to readers. */
export function isSiteUrlKnown(): boolean {
  return Boolean(process.env.SITE_URL?.trim());
}

/** A path of the site as a whole address: `/notices/` → `https://qingchuanli.example/notices/`. */
export function absolute(path: string): string {
  return new URL(path, siteUrl()).href;
}
