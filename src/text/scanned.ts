/** What is said to whoever scans a code on paper; `{v}` is filled in by islands/scanned.ts. */
export const words = {
  same: '您扫的就是现在的版本。',
  older: (now: string) =>
    `您扫的是旧版（版本 {v}），这是现在的版本（版本 ${now}）。两版不一样的，以这里为准；更正写在页面上。`,
  unknown: (now: string) =>
    `您扫的（版本 {v}）不是本页公布过的版本，现在的版本是 ${now}。纸上写的和这里不一样，就不要照纸上的办，请打客服电话核对。`,
  other: (now: string) =>
    `您扫的（版本 {v}）不是现在的版本（版本 ${now}），可能是旧版，也可能没有公布过。两版不一样的，以这里为准。`,
  unsure: (now: string) =>
    `没有网络，无法核对您扫的这一版。下面是这台手机以前存下的版本（版本 ${now}），可能比纸上的旧；有网络后请再打开一次。`,
};
