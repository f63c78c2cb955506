import type { Patch } from './patches.ts';

const pane = 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane.js';

/** Where the month of complaints is made from the export of the work-order system. Applied after all others. */
export const orders: readonly Patch[] = [
  {
    file: pane,
    why: 'A month of complaints begins with the export of the work-order system, above the first field.',
    from: 'locales && _jsxs(LocaleRowWrapper, {',
    to: `_jsx(OrdersTools, {
        subject: collection.get('name'), entry, fields, onChange: this.onChange
      }), locales && _jsxs(LocaleRowWrapper, {`,
  },
  {
    file: pane,
    why: 'Where that comes from.',
    from: "import EditorControl from './EditorControl';",
    to: `import EditorControl from './EditorControl';
import { OrdersTools } from '/src/admin/orders-tools.tsx';`,
  },
];
