import type { Patch } from './patches.ts';

const when = 'decap-cms-widget-datetime/dist/esm/DateTimeControl.js';

/** What we mend of Decap's box for days and moments. */
export const moments: readonly Patch[] = [
  {
    file: when,
    why: 'A browser that is not Chinese writes 11/25/2026, 04:00 PM; beside it stands what the site will say.',
    from: '}), this.isUtc && _jsx("span", {',
    to: '}), _jsx(WhenSaid, { value: String(value ?? "") }), this.isUtc && _jsx("span", {',
  },
  {
    file: when,
    why: 'Where that comes from.',
    from: "import dayjs from 'dayjs';",
    to: "import dayjs from 'dayjs';\nimport { WhenSaid } from '/src/admin/when-said.tsx';",
  },
];
