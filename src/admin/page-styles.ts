import base from '../styles/base.css?inline';
import complaintStyles from '../styles/complaints.css?inline';
import ledgerStyles from '../styles/ledger.css?inline';
import moneyStyles from '../styles/money.css?inline';
import potStyles from '../styles/pots.css?inline';
import tokens from '../styles/tokens.css?inline';
import viewStyles from '../styles/views.css?inline';
import previewStyles from './styles/preview.css?inline';

/** The website's own styles of every page that a record can make, and what the frame of a page would give it. */
export const pageStyles = [
  tokens,
  base,
  viewStyles,
  moneyStyles,
  potStyles,
  complaintStyles,
  ledgerStyles,
  previewStyles,
].join('\n');
