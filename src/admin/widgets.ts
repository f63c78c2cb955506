import boolean from 'decap-cms-widget-boolean/dist/esm/index.js';
import datetime from 'decap-cms-widget-datetime/dist/esm/index.js';
import file from 'decap-cms-widget-file/dist/esm/index.js';
import image from 'decap-cms-widget-image/dist/esm/index.js';
import list from 'decap-cms-widget-list/dist/esm/index.js';
import number from 'decap-cms-widget-number/dist/esm/index.js';
import object from 'decap-cms-widget-object/dist/esm/index.js';
import select from 'decap-cms-widget-select/dist/esm/index.js';
import text from 'decap-cms-widget-text/dist/esm/index.js';
import { CodesControl } from './widgets/codes.tsx';
import { DecimalControl } from './widgets/decimal.tsx';
import { DocumentControl } from './widgets/document.tsx';
import { LedgerControl } from './widgets/ledger.tsx';
import { LineControl } from './widgets/line.tsx';
import { ProseControl } from './widgets/prose.tsx';
import { SerialControl } from './widgets/serial.tsx';

/** Every form control that the configuration may name: Decap's that we use, and ours. */
export const widgets = [
  ...[boolean, datetime, file, image, list, number, object, select, text].map((widget) => widget.Widget()),
  { name: 'codes', controlComponent: CodesControl },
  { name: 'decimal', controlComponent: DecimalControl },
  { name: 'document', controlComponent: DocumentControl },
  { name: 'ledger', controlComponent: LedgerControl },
  { name: 'string', controlComponent: LineControl },
  { name: 'prose', controlComponent: ProseControl },
  { name: 'serial', controlComponent: SerialControl },
];
